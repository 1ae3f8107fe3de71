// One line of JSON Lines, as `syncmedic classify` takes it.

/// `{"id"?, "error", "source_type"?, "sync_type"?, "status"?, "should_sync"?}`, as places in the line.
///
/// Lenient about what is missing, extra, null or of another type; strict about JSON itself, so that
/// a line that is none is read as text.
struct ErrorRecord {
  enum Identity {
    case none
    case string(Passage)
    /// Its digits, to be given back as they came: `1.0` and 20 digits stay what they are.
    case number(Range<Int>)
  }

  /// What the line says the error is.
  enum Wording {
    /// No `error`, or one that is neither text nor null: then the whole line is the text.
    case none
    /// A table that failed without a word; its status may still tell.
    case null
    case text(Passage)
  }

  private(set) var id = Identity.none
  private(set) var error = Wording.none
  /// Without its text.
  private(set) var context = ErrorText("")
  private var hasOtherMembers = false

  /// Nil when the line is anything but one JSON object.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    var reader = ObjectReader(line)
    guard reader.open() else { return nil }
    while let member = reader.nextMember() { take(member, in: line) }
    guard reader.isAtEnd else { return nil }
  }

  /// Whether a stream that begins with this line is JSON Lines.
  static func opensJSONLines(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let record = ErrorRecord(line), case .text = record.error else { return false }
    return !record.hasOtherMembers
  }

  private mutating func take(_ member: ObjectReader.Member, in line: UnsafeBufferPointer<UInt8>) {
    let key = member.key
    if key.spells("error", in: line) {
      takeError(member.value)
    } else if key.spells("id", in: line) {
      takeIdentity(member.value)
    } else if key.spells("source_type", in: line) {
      context.sourceType = member.value.string(in: line)
    } else if key.spells("sync_type", in: line) {
      context.syncType = member.value.string(in: line)
    } else if key.spells("status", in: line) {
      context.status = member.value.string(in: line)
    } else if key.spells("should_sync", in: line) {
      if case .bool(let isOn) = member.value { context.shouldSync = isOn }
    } else {
      hasOtherMembers = true
    }
  }

  private mutating func takeError(_ value: ObjectReader.Value) {
    switch value {
    case .string(let passage): error = .text(passage)
    case .null: error = .null
    case .number, .bool, .nested: error = .none
    }
  }

  private mutating func takeIdentity(_ value: ObjectReader.Value) {
    switch value {
    case .string(let passage): id = .string(passage)
    case .number(let digits): id = .number(digits)
    case .null, .bool, .nested: id = .none
    }
  }
}

extension ObjectReader.Value {
  fileprivate func string(in line: UnsafeBufferPointer<UInt8>) -> String? {
    if case .string(let passage) = self { passage.string(in: line) } else { nil }
  }
}
