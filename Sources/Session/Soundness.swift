// What is in order, and what of it was looked at.

import Diagnosis
import PostHog

extension Session {
  func health(_ inquiry: Inquiry, _ elsewhere: Int) -> Health {
    let source = inquiry.subject?.source.flatMap { facts.source($0) }
    return Health(
      subject: inquiry.subject ?? .project, source: source,
      sourceName: source.map { vocabulary.name(of: $0.id) }, sources: facts.sources ?? [],
      elsewhere: elsewhere,
      runs: (source.map { [$0] } ?? facts.sources ?? []).flatMap {
        openRuns(of: $0, inquiry.subject?.table)
      },
      live: source.map { live($0.id, inquiry.intent.complaint) }
        ?? lacking(inquiry.intent.complaint),
      stopped: stopped(in: source, inquiry.subject?.table),
      complaint: inquiry.intent.complaint, paces: paces(of: inquiry.subject), now: facts.now)
  }

  /// Of the source asked about, or of all.
  private func stopped(in source: Source?, _ only: Table.ID?) -> [Health.Stopped] {
    (source.map { [$0] } ?? facts.sources ?? []).flatMap { source in
      source.tables.filter { $0.shouldSync && (only ?? $0.id) == $0.id }.compactMap { table in
        guard table.status?.meaning == .failed, let words = table.latestError else { return nil }
        return Health.Stopped(
          table: table.name, words: words, interval: table.frequency?.interval)
      }
    }
  }

  private func paces(of subject: Subject?) -> [Double] {
    guard let id = subject?.table, let found = facts.table(id) else { return [] }
    let jobs = facts.jobs(of: found.table, in: found.source.id) ?? []
    return jobs.filter { $0.status.meaning == .completed }.prefix(5).compactMap(\.duration)
  }

  /// What stands between the source and its tables, where it was looked at.
  func live(_ id: Source.ID, _ complaint: Complaint?) -> Health.Live? {
    let wasRefused = facts.failures[Call(.readReplication, id: id)]
    if complaint == .replication, let wasRefused { return .captureUnread(wasRefused) }
    if let webhook = facts.webhooks[id], webhook.isSupported { return .webhook(webhook) }
    if let error = facts.failures[Call(.inspectWebhook, id: id)] { return .webhookUnread(error) }
    return facts.replication[id].map { .capture($0, facts.prerequisites[id]) }
  }

  /// A question about webhooks or captures, in a project that has none.
  private func lacking(_ complaint: Complaint?) -> Health.Live? {
    func has(_ method: SyncMethod) -> Bool {
      facts.sources?.contains { $0.tables.contains { $0.method == method } } == true
    }
    switch complaint {
    case .replication?: return has(.cdc) ? nil : .noCapture
    case .webhook?, .signature?: return has(.webhook) ? nil : .noWebhook
    default: return nil
    }
  }

  private func openRuns(of source: Source, _ only: Table.ID?) -> [Health.Run] {
    source.tables.compactMap { table in
      guard only == nil || only == table.id, table.status?.meaning == .running else { return nil }
      let jobs = facts.jobs(of: table, in: source.id) ?? []
      guard let run = jobs.first(where: { $0.status.meaning == .running }),
        let since = run.createdAt
      else { return nil }
      let past = jobs.filter { $0.status.meaning == .completed }.prefix(5).compactMap(\.duration)
      return Health.Run(
        table: table.name, since: since, rows: run.rowsSynced, longestBefore: past.max(),
        history: picture(of: run, of: table, in: source))
    }
  }
}
