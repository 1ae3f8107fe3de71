// JSON as a value, and the lenient reading of it. PostHog adds keys weekly and older servers lack
// the newest, so nothing here fails on what is missing, extra, null or of another type.
// Source: API reference, 0.1 and 11.2.

import FoundationEssentials

/// A JSON value whose secrets are numbers, never bytes: what we send can be shown and written down.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])
  /// Stands where the bytes of a credential go; they are put in at the last moment, in Edge.
  case secret(SecretRef)
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(nilLiteral: ()) { self = .null }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}

extension JSON {
  package subscript(key: String) -> JSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// Null where there is none.
  package static func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The refs of all secrets inside, in no order.
  package var secrets: Set<SecretRef> {
    switch self {
    case .secret(let ref): [ref]
    case .array(let items): items.reduce(into: []) { $0.formUnion($1.secrets) }
    case .object(let members): members.values.reduce(into: []) { $0.formUnion($1.secrets) }
    case .null, .bool, .integer, .number, .string: []
    }
  }

  /// The same value with every secret replaced.
  package func revealing(_ reveal: (SecretRef) -> String) -> JSON {
    switch self {
    case .secret(let ref): ref.isObject ? Self.object(in: reveal(ref)) : .string(reveal(ref))
    case .array(let items): .array(items.map { $0.revealing(reveal) })
    case .object(let members): .object(members.mapValues { $0.revealing(reveal) })
    case .null, .bool, .integer, .number, .string: self
    }
  }

  /// A text that is no object stays a text: the server says what it thinks of it.
  private static func object(in text: String) -> JSON {
    guard let value = JSON(bytes: Array(text.utf8)), case .object = value else {
      return .string(text)
    }
    return value
  }

  /// Keys sorted, no spaces: one text for one value. Secrets stand as `"<secret:1>"`.
  package var canonical: String {
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private func write(to text: inout [UInt8]) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .integer(let value): text += String(value).utf8
    case .number(let value): text += (value.isFinite ? value.description : "null").utf8
    case .string(let value): Self.quote(value, into: &text)
    case .secret(let ref): Self.quote(ref.description, into: &text)
    case .array(let items):
      text.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        item.write(to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .object(let members):
      text.append(UInt8(ascii: "{"))
      for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        Self.quote(member.key, into: &text)
        text.append(UInt8(ascii: ":"))
        member.value.write(to: &text)
      }
      text.append(UInt8(ascii: "}"))
    }
  }

  private static func quote(_ string: String, into text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    // Nearly all are ids, names and words that nothing in has to be escaped.
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { text += string.utf8 } else { escape(string, into: &text) }
    text.append(UInt8(ascii: "\""))
  }

  private static func escape(_ string: String, into text: inout [UInt8]) {
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): text += #"\""#.utf8
      case UInt8(ascii: "\\"): text += #"\\"#.utf8
      case UInt8(ascii: "\n"): text += #"\n"#.utf8
      case UInt8(ascii: "\r"): text += #"\r"#.utf8
      case UInt8(ascii: "\t"): text += #"\t"#.utf8
      case ..<0x20, 0x7f:
        text += #"\u00"#.utf8
        text += [byte >> 4, byte & 0xf].map { $0 < 10 ? 0x30 + $0 : 0x57 + $0 }
      default: text.append(byte)
      }
    }
  }
}

extension JSON: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let items = try? container.decode([JSON].self) {
      self = .array(items)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let items): try container.encode(items)
    case .object(let members): try container.encode(members)
    case .secret(let ref): try container.encode(ref.description)
    }
  }
}

// MARK: - Lenient members

extension KeyedDecodingContainer {
  /// The value if it is there and of that type, else nil. Never throws.
  package func maybe<Value: Decodable>(_ type: Value.Type, _ key: Key) -> Value? {
    (try? decodeIfPresent(type, forKey: key)) ?? nil
  }

  package func maybe<Value: Decodable>(_ key: Key) -> Value? { maybe(Value.self, key) }

  // Asked for by their own types, here and below: a container answers those without generics, which
  // is most of what reading a large page takes.
  package func text(_ key: Key) -> String? {
    (try? decodeIfPresent(String.self, forKey: key)) ?? nil
  }

  /// `true`, or the text `"True"`: stored settings come back as strings (API reference, 11.2).
  package func flag(_ key: Key) -> Bool? {
    if let value = (try? decodeIfPresent(Bool.self, forKey: key)) ?? nil { return value }
    switch text(key)?.lowercased() {
    case "true", "1": return true
    case "false", "0": return false
    default: return nil
    }
  }

  package func count(_ key: Key) -> Int? {
    ((try? decodeIfPresent(Int.self, forKey: key)) ?? nil) ?? text(key).flatMap(Int.init)
      ?? maybe(Double.self, key).flatMap { Int(exactly: $0.rounded()) }
  }

  /// UTC, whatever form the server chose.
  package func instant(_ key: Key) -> Date? { text(key).flatMap { Date(timestamp: $0) } }

  /// The elements that can be read; one bad element does not lose the others.
  package func list<Element: Decodable>(_ type: Element.Type, _ key: Key) -> [Element] {
    (maybe([Lenient<Element>].self, key) ?? []).compactMap(\.value)
  }

  package func list<Element: Decodable>(_ key: Key) -> [Element] { list(Element.self, key) }
}

/// An element that may turn out unreadable.
package struct Lenient<Value: Decodable>: Decodable {
  package let value: Value?
  package init(from decoder: any Decoder) throws {
    value = try? Value(from: decoder)
  }
}
