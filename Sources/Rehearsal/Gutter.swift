// The four characters before each line of a transcript: they say who wrote it.

import PostHog

/// Who a line comes from. Inputs are an author's or a recorder's; outputs are always ours, so
/// nothing but an output is ever rewritten.
package enum Gutter: Hashable, Sendable {
  case input(Input)
  case output(Output)

  package enum Input: String, Hashable, Sendable, CaseIterable {
    /// A line typed at the prompt.
    case typed = "you>"
    /// The same, but it came in a bracketed paste or as one burst.
    case pasted = "pst>"
    /// The same, from a standard input that is no terminal.
    case piped = "pip>"
    /// Hidden entry at a secret's own prompt: `<secret:1>`, or with a shape, `<secret:1 sk_live>`.
    case secret = "key>"
    /// `INT`, `EOF`, `HUP`, `TERM`, `CRASH`, `RESTART`, `RESIZE 60`.
    case signal = "sig>"
    /// `+5m`, or an instant.
    case clock = "now>"
    /// The world moves by itself: `sch_9 status=Failed`, or `fault TOOL KIND`.
    case world = "sim>"
  }

  package enum Output: String, Hashable, Sendable, CaseIterable {
    /// `TOOL {canonical JSON}`, as ``Call/description`` writes it.
    case call = "api>"
    /// `STATUS {projected JSON}`, or `timeout 30s`, `reset`, `dns`.
    case answer = "api<"
    /// One line of what the person sees, without colour.
    case said = "bot|"
    /// The state after a turn: `state=awaiting-approval plan=1#fab99a`.
    case check = "chk|"
  }

  package init?(mark: some StringProtocol) {
    let mark = String(mark)
    if let output = Output(rawValue: mark) {
      self = .output(output)
    } else if let input = Input(rawValue: mark) {
      self = .input(input)
    } else {
      return nil
    }
  }
}

/// What an author wrote, and where.
package struct InputLine: Hashable, Sendable, CustomStringConvertible {
  package let gutter: Gutter.Input
  package let text: String
  /// From 1.
  package let number: Int

  package init(_ gutter: Gutter.Input, _ text: String, number: Int) {
    self.gutter = gutter
    self.text = text
    self.number = number
  }

  package var description: String { asWritten(gutter.rawValue, text) }
}

extension InputLine {
  /// What stands for a credential in a transcript. Nobody writes the credential itself down.
  package struct Entry: Hashable, Sendable {
    package let secret: SecretRef
    /// What it is to look like, as `sk_live`; nil where that does not matter.
    package let shape: String?
  }

  /// The entry at a secret's prompt; nil for every other text, a bare Enter among them.
  package var entry: Entry? {
    guard text.hasPrefix("<secret:"), text.hasSuffix(">") else { return nil }
    let parts = text.dropFirst(8).dropLast().split(
      separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let number = Int(parts[0]), number > 0 else { return nil }
    return Entry(secret: SecretRef(number), shape: parts.count == 2 ? String(parts[1]) : nil)
  }
}

/// What we answered: one line, whether it was written down once or comes just now.
package struct OutputLine: Hashable, Sendable, CustomStringConvertible {
  package let gutter: Gutter.Output
  package let text: String

  package init(_ gutter: Gutter.Output, _ text: String) {
    self.gutter = gutter
    self.text = text
  }

  package var description: String { asWritten(gutter.rawValue, text) }

  /// Byte for byte: `String` would take a composed é for a decomposed one.
  package static func == (left: OutputLine, right: OutputLine) -> Bool {
    guard left.gutter == right.gutter, left.text == right.text else { return false }
    return left.text.utf8.allSatisfy { $0 < 0x80 }
      || left.text.utf8.elementsEqual(right.text.utf8)
  }
}

/// Blank text leaves no space behind: an editor that strips spaces cannot break a transcript.
private func asWritten(_ mark: String, _ text: String) -> String {
  text.isEmpty ? mark : "\(mark) \(text)"
}
