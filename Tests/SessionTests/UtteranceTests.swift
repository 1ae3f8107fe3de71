// Lines people type, labelled.
//
// seen.jsonl was read, line by line, while the rules were written. heldout.jsonl was split off by a
// checksum before its lines were ever tried, and no failure in it has been looked at: its test
// shows figures and nothing else. Both are by one author, who knew what the product is to understand.
// strangers.jsonl is by another, who did not know the rules: 91.8 % of them were right at
// first sight, none of the rest read as an order to destroy, 76 % of the complaints. newcomers.jsonl
// came after it: of its first 147 lines 91.2 % were right at first sight and none read as an order
// to destroy, of the next 100 94 % and one, `do people usually wipe the table in this case`. Then it
// grew in rounds, each written before a rule was looked at for it: at first sight 68.4 % of 117 were
// right, then 79.7 % of 133, 83.0 % of 141, 83.1 % of 154, 86.7 % of 158, 90.7 % of 150, 91.2 % of 148,
// 86.8 % of 144, 91.5 % of 141, 94.9 % of 118, 94.9 % of 98, 96.7 % of 90. Four of these were read as
// orders to destroy: `sure, wipe prod, great idea`, eyes rolled, `do a full round over all sources`,
// `green but empty`, `drop this, let's look at payments`. Sixty more were made of words that destroy
// and order nothing (`remove the 401 from stripe`, `drop the attitude`): at first sight 61.7 % were
// right and 17 were read as orders to destroy. Since then the verb wants its object beside it, and of
// another 25 of that kind 84 % were right and 3 were so read. Of 60 more, with figures of speech for
// stopping among them (`kill two birds`), 71.7 % were right, one destroyed and five stopped or
// reloaded; of the next 60, 83.3 %, one and three; of the third, 76.7 %, none and nine; of the fourth,
// 93.3 %, none and none. Of 91 of all kinds that came with the third 83.5 % were right, of 90 that came
// with the fourth 91.1 %, of 90 after these 90.0 %, of 50 more 96.0 %, none destroyed. A fifth batch of
// 60 dangerous lines had 83.3 % right, one destroyed (`reset sounds harmless, is it`) and one asked
// for a key; a sixth, of 40, 87.5 %, and no order among them; a seventh, of 30, 86.7 %, none destroyed
// and two reloaded (`retry storms on orders`). Then came lines of people who knew nothing of the
// reader: of 150 of all kinds 83.3 % were right at first sight, none destroyed, one reloaded (`start
// with the shop`) and one was taken to change a setting (an error text with a host in it); of 120 more
// 88.3 %, none destroyed and two taken to change a setting; of 60 dangerous ones 90.0 %, and no order
// among them that was none. Of 150 more, whole conversations of fifteen people, 80.0 % were right at
// first sight, none destroyed, none reloaded or stopped, one taken to change a setting (`does
// order_items have a replica identity`) and one to ask for the key; of 50 dangerous ones with them
// 82.0 %, and no order among them that was none. Of 150 more, pasted errors and answers among them,
// 88.7 % were right at first sight, none destroyed or stopped, one reloaded more than was meant
// (`reload everything in it`), one was taken to change a setting and one to bring a key that was not
// there; of 50 dangerous ones with them 86.0 %, and no order among them that was none. Of 150 more,
// complaints, orders, questions and answers as people type them at work, 91.3 % were right at first
// sight, and none destroyed, stopped or reloaded what was not meant but one (`sync dies now`); of
// 150 of support desks and of nights on call, a fifth of them long, 87.3 %, and two were read as
// orders to destroy (`resync --help`, and the rows where the whole source was to go). Of 150 more
// as people type them at work 90.7 % were right at first sight, none destroyed and one reloaded
// (`payments doubled since the retry last night`); of 50 dangerous ones with them 98.0 %, none
// destroyed.

import Foundation
import PostHog
import Session
import Testing

/// A labelled line. `intent` and `target` may allow several readings, separated by `/` and ` or `;
/// what a label leaves out is not looked at.
struct Utterance: Decodable {
  var line: String
  var context: String?
  var intent: String?
  var move: String?
  var complaint: String?
  var target: String?
  var question: Bool?
  var error: Bool?
  var topic: String?
  var cause: String?

  var intents: [String]? { intent?.split(separator: "/").map(String.init) }
  var targets: [String]? { target?.components(separatedBy: " or ") }

  static func load(_ name: String) throws -> [Utterance] {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "jsonl", subdirectory: "Utterances"))
    return try String(decoding: Data(contentsOf: url), as: UTF8.self).split(separator: "\n").map {
      try JSONDecoder().decode(Utterance.self, from: Data($0.utf8))
    }
  }
}

/// How many lines were read right.
struct Score {
  var lines = 0
  var right = 0
  var complaints = 0
  var rightComplaints = 0
  var details = 0
  var rightDetails = 0
  var destroying: [String] = []
  var failures: [String] = []

  init(_ utterances: [Utterance]) {
    for utterance in utterances { add(utterance) }
  }

  var percent: Double { 100 * Double(right) / Double(max(1, lines)) }
  var complaintPercent: Double { 100 * Double(rightComplaints) / Double(max(1, complaints)) }
  var detailPercent: Double { 100 * Double(rightDetails) / Double(max(1, details)) }

  private mutating func add(_ utterance: Utterance) {
    let intent = Reading(utterance.line, in: Fixture.vocabulary(utterance.context)).intent
    lines += 1
    let isRight = utterance.matches(intent)
    if isRight { right += 1 } else { failures.append(utterance.report(intent)) }
    if utterance.isDestroyed(by: intent) { destroying.append(utterance.report(intent)) }
    if let complaint = utterance.complaint {
      complaints += 1
      if intent.complaint?.rawValue == complaint { rightComplaints += 1 }
    }
    if let isRight = utterance.detail(intent) {
      details += 1
      if isRight { rightDetails += 1 }
    }
  }
}

extension Utterance {
  /// Verb, move and target as labelled.
  func matches(_ read: Intent) -> Bool {
    if let intents, !intents.contains(read.verb.rawValue) { return false }
    if let targets, !targets.contains(Fixture.text(read.target)), !isWhole(read) { return false }
    if let move { return Utterance.text(read.move) == move }
    guard let intents else { return true }
    return intents.contains("refuse") || intents.contains("rotate_credentials")
      || !Utterance.isAnswer(read.move)
  }

  /// An audit of nothing in particular is one of everything.
  private func isWhole(_ read: Intent) -> Bool {
    target == "none" && read.verb == .audit && read.target == .everything
  }

  /// Read as an order to destroy where the label allows none.
  func isDestroyed(by read: Intent) -> Bool {
    read.verb.destroys && !(intents ?? []).contains(read.verb.rawValue)
  }

  /// The question mark, the topic, the cause and the error text, where labelled.
  func detail(_ read: Intent) -> Bool? {
    var all: [Bool] = []
    if question == true { all.append(read.isQuestion) }
    if let topic { all.append(read.topic == topic) }
    if let cause { all.append(read.cause?.rawValue == cause) }
    if error == true { all.append(read.quotedError != nil) }
    return all.isEmpty ? nil : !all.contains(false)
  }

  func report(_ read: Intent) -> String {
    let wanted = [intent, target, move].map { $0 ?? "-" }.joined(separator: " ")
    let got = [read.verb.rawValue, Fixture.text(read.target), Utterance.text(read.move) ?? "-"]
    return "\(line) [\(context ?? "")]: wanted \(wanted), read \(got.joined(separator: " "))"
  }

  private static func isAnswer(_ move: Intent.Move?) -> Bool {
    switch move {
    case .consent, .approveLike, .back, .pleasantry: true
    case nil, .ready, .refuse, .pick, .pickAll, .same, .record, .report, .useProject: false
    }
  }

  static func text(_ move: Intent.Move?) -> String? {
    switch move {
    case nil: nil
    case .consent: "consent"
    case .ready: "ready"
    case .refuse: "refuse"
    case .back: "back"
    case .pick(let numbers): "pick:" + numbers.map(String.init).joined(separator: "+")
    case .pickAll: "all"
    case .same: "same"
    case .approveLike: "approve"
    case .record: "record"
    case .report: "report"
    case .useProject(let number): "project:\(number)"
    case .pleasantry: "pleasantry"
    }
  }
}

struct UtteranceTests {
  @Test func `lines that were looked at are read right`() throws {
    let score = Score(try Utterance.load("seen"))
    print("seen: \(score.right) of \(score.lines), \(score.percent) %")
    print("  complaints \(score.complaintPercent) %, details \(score.detailPercent) %")
    #expect(score.percent >= 99.5, "\(score.failures.joined(separator: "\n"))")
    #expect(score.complaintPercent >= 95)
    #expect(score.detailPercent >= 98)
  }

  @Test func `no line is read as an order to destroy that is none`() throws {
    for name in ["seen", "heldout", "strangers", "newcomers"] {
      let score = Score(try Utterance.load(name))
      #expect(score.destroying.count == 0)
    }
  }
}
struct HeldOutTests {
  @Test func `lines that nobody looked at are read right`() throws {
    let score = Score(try Utterance.load("heldout"))
    print("held out: \(score.right) of \(score.lines), \(score.percent) %")
    print("  complaints \(score.complaintPercent) %, details \(score.detailPercent) %")
    print("  destroying \(score.destroying.count)")
    #expect(score.percent >= 97)
    #expect(score.complaintPercent >= 97)
  }

  @Test func `lines of somebody who did not know the rules are read right`() throws {
    let score = Score(try Utterance.load("strangers"))
    print("strangers: \(score.right) of \(score.lines), \(score.percent) %")
    print("  complaints \(score.complaintPercent) %, details \(score.detailPercent) %")
    print("  destroying \(score.destroying.count)")
    #expect(score.percent >= 99, "\(score.failures.joined(separator: "\n"))")
    #expect(score.complaintPercent >= 95)
  }

  @Test func `lines that came later are read right`() throws {
    let score = Score(try Utterance.load("newcomers"))
    print("newcomers: \(score.right) of \(score.lines), \(score.percent) %")
    #expect(score.percent >= 99.9, "\(score.failures.joined(separator: "\n"))")
    #expect(score.complaintPercent >= 97)
    #expect(score.detailPercent >= 98)
  }
}
