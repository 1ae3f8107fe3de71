// A world as text: one record a line. Transcripts state theirs in the same words.

import FoundationEssentials
import PostHog

/// A practice world before it is set up.
///
/// Times are instants, or `-19h` and `+5m` from the clock; `none` takes a value away. A record with
/// an `id` that is known already changes that object, as does a line that begins with the id.
///
/// - `clock INSTANT` · `world NAME [@digest]` · `project N host= form=today|runbook trouble=`
/// - `source id= type= name= description= status= error= access= direct= managed= created=
///   starts-new-tables= inputs.KEY= secret= valid= trouble=`; `valid=` is the text that is accepted,
///   or how it begins: `rk_*`
/// - `schema id= source= name= label= status= sync= field= field-type= key=a,b rows= last= every=
///   enabled= error= access= cdc-mode= full-refresh-days= next-full-refresh=`, and what no answer
///   shows: `listed= at-source= watermark= halted= webhook-only= wipe-ordered-by=
///   schedule=ticking|missing|stalled columns=id*,seen_at?,new_at?+`
/// - of its runs: `takes= adds= total= drains= runs=` (how many past ones), `trouble=`, and
///   ``Ending`` `ends=`, ``Cancelling`` `cancel=`, ``Starting`` `starts=`
/// - `trouble=KIND` as in ``Trouble/Kind``, with `until=` and `cure=KEY:VALUE`
/// - `column table= name= type= label= candidate= key= new= gone=`
/// - `job table= status= began= takes= ends= rows= error= billable=`; a running one without an end is
///   orphaned
/// - `webhook source= exists= enabled= vendor=enabled|disabled|silent|gone maps=sch_1,sch_2
///   read-error= create-error= blocked= pending= missing-events= signs-right= push-fails= crashes=`
/// - `cdc source= enabled= management= slot= publication= paused= lag= error= reachable=
///   resume-refused= repairing-until= untold=
///   unpublished=sch_1`; `untold`: the server has no `cdc_status`
/// - `secret N valid-for=SOURCE.KEY` · `option scopes= spelling=enum key=revoked|elsewhere
///   account=refused`; other options are kept for whoever runs the transcript
/// - `fault TOOL KIND [always]` as in ``Fault`` · `latency SPAN` · `fleet sources= tables= broken=`
package struct Scenario: Hashable, Sendable, CustomStringConvertible {
  package let name: String
  package let summary: String
  /// The lines, as a transcript's scenario block would hold them.
  package let records: String

  package var description: String { name }

  package static func named(_ name: String) -> Scenario? { all.first { $0.name == name } }
}

/// What is wrong with a scenario's text.
package struct ScenarioError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1; of the text in which the record stands.
  package let line: Int
  package let reason: String

  package var description: String { "line \(line): \(reason)" }
}

/// One line, `word positional key=value key="quoted value"`. Every part must be taken: what nobody
/// reads is an error, for it says something about the world that is not so.
struct Record {
  let line: Int
  let word: String
  private var positional: [String] = []
  private var values: [(key: String, value: String)] = []

  /// Nil for a blank line and for a comment after `#`.
  init?(_ text: Substring, line: Int) throws(ScenarioError) {
    self.line = line
    var parts: [(key: String?, value: String)] = []
    var rest = text.utf8[...]
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      guard let first = rest.first, first != UInt8(ascii: "#") else { break }
      parts.append(try Self.part(&rest, line: line))
    }
    guard let first = parts.first else { return nil }
    guard first.key == nil else {
      throw ScenarioError(line: line, reason: "a record begins with a word, not with \"\(text)\"")
    }
    word = first.value
    for part in parts.dropFirst() {
      if let key = part.key {
        values.append((key, part.value))
      } else {
        positional.append(part.value)
      }
    }
  }

  private static func part(
    _ rest: inout Substring.UTF8View, line: Int
  ) throws(ScenarioError) -> (key: String?, value: String) {
    let (space, equals, quote) = (UInt8(ascii: " "), UInt8(ascii: "="), UInt8(ascii: "\""))
    let head = rest.prefix { $0 != space && $0 != equals && $0 != quote }
    rest = rest[head.endIndex...]
    guard rest.first == equals else { return (nil, String(Substring(head))) }
    rest = rest.dropFirst()
    guard rest.first == quote else {
      let value = rest.prefix { $0 != space }
      rest = rest[value.endIndex...]
      return (String(Substring(head)), String(Substring(value)))
    }
    return (String(Substring(head)), try quoted(&rest, line: line))
  }

  /// `\"` and `\\` inside stand for themselves.
  private static func quoted(
    _ rest: inout Substring.UTF8View, line: Int
  ) throws(ScenarioError) -> String {
    var bytes: [UInt8] = []
    rest = rest.dropFirst()
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"): bytes.append(rest.popFirst() ?? byte)
      default: bytes.append(byte)
      }
    }
    throw ScenarioError(line: line, reason: "a quotation is not closed")
  }

  var keys: [String] { values.map(\.key) }

  mutating func take(_ key: String) -> String? {
    guard let index = values.firstIndex(where: { $0.key == key }) else { return nil }
    return values.remove(at: index).value
  }

  mutating func takePositional() -> String? {
    positional.isEmpty ? nil : positional.removeFirst()
  }

  /// All values whose key begins so, without that beginning.
  mutating func takeAll(_ beginning: String) -> [(key: String, value: String)] {
    let found = values.filter { $0.key.hasPrefix(beginning) }
    values.removeAll { $0.key.hasPrefix(beginning) }
    return found.map { (String($0.key.dropFirst(beginning.count)), $0.value) }
  }

  func error(_ reason: String) -> ScenarioError { ScenarioError(line: line, reason: reason) }

  func finish() throws(ScenarioError) {
    if let word = positional.first { throw error("nobody reads \"\(word)\" in \(self.word)") }
    if let value = values.first { throw error("\(word) has no attribute \"\(value.key)\"") }
  }

  // MARK: Kinds of values

  mutating func flag(_ key: String) throws(ScenarioError) -> Bool? {
    guard let text = take(key) else { return nil }
    guard text == "true" || text == "false" else { throw error("\(key)= is true or false") }
    return text == "true"
  }

  mutating func count(_ key: String) throws(ScenarioError) -> Int? {
    guard let text = take(key) else { return nil }
    guard let number = Int(text) else { throw error("\(key)= is a whole number, not \(text)") }
    return number
  }

  /// Seconds.
  mutating func span(_ key: String) throws(ScenarioError) -> Double? {
    guard let text = take(key) else { return nil }
    guard let span = Span(text) else { throw error("\(key)= is a span such as 90s or 19h") }
    return span.seconds
  }

  /// An instant, or `-19h` and `+5m` from now; `none` is nil inside.
  mutating func instant(_ key: String, now: Date) throws(ScenarioError) -> Date?? {
    guard let text = take(key) else { return nil }
    if text == "none" || text == "never" { return .some(nil) }
    if let span = Span(text), text.hasPrefix("-") || text.hasPrefix("+") {
      return now.addingTimeInterval(span.seconds)
    }
    guard let date = Date(timestamp: text) else { throw error("\(key)= is no time: \(text)") }
    return date
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String)
    throws(ScenarioError) -> Choice? where Choice.RawValue == String
  {
    guard let text = take(key) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("\(key)=\(text) is none of \(known)")
    }
    return choice
  }
}

/// A length of time as scenarios write it: `90s`, `5m`, `19h`, `3d`, signed or not.
package struct Span: Hashable, Sendable {
  package let seconds: Double

  package init?(_ text: String) {
    let sign: Double = text.hasPrefix("-") ? -1 : 1
    let body = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard let unit = body.last, let amount = Double(body.dropLast()), amount >= 0 else {
      return nil
    }
    switch unit {
    case "s": seconds = sign * amount
    case "m": seconds = sign * amount * 60
    case "h": seconds = sign * amount * 3600
    case "d": seconds = sign * amount * 86_400
    default: return nil
    }
  }

  /// `HH:MM:SS`.
  static func isTimeOfDay(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2] else {
      return false
    }
    return (0..<24).contains(hour) && (0..<60).contains(minute) && (0..<60).contains(second)
  }
}
