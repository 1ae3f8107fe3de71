// What a source is to be told anew: credentials that only a person has, and settings in clear.

import PostHog

/// A credential that a plan cannot do without, and where the source's settings put it.
package struct SecretSlot: Hashable, Sendable, Codable {
  /// What keeps it. Each has a call of its own that changes it.
  package enum Home: String, Hashable, Sendable, Codable {
    case sourceSettings, webhookInputs
    /// Nothing does: the server looks at the database with it once.
    case captureCheck
  }

  package var home: Home = .sourceSettings
  /// The field's own name: `stripe_secret_key`.
  package var field: String
  /// What a person calls it: `Stripe restricted API key`.
  package var label: String
  /// Keys from `job_inputs` down to the field.
  package var place: [String]
  /// Values that must go along, at the same depth as the field: `selection`.
  package var beside: [String: String]
  /// It may be left empty: the passphrase of a key that has none.
  package var isOptional = false
  /// No secret: it is asked for in the open.
  package var isOpen = false
  /// A whole file, one JSON object: it goes out as an object and not as a text.
  package var isFile = false

  package init(field: String, label: String, place: [String], beside: [String: String] = [:]) {
    self.field = field
    self.label = label
    self.place = place
    self.beside = beside
  }
}

/// One change of what a source, or its webhook, is told, in the making.
package struct NewSettings: Hashable, Sendable, Codable {
  /// In the order in which they are asked for.
  package var slots: [SecretSlot]
  /// What goes along in clear, as `job_inputs` has it.
  package var settings: [String: JSON]
  /// One for each slot that was asked for so far; nil where an optional one was left empty.
  package private(set) var given: [JSON?] = []

  package init(_ slots: [SecretSlot], settings: [String: JSON] = [:]) {
    self.slots = slots
    self.settings = settings
  }

  /// The one to ask for now; nil when all are there.
  package var due: SecretSlot? {
    slots.indices.contains(given.count) ? slots[given.count] : nil
  }

  /// - Parameter value: a secret, or what was said in the open.
  package func taking(_ value: JSON?) -> NewSettings {
    var next = self
    next.given.append(value)
    return next
  }

  /// Nothing handed over yet: a probe that refuses one of them saves none.
  package var anew: NewSettings { NewSettings(slots, settings: settings) }

  /// What puts all of it where it belongs.
  func step(for source: Source.ID) -> Step {
    let call = call(for: source)
    return call.endpoint.risk == .reads
      ? .until(.prerequisites(call, of: source))
      : .send(call, Hazard(of: call, on: nil), table: nil)
  }

  private func call(for source: Source.ID) -> Call {
    switch slots.first?.home {
    case .captureCheck: Call(.checkPrerequisites, inputs.members)
    case .webhookInputs: Call(.updateWebhookInputs, id: source, ["inputs": inputs])
    case .sourceSettings, nil: Call(.updateSource, id: source, ["job_inputs": inputs])
    }
  }

  /// `job_inputs` with every secret where it belongs.
  package var inputs: JSON {
    var inputs = JSON.object(settings)
    for (slot, given) in zip(slots, given) {
      guard let given else { continue }
      for (field, value) in slot.beside.sorted(by: { $0.key < $1.key }) {
        inputs = inputs.setting(.string(value), at: slot.place + [field])
      }
      var value = given
      if slot.isFile, case .secret(let file) = given { value = .secret(file.asObject) }
      inputs = inputs.setting(value, at: slot.place + [slot.field])
    }
    return inputs
  }
}

extension JSON {
  fileprivate var members: [String: JSON] {
    if case .object(let members) = self { members } else { [:] }
  }

  /// The same object with one more value, at the end of these keys.
  package func setting(_ value: JSON, at place: [String]) -> JSON {
    guard let key = place.first else { return value }
    var members: [String: JSON] = [:]
    if case .object(let own) = self { members = own }
    members[key] = (members[key] ?? .object([:])).setting(value, at: Array(place.dropFirst()))
    return .object(members)
  }
}
