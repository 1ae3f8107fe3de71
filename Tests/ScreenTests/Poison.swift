import PostHog

/// Adds a text to everything in an answer that somebody outside has put into words.
struct Poison {
  let text: String

  init(_ text: String) { self.text = text }

  func spoil(_ answer: Answer) -> Answer {
    switch answer {
    case .accepted(let remark): .accepted(remark: spoil(remark))
    case .sources(var page):
      .sources(
        {
          page.items = page.items.map(spoil)
          return page
        }())
    case .source(let source): .source(spoil(source))
    case .tables(var page):
      .tables(
        {
          page.items = page.items.map(spoil)
          return page
        }())
    case .table(let table): .table(spoil(table))
    case .jobs(let jobs): .jobs(jobs.map(spoil))
    case .cursorCandidates(let found): .cursorCandidates(spoil(found))
    case .webhook(let webhook): .webhook(spoil(webhook))
    case .webhookReceipt(var receipt):
      .webhookReceipt(
        {
          receipt.error = spoil(receipt.error)
          return receipt
        }())
    case .replication(var found):
      .replication(
        {
          found.slotName = spoil(found.slotName)
          return found
        }())
    case .prerequisites(var found):
      .prerequisites(
        {
          found.errors = found.errors.map(spoil)
          return found
        }())
    case .project(var project):
      .project(
        {
          project.name = spoil(project.name)
          return project
        }())
    case .gone, .created, .forms, .refreshed, .logs, .account: answer
    }
  }

  private func spoil(_ words: String) -> String { "\(words) \(text)" }

  private func spoil(_ words: String?) -> String? { words.map { spoil($0) } }

  private func spoil(_ source: Source) -> Source {
    var source = source
    source.prefix = source.prefix.isEmpty ? "" : "\(source.prefix) \(text.prefix(400))"
    source.description = spoil(source.description)
    source.latestError = spoil(source.latestError)
    source.tables = source.tables.map(spoil)
    return source
  }

  /// Half of the names begin with it.
  private func spoil(_ table: Table) -> Table {
    var table = table
    let short = text.prefix(400)  // PostHog takes no longer ones.
    table.name =
      table.name.count % 2 == 0 ? "\(table.name) \(short)" : "\(short) \(table.name)"
    table.label = spoil(table.label)
    table.latestError = spoil(table.latestError)
    table.cursor = spoil(table.cursor)
    table.primaryKey = table.primaryKey?.map(spoil)
    return table
  }

  private func spoil(_ job: Job) -> Job {
    var job = job
    job.tableName = spoil(job.tableName)
    job.latestError = spoil(job.latestError)
    return job
  }

  private func spoil(_ found: CursorCandidates) -> CursorCandidates {
    var found = found
    for index in found.candidates.indices {
      found.candidates[index].field = spoil(found.candidates[index].field)
      found.candidates[index].label = spoil(found.candidates[index].label)
    }
    return found
  }

  private func spoil(_ webhook: Webhook) -> Webhook {
    var webhook = webhook
    webhook.creationBlockedBecause = spoil(webhook.creationBlockedBecause)
    webhook.missingEvents = webhook.missingEvents.map(spoil)
    if var vendor = webhook.vendor {
      vendor.error = spoil(vendor.error)
      vendor.status = spoil(vendor.status)
      webhook.vendor = vendor
    }
    return webhook
  }
}
