// Worlds that look like trouble and are none: not one change may be proposed in them.

import PostHog
import Session
import Simulator
import Testing

private let lookAlikes = [
  "healthy", "healthy-weekly", "healthy-monthly", "healthy-empty", "healthy-webhook", "healthy-cdc",
  "webhook-by-hand", "webhook-vendor-crash", "webhook-unused", "cdc-at-its-limit",
  "user-paused", "user-paused-runbook", "user-stopped", "cancelled-by-user", "paused-and-off",
  "slow-first-import", "slow-but-healthy", "slow-full-refresh", "just-triggered", "just-emptied",
  "new-source", "healed", "quiet-weekend", "quiet-table", "quiet-webhook", "daily-and-late",
  "smaller-today", "direct-source", "no-sources", "full-refresh-by-design",
]

@Test(arguments: lookAlikes)
func `what only looks like trouble is left alone`(name: String) throws {
  let inquest = try Inquest(
    of: try #require(Scenario.named(name)), asking: "what's broken?")

  #expect(inquest.session.summary.verdict == .healthy)
  #expect(inquest.session.summary.offer == nil)
  #expect(inquest.calls.allSatisfy { $0.endpoint.risk == .reads })
  let live: [Endpoint] = [.inspectWebhook, .readReplication, .checkStoredPrerequisites]
  #expect(!inquest.calls.contains { live.contains($0.endpoint) })
}

/// The table that looks like trouble, by the name it has in its world.
private let suspects = [
  "healthy-weekly": "ledger", "healthy-monthly": "ledger", "healthy-empty": "dead_letters",
  "healthy-webhook": "Charge", "healthy-cdc": "orders", "user-paused": "users",
  "user-stopped": "orders", "cancelled-by-user": "orders", "paused-and-off": "orders",
  "slow-first-import": "events", "slow-but-healthy": "ledger", "slow-full-refresh": "clicks",
  "just-triggered": "orders", "just-emptied": "orders", "new-source": "orders", "healed": "orders",
  "quiet-weekend": "invoices", "quiet-table": "refunds", "quiet-webhook": "Dispute",
  "daily-and-late": "ledger", "smaller-today": "carts", "direct-source": "orders",
  "full-refresh-by-design": "orders",
]

@Test(
  arguments: suspects.keys.sorted(), ["%@ is stale", "%@ is slow", "%@ is broken", "is %@ stuck"])
func `a complaint about what is in order changes nothing`(name: String, words: String) throws {
  let table = try #require(suspects[name])
  let inquest = try Inquest(
    of: try #require(Scenario.named(name)), asking: words.replacing("%@", with: table))

  // Deliveries that are refused show in no field: there somebody's word is all there is.
  if !name.hasSuffix("webhook") {
    #expect(inquest.session.summary.verdict == .healthy, "\(inquest.words)")
  }
  #expect(inquest.session.summary.offer == nil)
  #expect(inquest.calls.allSatisfy { $0.endpoint.risk == .reads })
  // List, source, runs; one more for what replicates or is pushed.
  #expect(inquest.calls.count <= 4, "\(inquest.calls)")
}

@Test(arguments: Scenario.small)
func `a look at the whole project costs two calls, one a page, and one a source in question`(
  scenario: Scenario
) throws {
  let inquest = try Inquest(of: scenario, asking: "what's broken?")
  let sources = Set(inquest.calls.compactMap(\.id))
  let pages = inquest.calls.count { $0.endpoint == .listSources }

  #expect(inquest.calls.allSatisfy { $0.endpoint.risk == .reads })
  #expect(inquest.calls.count <= 2 + pages + sources.count, "\(inquest.calls)")
}

/// A page, the source in full and its jobs; one more where a webhook or a capture is in question.
@Test(
  arguments: Scenario.small,
  [
    "what is wrong with %@", "is %@ healthy", "check the cdc of %@", "is the webhook of %@ ok",
  ])
func `a look at one source costs three calls, and one more for its webhook or its capture`(
  scenario: Scenario, words: String
) throws {
  for name in scenario.sourceNames {
    let inquest = try Inquest(of: scenario, asking: words.replacing("%@", with: name))
    let isLive = inquest.calls.contains {
      [.inspectWebhook, .readReplication].contains($0.endpoint)
    }

    // A vendor's half that could not be read is read once more (API reference, 6.1).
    let isReadTwice = inquest.calls.count { $0.endpoint == .inspectWebhook } > 1

    #expect(inquest.calls.allSatisfy { $0.endpoint.risk == .reads })
    let most = isReadTwice ? 5 : isLive ? 4 : 3
    #expect(inquest.calls.count <= most, "\(inquest.calls)")
  }
}

/// Green tables beside a capture that stands still, or behind: the worst to tell with few calls.
@Test(
  arguments: ["", "slot=false", "publication=false", "paused=true", "lag=99999999999"],
  ["what is wrong with app-db", "is orders ok", "check the cdc of app-db", "why is orders stale"])
func `a capture under green tables is looked into with four calls`(capture: String, words: String)
  throws
{
  let world = try World(
    name: "capture-under-green", summary: "",
    scenario: """
      clock  2026-03-02T10:00:00Z
      source id=src_2 type=Postgres name=app-db
      cdc    source=src_2 \(capture)
      schema id=sch_9 name=orders sync=cdc key=id rows=1204338 adds=20 status=Completed last=-3m
      schema id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-29m
      """)
  var inquest = Inquest(in: world)
  inquest.say(words)

  #expect(inquest.calls.count <= 4, "\(inquest.calls)")
  #expect((inquest.session.summary.verdict == .healthy) == capture.isEmpty, "\(inquest.words)")
}

extension Scenario {
  fileprivate var sourceNames: [String] {
    records.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.first == "source" else { return nil }
      return words.first { $0.hasPrefix("name=") }.map { String($0.dropFirst(5)) }
    }
  }
}
