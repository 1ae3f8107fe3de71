// What stands beside a finding: siblings, other sources, what the failing runs say, and what this key
// may not touch.

import Diagnosis
import PostHog
import Recovery
import Session

extension Report {
  /// After what we believe.
  func asides(_ finding: Finding) -> [Block] {
    [
      working(finding), beneath(finding), held(finding), together(finding), besides(finding),
    ].compactMap { $0 }.map { .text($0) }
  }

  private func working(_ finding: Finding) -> String? {
    let names = source.tables.filter { finding.works.contains($0.id) }.map(\.shown)
    guard !names.isEmpty else { return nil }
    return
      "\(names.spoken(most: 3)) \(names.count == 1 ? "has" : "have") synced since, with the same "
      + "credential. So it is good, and another one with the same rights would be refused as well."
  }

  private func beneath(_ finding: Finding) -> String? {
    guard let cause = finding.beneath else { return nil }
    let words = cause.words(for: vendor)
    let first = "The runs that fail say why: \(words.title(for: vendor))."
    let next =
      cause.passesByItself
      ? "Each time it passed, and came back. A reload now would add one more run to the row."
      : words.belief
    return "\(first) \(next)"
  }

  /// API reference, 15.35.
  private func held(_ finding: Finding) -> String? {
    guard finding.cause == .stale, finding.certainty == .possible else { return nil }
    return "It may also be PostHog itself: it can hold a table's imports for up to 48 h while it "
      + "rearranges it, and no field says so. After that they go on by themselves."
  }

  private func together(_ finding: Finding) -> String? {
    guard !others.isEmpty, !finding.together.isEmpty else { return nil }
    return
      "\(others.map { $0.inert(limit: 60) }.spoken()) stopped in the same half hour. Sources that "
      + "have nothing else in common do not fail together by chance: this is PostHog's side. Do not "
      + "touch your database."
  }

  private func besides(_ finding: Finding) -> String? {
    guard !others.isEmpty, finding.together.isEmpty else { return nil }
    return
      "\(others.map { $0.inert(limit: 60) }.spoken()) \(others.count == 1 ? "fails" : "fail") now, "
      + "too. If they stopped together it is PostHog's side: ask `what's broken?` before you change "
      + "anything at your source."
  }
}

extension Lock {
  /// - Parameters:
  ///   - name: the source's.
  ///   - isBesideAPlan: a plan for the rest of it follows.
  func words(for name: String, isBesideAPlan: Bool = false) -> String {
    let name = name.inert(limit: 40)
    return switch self {
    case .viewerOnly(let tables) where tables.isEmpty:
      "Your key may only look at \(name), so I offer no plan: PostHog would refuse it. Somebody with "
        + "editor access can do it."
    case .viewerOnly(let tables):
      "Your key may only look at \(tables.map { $0.inert(limit: 60) }.spoken()), so I "
        + (isBesideAPlan
          ? "leave \(tables.count == 1 ? "it" : "them") out: " : "offer no plan: ")
        + "PostHog would refuse it. Somebody with editor access can do it."
    case .managed:
      "PostHog looks after \(name) itself, and lets nobody change it through its API. Its support can."
    case .direct:
      "\(name) is queried directly: it has no syncs, so there is nothing to start, stop or wait for. "
        + "Every query reads the database as it is at that moment."
    }
  }
}

extension Cause {
  /// Nobody has to put anything right for it to end.
  var passesByItself: Bool {
    switch self {
    case .networkUnreachable, .timeout, .rateLimited, .upstreamOutage, .integrationInternal,
      .cancelled, .sourceResourceLimit, .unknown:
      true
    default: false
    }
  }
}

extension Overview {
  /// Above the list, when unlike sources stopped in one window.
  var shared: [Block] {
    let items = (sourceItems + tableItems).filter { !$0.finding.together.isEmpty }
    var names: [String] = []
    for item in items where !names.contains(item.sourceName) { names.append(item.sourceName) }
    guard names.count > 1 else { return [] }
    return [
      .blank,
      .text(
        "\(names.map { $0.inert(limit: 30) }.spoken(most: 5)) have nothing in common but PostHog, and "
          + "stopped within half an hour. I believe the fault is on PostHog's side: do not touch your "
          + "databases. It usually passes by itself; status.posthog.com tells."),
    ]
  }
}
