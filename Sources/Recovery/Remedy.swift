// What to run on Postgres. Names come from the API and go in as identifiers or as literals, never bare.

import Diagnosis
import PostHog

/// One thing to do on the database: why, and the statements for it.
package struct Remedy: Hashable, Sendable {
  package var text: String
  package var statements: [String]

  package init(_ text: String, _ statements: [String] = []) {
    self.text = text
    self.statements = statements
  }

  /// In the order in which they are to be done; the last line says what comes after.
  package static func tasks(for trouble: CaptureTrouble, of source: Source) -> [Remedy] {
    let base = Database(source, trouble.status)
    let needed = trouble.needs.flatMap { base.remedies(for: $0) }
    return switch trouble.fault {
    case .unmet, .lost: needed.isEmpty ? [] : needed + [lookAgain]
    case .logLost: base.stateOfSlot + [Remedy(base.afterLoss)]
    case .untold:
      trouble.isAsked && !trouble.isChecked
        ? [] : needed.isEmpty && !trouble.isChecked ? base.everything : needed
    case .unreachable:
      [
        Remedy("Let PostHog's addresses in again, and see that the database is up."),
        lookAgain,
      ]
    case .unpublished(let names): base.publishing(names) + [lookAgain]
    case .lagging: base.findingWhatLags + [lookAgain]
    case .off, .paused, .halted: []
    }
  }

  private static let lookAgain = Remedy(
    "When that is done, type `check again`: I look once more and say how it goes on.")
}

extension String {
  /// `orders` as `"orders"`, as SQL names things. Whatever stands in it stays inside.
  package var asIdentifier: String { "\"" + replacing("\"", with: "\"\"") + "\"" }

  /// `public.orders` as `"public"."orders"`.
  package var asTableName: String {
    split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).asIdentifier }.joined(separator: ".")
  }

  /// As SQL writes text. With a backslash in it, the form in which that means one.
  package var asLiteral: String {
    let quoted = "'" + replacing("'", with: "''").replacing("\\", with: "\\\\") + "'"
    return contains("\\") ? "E" + quoted : quoted
  }
}

/// The database of a source, as far as its settings name it.
private struct Database {
  let user: String
  let slot: String
  let publication: String
  /// Captured tables that are on.
  let tables: [String]
  let isSelfManaged: Bool

  init(_ source: Source, _ status: Replication?) {
    func setting(_ key: String) -> String? { source.settings[key]?.string }
    user = setting("user") ?? "posthog"
    slot = status?.slotName ?? setting("cdc_slot_name") ?? "posthog_slot"
    publication = status?.publicationName ?? setting("cdc_publication_name") ?? "posthog_pub"
    tables = source.tables.filter { $0.method == .cdc && $0.shouldSync }.map(\.name)
    isSelfManaged = (status?.management ?? setting("cdc_management_mode")) == "self_managed"
  }

  func remedies(for need: CaptureNeed) -> [Remedy] {
    switch need.kind {
    case .walLevel: walLevel
    case .replicationRight: [replicationRight]
    case .slotCapacity: capacity
    case .publication(let name): [makePublication(name.isEmpty ? publication : name)]
    case .primaryKey(let table):
      [
        Remedy(
          "Give \(table) a primary key; `id` stands for the column or columns of it:",
          ["ALTER TABLE \(table.asTableName) ADD PRIMARY KEY (id);"])
      ]
    case .select(let table):
      [
        Remedy(
          "Let PostHog's user read \(table):",
          ["GRANT SELECT ON TABLE \(table.asTableName) TO \(user.asIdentifier);"])
      ]
    case .ownership(let table):
      [
        Remedy(
          "Let PostHog's user own \(table), which a publication made by PostHog wants:",
          ["ALTER TABLE \(table.asTableName) OWNER TO \(user.asIdentifier);"])
      ]
    case .pooler:
      [
        Remedy(
          "Point the source at the database itself. A pooler such as PgBouncer stands between, and "
            + "replication does not go through one. On the server:", ["SHOW wal_level;"])
      ]
    case .version:
      [
        Remedy(
          "Upgrade the server to PostgreSQL 13 or later. This tells which it is:",
          ["SHOW server_version;"])
      ]
    case .other: [Remedy("Put this right: \"\(need.words)\"")]
    }
  }

  private var walLevel: [Remedy] {
    [
      Remedy("On the database, as a superuser:", ["ALTER SYSTEM SET wal_level = 'logical';"]),
      Remedy(
        "Restart the server; the setting is read at its start only. Where the server is rented it is a "
          + "parameter instead: rds.logical_replication = 1 (AWS), cloudsql.logical_decoding = on "
          + "(Google), wal_level = logical (Azure)."),
      Remedy("See that it took, which must say `logical`:", ["SHOW wal_level;"]),
    ]
  }

  private var replicationRight: Remedy {
    Remedy(
      "On the database, as a superuser (on AWS, `GRANT rds_replication TO` that role instead):",
      ["ALTER ROLE \(user.asIdentifier) WITH REPLICATION;"])
  }

  private var capacity: [Remedy] {
    [
      Remedy(
        "See who holds the slots. One that is not active and grows is mostly a forgotten one:",
        [
          "SELECT slot_name, active, wal_status, restart_lsn FROM pg_replication_slots",
          "ORDER BY active, slot_name;",
        ]),
      Remedy(
        "Drop one that nobody needs, never \(slot); NAME stands for it:",
        ["SELECT pg_drop_replication_slot('NAME');"]),
      Remedy(
        "Or allow more of them and restart the server:",
        ["ALTER SYSTEM SET max_replication_slots = 20;"]),
    ]
  }

  private func makePublication(_ name: String) -> Remedy {
    let list = tables.map(\.asTableName).joined(separator: ", ")
    return Remedy(
      "Make the publication anew:",
      [
        "CREATE PUBLICATION \(name.asIdentifier) FOR \(list.isEmpty ? "ALL TABLES" : "TABLE \(list)");"
      ])
  }

  func publishing(_ names: [String]) -> [Remedy] {
    let list = names.map(\.asTableName).joined(separator: ", ")
    return [
      Remedy(
        "On the database, as the publication's owner:",
        ["ALTER PUBLICATION \(publication.asIdentifier) ADD TABLE \(list);"])
    ]
  }

  var findingWhatLags: [Remedy] {
    [
      Remedy(
        "See how far behind the slot is, and whether anybody reads it:",
        [
          "SELECT slot_name, active, wal_status,",
          "  pg_size_pretty(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)) AS behind",
          "FROM pg_replication_slots WHERE slot_name = \(slot.asLiteral);",
        ]),
      Remedy(
        "A transaction that has been open for long keeps it from moving:",
        [
          "SELECT pid, state, xact_start, left(query, 80) FROM pg_stat_activity",
          "WHERE xact_start < now() - interval '1 hour' ORDER BY xact_start;",
        ]),
      Remedy("See that the disk has room for it, and that the tables' runs do end: `status`."),
    ]
  }

  var stateOfSlot: [Remedy] {
    [
      Remedy(
        "See how the slot stands. `wal_status` that reads `lost` is beyond saving:",
        [
          "SELECT slot_name, active, wal_status, restart_lsn FROM pg_replication_slots",
          "WHERE slot_name = \(slot.asLiteral);",
        ]),
      Remedy(
        "Drop the lost one, so that a repair can make it anew:",
        ["SELECT pg_drop_replication_slot(\(slot.asLiteral));"]),
    ]
  }

  var afterLoss: String {
    "Then type `check again`: with the slot gone I can offer the repair, which takes every captured "
      + "table from the start. So that it does not happen again, see that the log may grow: "
      + "`SHOW max_slot_wal_keep_size` should say -1 or more than a long pause needs."
  }

  /// Where nothing tells which of them it is: look at each.
  var everything: [Remedy] {
    [
      Remedy(
        "On the database, see what is missing: the level must be logical, the slot there and its "
          + "`wal_status` not lost, the publication there, the right to replicate true:",
        [
          "SHOW wal_level;", "SELECT * FROM pg_replication_slots;",
          "SELECT pubname FROM pg_publication;",
          "SELECT rolreplication FROM pg_roles WHERE rolname = \(user.asLiteral);",
        ]),
      Remedy(
        "Put right what is, with the one of these that fits:",
        [
          "ALTER SYSTEM SET wal_level = 'logical';  -- then restart the server",
          "ALTER ROLE \(user.asIdentifier) WITH REPLICATION;",
          "CREATE PUBLICATION \(publication.asIdentifier) FOR TABLE "
            + "\(tables.map(\.asTableName).joined(separator: ", "));",
        ]),
    ]
  }
}
