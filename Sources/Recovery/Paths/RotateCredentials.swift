// Path B: the source does not believe who we are.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Path B. A new credential from the user, put where the source's settings keep it, then the
  /// tables brought back. No rows are lost: syncing picks up where it stopped.
  ///
  /// - Note: PostHog switches tables off after such an error, and a reload of the source skips them:
  ///   each is switched on and reloaded by itself. Where none is off, one reload of the source does.
  /// - Note: an OAuth source has no key to hand over; its account is reconnected in the browser.
  package static let rotateCredentials = RecoveryPath(
    letter: .b, title: "Hand over a new credential, then sync again",
    answers: [.credentialsInvalid, .invalidConfiguration],
    secret: { $0.credential }, errand: { $0.credentialErrand },
    wants: { situation in
      // Stripe's settings tell by themselves where the key goes; other types have a form.
      let type = situation.source.type
      guard type != "Stripe", situation.facts.forms[type] == nil else { return [] }
      return [Call(.describeForm, ["source_type": .string(type)])]
    },
    steps: { situation in
      situation.switchedOff.isEmpty
        ? [situation.send(.reloadSource)] : situation.reviving(situation.tables)
    })
}

extension Situation {
  /// Which credential this source keeps, and where. Nil where it keeps none that can be typed.
  var credential: SecretSlot? {
    switch source.type {
    case "Stripe": stripeKey
    default: facts.forms[source.type].flatMap { credential(in: $0.fields, place: ["job_inputs"]) }
    }
  }

  /// What is to be done elsewhere, where no credential can be handed over here.
  var credentialErrand: Errand? {
    guard credential == nil else { return nil }
    let isStripeAccount = source.settings["auth_method"]?["selection"]?.string == "oauth"
    let fields = facts.forms[source.type]?.fields ?? []
    return isStripeAccount || fields.contains { $0.type == "oauth" }
      ? .reconnectAccount : .enterCredential
  }

  /// Nested beside its `selection` on today's servers, flat on sources stored the old way. A flat key
  /// on a nested source is dropped without a word (API reference, 11.3 and 15.12).
  private var stripeKey: SecretSlot? {
    let label = "Stripe restricted API key"
    guard let method = source.settings["auth_method"] else {
      return SecretSlot(field: "stripe_secret_key", label: label, place: [])
    }
    guard method["selection"]?.string != "oauth" else { return nil }
    return SecretSlot(
      field: "stripe_secret_key", label: label, place: ["auth_method"],
      beside: ["selection": "api_key"])
  }

  /// The first secret that the form asks for, looking into the option that the source has chosen.
  private func credential(in fields: [SourceForm.Field], place: [String]) -> SecretSlot? {
    let inside = Array(place.dropFirst())
    for field in fields {
      if field.isSecret && field.type != "file-upload" {
        return SecretSlot(field: field.name, label: field.label ?? field.name, place: inside)
      }
      guard field.type == "select" else { continue }
      let chosen = source.settings[field.name]?["selection"]?.string
      guard let option = field.options.first(where: { $0.value == chosen && !$0.fields.isEmpty }),
        var slot = credential(in: option.fields, place: place + [field.name])
      else { continue }
      slot.beside["selection"] = option.value
      return slot
    }
    return nil
  }
}
