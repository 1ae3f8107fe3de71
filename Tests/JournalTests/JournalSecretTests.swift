import PostHog
import Recovery
import Testing

@testable import Session

/// No line of a journal holds a secret, wherever it came from.
struct JournalSecretTests {
  private static let canary = "hunter2-Tr0ub4dor"
  private static let key = "rk_live_51Nq8ZKx0aBcDeFgH"
  private static let digest = Recorded.digest()

  private static let records: [Record] = [
    .shown(digest, plan: 1, title: "key \(key)"),
    .approved(digest, words: "approve \(key)", .typed),
    .refused(digest, because: canary),
    .started(
      digest,
      Undertaking(source: "s1", sourceName: key, calls: [], names: [canary: key, "t1": canary])),
    .intent(
      digest, step: 0,
      Call(
        .updateSource, id: "s1",
        ["job_inputs": ["password": .secret(SecretRef(1)), "host": .string(canary)]]),
      before: nil),
    .outcome(digest, step: 0, .refused, words: #"{"password": "\#(canary)", "key": "\#(key)"}"#),
    .outcome(digest, step: 0, .refused, words: "password=correct\"horse\\battery"),
    .outcome(digest, step: 0, .refused, words: "postgres://me:s3cr3t-pass@db/x"),
    .notVerified(digest, because: "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"),
  ]

  @Test(arguments: records) func `its line is whole and holds none`(record: Record) throws {
    let (line, _) = try #require(
      JournalEntry.line(record, after: .beginning, at: Recorded.moment(0)) {
        $0.replacing(Self.canary, with: "<secret:1>")
      })

    for secret in [Self.canary, Self.key, "correct", "s3cr3t-pass", "c2lnbmF0dXJl"] {
      #expect(!line.contains(secret))
    }
    #expect(JournalEntry(line: line.utf8)?.record?.kind == record.kind)
  }

  @Test func `a credential that goes out is its number`() throws {
    let (line, _) = try #require(
      JournalEntry.line(Self.records[4], after: .beginning, at: Recorded.moment(0)))

    #expect(line.contains(#""password":"<secret:1>""#))
  }

  @Test func `a mask that breaks the line leaves no line at all`() {
    let line = JournalEntry.line(Self.records[0], after: .beginning, at: Recorded.moment(0)) {
      $0.replacing("{", with: "")
    }

    #expect(line == nil)
  }
}
