// Which family a reading belongs to.

import PostHog

/// Weighs the hits of one reading. A sign counts more the stronger it is, but first of all where it
/// stands: the cause that is furthest down decides. What is equal goes to the more telling family.
struct Judgement {
  private struct Candidate {
    let family: Int
    let signature: Int
    let hit: Reading.Hit
    /// Layer, strength, whether it stands in the last layer, sentence, order of the family, order of
    /// the signature; each in bits of its own.
    let score: Int

    var layer: Int { score >> 40 }
    var width: Int { hit.last - hit.first }
    var strength: Int { score >> 36 & 0xf }
  }

  let verdict: Verdict
  /// Whether something was said that no gist can outrank.
  let isPlain: Bool

  init(_ reading: borrowing Reading, of text: ErrorText, by classifier: Classifier) {
    var best: [Candidate] = []
    var advised: [Candidate] = []
    let context = Context(text)
    for hit in reading.hits {
      let sign = Int(hit.sign)
      for slot in Int(
        classifier.index.listenerStarts[sign])..<Int(classifier.index.listenerStarts[sign + 1])
      {
        let rule = classifier.index.rules[Int(classifier.index.listeners[slot])]
        guard Self.applies(rule, reading, classifier.index),
          !(rule.strength.isGuess && reading.isDoubted(hit, classifier.index.vocabulary.roles)),
          !rule.isSelective || context.allows(classifier.signature(of: rule))
        else { continue }
        let candidate = Candidate(
          family: Int(rule.family), signature: Int(rule.signature), hit: hit,
          score: Self.score(rule, hit, reading, classifier.index.vocabulary.roles))
        Self.keep(candidate, in: &best)
        if candidate.strength < Int(rule.strength.rawValue) { advised.append(candidate) }
      }
    }
    let plain = 1 << 40 | Int(Strength.phrase.rawValue) << 36
    isPlain = best.contains { $0.score >= plain }
    let verdict = Self.decide(best, reading, context, classifier)
    self.verdict = Self.heeding(advised, verdict, classifier)
  }

  private static func applies(
    _ rule: SignIndex.Rule, _ reading: borrowing Reading, _ index: borrowing SignIndex
  ) -> Bool {
    if !rule.companions.isEmpty,
      !reading.shows(
        index.others[Int(rule.companions.lowerBound)..<Int(rule.companions.upperBound)])
    {
      return false
    }
    return rule.obstacles.isEmpty
      || !reading.shows(
        index.others[Int(rule.obstacles.lowerBound)..<Int(rule.obstacles.upperBound)])
  }

  private static func score(
    _ rule: SignIndex.Rule, _ hit: Reading.Hit, _ reading: borrowing Reading, _ roles: [Role]
  ) -> Int {
    let isWeaker =
      (rule.strength == .phrase || rule.strength == .gist)
      && (reading.tokens[hit.first].marks.contains(.part)
        || reading.tokens[hit.last].marks.contains(.part) || reading.isAdvice(hit, roles))
    let strength = isWeaker ? (rule.strength == .phrase ? .hint : .trace) : rule.strength
    let isDeep = strength == .sentence || strength >= .hint && hit.first >= reading.root
    let sentence = strength == .gist ? 255 - min(255, reading.sentence(of: hit)) : 0
    let isLast = hit.first >= reading.root
    return (isDeep ? 1 : 0) << 40 | Int(strength.rawValue) << 36 | (isLast ? 1 : 0) << 35
      | sentence << 24
      | (4095 - Int(rule.family)) << 12 | (4095 - Int(rule.signature))
  }

  /// One candidate a family, its best; of equals the one that covers more words.
  private static func keep(_ candidate: Candidate, in best: inout [Candidate]) {
    for index in best.indices where best[index].family == candidate.family {
      if (best[index].score, best[index].width) < (candidate.score, candidate.width) {
        best[index] = candidate
      }
      return
    }
    best.append(candidate)
  }

  private static func decide(
    _ candidates: [Candidate], _ reading: borrowing Reading, _ context: Context,
    _ classifier: Classifier
  ) -> Verdict {
    guard let winner = candidates.max(by: { $0.score < $1.score }) else { return .unknown }
    let rivals = candidates.filter { $0.score < winner.score }
    // Two families make different things of the words, and nothing plainer is said. Of a thousand
    // texts nobody had seen, half of such verdicts were wrong.
    if winner.strength == Int(Strength.gist.rawValue), certainty(winner, rivals) == .possible {
      return .unknown
    }
    var verdict = verdict(winner, rivals, reading, context, classifier)
    guard classifier.isOwn(winner.family) else { return verdict }
    // A user's family explains. It does not talk away a trouble whose way out destroys rows.
    let ours = rivals.filter { !classifier.isOwn($0.family) }
    if let known = ours.max(by: { $0.score < $1.score }) {
      let believed = Self.verdict(
        known, ours.filter { $0.score < known.score }, reading, context, classifier)
      if [.d, .e, .g].contains(believed.letter) { verdict = believed }
    }
    verdict.advice = classifier.families[winner.family].advice
    return verdict
  }

  private static func verdict(
    _ winner: Candidate, _ rivals: [Candidate], _ reading: borrowing Reading, _ context: Context,
    _ classifier: Classifier
  ) -> Verdict {
    let family = classifier.families[winner.family]
    let signature = family.signatures[winner.signature]
    let sorted = rivals.count > 1 ? rivals.sorted { $0.score > $1.score } : rivals
    var misses: [NearMiss] = []
    for rival in sorted where classifier.families[rival.family].cause != family.cause {
      misses.append(
        NearMiss(
          cause: classifier.families[rival.family].cause, because: reason(rival, winner),
          evidence: reading.span(rival.hit)))
    }
    return Verdict(
      cause: family.cause,
      letter: signature.letter ?? context.letter(of: family),
      certainty: certainty(winner, rivals), fault: signature.fault ?? family.fault,
      evidence: [reading.span(winner.hit)], nearMisses: misses)
  }

  /// What the text tells the reader to do decides the way out within a cause.
  private static func heeding(
    _ advised: [Candidate], _ verdict: Verdict, _ classifier: Classifier
  ) -> Verdict {
    guard verdict.letter == .b || verdict.letter == .none else { return verdict }
    for advice in advised where classifier.families[advice.family].cause == verdict.cause {
      let family = classifier.families[advice.family]
      if let letter = family.signatures[advice.signature].letter {
        return verdict.taking(letter)
      }
    }
    return verdict
  }

  private static func reason(_ rival: Candidate, _ winner: Candidate) -> NearMiss.Reason {
    if rival.layer < winner.layer, rival.strength > Int(Strength.status.rawValue) {
      return .outerLayer
    }
    return rival.strength < winner.strength ? .weakerSign : .lessTelling
  }

  private static func certainty(_ winner: Candidate, _ rivals: [Candidate]) -> Certainty {
    let isContested = rivals.contains {
      $0.layer == winner.layer && $0.strength == winner.strength
    }
    return switch Strength(rawValue: UInt8(winner.strength))! {
    case .sentence, .code: isContested ? .likely : .certain
    case .phrase: isContested ? .likely : .certain
    case .gist: isContested ? .possible : .likely
    case .hint, .status, .advice: isContested ? .possible : .likely
    case .trace: .possible
    }
  }

  /// What stood beside the text.
  private struct Context {
    let sourceType: String
    let syncType: String

    init(_ text: ErrorText) {
      sourceType = text.sourceType?.lowercased() ?? ""
      syncType = text.syncType ?? ""
    }

    func letter(of family: ErrorFamily) -> Letter {
      if syncType == "cdc", let letter = family.cdcLetter { return letter }
      if Self.grantingSources.contains(sourceType), let letter = family.grantLetter {
        return letter
      }
      return family.letter
    }

    /// Where access is a grant or a share, not a property of a key. In lower case.
    private static let grantingSources: Set<String> = [
      "postgres", "supabase", "neon", "redshift", "mysql", "planetscale", "mssql", "snowflake",
      "bigquery", "mongodb", "clickhouse", "azuresynapse", "databricks", "oracle", "googlesheets",
      "awss3", "amazons3", "neo4j", "elasticsearch", "opensearch", "motherduck", "cockroachdb",
      "singlestore", "trino", "vertica", "db2", "dynamodb", "athena", "cassandra", "azureblob",
      "googlecloudstorage", "mariadb", "timescale", "dremio", "firebolt", "saphana", "sftp", "hive",
      "teradata",
    ]

    func allows(_ signature: Signature) -> Bool {
      (signature.sourceTypes.isEmpty || signature.sourceTypes.contains(sourceType))
        && !signature.exceptedTypes.contains(sourceType)
        && (signature.syncTypes.isEmpty || signature.syncTypes.contains(syncType))
    }
  }
}

extension Reading {
  /// Whether a hit stands in a sentence that advises: `Check that …`, `This usually means …`.
  func isAdvice(_ hit: Hit, _ roles: [Role]) -> Bool {
    var position = hit.first
    let farthest = max(0, hit.first - 60)
    while position > farthest, !tokens[position].marks.contains(.opening) { position -= 1 }
    return (position...min(position + 1, hit.last)).contains {
      tokens[$0].word >= 0 && tokens[$0].marks.contains($0 == position ? .capital : [])
        && roles[Int(tokens[$0].word)].contains(.advice)
    }
  }

  /// Whether a hit stands behind an `if` or an `or` of its own sentence: nobody said that the one is
  /// so, and of two guesses the first is the better.
  func isDoubted(_ hit: Hit, _ roles: [Role]) -> Bool {
    var position = hit.first
    let farthest = max(0, hit.first - 8)
    while position > farthest, !tokens[position].marks.contains(.opening) {
      position -= 1
      guard tokens[position].word >= 0 else { continue }
      let role = roles[Int(tokens[position].word)]
      if role.contains(.alternative) { return true }
      if role.contains(.condition), hit.first - position <= 5 { return true }
    }
    return false
  }

  /// How many sentences begin before the one of a hit.
  func sentence(of hit: Hit) -> Int {
    tokens[..<hit.first].count { $0.marks.contains(.opening) }
      + (tokens[hit.first].marks.contains(.opening) ? 1 : 0)
  }

  /// Whether any of these signs is anywhere in the text.
  func shows(_ signs: ArraySlice<Int32>) -> Bool {
    hits.contains { signs.contains($0.sign) }
  }
}
