// A pattern of a user's own family: what somebody copied out of an error text.

extension ErrorFamily {
  /// The pattern as a phrase is spelled: blanks are single, `...` is `…`, and a full stop that ends
  /// a sentence is gone, for a text's words have none.
  ///
  /// Nil if no text could ever show it: it has no word, or what it quotes is read as a name, which
  /// is another in every text; `_` stands for one.
  package static func phrase(fromOwn pattern: String) -> String? {
    let pieces = pattern.split(whereSeparator: \.isWhitespace).map(piece)
    let phrase = pieces.filter { !$0.isEmpty }.joined(separator: " ")
    guard phrase.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return canBeShown(phrase) ? phrase : nil
  }

  private static func piece(_ piece: Substring) -> String {
    if piece == "..." { return "…" }
    var piece = piece
    while let last = piece.last, ".:,;!?".contains(last) { piece.removeLast() }
    return String(piece)
  }

  /// Whether it is found in a text that was made from it.
  private static func canBeShown(_ phrase: String) -> Bool {
    let own = ErrorFamily(own: .unknown, patterns: [phrase], advice: nil)
    let words = phrase.split(separator: " ").map { piece in
      switch piece {
      case "_": "something"
      case "…": ""
      default: String(piece.split(separator: "|").first ?? "")
      }
    }
    var text = words.joined(separator: " ")
    return text.withUTF8 { bytes in
      Reading.of(bytes, sourceType: nil, by: SignIndex([own])) { !$0.hits.isEmpty }
    }
  }
}
