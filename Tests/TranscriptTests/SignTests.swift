// Every trouble that has no error text of its own is seen for what it is.

import Diagnosis
import PostHog
import Session
import Simulator
import Testing

import enum Diagnosis.Fault

/// World, question, and the one finding that is right: its cause, path, fault and tables.
private struct Expected: Sendable, CustomTestStringConvertible {
  let world: String
  var question = "what's broken?"
  let cause: Cause
  let letter: Letter
  let fault: Fault
  var tables = 1
  var testDescription: String { "\(world): \(cause.rawValue)" }
}

private let expected = [
  Expected(world: "stale", cause: .stale, letter: .a, fault: .posthog),
  Expected(world: "stale-within-hold", cause: .stale, letter: .a, fault: .posthog),
  Expected(world: "never-scheduled", cause: .neverScheduled, letter: .a, fault: .posthog),
  Expected(
    world: "never-scheduled-no-frequency", cause: .neverScheduled, letter: .a, fault: .posthog),
  Expected(world: "unscheduled", cause: .neverScheduled, letter: .none, fault: .unknown),
  Expected(world: "given-up", cause: .switchedOffByPostHog, letter: .none, fault: .unknown),
  Expected(
    world: "flapping", question: "is orders healthy?", cause: .flapping, letter: .none, fault: .you),
  Expected(world: "empty-sync", cause: .emptySync, letter: .none, fault: .unknown),
  Expected(
    world: "dry-table", question: "events is stale", cause: .emptySync, letter: .none,
    fault: .unknown),
  Expected(
    world: "row-collapse", question: "is orders ok", cause: .rowCollapse, letter: .none,
    fault: .unknown),
  Expected(world: "source-silent", cause: .sourceSilent, letter: .a, fault: .posthog, tables: 3),
  Expected(
    world: "outpaced", question: "ledger is always behind", cause: .stale, letter: .none,
    fault: .you),
  Expected(world: "stuck-run-stale", cause: .orphanedRun, letter: .f, fault: .posthog),
  Expected(world: "null-error-in-the-runs", cause: .networkUnreachable, letter: .a, fault: .you),
  Expected(world: "null-error", cause: .unknown, letter: .none, fault: .unknown),
  Expected(world: "unknown-error", cause: .unknown, letter: .none, fault: .unknown),
  Expected(world: "key-refused-on-one", cause: .permissionDenied, letter: .b, fault: .you),
  Expected(world: "missing-scope", cause: .permissionDenied, letter: .b, fault: .you),
  Expected(world: "grants-missing", cause: .permissionDenied, letter: .none, fault: .you),
  Expected(world: "billing-reached", cause: .billingLimit, letter: .h, fault: .billing, tables: 3),
  Expected(
    world: "billing-reached-runbook", cause: .billingLimit, letter: .h, fault: .billing, tables: 2),
  Expected(world: "billing-too-low", cause: .billingLimit, letter: .h, fault: .billing),
]

@Test(arguments: expected)
private func `a trouble is seen for what it is`(expected: Expected) throws {
  let inquest = try Inquest(
    of: try #require(Scenario.named(expected.world)), asking: expected.question)
  let finding = try #require(inquest.session.summary.findings.first)

  #expect(inquest.session.summary.findings.count == 1)
  #expect(finding.cause == expected.cause)
  #expect(finding.letter == expected.letter)
  #expect(finding.fault == expected.fault)
  #expect(finding.tables.count == expected.tables)
  #expect(!finding.evidence.isEmpty)
}

/// Runs that are long, that were long for once, or that nobody asks about.
@Test(
  arguments: [
    ("slow-but-healthy", "ledger is always behind"), ("slow-full-refresh", "clicks is slow"),
    ("slow-first-import", "events is stale"), ("full-refresh-by-design", "orders is slow"),
    ("outpaced", "what's broken?"), ("outpaced", "is users ok"),
  ])
func `a long run is no trouble by itself`(world: String, question: String) throws {
  let inquest = try Inquest(of: try #require(Scenario.named(world)), asking: question)

  #expect(inquest.session.summary.verdict == .healthy, "\(inquest.words)")
  #expect(inquest.session.summary.offer == nil)
}

@Test(arguments: ["posthog-network", "posthog-fault"])
func `unlike sources that fail in one window are PostHog's trouble`(world: String) throws {
  let inquest = try Inquest(of: try #require(Scenario.named(world)), asking: "what's broken?")
  let findings = inquest.session.surveyed

  #expect(findings.count == 3)
  #expect(findings.allSatisfy { $0.cause == .integrationInternal && $0.fault == .posthog })
  #expect(findings.allSatisfy { $0.together.count == 3 })
}

@Test(arguments: ["two-troubles-apart", "one-office", "three-problems", "network-blip"])
func `sources with reasons of their own are not PostHog's trouble`(world: String) throws {
  let inquest = try Inquest(of: try #require(Scenario.named(world)), asking: "what's broken?")
  let findings = inquest.session.surveyed + inquest.session.summary.findings

  #expect(!findings.isEmpty)
  #expect(findings.allSatisfy { $0.together.isEmpty && $0.cause != .integrationInternal })
}
