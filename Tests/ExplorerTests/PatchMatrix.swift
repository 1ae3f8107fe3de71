// Every PATCH of a table against every kind of table: what the gate asks for, and what the simulated
// server then really does to the rows.

import PostHog
import Recovery
import Simulator

/// One table in one state, in a world of its own.
struct PatchedTable: CustomStringConvertible {
  let record: String
  let world: World
  /// As a read shows it.
  let table: Table

  var description: String { record }

  static let all: [PatchedTable] = methods.flatMap { method in
    variants(of: method).flatMap { variant in
      ["", " enabled=false"].flatMap { on in
        [" rows=100 last=-50m", " rows=100", " last=-50m", ""].compactMap { rows in
          PatchedTable("sync=\(method)\(variant)\(on)\(rows)")
        }
      }
    }
  }

  private static let methods = [
    "full_refresh", "incremental", "append", "webhook", "cdc", "xmin", "none",
  ]

  /// What is hidden, or matters to one method only.
  private static func variants(of method: String) -> [String] {
    switch method {
    case "incremental", "append": ["", " watermark=false"]
    case "webhook": ["", " webhook-only=true"]
    case "cdc": [" cdc-mode=consolidated", " cdc-mode=cdc_only", " cdc-mode=both"]
    default: [""]
    }
  }

  private init?(_ words: String) {
    record = words
    let scenario = """
      clock 2026-03-02T10:00:00Z
      source id=src_1 type=Postgres name=app-db
      cdc source=src_1 enabled=true
      schema id=sch_1 name=orders key=id status=Completed \(words)
      """
    guard var world = try? World(name: "matrix", summary: "", scenario: scenario) else {
      return nil
    }
    let read = Call(.retrieveTable, id: world.id(of: "sch_1"))
    guard case .table(let table)? = world.answer(read, revealing: { _ in "" }).answer else {
      return nil
    }
    self.world = world
    self.table = table
  }
}

/// What became of one PATCH.
struct PatchOutcome: CustomStringConvertible {
  let target: PatchedTable
  let patch: [String: JSON]
  let hazard: Hazard
  let wasRefused: Bool
  /// Rows are gone, or will be with the next run, that would be there without it.
  let wipes: Bool

  var description: String { "\(JSON.object(patch).canonical) on \(target): \(hazard)" }

  init(_ patch: [String: JSON], of target: PatchedTable, judge: (Call, Table?) -> Hazard) {
    self.target = target
    self.patch = patch
    let call = Call(.updateTable, id: target.table.id, patch)
    hazard = judge(call, target.table)
    var world = target.world
    wasRefused = world.answer(call, revealing: { _ in "" }).error != nil
    // Until its time has come.
    if patch == ["full_refresh_interval_days": 7] { world.advance(by: 8 * 86_400) }
    wipes = !world.pendingWipes.isEmpty || !world.wipes.isEmpty
  }
}

/// The PATCHes: each field with each value, and the fields that decide, two at a time.
enum Patches {
  static let all = singles + pairs

  static let singles: [[String: JSON]] = (deciding + harmless).map { [$0.0: $0.1] }

  static let pairs: [[String: JSON]] = deciding.indices.flatMap { first in
    deciding[first...].filter { $0.0 != deciding[first].0 }.map {
      [deciding[first].0: deciding[first].1, $0.0: $0.1]
    }
  }

  private static let deciding: [(String, JSON)] =
    [("should_sync", true), ("should_sync", false)]
    + ["full_refresh", "incremental", "append", "webhook", "cdc", "xmin"].map {
      ("sync_type", .string($0))
    } + [
      ("sync_type", .null), ("incremental_field", "updated_at"),
      ("incremental_field", "created_at"), ("incremental_field", "nowhere"),
      ("incremental_field", .null), ("cdc_table_mode", "consolidated"),
      ("cdc_table_mode", "cdc_only"), ("cdc_table_mode", "both"),
      ("full_refresh_interval_days", 7), ("full_refresh_interval_days", .null),
    ]

  private static let harmless: [(String, JSON)] = [
    ("incremental_field_type", "timestamp"), ("incremental_field_type", "integer"),
    ("incremental_field_lookback_seconds", 60), ("primary_key_columns", ["id"]),
    ("primary_key_columns", .null), ("sync_frequency", "1hour"),
    ("sync_time_of_day", "03:00:00"), ("sync_time_of_day", .null), ("row_filters", []),
    ("enabled_columns", ["id"]), ("api_version", "2025-01-01"),
    ("full_refresh_time_of_day", .null), ("full_refresh_time_of_day", "03:00:00"),
  ]
}
