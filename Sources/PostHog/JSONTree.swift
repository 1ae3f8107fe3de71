// An encodable value as JSON, without bytes in between: the journal masks texts one by one, and so
// wants the value, not its text.

extension JSON {
  /// - Throws: what the value's own encoding throws.
  package init(encoding value: some Encodable) throws {
    let branch = Branch()
    try value.encode(to: TreeEncoder(into: branch))
    self = branch.value ?? .object([:])
  }
}

/// What has been encoded of one value; nil is nothing yet.
private final class Branch {
  private enum Content {
    case leaf(JSON)
    case list([Branch])
    case members([String: Branch])
  }

  private var content: Content?

  var value: JSON? {
    switch content {
    case .leaf(let value): value
    case .list(let items): .array(items.map { $0.value ?? .object([:]) })
    case .members(let members): .object(members.mapValues { $0.value ?? .object([:]) })
    case nil: nil
    }
  }

  func set(_ value: JSON) { content = .leaf(value) }

  /// An empty one of its kind is there as soon as somebody asks for the container.
  func becomeMembers() {
    if case .members = content { return }
    content = .members([:])
  }

  func becomeList() {
    if case .list = content { return }
    content = .list([])
  }

  var count: Int { if case .list(let items) = content { items.count } else { 0 } }

  func member(_ name: String) -> Branch {
    let branch = Branch()
    guard case .members(var members) = content else { return branch }
    content = nil
    members[name] = branch
    content = .members(members)
    return branch
  }

  func append() -> Branch {
    let branch = Branch()
    guard case .list(var items) = content else { return branch }
    content = nil
    items.append(branch)
    content = .list(items)
    return branch
  }
}

private struct TreeEncoder: Encoder {
  let branch: Branch
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(into branch: Branch) { self.branch = branch }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    branch.becomeMembers()
    return KeyedEncodingContainer(Members<Key>(branch: branch))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    branch.becomeList()
    return Items(branch: branch)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Leaf(branch: branch) }
}

extension Branch {
  func set<Value: Encodable>(encoding value: Value) throws {
    switch value {
    case let value as JSON: set(value.withoutSecrets)
    case let value as String: set(.string(value))
    case let value as Bool: set(.bool(value))
    case let value as Int: set(.integer(value))
    default: try value.encode(to: TreeEncoder(into: self))
    }
  }
}

extension JSON {
  /// As it stands in bytes: the secret's name as a text.
  fileprivate var withoutSecrets: JSON {
    switch self {
    case .secret(let ref): .string(ref.description)
    case .array(let items): .array(items.map(\.withoutSecrets))
    case .object(let members): .object(members.mapValues(\.withoutSecrets))
    case .null, .bool, .integer, .number, .string: self
    }
  }

  fileprivate static func of(_ value: some BinaryInteger) -> JSON {
    Int(exactly: value).map(JSON.integer) ?? .number(Double(value))
  }

  fileprivate static func of(_ value: Double) -> JSON {
    Int(exactly: value).map(JSON.integer) ?? .number(value)
  }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let branch: Branch
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { branch.member(key.stringValue).set(.null) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try branch.member(key.stringValue).set(encoding: value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    TreeEncoder(into: branch.member(key.stringValue)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    TreeEncoder(into: branch.member(key.stringValue)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { TreeEncoder(into: branch.member("super")) }
  func superEncoder(forKey key: Key) -> any Encoder {
    TreeEncoder(into: branch.member(key.stringValue))
  }
}

private struct Items: UnkeyedEncodingContainer {
  let branch: Branch
  var codingPath: [any CodingKey] { [] }
  var count: Int { branch.count }

  func encodeNil() { branch.append().set(.null) }
  func encode<Value: Encodable>(_ value: Value) throws {
    try branch.append().set(encoding: value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    TreeEncoder(into: branch.append()).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    TreeEncoder(into: branch.append()).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { TreeEncoder(into: branch.append()) }
}

private struct Leaf: SingleValueEncodingContainer {
  let branch: Branch
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { branch.set(.null) }
  func encode(_ value: Bool) { branch.set(.bool(value)) }
  func encode(_ value: String) { branch.set(.string(value)) }
  func encode(_ value: Double) { branch.set(.of(value)) }
  func encode(_ value: Float) { branch.set(.of(Double(value))) }
  func encode(_ value: Int) { branch.set(.integer(value)) }
  func encode(_ value: Int8) { branch.set(.of(value)) }
  func encode(_ value: Int16) { branch.set(.of(value)) }
  func encode(_ value: Int32) { branch.set(.of(value)) }
  func encode(_ value: Int64) { branch.set(.of(value)) }
  func encode(_ value: UInt) { branch.set(.of(value)) }
  func encode(_ value: UInt8) { branch.set(.of(value)) }
  func encode(_ value: UInt16) { branch.set(.of(value)) }
  func encode(_ value: UInt32) { branch.set(.of(value)) }
  func encode(_ value: UInt64) { branch.set(.of(value)) }
  func encode<Value: Encodable>(_ value: Value) throws { try branch.set(encoding: value) }
}
