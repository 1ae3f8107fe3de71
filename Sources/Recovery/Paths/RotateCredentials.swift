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
    handover: { $0.credentials.isEmpty ? nil : NewSettings($0.credentials) },
    errand: { $0.credentialErrand },
    wants: { situation in
      // Stripe's settings tell by themselves where the key goes; other types have a form.
      let type = situation.source.type
      guard type != "Stripe", situation.facts.forms[type] == nil else { return [] }
      return [Call(.describeForm, ["source_type": .string(type)])]
    },
    steps: { $0.revivingSource })

  /// The account that a source was connected with is gone at PostHog. The runbook creates the source
  /// anew; connecting the account again and telling its number, if that changed, is enough.
  package static let reconnectAccount = RecoveryPath(
    letter: .none, title: "Connect the account again, then sync again",
    answers: [.oauthIntegrationMissing], errand: { $0.credentialErrand },
    wants: { rotateCredentials.wants($0) }, steps: { $0.revivingSource })
}

extension Situation {
  /// A reload of the source starts what is on; tables that PostHog switched off need more.
  var revivingSource: [Step] {
    switchedOff.isEmpty ? [send(.reloadSource)] : reviving(tables)
  }

  /// Which credentials this source keeps, and where. None where it keeps none that can be typed.
  package var credentials: [SecretSlot] {
    switch source.type {
    case "Stripe": stripeKey
    default: facts.forms[source.type].map { credentials(in: $0.fields) } ?? []
    }
  }

  /// What is to be done elsewhere, where no credential can be handed over here.
  var credentialErrand: Errand? {
    guard credentials.isEmpty else { return nil }
    return isByAccount ? .reconnectAccount(account) : .enterCredential
  }

  private var isByAccount: Bool {
    source.settings["auth_method"]?["selection"]?.string == "oauth"
      || facts.forms[source.type]?.fields.contains { $0.type == "oauth" } == true
  }

  /// The account's number, where the form says which setting it is.
  private var account: Account? {
    guard let field = facts.forms[source.type]?.fields.first(where: { $0.type == "oauth" })?.name
    else { return nil }
    let number: String? =
      switch source.settings[field] {
      case .string(let text)?: text
      case .integer(let number)?: String(number)
      default: nil
      }
    return number.map { Account(field: field, number: $0) }
  }

  /// Nested beside its `selection` on today's servers, flat on sources stored the old way. A flat key
  /// on a nested source is dropped without a word (API reference, 11.3 and 15.12).
  private var stripeKey: [SecretSlot] {
    let label = "Stripe restricted API key"
    guard let method = source.settings["auth_method"] else {
      return [SecretSlot(field: "stripe_secret_key", label: label, place: [])]
    }
    guard method["selection"]?.string != "oauth" else { return [] }
    return [
      SecretSlot(
        field: "stripe_secret_key", label: label, place: ["auth_method"],
        beside: ["selection": "api_key"])
    ]
  }

  /// The secrets that the form demands, and those of the option that the source has chosen. What may
  /// be left out at the top belongs to another way of connecting, unless there is nothing else.
  private func credentials(in fields: [SourceForm.Field]) -> [SecretSlot] {
    let secrets = fields.filter(\.isSecret)
    let demanded = secrets.filter(\.required).map { $0.slot(at: []) }
    let chosen = fields.filter { $0.type == "select" }.flatMap(credentials(chosenFor:))
    let all = demanded + chosen
    return all.isEmpty ? Array(secrets.prefix(1).map { $0.slot(at: []) }) : all
  }

  /// Without its `selection` a container would replace what is stored (API reference, 11.3).
  private func credentials(chosenFor field: SourceForm.Field) -> [SecretSlot] {
    let stored = source.settings[field.name]
    guard let option = field.options.first(where: { $0.value == stored?["selection"]?.string })
    else { return [] }
    var beside = ["selection": option.value]
    for inner in option.fields where !inner.isSecret {
      beside[inner.name] = stored?[inner.name]?.string
    }
    return option.fields.filter(\.isSecret).map { $0.slot(at: [field.name], beside: beside) }
  }
}

extension SourceForm.Field {
  package func slot(at place: [String], beside: [String: String] = [:]) -> SecretSlot {
    var slot = SecretSlot(field: name, label: label ?? name, place: place, beside: beside)
    slot.isOptional = !required
    slot.isFile = type == "file-upload"
    return slot
  }
}
