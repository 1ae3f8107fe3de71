// Whether a line is, or looks like, an approval. It only recognises; Approval decides.

extension Intent {
  /// True for the exact approval and for everything a person could have meant as one: other
  /// capitals, marks, look-alike letters, invisible characters, a slip, `approved`, `I approve`.
  /// None of these is ever read as consent.
  static func resemblesApproval(_ line: String) -> Bool {
    let words = line.unicodeScalars.prefix(200).reduce(into: Skeleton()) { $0.take($1) }.finished
    guard let position = words.prefix(4).firstIndex(where: isNearlyApprove) else { return false }
    let before = words[..<position]
    if position > 0, before.contains(where: { !introductions.contains($0) }) { return false }
    return words.count - position <= 6
  }

  private static let introductions: Set<String> = [
    "yes", "y", "ok", "okay", "i", "we", "hereby", "please", "pls", "type", "typed", "consider",
    "it",
    "sure", "fine", "now", "just", "go", "ahead", "and", "yep", "yeah", "k", "syncmedic", "is",
    "so", "all",
    "its", "then", "well", "say", "lets", "do",
  ]

  private static func isNearlyApprove(_ word: String) -> Bool {
    for form in ["approve", "approved", "approves", "approving", "approval"] where word == form {
      return true
    }
    guard word.hasPrefix("a"), word.utf8.count >= 5 else { return false }
    let limit = word.utf8.count > 6 ? 2 : 1
    return ["approve", "approved", "approval"].contains { form in
      Spellings.slips(Array(word.utf8), Array(form.utf8), atMost: limit) <= limit
    }
  }
}

/// A line reduced to small Latin letters: what an eye takes it for.
private struct Skeleton {
  private var words: [String] = []
  private var word = ""

  var finished: [String] { word.isEmpty ? words : words + [word] }

  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.isASCII, "a"..."z" ~= scalar {
      word.unicodeScalars.append(scalar)
      return
    }
    let plain = Skeleton.lookAlikes[scalar.plain] ?? scalar.plain
    if plain.properties.isDefaultIgnorableCodePoint || plain.properties.isDiacritic { return }
    if plain.isPartOfWord {
      word += plain.properties.lowercaseMapping
    } else if plain != "'", !word.isEmpty {
      words.append(word)
      word = ""
    }
  }

  /// Letters of other alphabets that look like ours, as far as they occur in *approve*.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{430}": "a", "\u{410}": "a", "\u{3B1}": "a", "\u{391}": "a", "\u{251}": "a", "@": "a",
    "\u{E0}": "a", "\u{E1}": "a", "\u{E2}": "a", "\u{E4}": "a",
    "\u{440}": "p", "\u{420}": "p", "\u{3C1}": "p", "\u{3A1}": "p",
    "\u{433}": "r", "\u{280}": "r",
    "\u{43E}": "o", "\u{41E}": "o", "\u{3BF}": "o", "\u{39F}": "o", "0": "o", "\u{F6}": "o",
    "\u{F3}": "o",
    "\u{3BD}": "v", "\u{475}": "v", "\u{2174}": "v",
    "\u{435}": "e", "\u{415}": "e", "\u{3B5}": "e", "\u{395}": "e", "\u{451}": "e", "3": "e",
    "\u{E9}": "e", "\u{E8}": "e",
  ]
}
