// Every world that can be healed is healed by what it was made for, and by no loss of rows that is
// not part of it.

import FoundationEssentials
import PostHog
import Testing

@testable import Simulator

/// A world, what is done in it, and which tables are well afterwards.
struct Cure: CustomTestStringConvertible, Sendable {
  enum Step: Sendable {
    case call(Endpoint, String, [String: JSON])
    /// The outside puts something right.
    case change(String)
    /// Seconds.
    case wait(Double)
    /// A call that is refused; the words begin so.
    case refused(Endpoint, String, [String: JSON], String)
  }

  let world: String
  let heals: [String]
  let wipes: Int
  let steps: [Step]

  init(_ world: String, heals: [String], wipes: Int = 0, by steps: [Step]) {
    self.world = world
    self.heals = heals
    self.wipes = wipes
    self.steps = steps
  }

  var testDescription: String { world }
}

private func patch(_ alias: String, _ sent: [String: JSON]) -> Cure.Step {
  .call(.updateTable, alias, sent)
}
private func settings(_ alias: String, _ inputs: JSON) -> Cure.Step {
  .call(.updateSource, alias, ["job_inputs": inputs])
}
private func reload(_ alias: String) -> Cure.Step { .call(.reloadTable, alias, [:]) }
/// Switched on again, then started.
private func revive(_ aliases: String...) -> [Cure.Step] {
  aliases.flatMap { [patch($0, ["should_sync": true]), reload($0)] }
}
private let cancel = Cure.Step.call(.cancelSync, "sch_9", [:])
private let on: JSON = true

extension Cure {
  static let all: [Cure] = [
    Cure(
      "stripe-key-rotated", heals: ["sch_1", "sch_8"],
      by: [settings("src_1", nestedKey)]
        + revive("sch_1", "sch_2", "sch_8")),
    Cure(
      "stripe-key-rotated-runbook", heals: ["sch_1", "sch_8"],
      by: [
        settings("src_1", ["stripe_secret_key": secret]), .call(.reloadSource, "src_1", [:]),
      ]),
    Cure("missing-scope", heals: ["sch_3"], by: [.change("sch_3 trouble=none")] + revive("sch_3")),
    Cure(
      "postgres-password", heals: ["sch_9", "sch_10"],
      by: [settings("src_2", ["password": secret])]
        + revive("sch_9", "sch_10")),
    Cure(
      "postgres-password-runbook", heals: ["sch_9", "sch_10"],
      by: [
        settings("src_2", ["password": secret]), .call(.reloadSource, "src_2", [:]),
      ]),
    Cure(
      "mysql-password", heals: ["sch_30"],
      by: [settings("src_3", ["password": secret])]
        + revive("sch_30")),
    Cure(
      "mssql-password", heals: ["sch_30"],
      by: [settings("src_6", ["password": secret])]
        + revive("sch_30")),
    Cure(
      "snowflake-password", heals: ["sch_30"],
      by: [
        settings(
          "src_7",
          [
            "auth_type": ["selection": "password", "user": "POSTHOG", "password": secret]
          ])
      ] + revive("sch_30")),
    Cure(
      "bigquery-key", heals: ["sch_30"],
      by: [settings("src_8", ["key_file": keyFile])]
        + revive("sch_30")),
    Cure(
      "mongodb-password", heals: ["sch_30"],
      by: [settings("src_9", ["connection_string": secret])]
        + revive("sch_30")),
    Cure(
      "hubspot-expired", heals: ["sch_15"], by: [.change("src_4 trouble=none")] + revive("sch_15")),
    Cure(
      "salesforce-expired", heals: ["sch_32"],
      by: [
        settings("src_11", ["salesforce_integration_id": 35])
      ] + revive("sch_32")),
    Cure(
      "integration-gone", heals: ["sch_15"],
      by: [settings("src_4", ["hubspot_integration_id": 34])]
        + revive("sch_15")),
    Cure(
      "integration-gone-runbook", heals: ["sch_15"],
      by: [
        settings("src_4", ["hubspot_integration_id": 34]), reload("sch_15"),
      ]),
    Cure(
      "host-moved", heals: ["sch_9"],
      by: [
        .refused(
          .updateSource, "src_2", ["job_inputs": ["host": "db2.example.com"]],
          "Changing the connection host"),
        settings("src_2", ["host": "db2.example.com", "password": secret]),
      ] + revive("sch_9")),
    Cure(
      "cursor-gone", heals: ["sch_12"],
      by: [
        patch("sch_12", ["incremental_field": "created_at", "incremental_field_type": "timestamp"])
      ] + revive("sch_12")),
    Cure(
      "cursor-renamed", heals: ["sch_9"], wipes: 1,
      by: [
        patch("sch_9", ["incremental_field": "modified_at", "incremental_field_type": "timestamp"])
      ] + revive("sch_9")),
    Cure(
      "column-gone", heals: ["sch_9"],
      by: [patch("sch_9", ["incremental_field": "created_at"])]
        + revive("sch_9")),
    Cure(
      "column-gone-runbook", heals: ["sch_9"],
      by: [
        patch("sch_9", ["incremental_field": "created_at"]), reload("sch_9"),
      ]),
    Cure("table-gone", heals: ["sch_9"], by: [.change("sch_9 at-source=true")] + revive("sch_9")),
    Cure(
      "type-changed", heals: ["sch_9"], wipes: 1,
      by: [
        patch("sch_9", ["should_sync": on]), .call(.resyncTable, "sch_9", [:]),
      ]),
    Cure(
      "key-missing", heals: ["sch_9"],
      by: [patch("sch_9", ["primary_key_columns": ["id"]])]
        + revive("sch_9")),
    Cure(
      "key-missing-runbook", heals: ["sch_9"],
      by: [
        patch("sch_9", ["sync_type": "full_refresh"]), reload("sch_9"),
      ]),
    Cure(
      "key-duplicate", heals: ["sch_9"], wipes: 1,
      by: [
        .refused(
          .updateTable, "sch_9", ["primary_key_columns": ["id", "line"]],
          "Primary key cannot be changed"),
        .call(.deleteData, "sch_9", [:]), patch("sch_9", ["primary_key_columns": ["id", "line"]]),
      ] + revive("sch_9")),
    Cure(
      "key-undetected", heals: ["sch_9"],
      by: [
        patch("sch_9", ["primary_key_columns": ["id", "line"]])
      ] + revive("sch_9")),
    Cure(
      "new-table", heals: ["sch_40"],
      by: [
        .call(.refreshTables, "src_2", [:]),
        patch(
          "sch_40",
          [
            "sync_type": "incremental", "incremental_field": "updated_at",
            "incremental_field_type": "timestamp", "primary_key_columns": ["id"], "should_sync": on,
          ]),
      ]),
    Cure(
      "renamed-table", heals: ["sch_40"],
      by: [
        .call(.refreshTables, "src_2", [:]),
        patch("sch_40", ["sync_type": "full_refresh", "should_sync": on]),
      ]),
    Cure("duplicate-rows", heals: ["sch_9"], wipes: 1, by: [.call(.resyncTable, "sch_9", [:])]),
    Cure("missing-rows", heals: ["sch_9"], wipes: 1, by: [.call(.resyncTable, "sch_9", [:])]),
    Cure(
      "corrupt-table", heals: ["sch_12"], wipes: 1,
      by: [
        .call(.deleteData, "sch_12", [:]), reload("sch_12"),
      ]),
    Cure(
      "cdc-slot-lost", heals: ["sch_9", "sch_10"], wipes: 2,
      by: [
        .call(.repairReplication, "src_2", [:])
      ]),
    Cure(
      "cdc-publication-gone", heals: ["sch_9"], wipes: 1,
      by: [
        .refused(.resumeReplication, "src_2", [:], "The replication slot or publication was lost."),
        .call(.repairReplication, "src_2", [:]),
      ]),
    Cure(
      "cdc-wal-level", heals: ["sch_9"],
      by: [
        .change("cdc source=src_2 error=none"), .call(.resumeReplication, "src_2", [:]),
      ]),
    Cure("cdc-paused", heals: ["sch_9"], by: [.call(.resumeReplication, "src_2", [:])]),
    Cure("stuck-run", heals: ["sch_9"], by: [cancel, reload("sch_9")]),
    Cure("stuck-run-stale", heals: ["sch_9"], by: [cancel, reload("sch_9")]),
    Cure("stuck-run-runbook", heals: ["sch_9"], by: [cancel, reload("sch_9")]),
    Cure("stuck-run-draining", heals: ["sch_9"], by: [cancel, .wait(50), reload("sch_9")]),
    Cure("stuck-run-slow-cancel", heals: ["sch_9"], by: [cancel, .wait(50), reload("sch_9")]),
    Cure(
      "cancel-too-late", heals: ["sch_9"],
      by: [
        .refused(.cancelSync, "sch_9", [:], "The sync already finished.")
      ]),
    Cure(
      "billing-reached", heals: ["sch_9"], by: [.change("project trouble=none"), reload("sch_9")]),
    Cure(
      "billing-too-low", heals: ["sch_11"], by: [.change("sch_11 trouble=none"), reload("sch_11")]),
    Cure(
      "billing-paused", heals: ["sch_12"],
      by: [
        .refused(.reloadTable, "sch_12", [:], "Monthly sync limit reached."),
        .change("sch_9 status=Completed"), reload("sch_12"),
      ]),
    Cure("ssh-down", heals: ["sch_9"], by: [.change("src_2 trouble=none")] + revive("sch_9")),
    Cure("grants-missing", heals: ["sch_9"], by: [.change("sch_9 trouble=none")] + revive("sch_9")),
    Cure("network-blip", heals: ["sch_12"], by: [reload("sch_12")]),
    Cure("vendor-outage", heals: ["sch_1", "sch_2"], by: [.wait(5400)]),
    Cure("posthog-fault", heals: ["sch_1", "sch_9", "sch_15"], by: [.wait(3600)]),
    Cure("stale", heals: ["sch_9"], by: [reload("sch_9")]),
    Cure("never-scheduled", heals: ["sch_9"], by: [reload("sch_9")]),
  ]
}

@Test(arguments: Cure.all)
func `a world is healed by what it was made for`(cure: Cure) throws {
  var world = try World.named(cure.world)
  let began = world.clock

  for step in cure.steps {
    switch step {
    case .call(let endpoint, let alias, let arguments):
      let reply = world.ask(endpoint, alias, arguments)
      #expect(reply.error == nil, "\(endpoint.name): \(reply)")
    case .refused(let endpoint, let alias, let arguments, let words):
      let refusal = world.ask(endpoint, alias, arguments).refusal
      #expect(refusal?.words.hasPrefix(words) == true)
    case .change(let line): try world.change(line)
    case .wait(let seconds): world.advance(by: seconds)
    }
  }
  world.advance(by: 290)

  for alias in cure.heals {
    let table = try world.table(alias)
    #expect(table.status == .completed && table.latestError == nil, "\(table)")
    #expect(try #require(table.lastSyncedAt) >= began)
    #expect(try #require(world.jobs(of: alias).first?.finishedAt) >= began)
  }
  #expect(world.wipes.count == cure.wipes)
}

@Test(arguments: Cure.all.filter { !["vendor-outage", "cancel-too-late"].contains($0.world) })
func `a world is not healed by waiting a minute`(cure: Cure) throws {
  var world = try World.named(cure.world)

  world.advance(by: 60)

  let tables = cure.heals.compactMap { try? world.table($0) }
  #expect(tables.allSatisfy { $0.lastSyncedAt.map { $0 < World.usualClock } ?? true })
}
