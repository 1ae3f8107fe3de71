// The server's desk: who may ask, which operation it is, and what is answered.

import FoundationEssentials
import PostHog

extension World {
  /// Answers one call, in values. Everything due by now has happened before.
  ///
  /// - Parameter reveal: the text of a credential. It is judged and forgotten: a world stores
  ///   fingerprints only.
  package mutating func answer(_ call: Call, revealing reveal: (SecretRef) -> String) -> Reply {
    advance(to: clock)
    guard let fault = faults.next(for: call.endpoint.name) else { return respond(call, reveal) }
    if case .slow(let seconds) = fault { advance(by: min(seconds, call.endpoint.patience)) }
    if let reply = fault.reply(at: headerTime) { return reply }
    return fault.spoil(respond(call, reveal), of: call.endpoint)
  }

  private mutating func respond(_ call: Call, _ reveal: (SecretRef) -> String) -> Reply {
    do throws(APIError) {
      try permit(call)
      return Reply(try perform(call, reveal), serverTime: headerTime)
    } catch {
      return Reply(error, serverTime: headerTime)
    }
  }

  private func permit(_ call: Call) throws(APIError) {
    if let keyRefusal { throw keyRefusal }
    if !tellsAccount, call.endpoint.root == .site {
      throw .forbidden("API key missing required scope 'user:read'")
    }
    let needed = call.endpoint.scope
    guard needed != .none, !scopes.contains(needed) else { return }
    guard needed == .read, scopes.contains(.write) else { throw .missing(scope: needed) }
  }

  private mutating func perform(_ call: Call, _ reveal: (SecretRef) -> String)
    throws(APIError) -> Answer
  {
    switch call.endpoint {
    case .listSources: listSources(call)
    case .retrieveSource: .source(shown(try source(call), full: true))
    case .createSource: try createSource(call)
    case .updateSource: try updateSource(call, reveal)
    case .destroySource: try destroySource(call)
    case .reloadSource: try reloadSource(call)
    case .refreshTables: try refreshTables(call)
    case .listJobs: try listJobs(call)
    case .describeForm: try describeForms(call)
    case .listTables: listTables(call)
    case .retrieveTable: .table(shown(try table(call), full: true, withSource: true))
    case .updateTable: try updateTable(call)
    case .reloadTable: try reloadTable(call)
    case .resyncTable: try resyncTable(call)
    case .cancelSync: try cancelSync(call)
    case .deleteData: try deleteData(call)
    case .lookForCursors: try lookForCursors(call)
    case .readLogs: try readLogs(call)
    case .inspectWebhook: try inspectWebhook(call)
    case .createWebhook: try createWebhook(call)
    case .updateWebhookInputs: try updateWebhookInputs(call, reveal)
    case .deleteWebhook: try deleteWebhook(call)
    case .checkPrerequisites: try checkPrerequisites(call, reveal)
    case .checkStoredPrerequisites: try checkStoredPrerequisites(call)
    case .readReplication: try readReplication(call)
    case .repairReplication: try repairReplication(call)
    case .resumeReplication: try resumeReplication(call)
    case .disableReplication: try disableReplication(call)
    case .whoAmI: .account(Account(email: "ana@example.com", team: .init(id: project)))
    case .retrieveProject: try retrieveProject(call)
    default: throw .wrongMethod(call.endpoint.method.rawValue)
    }
  }

  private func retrieveProject(_ call: Call) throws(APIError) -> Answer {
    let asked = call.id ?? ""
    guard asked == "@current" || Int(asked) == project else { throw .projectNotFound }
    return .project(Project(id: project, name: "Acme"))
  }
}

// MARK: - Pages

extension World {
  /// One page out of all rows. What is no positive number falls back to 100 rows.
  static func page<Element>(
    _ rows: [Int], _ call: Call, show: (Int) -> Element
  ) -> Page<Element> {
    let limit = number(call.arguments["limit"]).flatMap { $0 > 0 ? $0 : nil } ?? 100
    let offset = max(0, number(call.arguments["offset"]) ?? 0)
    let shown = rows.dropFirst(offset).prefix(limit)
    return Page(
      items: shown.map(show), count: rows.count, hasNext: offset + shown.count < rows.count)
  }

  private static func number(_ value: JSON?) -> Int? {
    switch value {
    case .integer(let number): number
    case .string(let text): Int(text)
    default: nil
    }
  }
}
