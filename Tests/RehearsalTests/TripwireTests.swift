import Testing

@testable import Rehearsal

// Written with gaps, so that the tripwire can be drawn over this file too.
@Test(arguments: [
  "key=wJalrXUtnFEMI7K7 MDENGbPxRfiCYEXAMPLE", "dGhpcyBpcyBh5IHNl Y3JldCBr8ZXkgMTIz NDU2Nzg5MA",
  "9f86d081884c7d65 9a2feaa0c55ad015", "a3f5b8c7d2e1 f4a6b9c8d7e6 f5a4b3c2",
  "Zx8-Qw3_Lk9mN2 pR5tV7yB1cD4fG6hJ0",
])
func `a long random token fires`(gapped: String) {
  #expect(Tripwire.hits(in: gapped).isEmpty)
  #expect(Tripwire.hits(in: "first\n\(gapped.replacing(" ", with: ""))\n") == [.init(line: 2)])
}

@Test(arguments: [
  "api> external-data-sources-check-cdc-prerequisites-for-source {\"id\":\"src_1\"}",
  "key> <secret:1 sk_live>", "api> x {\"job_inputs\":{\"stripe_secret_key\":\"<secret:1>\"}}",
  "018f3c5a-7b2d-7e4f-9a1b-3c5d7e9f1a2b", "2026-03-02T10:00:00.123456+00:00",
  "world stripe-key-rotated-runbook @3fa9c1", "revision 03bcf903bcf903bcf903bcf903bcf903bcf903bc",
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "Microsoft-SQL-Server-2019-Enterprise-x64-Edition", "externalDataSchemasIncrementalFieldsCreate2",
  "Sources/Rehearsal/TranscriptParser.swift:118:27",
  "https://us.posthog.com/project/2/data-warehouse",
  "FATAL: password authentication failed for user \"posthog\"",
  "stripe_customer_2024_01_backfill_v2",
  "Could not establish session to SSH gateway", "1204338 rows, 18231 before",
  "Access denied for user 'posthog'@'203.0.113.77' (using password: YES)",
  "{\"stripe_secret_key\": \"sk_live_…\"}", "what follows `token:` in a page\nis no `token`",
])
func `a harmless lookalike survives`(line: String) {
  #expect(Tripwire.hits(in: line).isEmpty)
}

@Test func `a password is one in prose, and a declaration is one nowhere`() {
  #expect(Tripwire.hits(in: "password=hunter2") == [.init(line: 1)])
  #expect(Tripwire.hits(in: "let password: UnsafeRawBufferPointer", of: .code).isEmpty)
  #expect(Tripwire.hits(in: "let password = \"correcthorse99\"", of: .code) == [.init(line: 1)])
}

@Test func `only vetted text has its words`() {
  let key = "sk_live_" + "51HqLyjWDarjtT1zdp7dcXq8"

  #expect(throws: Vetted.Leak(hits: [.init(line: 2)])) { try Vetted("fine\nnot \(key)\n") }
}

@Test func `the worst of many files tells`() {
  #expect(
    [Verdict.belowFloor, .leak, .mismatch, .notTested, .asWritten].sorted().map(\.exitStatus)
      == [0, 4, 1, 2, 3])
}
