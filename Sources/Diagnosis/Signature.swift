// How a family is recognised: the little language its file is written in.

/// Whose numbers a numeric code belongs to. The same number means different things to each.
package enum Vendor: UInt8, Hashable, Sendable {
  case http, mySQL, sqlServer, oracle, snowflake, clickHouse, mongoDB, meta, tikTok, twilio
  /// The operating system's, as Linux numbers them.
  case errno
}

/// One sign that can stand in a text.
package enum Sign: Hashable, Sendable {
  /// Words in a row, in any case, whatever punctuation is between them. `a|b` is either word, `_`
  /// any one word or quoted name, `…` up to seven words of the same sentence, `{key}` any word of
  /// that ``WordClass``.
  case phrase(String)
  /// A number in the position of a code of that vendor.
  case code(Vendor, Int)
  /// Five characters, or the first two for the whole class.
  case sqlState(String)
}

/// How much a sign proves. A stronger one outranks a weaker one of any family.
package enum Strength: UInt8, Hashable, Sendable, Comparable {
  /// A word that is at home in texts of many causes: right when there is no other sign at all.
  case trace
  /// An HTTP status: the body knows better.
  case status
  /// A general word; right when nothing else is said.
  case hint
  /// What the reader is told to do, where nobody said what is wrong.
  case advice
  /// What the words of a sentence add up to, whoever wrote it: a noun of one class and a state of
  /// another. Of several the earliest sentence counts: first it is said what is wrong, then the rest.
  case gist
  /// What a product says in this case and in no other.
  case phrase
  /// A code, or an error name made for machines: the same in every language.
  case code
  /// Says in so many words what is wrong or what to do. Counts in every layer of the text.
  case sentence

  /// Says too little by itself: not to be believed where the words around it doubt it.
  var isGuess: Bool { self == .trace || self == .hint || self == .gist }

  /// Only where nothing stronger decides: it takes its time.
  var isAskedLater: Bool { self == .gist || self == .advice }

  package static func < (left: Strength, right: Strength) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Any of some signs, and under which circumstances they count.
package struct Signature: Sendable {
  let strength: Strength
  let signs: [Sign]
  /// One of these must be in the text too.
  private(set) var companions: [Sign] = []
  /// None of these may be in the text.
  private(set) var obstacles: [Sign] = []
  /// In lower case. Empty means any.
  private(set) var sourceTypes: Set<String> = []
  private(set) var exceptedTypes: Set<String> = []
  private(set) var syncTypes: Set<String> = []
  /// Where this wording has another way out, or another culprit, than the family.
  private(set) var letter: Letter?
  private(set) var fault: Fault?

  private init(_ strength: Strength, _ signs: [Sign]) {
    self.strength = strength
    self.signs = signs
  }
}

extension Signature {
  package static func sentences(_ texts: String...) -> Signature {
    Signature(.sentence, texts.map(Sign.phrase))
  }

  package static func phrases(_ texts: String...) -> Signature {
    Signature(.phrase, texts.map(Sign.phrase))
  }

  package static func phrase(_ text: String) -> Signature { phrases(text) }

  package static func hints(_ texts: String...) -> Signature {
    Signature(.hint, texts.map(Sign.phrase))
  }

  package static func gists(_ texts: String...) -> Signature {
    Signature(.gist, texts.map(Sign.phrase))
  }

  package static func advice(_ texts: String...) -> Signature {
    Signature(.advice, texts.map(Sign.phrase))
  }

  package static func traces(_ texts: String...) -> Signature {
    Signature(.trace, texts.map(Sign.phrase))
  }

  /// Error names made for machines: exception classes, reason codes, constants.
  package static func names(_ names: String...) -> Signature {
    Signature(.code, names.map(Sign.phrase))
  }

  /// Exception classes that wrap many troubles: right when the message says nothing.
  package static func classes(_ names: String...) -> Signature {
    Signature(.hint, names.map(Sign.phrase))
  }

  package static func code(_ vendor: Vendor, _ numbers: Int...) -> Signature {
    Signature(.code, numbers.map { .code(vendor, $0) })
  }

  package static func sqlState(_ states: String...) -> Signature {
    Signature(.phrase, states.map(Sign.sqlState))
  }

  package static func httpStatus(_ statuses: Int...) -> Signature {
    Signature(.status, statuses.map { .code(.http, $0) })
  }

  package static func httpStatus(_ statuses: ClosedRange<Int>) -> Signature {
    Signature(.status, statuses.map { .code(.http, $0) })
  }

  static func own(_ patterns: [String]) -> Signature {
    Signature(.sentence, patterns.map(Sign.phrase))
  }
}

extension Signature {
  /// Counts only where one of these phrases is in the text too.
  package func with(_ texts: String...) -> Signature {
    changed { $0.companions += texts.map(Sign.phrase) }
  }

  package func with(_ vendor: Vendor, _ numbers: Int...) -> Signature {
    changed { $0.companions += numbers.map { .code(vendor, $0) } }
  }

  /// Does not count where one of these phrases is in the text.
  package func unless(_ texts: String...) -> Signature {
    changed { $0.obstacles += texts.map(Sign.phrase) }
  }

  package func from(_ sourceTypes: String...) -> Signature {
    changed { $0.sourceTypes.formUnion(sourceTypes.map { $0.lowercased() }) }
  }

  package func notFrom(_ sourceTypes: String...) -> Signature {
    changed { $0.exceptedTypes.formUnion(sourceTypes.map { $0.lowercased() }) }
  }

  package func syncing(_ syncTypes: String...) -> Signature {
    changed { $0.syncTypes.formUnion(syncTypes) }
  }

  /// This wording's own way out.
  package func path(_ letter: Letter) -> Signature { changed { $0.letter = letter } }

  package func fault(_ fault: Fault) -> Signature { changed { $0.fault = fault } }

  private func changed(_ change: (inout Signature) -> Void) -> Signature {
    var copy = self
    change(&copy)
    return copy
  }
}
