// Short ways to ask a world.

import FoundationEssentials
import PostHog
import Testing

@testable import Simulator

extension World {
  static func named(_ name: String) throws -> World {
    try World(#require(Scenario.named(name)))
  }

  /// A world from its records alone.
  static func of(_ records: String) throws -> World {
    try World(name: "test", summary: "", scenario: "clock 2026-03-02T10:00:00Z\n" + records)
  }

  /// Asks about the object of that alias; secrets are revealed as given.
  @discardableResult
  mutating func ask(
    _ endpoint: Endpoint, _ alias: String? = nil, _ arguments: [String: JSON] = [:],
    secret: String = "rk_live_new"
  ) -> Reply {
    var all = arguments
    if let alias { all["id"] = .string(id(of: alias)) }
    return answer(Call(endpoint, all)) { _ in secret }
  }

  mutating func source(_ alias: String) throws -> Source {
    guard case .source(let source)? = ask(.retrieveSource, alias).answer else {
      throw Missing(alias)
    }
    return source
  }

  mutating func table(_ alias: String) throws -> Table {
    guard case .table(let table)? = ask(.retrieveTable, alias).answer else { throw Missing(alias) }
    return table
  }

  /// Of the table's source, newest first; only the table's own.
  mutating func jobs(of alias: String) throws -> [Job] {
    let table = try table(alias)
    let owner = Call(
      .listJobs, ["id": .string(table.sourceID ?? ""), "schemas": [.string(table.name)]])
    guard case .jobs(let jobs)? = answer(owner, revealing: { _ in "" }).answer else {
      throw Missing(alias)
    }
    return jobs
  }

  mutating func webhook(_ alias: String) throws -> Webhook {
    guard case .webhook(let webhook)? = ask(.inspectWebhook, alias).answer else {
      throw Missing(alias)
    }
    return webhook
  }
}

extension Reply {
  /// The refusal, for `status shape words`.
  var refusal: Refusal? {
    if case .refused(let refusal)? = error { refusal } else { nil }
  }

  var isAccepted: Bool { answer == .accepted(remark: nil) }
}

struct Missing: Error {
  let alias: String
  init(_ alias: String) { self.alias = alias }
}

let secret = JSON.secret(SecretRef(1))

/// A service account's key file.
let keyFile: JSON = [
  "client_email": "posthog@acme.example.com", "private_key": secret, "private_key_id": "1",
  "project_id": "acme", "token_uri": "https://oauth2.example.com/token",
]
let nestedKey: JSON = ["auth_method": ["selection": "api_key", "stripe_secret_key": secret]]
