// Trouble that several unlike sources have at once: nobody's database explains that.

import FoundationEssentials
import PostHog

/// A look over all findings of a project. Sources of different types, at different hosts, that all
/// worked and then all failed within one window have one thing in common: PostHog.
struct Outage {
  /// Runs that must be read before anything can be said of the time.
  private(set) var wants: [Call] = []
  private(set) var findings: [Finding]

  init(of findings: [Finding], in facts: Facts, about subject: Subject) {
    self.findings = findings
    guard subject.source == nil else {
      warn(in: facts)
      return
    }
    let suspects = Suspect.unlike(Set(findings.filter(\.isOfTheWay).map(\.source)), in: facts)
    guard !suspects.isEmpty else { return }
    wants = suspects.map { Call(.listJobs, id: $0.id) }.filter { facts.jobs[$0.id ?? ""] == nil }
    guard wants.allSatisfy({ facts.failures[$0] != nil }) else { return }
    blame(Stop.together(suspects.compactMap { Stop(of: $0, in: facts) }), facts)
  }

  private mutating func blame(_ stops: [Stop], _ facts: Facts) {
    guard let first = stops.first, let last = stops.last else { return }
    let ids = stops.map(\.source.id)
    let span = "\(first.failed.timestamp) to \(last.failed.timestamp)"
    for index in findings.indices
    where findings[index].isOfTheWay && ids.contains(findings[index].source) {
      let told = findings[index].cause
      findings[index].together = ids
      findings[index].fault = .posthog
      findings[index].evidence.append(Evidence("\(stops.count) unlike sources failed", span))
      guard told != .integrationInternal else { continue }
      findings[index].cause = .integrationInternal
      findings[index].certainty = .likely
      findings[index].rejected.insert(
        Rejected(told, because: "\(stops.count) unlike sources do not fail together by chance"),
        at: 0)
    }
  }

  /// About one source the others' runs are not read. That they fail too is worth a word.
  private mutating func warn(in facts: Facts) {
    for index in findings.indices where findings[index].isOfTheWay {
      let failing = (facts.sources ?? []).filter { source in
        source.id == findings[index].source
          || source.tables.indices.contains { place in
            source.tables[place].status?.meaning == .failed
              && source.tables[place].failsOnTheWay(source)
          }
      }
      let unlike = Suspect.unlike(Set(failing.map(\.id)), in: facts)
      findings[index].besides = unlike.map(\.id).filter { $0 != findings[index].source }
    }
  }
}

/// When a source stopped working, as its runs tell.
private struct Stop {
  let source: Source
  /// UTC; the newest run that ended well.
  let worked: Date
  /// UTC; the first that failed after it.
  let failed: Date

  init?(of source: Source, in facts: Facts) {
    let jobs = facts.jobs[source.id] ?? []
    let worked = jobs.first { $0.status.meaning == .completed }?.createdAt
    let failures = jobs.filter { $0.status.meaning == .failed }.compactMap(\.createdAt)
    guard let worked, let failed = failures.filter({ $0 > worked }).min() else { return nil }
    (self.source, self.worked, self.failed) = (source, worked, failed)
  }

  /// 30 minutes. Schedules put the runs of several sources that far apart.
  static let window: Double = 1800

  /// Those that failed within one window, all of which had still worked before it; earliest first.
  static func together(_ stops: [Stop]) -> [Stop] {
    let sorted = stops.sorted {
      ($0.failed, $0.source.id) < ($1.failed, $1.source.id)
    }
    for first in sorted {
      let near = sorted.filter {
        $0.failed >= first.failed && $0.failed.timeIntervalSince(first.failed) <= window
          && $0.worked < first.failed
      }
      if Suspect.areUnlike(near.map(\.source)) { return near }
    }
    return []
  }
}

/// Sources that could only fail together over something outside of them.
private enum Suspect {
  static func unlike(_ ids: Set<Source.ID>, in facts: Facts) -> [Source] {
    let sources = (facts.sources ?? []).filter { ids.contains($0.id) }
    return areUnlike(sources) ? sources : []
  }

  /// Of more than one type, and at more than one place: two databases of one company are no proof.
  static func areUnlike(_ sources: [Source]) -> Bool {
    Set(sources.map(\.type)).count > 1 && Set(sources.map(\.site)).count > 1
  }
}

extension Source {
  /// The last two labels of its host; a service's own name where it has no host.
  fileprivate var site: String {
    guard let host = settings["host"]?.string else { return type }
    return host.lowercased().split(separator: ".").suffix(2).joined(separator: ".")
  }
}

extension Table {
  fileprivate func failsOnTheWay(_ source: Source) -> Bool {
    guard shouldSync, status?.meaning == .failed, let error = latestError else { return false }
    return Verdict(reading: ErrorText(error, sourceType: source.type)).cause.isOfTheWay
  }
}

extension Finding {
  fileprivate var isOfTheWay: Bool { cause.isOfTheWay }
}

extension Cause {
  /// Trouble between PostHog and the source, on whichever side.
  fileprivate var isOfTheWay: Bool {
    switch self {
    case .networkUnreachable, .timeout, .upstreamOutage, .tls, .integrationInternal: true
    default: false
    }
  }
}
