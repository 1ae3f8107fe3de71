// Error texts of tables, read with what stands beside them.

import PostHog

/// What the texts of a source's tables tell. Where all failed alike, one text is read once.
struct TableTexts {
  private let source: Source
  private var last: (text: ErrorText, verdict: Verdict)?

  init(of source: Source) { self.source = source }

  /// Nil for a table without a text.
  mutating func verdict(on table: Table) -> Verdict? {
    guard let text = table.latestError.map({ table.text($0, of: source) }) else { return nil }
    if let last, last.text == text { return last.verdict }
    let verdict = Verdict(reading: text)
    last = (text, verdict)
    return verdict
  }
}

extension Table {
  /// A text that was said of this table, with what stands beside it.
  func text(_ error: String, of source: Source) -> ErrorText {
    ErrorText(
      error, sourceType: source.type, syncType: method?.word, status: status?.word,
      shouldSync: shouldSync)
  }
}
