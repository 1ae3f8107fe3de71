// The table that an error text speaks of, where nothing else in the line names one.

extension TargetReading {
  /// `relation "public.order_items" does not exist`, `permission denied for table orders`. Only what
  /// surely is a name counts: error texts are full of words that tables are called by.
  init(within error: String, in vocabulary: Vocabulary) {
    var tokenizer = Tokenizer(Line(error), names: vocabulary.names, lexicon: .shared)
    let tokens = tokenizer.run()
    let named = tokens.indices.filter { index in
      let before = index > 0 ? tokens[index - 1] : nil
      guard let entries = tokens[index].entries else { return false }
      // `statement timeout on events`: said at its end, by the person.
      let isLast = index == tokens.endIndex - 1 && ["on", "for"].contains(before?.text)
      if entries.allSatisfy({ $0.table == nil }) {
        // `stripe.error.PermissionError`: the one whose library speaks.
        let isLibrary = index == 0 && tokens[index].isQualified
        return isLast || isLibrary || Self.before.contains(before?.text ?? "")
      }
      guard entries.allSatisfy({ $0.table != nil }) else { return false }
      guard let before, Self.heralds.contains(before.typed.lowercased()) else {
        return tokens[index].isQualified || isLast
      }
      return tokens[index].isQualified || tokens[index].isQuoted || before.subject == .table
        || before.typed.lowercased() == "relation"
    }
    let isOfTable = named.contains { tokens[$0].entries?.contains { $0.table != nil } ?? false }
    // `in stripe` only says where a table is.
    let isSure = isOfTable || named.contains { $0 == 0 || tokens[$0 - 1].text != "in" }
    self.init(isSure ? named.map { tokens[$0] } : [], vocabulary)
  }

  /// `your integration with HubSpot has expired`; in `refused by mysql` it is the one that answers.
  private static let before: Set<String> = ["in", "with", "your"]

  private static let heralds: Set<String> = ["table", "relation", "view"]
}
