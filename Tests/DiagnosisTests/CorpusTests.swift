// How well the families read the labelled corpus, and on the part that was kept out of sight.

import Foundation
import Testing

@testable import Diagnosis

/// A labelled line of Corpus/errors.jsonl. Its README explains the fields.
struct LabelledText: Decodable, Sendable {
  let id: String
  let sourceType: String
  let syncType: String?
  let error: String
  let rootCause: Cause
  let recovery: Letter
  let provenance: String
  let tricky: Bool

  enum CodingKeys: String, CodingKey {
    case id, error, recovery, provenance, tricky
    case sourceType = "source_type"
    case syncType = "sync_type"
    case rootCause = "root_cause"
  }

  /// Whoever writes families does not look at these. By provenance, so that a whole driver, vendor
  /// or file is unseen: 35 of 100 buckets of its FNV-1a hash, 160 lines.
  var isHeldOut: Bool {
    let hash = provenance.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return hash % 100 < 35
  }

  var text: ErrorText { ErrorText(error, sourceType: sourceType, syncType: syncType) }

  static func corpus(_ name: String = "errors") throws -> [LabelledText] {
    let file = try #require(
      Bundle.module.url(forResource: "Corpus/\(name)", withExtension: "jsonl"))
    let decoder = JSONDecoder()
    return try String(decoding: Data(contentsOf: file), as: UTF8.self)
      .split(separator: "\n").map { try decoder.decode(LabelledText.self, from: Data($0.utf8)) }
  }
}

/// Right, wrong (another cause was named), and how much of the tricky lines and letters is right.
struct Score: CustomStringConvertible {
  let count: Int
  let right, wrong, tricky, letters: Double

  init(_ lines: [LabelledText]) {
    let read = lines.map { ($0, Verdict(reading: $0.text)) }
    func share(_ part: Int, _ of: Int) -> Double { of == 0 ? 1 : Double(part) / Double(of) }
    let hard = read.filter { $0.0.tricky }
    count = lines.count
    right = share(read.count { $0.rootCause == $1.cause }, count)
    wrong = share(read.count { $0.rootCause != $1.cause && $1.cause != .unknown }, count)
    tricky = share(hard.count { $0.rootCause == $1.cause }, hard.count)
    letters = share(read.count { $0.recovery == $1.letter }, count)
  }

  var description: String {
    func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
    return "\(count) texts: \(percent(right)) right, \(percent(wrong)) wrong, "
      + "\(percent(max(0, 1 - right - wrong))) unknown, \(percent(tricky)) of the tricky ones, "
      + "\(percent(letters)) of the letters"
  }
}

@Suite struct `The labelled corpus` {
  /// Floors only rise. Raise them when the printed figures have.
  ///
  /// The held-out part was first looked at when 82.5 % of it was right, 10 % wrong, 84 % of its
  /// tricky lines and 85 % of its letters right: that is what to expect of texts nobody has seen.
  /// Since then it only guards against falling back.
  @Test(arguments: [
    (held: false, right: 0.99, wrong: 0.01, tricky: 0.99, letters: 0.99),
    (held: true, right: 0.99, wrong: 0.01, tricky: 0.99, letters: 0.99),
  ])
  func `is read at least as well as before`(
    floor: (held: Bool, right: Double, wrong: Double, tricky: Double, letters: Double)
  ) throws {
    let lines = try LabelledText.corpus().filter { $0.isHeldOut == floor.held }
    let score = Score(lines)
    print("\(floor.held ? "held out" : "seen"): \(score)")

    #expect(score.right >= floor.right)
    #expect(score.wrong <= floor.wrong)
    #expect(score.tricky >= floor.tricky)
    #expect(score.letters >= floor.letters)
  }

  /// Texts by vendors' documented wordings, written without a look at the families and labelled by
  /// the corpus' README. At first sight, batch by batch, right and wrong: 94.3 % and 4.2 % of 192, 91
  /// and 3.8 of 78, 76.2 and 9.5 of 42 of unknown products, 91.7 and 2.1 of 48; then 76.5 and 6.1 of
  /// 98 of PostHog's many sources, 84.1 and 6.2 of 113 of drivers and vendors, 72 and 9.3 of 75, 93.4
  /// and 0 of 76 in other languages or wrapped, 81.6 and 9.2 of 76, 80.4 and 8.7 of 92 vendors' codes,
  /// 92.1 and 5.7 of 140 of drivers, 82.2 and 11 of 73, 88.5 and 5.1 of 78. Then eight harder batches
  /// of 105 to 126, more than half of them tricky: 63 and 16, 82.5 and 8.8, 83.3 and 8.7, 76.4 and
  /// 10.9, 77.8 and 12.8, 76.9 and 11.1, 82.9 and 6.7, 78.1 and 11.4; 79.8 and 9.1, 82 and 7
  /// of drivers and vendors, and 96.8 and 3.2, 83.1 and 5.6, 92.6 and 1.2, 93.6 and 4.3, 89.8 and 7.1,
  /// 92.3 and 4.8, 81.1 and 12.2, 86.5 and 10.4 of the drivers and sources met most; 77.2 and 14.1 of
  /// 92, 86 and 8.6 of 93, 69.7 and 16.9 of 89, 79.5 and 12.5 of 88 and 69.4 and 11.8 of 85 of newer
  /// sources' own sentences beside drivers, 90.6 and 2.4 of 85 mixed like the labelled corpus; without
  /// the texts of these six that stood here before, word for word, 74.4 and 15.9, 84.1 and 9.8, 67.5 and
  /// 18.1, 77.8 and 13.6, 66.7 and 12.8, 89.6 and 2.6. Then 76.8 and 7.3 of 82, none of which stood here
  /// before. Then four of 110, again all new: 91.8 and 8.2 of PostgreSQL, capture and PostHog's own
  /// pipeline, 86.4 and 10 of the other databases (88.2 and 8.2 with two labels put right), 78.2 and
  /// 12.7 of vendors' interfaces, 78.2 and 17.3 of what many projects' issues quote (79.1 and 16.4 with
  /// one). What these four showed being mended, two of 120 mixed like the labelled corpus, new to all
  /// rules: 98.3 and 0.8, 96.7 and 3.3 (97.5 and 1.7, 94.2 and 5.8 before); then 96.7 and 1.3 of 150 and
  /// 93.3 and 4.2 of 120, half of these from issues, 96.7 and 2.7 of 150 more, 97.3 and 2.0, 98.0
  /// and 1.3 of two more, 96.7 and 3.3 of 150 with issues among them again, and 95.3 and 0.7 of the last
  /// 150, cause by cause. What was wrong became rules about the field.
  @Test func `texts written by somebody who did not know the families are read right`() throws {
    let score = Score(try LabelledText.corpus("strangers"))
    print("strangers: \(score)")

    #expect(score.right >= 0.994)
    #expect(score.wrong <= 0.005)
    #expect(score.tricky >= 0.993)
    #expect(score.letters >= 0.992)
  }

  /// A text for every error of a vendor's catalogue that a reading client can meet, as its driver
  /// prints it: databases' numbers and states, interfaces' codes, clients' exceptions. At first sight
  /// 81 % of the databases' were right and 14 % wrong, 76 and 16 of the interfaces' and clients'.
  @Test func `vendors' catalogues are known`() throws {
    let score = Score(try LabelledText.corpus("catalogues"))
    print("catalogues: \(score)")

    #expect(score.right >= 0.985)
    #expect(score.wrong <= 0.01)
    #expect(score.tricky >= 0.98)
    #expect(score.letters >= 0.96)
  }

  /// The same troubles told in plain words, as no program words them: 53.7 % right and 6.1 % wrong of
  /// the first 82 at first sight, 63.6 % and 3.6 % of the next 55. Here not to guess counts most.
  @Test func `plain words are understood or left alone`() throws {
    let score = Score(try LabelledText.corpus("prose"))
    print("prose: \(score)")

    #expect(score.right >= 0.97)
    #expect(score.wrong <= 0.01)
  }

  @Test func `every verdict quotes the text word for word`() throws {
    let names = ["errors", "strangers", "catalogues", "prose"]
    for line in try names.flatMap({ try LabelledText.corpus($0) }) {
      let bytes = Array(line.error.utf8)
      for span in Verdict(reading: line.text).evidence {
        #expect(String(decoding: bytes[span.from..<span.to], as: UTF8.self) == span.text)
      }
    }
  }
}
