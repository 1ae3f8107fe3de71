// A transcript that starts from a shared world names the content it agreed to.

/// A world whose content is not, or no longer, the one that the scenario agreed to.
package struct PinChange: Hashable, Sendable {
  package let line: ScenarioLine
  /// The same record with the digest of today.
  package let actual: String

  /// Hexadecimal digits: enough to notice, short enough to read.
  static let length = 6

  /// Nil for every record but `world NAME` and `world NAME @3fa9c1`, and where the pin still holds.
  init?(of line: ScenarioLine, digests: [String: String]) {
    guard line.text.utf8.drop(while: { $0 == UInt8(ascii: " ") }).starts(with: "world ".utf8) else {
      return nil
    }
    let words = line.text.split(separator: " ")
    guard words.count >= 2, let digest = digests[String(words[1])] else { return nil }
    let today = "@\(digest.prefix(Self.length))"
    let pin = words.dropFirst(2).first { $0.hasPrefix("@") }
    if pin.map({ String($0) }) == today { return nil }
    let end = pin ?? words[1]
    let start = pin?.startIndex ?? words[1].endIndex
    self.line = line
    actual = line.text[..<start] + (pin == nil ? " " : "") + today + line.text[end.endIndex...]
  }
}
