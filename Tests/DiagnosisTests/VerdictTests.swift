import Foundation
import Testing

@testable import Diagnosis

@Suite struct `A verdict` {
  @Test func `says what decided, word for word and where`() throws {
    let text = "FATAL:  password authentication failed for user \"etl\""
    let verdict = Verdict(reading: ErrorText(text))

    let span = try #require(verdict.evidence.first)
    #expect(span.text == "password authentication failed")
    #expect(span.from == 8 && span.to == 38)
    #expect(verdict.certainty == .certain)
    #expect(verdict.fault == .you)
  }

  @Test func `counts bytes of the original where escapes were undone`() throws {
    let text = #"{"message":"\u001b[31mToo \"many\" requests: é\nrate limit exceeded"}"#
    let span = try #require(Verdict(reading: ErrorText(text)).evidence.first)

    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[span.from..<span.to], as: UTF8.self) == span.text)
  }

  @Test func `names what it rejected and why`() throws {
    let text = """
      403 Client Error: Forbidden for url: https://api.example.com/v1/orders \
      {"errorCode":"REQUEST_LIMIT_EXCEEDED"}
      """
    let verdict = Verdict(reading: ErrorText(text))

    #expect(verdict.cause == .quotaExceededAtSource)
    let miss = try #require(verdict.nearMisses.first { $0.cause == .permissionDenied })
    #expect(miss.because == .weakerSign)
  }

  @Test func `goes by the cause that is furthest down`() throws {
    let text = """
      HikariPool-1 - Connection is not available, request timed out after 60001ms.
      \tat com.example.Pool.get(Pool.java:401)
      Caused by: org.postgresql.util.PSQLException: FATAL: password authentication failed
      """
    let verdict = Verdict(reading: ErrorText(text))

    #expect(verdict.cause == .credentialsInvalid)
    #expect(verdict.nearMisses.contains { $0.because == .outerLayer })
  }

  @Test func `believes the last of two exceptions that speak equally plainly`() {
    let text = """
      psycopg.errors.SerializationFailure: canceling statement due to conflict with recovery

      During handling of the above exception, another exception occurred:

      Traceback (most recent call last):
        File "/code/cursor.py", line 97, in execute
      psycopg.errors.QueryCanceled: canceling statement due to statement timeout
      """
    #expect(Verdict(reading: ErrorText(text)).cause == .timeout)
  }

  @Test func `knows where an exception without words was raised`() {
    let text = """
      Traceback (most recent call last):
        File "/usr/lib/python3.12/site-packages/paramiko/transport.py", line 2271, in _check_banner
        File "/usr/lib/python3.12/site-packages/paramiko/packet.py", line 301, in read_all
          raise EOFError()
      EOFError
      """
    #expect(Verdict(reading: ErrorText(text)).cause == .sshTunnel)
  }

  @Test func `does not take what declares a document for what it says`() {
    let text = #"400: <?xml version="1.0" encoding="UTF-8"?><error><code>17</code></error>"#
    #expect(Verdict(reading: ErrorText(text)).cause == .unknown)
  }

  @Test(arguments: [
    ("Postgres", "(1205, 'x')", Cause.sourceResourceLimit),
    (
      "Zendesk", "404 Client Error: Not Found for url: https://a.zendesk.com/",
      .invalidConfiguration
    ),
  ])
  func `takes the source's type into account`(source: String, text: String, cause: Cause) {
    #expect(Verdict(reading: ErrorText(text, sourceType: source)).cause == cause)
  }

  @Test func `asks for repair, not for a grant, when change data capture lacks ownership`() {
    let text = ErrorText("must be owner of table orders", syncType: "cdc")
    #expect(Verdict(reading: text).letter == .e)
  }

  @Test(arguments: ["Billing limits", "BillingLimitReached", "Billing limits too low"])
  func `goes by the status where a billing stop left no text`(status: String) {
    let verdict = Verdict(reading: ErrorText("", status: status))
    #expect(verdict.cause == .billingLimit && verdict.letter == .h)
  }

  @Test func `encodes and comes back the same`() throws {
    let verdict = Verdict(reading: ErrorText("FATAL: role \"x\" does not exist, 401 Unauthorized"))
    let bytes = try JSONEncoder().encode(verdict)
    #expect(try JSONDecoder().decode(Verdict.self, from: bytes) == verdict)
  }
}

@Suite struct `Names that mislead` {
  @Test(arguments: [
    ("relation \"public.rate_limit_exceeded\" does not exist", Cause.tableMissing),
    ("column \"password authentication failed\" does not exist", .schemaDriftColumn),
    ("permission denied for table \"too many connections\"", .permissionDenied),
    ("relation \"public.login_401\" does not exist\nLINE 1: SELECT \"rate limit\"", .tableMissing),
    (
      "connection to server at \"billing-403.example.com\", port 4010 failed: Connection refused",
      .networkUnreachable
    ),
    (
      "502 Server Error: Bad Gateway for url: https://a.example.com/401/permission_denied",
      .upstreamOutage
    ),
    (
      "Your account will hit your Data Warehouse billing limits syncing slots with 503 rows",
      .billingLimit
    ),
  ])
  func `are set aside before anything is read`(text: String, cause: Cause) {
    #expect(Verdict(reading: ErrorText(text)).cause == cause)
  }

  /// `#` is the name of a table, a column or a user, each a sign were it not announced as a name.
  @Test(arguments: [
    ("relation \"public.#\" does not exist", Cause.tableMissing),
    ("column t.# does not exist", .schemaDriftColumn),
    ("permission denied for table #", .permissionDenied),
    ("FATAL:  password authentication failed for user \"#\"", .credentialsInvalid),
    ("(1054, \"Unknown column '#' in 'field list'\")", .schemaDriftColumn),
    ("(207, b\"Invalid column name '#'.DB-Lib error message 20018\")", .schemaDriftColumn),
    ("(208, b\"Invalid object name 'dbo.#'.DB-Lib error message 20018\")", .tableMissing),
    ("000904 (42000): SQL compilation error: invalid identifier '#'", .schemaDriftColumn),
    ("404 Not found: Table acme:crm.# was not found in location US", .tableMissing),
    ("400 Unrecognized name: # at [1:14]", .schemaDriftColumn),
    ("Code: 47. DB::Exception: Missing columns: '#' while processing query", .schemaDriftColumn),
    ("not authorized on crm to execute command { find: \"#\", filter: {} }", .permissionDenied),
    ("[{'message': \"sObject type '#' is not supported.\"}]", .tableMissing),
    ("WorksheetNotFound: #", .tableMissing),
    ("FEHLER:  Relation »#« existiert nicht", .tableMissing),
    ("ОШИБКА:  отношение \"#\" не существует", .tableMissing),
    ("ERROR:  列 \"#\" は存在しません", .schemaDriftColumn),
  ])
  func `are no sign where a noun announces them`(text: String, cause: Cause) {
    for name in [
      "quota_exceeded", "RATE_LIMIT_EXCEEDED", "rateLimitExceeded", "ACCOUNT_SUSPENDED",
      "invalid_grant", "max_user_connections", "wal_level", "accessDenied", "query_timeout",
    ] {
      let named = text.replacing("#", with: name)
      #expect(Verdict(reading: ErrorText(named)).cause == cause, "\(named)")
    }
  }
}

@Suite struct `A text that is hardly one` {
  @Test(arguments: [
    "", " ", "\n\n", "\u{0}", "\u{FFFD}\u{FFFD}", "'", "\"\"\"", "\\", "\\u", "&", "<",
  ])
  func `is unknown`(text: String) {
    #expect(Verdict(reading: ErrorText(text)).cause == .unknown)
  }

  @Test func `is answered though it has ten million bytes, from both its ends`() {
    let filler = String(repeating: "x y(\"z' ", count: 1_250_000)
    #expect(Verdict(reading: ErrorText("timeout expired " + filler)).cause == .networkUnreachable)
    #expect(Verdict(reading: ErrorText(filler + "rate limit exceeded")).cause == .rateLimited)
  }

  @Test func `takes no longer for repeating itself`() {
    let rates = String(repeating: "rate limit, 429 Too Many Requests ", count: 4000)
    #expect(Verdict(reading: ErrorText(rates)).cause == .rateLimited)
    let dots = String(repeating: "a.b", count: 30_000)
    #expect(Verdict(reading: ErrorText(dots)).cause == .unknown)
  }

  /// A linear congruential generator: the same texts on every run.
  @Test func `never traps, whatever pieces it is made of`() {
    let pieces = [
      "Caused by:", "\n  File \"", "at x(", "LINE 1:", "(1045, \"", "ORA-", "[Errno -", "&quot;",
      "\\x", "\u{1b}[", "«", "»", "“", "'", "\"", "'.'", "@\"", "<h1", "://", "/login", "42P01",
      "(SQLSTATE ", "000904 (42000)", "403", "HTTP/1.1 ", "table ", "リレーション", "ё", "e\u{301}",
      "99999999999999999999", "_", ".", "’s", "permission", " denied", "\r\n", "\u{FFFD}",
    ]
    var state: UInt64 = 7
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let verdict = Verdict(reading: ErrorText(text, sourceType: "MySQL", syncType: "cdc"))
      let bytes = Array(text.utf8)
      for span in verdict.evidence {
        #expect(String(decoding: bytes[span.from..<span.to], as: UTF8.self) == span.text)
      }
    }
  }
}

@Suite struct `A family of the user's own` {
  private let classifier = Classifier(including: [
    ErrorFamily(
      own: .networkUnreachable, patterns: ["gatekeeper says no", "publication … gone"],
      advice: "Ask the platform team to open the gatekeeper.")
  ])

  @Test func `explains what ours do not know`() {
    let verdict = classifier.verdict(on: ErrorText("The Gatekeeper says NO to 10.0.0.4"))
    #expect(verdict.cause == .networkUnreachable && verdict.letter == .none)
    #expect(verdict.advice == "Ask the platform team to open the gatekeeper.")
  }

  @Test func `does not talk away a trouble whose way out destroys rows`() {
    let text = ErrorText(
      "publication \"p\" is gone: can no longer get changes from replication slot \"s\"",
      syncType: "cdc")
    let verdict = classifier.verdict(on: text)
    #expect(verdict.cause == .cdcWALLost && verdict.letter == .e)
    #expect(verdict.advice != nil)
  }

  @Test func `leaves every other text alone`() throws {
    for line in try LabelledText.corpus() {
      #expect(classifier.verdict(on: line.text) == Verdict(reading: line.text))
    }
  }
}

@Test func `every cause that a text can tell has a family`() {
  let told = Cause.allCases.prefix { $0 != .orphanedRun }
  #expect(Set(ErrorFamily.all.map(\.cause)) == Set(told))
}
