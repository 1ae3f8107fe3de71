// One line of the journal: a record, when it was made, and a seal over it and the line before.

import Crypto
import FoundationEssentials
import PostHog

/// Where a journal ends. Kept beside it, it shows when the end was cut off.
package struct JournalHead: Hashable, Sendable, Codable {
  /// Of the last entry; 0 before the first.
  package let number: Int
  /// 64 hex digits.
  package let hash: String

  package static let beginning = JournalHead(number: 0, hash: String(repeating: "0", count: 64))

  package init(number: Int, hash: String) {
    self.number = number
    self.hash = hash
  }

  /// What ``text`` wrote.
  package init?(bytes: [UInt8]) {
    guard let kept = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = kept
  }

  package var text: String {
    JSON.object(["hash": .string(hash), "number": .integer(number)]).canonical + "\n"
  }
}

/// An entry as it was read back.
package struct JournalEntry: Hashable, Sendable {
  package let head: JournalHead
  /// The hash of the entry before.
  package let previous: String
  /// UTC, by the local clock.
  package let at: Date
  /// Milliseconds of the clock that never runs backwards.
  package let uptime: Int
  /// UTC, by the clock of the practice world, where there is one.
  package let clock: Date?
  /// Nil for a kind of record that only a later version knows.
  package let record: Record?

  package var number: Int { head.number }
}

// MARK: - Writing

extension JournalEntry {
  /// The line of a new entry, without its line end, and where the journal stands with it.
  ///
  /// The seal is the last member, so that it can be checked on the bytes as they are:
  ///
  ///     {"at":…,"number":…,"previous":…,"record":{…},"uptime":…,"hash":"…"}
  ///
  /// - Parameter masking: puts something harmless in place of every secret that it knows.
  /// - Returns: nil for a record that holds a secret nobody can take out of it.
  package static func line(
    _ record: Record, after last: JournalHead, at moment: Moment, clock: Date? = nil,
    masking: (String) -> String = { $0 }
  ) -> (text: String, head: JournalHead)? {
    guard let content = (try? JSON(encoding: record))?.masked(by: masking) else { return nil }
    var members: [String: JSON] = [
      "at": .string(moment.wall.timestamp), "number": .integer(last.number + 1),
      "previous": .string(last.hash), "record": content,
      "uptime": .integer(Int(moment.uptime * 1000)),
    ]
    if let clock { members["clock"] = .string(clock.timestamp) }
    let body = JSON.object(members).canonical.dropLast()  // Its closing brace comes after the seal.
    let hash = SHA256.hash(data: Data(body.utf8)).hex
    return (body + sealOpening + hash + sealEnd, JournalHead(number: last.number + 1, hash: hash))
  }

  private static let sealOpening = #","hash":""#
  private static let sealEnd = #""}"#
}

extension JSON {
  /// Each text by itself, so that masking cannot break the line, and once more beside its name: a
  /// password alone looks like any word. Then the whole, for a secret that spans two of them.
  fileprivate func masked(by masking: (String) -> String) -> JSON? {
    let parts = maskingTexts { KeyShape.masking(masking($0)) }
    let text = parts.canonical
    let whole = masking(text)
    return whole == text ? parts : JSON(bytes: Array(whole.utf8))
  }

  private func maskingTexts(_ mask: (String) -> String) -> JSON {
    switch self {
    case .string(let text): .string(mask(text))
    case .array(let items): .array(items.map { $0.maskingTexts(mask) })
    case .object(let members):
      .object(
        Dictionary(
          members.map { name, value in
            (mask(name), value.maskingTexts(mask).unlessSecret(beside: name))
          }
        ) { _, last in last })
    case .null, .bool, .integer, .number, .secret: self
    }
  }

  private func unlessSecret(beside name: String) -> JSON {
    guard case .string(let text) = self,
      let found = KeyShape.find(in: "\(name)=\(text)").first
    else { return self }
    return .string("<masked:\(found.shape.prefix)>")
  }
}

// MARK: - Reading

extension JournalEntry {
  /// - Parameter line: without its line end.
  /// - Returns: nil for a line that is not, byte for byte, as it was written.
  package init?(line: some Collection<UInt8>) {
    let text = Array(line)
    let opening = Array(Self.sealOpening.utf8)
    let sealLength = opening.count + 64 + Self.sealEnd.utf8.count
    guard text.count > sealLength else { return nil }
    let body = text[..<(text.count - sealLength)]
    let hash = SHA256.hash(data: Data(body)).hex
    guard text[body.endIndex...].elementsEqual((Self.sealOpening + hash + Self.sealEnd).utf8),
      let written = try? JSONDecoder().decode(Written.self, from: Data(text)),
      let at = Date(timestamp: written.at)
    else { return nil }
    head = JournalHead(number: written.number, hash: hash)
    previous = written.previous
    self.at = at
    uptime = written.uptime
    clock = written.clock.flatMap { Date(timestamp: $0) }
    record = written.record.value
  }

  private struct Written: Decodable {
    var at: String
    var number: Int
    var previous: String
    var uptime: Int
    var clock: String?
    var record: Lenient<Record>
  }
}

// MARK: - In memory

/// A practice world's journal: nothing there is real, and nothing of it goes to disk.
package struct Journal: Sendable {
  package private(set) var lines: [String] = []
  package private(set) var head = JournalHead.beginning

  package init() {}

  /// - Parameter clock: UTC, the practice world's.
  package mutating func append(_ record: Record, at moment: Moment, clock: Date? = nil) {
    guard let (text, next) = JournalEntry.line(record, after: head, at: moment, clock: clock)
    else { return }
    lines.append(text)
    head = next
  }
}
