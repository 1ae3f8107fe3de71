// A credential is known here by its number only.

/// The number of a credential, in order of first appearance in a session. Its bytes live in Edge
/// and can neither print nor encode; this number can do both, and says nothing.
package struct SecretRef: Hashable, Sendable, Codable, CustomStringConvertible {
  package let number: Int
  /// Its bytes are one JSON object and go out as that, not as a text: a key file. The same credential
  /// all the same.
  package private(set) var isObject = false

  package init(_ number: Int) { self.number = number }

  package var asObject: SecretRef {
    var ref = self
    ref.isObject = true
    return ref
  }

  package static func == (left: SecretRef, right: SecretRef) -> Bool {
    left.number == right.number
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }

  package var description: String { "<secret:\(number)>" }

  package init?(description: String) {
    guard description.hasPrefix("<secret:"), description.hasSuffix(">"),
      let number = Int(description.dropFirst(8).dropLast())
    else { return nil }
    self.init(number)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let ref = SecretRef(description: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a secret's number")
    }
    self = ref
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
