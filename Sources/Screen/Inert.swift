// Text from the API, from a file or from a user, made fit for a screen: it can neither move the
// cursor, nor reorder what stands beside it, nor pass for words of ours (approval.md A22).

import PostHog

extension String {
  /// On one line: newlines are spaces, secrets are masked, at most `limit` characters. Backticks say
  /// what is to be typed, so in sentences of ours they are no one else's.
  package func inert(limit: Int = 200, keepingTicks: Bool = false) -> String {
    var flat = harmless(keepingNewlines: false)
    if !keepingTicks, flat.utf8.contains(UInt8(ascii: "`")) {
      flat = String(flat.map { $0 == "`" ? "'" : $0 })
    }
    return flat.utf8.count > limit && flat.count > limit ? String(flat.prefix(limit)) + "…" : flat
  }

  /// Over several lines, at most so many, each bounded.
  package func inertLines(_ most: Int = 6, limit: Int = 300) -> String {
    let lines = harmless(keepingNewlines: true)
      .split(separator: "\n", omittingEmptySubsequences: true)
    let shown = lines.prefix(most).map {
      $0.count > limit ? String($0.prefix(limit)) + "…" : String($0)
    }
    let rest = lines.count - shown.count
    return (rest > 0 ? shown + ["… \(rest) more lines"] : shown).joined(separator: "\n")
  }

  private func harmless(keepingNewlines: Bool) -> String {
    // No screen shows more than this; what is beyond is not even looked at.
    let text = KeyShape.masking(utf8.count > 20_000 ? String(prefix(5_000)) : self)
    // Most texts are plain ASCII, and nothing in those has to be looked up.
    if text.utf8.allSatisfy({ 0x20..<0x7f ~= $0 || keepingNewlines && $0 == 0x0a }) { return text }
    var result = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = scalar.isMark ? marks + 1 : 0
      switch scalar.value {
      case 0x0a: result.append(keepingNewlines ? "\n" : " ")
      case 0x09, 0x0d: result.append(" ")
      case 0x00..<0x20, 0x7f..<0xa0: result.append(contentsOf: Self.escape(scalar))
      default:
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: if marks <= 3 { result.append(scalar) }  // No tower.
        case .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
          result.append(contentsOf: Self.escape(scalar))
        default: result.append(scalar)
        }
      }
    }
    return String(result)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    "<U+\(String(scalar.value, radix: 16, uppercase: true))>".unicodeScalars
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    let category = properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }
}
