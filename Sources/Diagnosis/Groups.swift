// What the tables of one source tell, put together: one cause is one finding.

import FoundationEssentials
import PostHog

/// Findings of one source in the making: tables with one cause and one way out are one finding.
struct Groups {
  let source: Source
  var findings: [Finding] = []

  init(source: Source) { self.source = source }

  mutating func add(_ text: (verdict: Verdict, text: String, field: String), look: Look) {
    let verdict = text.verdict
    var finding = Finding(
      verdict.cause, letter: verdict.letter, certainty: verdict.certainty, fault: verdict.fault,
      source: source.id, tables: [look.table.id], quoted: text.text,
      evidence: [
        Evidence(text.field, text.text, of: look.table.name),
        Evidence("status", look.table.status?.word ?? "null", of: look.table.name),
      ], rejected: verdict.rejected)
    if let block = look.table.incrementalSyncBlocked {
      finding.evidence.append(Evidence("incremental_sync_blocked", block, of: look.table.name))
    }
    if look.isSwitchedOffByPostHog {
      finding.switchedOff = [look.table.id]
      finding.evidence.append(Evidence("should_sync", "false", of: look.table.name))
    }
    merge(finding)
  }

  mutating func add(_ sighting: Sighting, cause: Cause, table: Table) {
    var finding = Finding(
      cause, letter: sighting.letter, certainty: sighting.certainty, fault: sighting.fault,
      source: source.id, tables: [table.id], evidence: sighting.evidence,
      rejected: sighting.rejected)
    finding.run = sighting.run
    finding.quoted = sighting.quoted
    finding.beneath = sighting.beneath
    if let rows = sighting.rowsBefore { finding.rowsBefore[table.id] = rows }
    if cause == .switchedOffByPostHog { finding.switchedOff = [table.id] }
    // Two dead runs are two stories: each has its own clock and its own run to cancel.
    if sighting.run == nil { merge(finding) } else { findings.append(finding) }
  }

  /// What is the same trouble, seen from below, goes into it.
  mutating func add(_ sighting: SourceSighting) {
    var whole = sighting.finding
    let (same, others) = findings.reduce(into: ([Finding](), [Finding]())) { sorted, finding in
      let isSame =
        sighting.explains.contains(finding.cause)
        && finding.tables.contains(where: whole.tables.contains)
      if isSame { sorted.0.append(finding) } else { sorted.1.append(finding) }
    }
    for part in same {
      whole.quoted = whole.quoted ?? part.quoted
      whole.tables += part.tables.filter { !whole.tables.contains($0) }
      whole.evidence += part.evidence
      whole.switchedOff += part.switchedOff
    }
    findings = others + [whole]
  }

  /// Red, and nobody says why. An honest "I do not know", with what was looked at.
  mutating func addUnexplained(_ look: Look) {
    let isBilling = look.table.status?.isBilling == true || look.table.status?.meaning == .paused
    merge(
      Finding(
        isBilling ? .billingLimit : .unknown, letter: isBilling ? .h : .none,
        certainty: isBilling ? .certain : .unknown, fault: isBilling ? .billing : .unknown,
        source: source.id, tables: [look.table.id],
        evidence: [
          Evidence("status", look.table.status?.word ?? "null", of: look.table.name),
          Evidence("latest_error", look.table.latestError ?? "null", of: look.table.name),
        ] + look.silentRuns))
  }

  /// The runbook's servers may tell it at the source alone, with every table still green.
  mutating func addSourceError() {
    guard findings.isEmpty, source.status?.meaning == .error, let error = source.latestError else {
      return
    }
    let verdict = Verdict(reading: ErrorText(error, sourceType: source.type))
    findings.append(
      Finding(
        verdict.cause, letter: verdict.letter, certainty: verdict.certainty, fault: verdict.fault,
        source: source.id, tables: source.tables.filter(\.shouldSync).map(\.id), quoted: error,
        evidence: [
          Evidence("source.status", source.status?.word ?? ""),
          Evidence("source.latest_error", error),
        ], rejected: verdict.rejected))
  }

  private mutating func merge(_ new: Finding) {
    guard
      let index = findings.firstIndex(where: {
        $0.cause == new.cause && $0.letter == new.letter && $0.run == nil
          && $0.beneath == new.beneath
      })
    else {
      findings.append(new)
      return
    }
    findings[index].tables += new.tables
    findings[index].evidence += new.evidence
    findings[index].switchedOff += new.switchedOff
    findings[index].rowsBefore.merge(new.rowsBefore) { first, _ in first }
    findings[index].certainty = max(findings[index].certainty, new.certainty)
  }
}
