// The table that an error text speaks of, where nothing else in the line names one.

extension TargetReading {
  /// `relation "public.order_items" does not exist`, `permission denied for table orders`. Only what
  /// surely is a name counts: error texts are full of words that tables are called by.
  init(within error: String, in vocabulary: Vocabulary) {
    var tokenizer = Tokenizer(Line(error), names: vocabulary.names, lexicon: .shared)
    let tokens = tokenizer.run()
    let named = tokens.indices.filter { index in
      guard tokens[index].entries?.allSatisfy({ $0.table != nil }) == true else { return false }
      return tokens[index].isQualified
        || index > 0 && Self.heralds.contains(tokens[index - 1].text)
          && (tokens[index].isQuoted || tokens[index - 1].subject == .table)
    }
    self.init(named.map { tokens[$0] }, vocabulary)
  }

  private static let heralds: Set<String> = ["table", "relation", "view"]
}
