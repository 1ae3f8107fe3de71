// What a line says is wrong.

import Diagnosis

extension Complaint {
  /// The most telling complaint of the line. Where a cause is told along with its effects, the
  /// cause counts: *the key was rotated and everything fails*.
  static let telling: [Complaint] = [
    .signature, .keyRotated, .webhook, .replication, .quota, .duplicated, .newTable, .renamed,
    .switchedOff,
    .stuck, .missing, .empty, .corrupt, .wrong, .stale, .slow, .failing, .broken,
  ]

  init?(in tokens: [Token]) {
    var said: Set<Complaint> = []
    for (index, token) in tokens.enumerated() where !token.isQuoted {
      if case .complaint(let complaint) = token.concept, !Complaint.isRepetition(index, in: tokens),
        !Complaint.isFormer(index, in: tokens)
      {
        // `something is seriously wrong with hubspot`: all of it, and no figure.
        let isWhole = token.text == "wrong" && tokens.dropFirst(index + 1).first?.text == "with"
        said.insert(isWhole ? .broken : complaint)
      }
      // `will it be empty` fears what is not yet.
      let isFeared = tokens[..<index].contains { $0.cue == .modal }
      if !isFeared, token.isState(before: tokens[(index + 1)...]) { said.insert(.empty) }
      if token.subject == .webhook { said.insert(.webhook) }
      if token.subject == .replication { said.insert(.replication) }
      if Complaint.isDenied(index, in: tokens) { said.insert(.stale) }
      if token.act == .switchOff, token.form == .past { said.insert(.switchedOff) }
    }
    let isOfSignatures = tokens.contains { $0.subject == .signingSecret }
    if isOfSignatures, !said.isDisjoint(with: [.failing, .broken, .wrong, .webhook]) {
      said.insert(.signature)
    }
    let isOfColumn = tokens.contains { ["column", "columns", "field"].contains($0.text) }
    if isOfColumn, said.contains(.missing) { said.insert(.renamed) }
    let isOfSchema = isOfColumn || tokens.contains { ["schema", "structure"].contains($0.text) }
    if isOfSchema, tokens.contains(where: { $0.act == .change && $0.form == .past }) {
      said.insert(.renamed)
    }
    if Complaint.isDated(tokens) { said.insert(.stale) }
    if Complaint.isFrozen(tokens) || Complaint.isIgnored(tokens) { said.insert(.stale) }
    if Complaint.isFewer(tokens) { said.insert(.missing) }
    if Complaint.isStillRunning(tokens) { said.insert(.stuck) }
    if Complaint.isRepeated(tokens) { said.insert(.duplicated) }
    if Complaint.isTableAdded(tokens) { said.insert(.newTable) }
    if Complaint.isHalted(tokens) { said.insert(.stuck) }
    if Complaint.isMultiplied(tokens) { said.insert(.duplicated) }
    if Complaint.isKeyRotated(tokens) { said.insert(.keyRotated) }
    guard let worst = Complaint.telling.first(where: said.contains) else { return nil }
    self = worst
  }

  /// `I reloaded it twice`: what was done so often, and no row.
  private static func isRepetition(_ index: Int, in tokens: [Token]) -> Bool {
    guard ["twice", "two times", "2 times"].contains(tokens[index].text) else { return false }
    return tokens[..<index].contains { $0.act?.isStrong == true && $0.form != .base }
  }

  /// `the old key`, `the old rows`: those there were before.
  private static func isFormer(_ index: Int, in tokens: [Token]) -> Bool {
    guard tokens[index].text == "old", index > 0, tokens[index - 1].cue == .article,
      index + 1 < tokens.count
    else { return false }
    return [.rows, .key, .settings, .source, .table].contains(tokens[index + 1].subject)
  }

  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday",
    "last week", "last month", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december",
  ]

  /// `newest created_at is monday`.
  private static func isDated(_ tokens: [Token]) -> Bool {
    tokens.indices.contains { index in
      // `says Completed but its from tuesday`
      if tokens[index].text == "but", index > 0 {
        let said = tokens[(index + 1)...].prefix(4).map(\.text)
        let from = said.firstIndex(of: "from") ?? 0
        return from > 0 && said[0].hasPrefix("it")
          && said.dropFirst(from + 1).contains(where: days.contains)
      }
      guard ["newest", "latest", "most recent"].contains(tokens[index].text) else { return false }
      let rest = tokens[(index + 1)...].prefix { $0.clause == tokens[index].clause }.prefix(6)
      guard let verb = rest.firstIndex(where: { $0.cue == .finite || $0.text == "from" }) else {
        return false
      }
      return rest[(verb + 1)...].contains { days.contains($0.text) }
    }
  }

  /// `each invoice 2-3 times`, `the same row 4x`.
  private static func isRepeated(_ tokens: [Token]) -> Bool {
    let isOfOne = tokens.contains { ["each", "every", "same"].contains($0.text) }
    return isOfOne
      && tokens.indices.dropLast().contains { index in
        guard case .number = tokens[index].kind else { return false }
        return ["times", "x"].contains(tokens[index + 1].text)
      }
  }

  private static let makes: Set<String> = ["added", "created", "made", "new", "add"]

  /// `I added three tables`.
  private static func isTableAdded(_ tokens: [Token]) -> Bool {
    return tokens.contains { makes.contains($0.text) || ($0.act == .recreate && $0.form == .past) }
      && tokens.contains {
        $0.subject == .tables || $0.subject == .table || $0.subject == .newTables
      }
      && tokens.allSatisfy { $0.act?.isStrong != true || $0.act == .recreate || $0.form != .base }
  }

  /// `might not be syncing`, `won't really run`: a sync that does not take place.
  private static func isDenied(_ index: Int, in tokens: [Token]) -> Bool {
    let near = tokens[max(0, index - 3)..<index]
    if near.contains(where: { denials.contains($0.text) }), tokens[index].act?.fetches == true {
      return true
    }
    if near.last?.text == "nothing" || near.suffix(2).map(\.text) == ["nothing", "is"],
      comings.contains(tokens[index].text)
    {
      return true
    }
    return (tokens[index].act == .sync || syncs.contains(tokens[index].text))
      && near.contains {
        $0.cue == .negation || denials.contains($0.text)
          || ($0.text == "never" && tokens[index].act == nil)
      }
  }

  private static let denials: Set<String> = [
    "cant", "wont", "hasnt", "havent", "hadnt", "didnt", "doesnt", "isnt", "arent", "aint",
  ]

  private static let comings: Set<String> = [
    "loads", "arrives", "comes", "comes in", "updates", "runs", "moves", "flows", "loading",
    "arriving", "coming", "moving", "flowing", "updating", "landing", "lands",
  ]

  private static let syncs: Set<String> = [
    "syncing", "progress", "loaded", "load", "loading", "imported", "arrived", "finished", "finish",
    "completed", "complete", "done", "synced",
    "processed", "loads", "arrive", "come", "update", "run", "runs", "arrives", "comes", "updates",
    "finishes", "completes",
  ]

  /// `stopped at 41%`, `at 99% since noon`.
  private static func isHalted(_ tokens: [Token]) -> Bool {
    guard let percent = tokens.firstIndex(where: { $0.text == "percent" }), percent > 1,
      case .number = tokens[percent - 1].kind, tokens[percent - 2].text.hasSuffix("at")
    else { return false }
    return tokens[..<(percent - 1)].contains { halts.contains($0.text) }
      || tokens[percent...].contains { ["since", "for"].contains($0.text) }
  }

  private static let halts: Set<String> = [
    "stopped at", "stops at", "stopped", "halted", "sits", "sitting", "stays", "still", "hangs",
    "hung", "ended at", "ends at",
  ]

  /// `exactly 2x what hubspot shows`; not `I tried 2x`.
  private static func isMultiplied(_ tokens: [Token]) -> Bool {
    tokens.indices.dropFirst().contains { index in
      let typed = tokens[index].typed.lowercased()
      guard typed.hasSuffix("x"), let factor = Int(typed.dropLast()), factor > 1 else {
        return false
      }
      let (before, after) = (tokens[index - 1], tokens.dropFirst(index + 1).first)
      return before.cue == .finite || ["exactly", "about", "roughly"].contains(before.text)
        || ["what", "the", "as", "of", "too"].contains(after?.text)
    }
  }

  /// `let me give you the rotated key`: it is brought, and not complained of.
  private static func isHandedOver(_ tokens: [Token]) -> Bool {
    guard let give = tokens.firstIndex(where: { giving.contains($0.text) }) else { return false }
    return tokens[(give + 1)...].contains { $0.subject == .key }
      && tokens[..<give].allSatisfy {
        $0.cue == .leadIn || $0.cue == .subjectWord || $0.cue == .modal || $0.answer != nil
      }
  }

  private static let giving: Set<String> = [
    "give", "enter", "paste", "type", "hand", "provide", "submit", "supply",
  ]

  private static let keyEvents: Set<String> = [
    "expired", "revoked", "invalid", "leaked", "wrong", "expire", "rolled",
  ]

  /// A key, and what happens to keys: `rolled the stripe key`, `the token for hubspot expired`.
  private static func isKeyRotated(_ tokens: [Token]) -> Bool {
    guard tokens.contains(where: { $0.subject == .key }), !isHandedOver(tokens) else {
      return false
    }
    return tokens.contains { token in
      let isChanged = token.act == .rotate || token.act == .change || token.act == .delete
      return (isChanged && token.form == .past) || keyEvents.contains(token.text)
    }
  }
}
