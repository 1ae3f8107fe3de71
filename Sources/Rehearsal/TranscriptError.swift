// A transcript that cannot be replayed. It is not a failed test: nothing was tested.

/// What is wrong with a file, at which line. Exit status 2.
package struct TranscriptError: Error, Hashable, Sendable {
  /// From 1.
  package let line: Int
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    case notUTF8
    case tab
    case carriageReturn
    /// C0, C1, bidi, or a line break other than LF.
    case control(Unicode.Scalar)
    case trailingSpace
    case unknownGutter(String)
    case noSpaceAfterGutter
    /// A fence that nobody closed: everything after it would be read as part of it.
    case unterminatedBlock
    /// A fence that looks like one of ours and is not: its lines would silently not be run.
    case nearlyABlock(String)
    case transcriptWithoutScenario
    case scenarioWithoutTranscript
    /// A `key>` line that is no `<secret:1>`: whoever wrote it may have meant a real one.
    case secretInClear
    /// An elision that hides what a plan says: it stands between `PLAN` and `Type approve`.
    case elisionInPlan
    /// A word or record of the scenario that means nothing.
    case scenario(String)
    /// An input, or something prepared, that nothing took notice of.
    case withoutEffect(String)
    /// A line of the coverage floor that names nothing.
    case unknownMark(String)
  }

  package init(line: Int, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// `Transcripts/stuck-run.md:12: a tab; …`, so that a click leads there.
  package func report(in file: String) -> String { "\(file):\(line): \(reason.words)" }
}

extension TranscriptError.Reason {
  package var words: String {
    switch self {
    case .notUTF8: "this line is not UTF-8"
    case .tab: "a tab; a transcript has spaces only"
    case .carriageReturn: "a carriage return; lines end with LF alone"
    case .control(let scalar): "an invisible control character, U+\(Self.hex(scalar))"
    case .trailingSpace: "a space at the end; blank output is the gutter alone"
    case .unknownGutter(let mark) where mark.isEmpty:
      "an empty line inside a transcript; blank output is written  bot|"
    case .unknownGutter(let mark): "no gutter is called  \(mark)"
    case .noSpaceAfterGutter: "one space belongs after the gutter"
    case .unterminatedBlock: "this block is never closed"
    case .nearlyABlock(let fence):
      "\(fence)  would not be run; write  ```transcript  or  ```scenario"
    case .transcriptWithoutScenario: "a transcript with no scenario above it"
    case .scenarioWithoutTranscript: "a scenario with no transcript below it"
    case .secretInClear: "a secret is written  <secret:1>  or  <secret:1 sk_live>"
    case .elisionInPlan: "a plan is shown whole: no  [...]  between  PLAN  and  Type approve"
    case .scenario(let words): words
    case .withoutEffect(let words): "without effect: \(words)"
    case .unknownMark(let name): "no mark is called  \(name)"
    }
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension TranscriptError.Reason {
  /// What makes a line unfit for a transcript, be it prose; nil when nothing does.
  init?(flawOf line: String) {
    if line.utf8.last == UInt8(ascii: " ") {
      self = .trailingSpace
      return
    }
    // Nearly every line is plain ASCII, and then this is all.
    if line.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return nil }
    guard let flaw = line.unicodeScalars.lazy.compactMap(Self.init(flawOf:)).first else {
      return nil
    }
    self = flaw
  }

  private init?(flawOf scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: self = .tab
    case 0x0d: self = .carriageReturn
    case 0x00...0x1f, 0x7f...0x9f: self = .control(scalar)
    case 0x061c, 0x200e...0x200f, 0x2028...0x202e, 0x2066...0x2069: self = .control(scalar)
    default: return nil
    }
  }
}
