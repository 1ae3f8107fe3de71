// What the simulated server stores of a table, and how its runs go.

import FoundationEssentials
import PostHog

struct TableRow: Sendable {
  private(set) var alias: String
  private(set) var id: Table.ID
  let source: Int
  var name: String
  /// In the warehouse.
  private(set) var storedID: String
  private(set) var storedName: String
  var label: String?
  var shouldSync = true
  var status: SyncStatus?
  var method: SyncMethod? = .incremental
  var cursor: String?
  var cursorType: String?
  var primaryKey: [String]?
  var captureMode = "consolidated"
  var frequency: SyncFrequency? = "6hour"
  var fullRefreshIntervalDays: Int?
  var nextFullRefreshAt: Date?
  var lastSyncedAt: Date?
  var latestError: String?
  /// Nil while nothing is stored.
  var rows: Int?
  var access: String? = "editor"

  // Hidden from every answer.
  /// Whether PostHog has heard of the table; false until a refresh finds it.
  var isListed = true
  var isDeleted = false
  var isAtSource = true
  var columns: [ColumnRow] = []
  /// The incremental watermark. Without one, a new cursor re-imports the table.
  var hasWatermark = true
  /// The call that ordered a wipe which the next run will carry out.
  var wipeOrderedBy: String?
  /// A CDC table whose capture is broken or paused: it reads Failed whatever its runs do.
  var isHalted = false
  var isWebhookOnly = false
  var schedule: Schedule = .ticking
  var nextTick: Date?
  var failuresInARow = 0
  /// A trigger that has not become a job yet.
  var isStarting = false
  /// Its jobs, by their place in ``World/jobs``.
  var jobs: [Int] = []
  var runningJob: Int?
  /// Seconds that a cancelled run still holds the table, and until when it does: what starts
  /// meanwhile comes to nothing (API reference, 14, R4).
  var drains = 0.0
  var heldUntil: Date?
  var triggers = 0

  // How its runs go.
  var trouble: Trouble?
  var ending: Ending = .heals
  var cancelling: Cancelling = .atOnce
  var starting: Starting = .starts
  /// Seconds.
  var takes = 90.0
  var adds = 0
  /// Rows of a complete import.
  var total = 1000

  /// The stored name is prefix, type and name, as `stripe_prod_stripe_charge`.
  init(alias: String, source: Int, of owner: SourceRow, name: String) {
    self.alias = alias
    id = World.uuid(alias)
    self.source = source
    self.name = name
    storedID = World.uuid(alias + ".table")
    storedName = TableRow.storedName(of: name, in: owner)
  }

  /// Another table of the same source, set up like this one.
  func sister(alias: String, name: String, of owner: SourceRow) -> TableRow {
    var row = self
    row.alias = alias
    row.id = World.uuid(alias)
    row.name = name
    row.storedID = World.uuid(alias + ".table")
    row.storedName = TableRow.storedName(of: name, in: owner)
    return row
  }

  private static func storedName(of name: String, in owner: SourceRow) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(owner.prefix.utf8.count + owner.type.utf8.count + name.utf8.count + 2)
    append(owner.prefix, to: &bytes)
    append(owner.type, to: &bytes)
    append(name, to: &bytes)
    let stored = String(decoding: bytes, as: UTF8.self)
    return bytes.allSatisfy { $0 < 0x80 } ? stored : stored.lowercased()
  }

  private static func append(_ part: String, to bytes: inout [UInt8]) {
    if !part.isEmpty, !bytes.isEmpty { bytes.append(UInt8(ascii: "_")) }
    for byte in part.utf8 {
      let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      bytes.append(byte == UInt8(ascii: ".") ? UInt8(ascii: "_") : isCapital ? byte | 0x20 : byte)
    }
  }

  /// Stores so many rows, of which the source adds a thousandth between two runs.
  mutating func hold(rows: Int) {
    self.rows = rows
    adds = rows / 1000
    total = max(total, rows)
  }

  var isLive: Bool { isListed && !isDeleted }
}

struct ColumnRow: Hashable, Sendable {
  var name: String
  var type: String
  var label: String?
  /// Whether it can be a cursor.
  var isCandidate: Bool
  var isKey = false
  /// Not in what has been synced: no watermark can be worked out from it.
  var isNew = false
}

enum Schedule: String, Sendable { case ticking, missing, stalled }

/// How a run ends once nothing is in its way.
enum Ending: String, Sendable, CaseIterable {
  case heals
  case sameError = "same-error"
  case otherError = "other-error"
  case rowCollapse = "row-collapse"
  case cancelWithoutEffect = "cancel-without-effect"
  case neverEnds = "never-ends"
}

/// What a cancel does (API reference, 4.8).
enum Cancelling: String, Sendable, CaseIterable {
  case atOnce = "at-once"
  /// Older pipeline: the run reacts 45 s later.
  case slow
  /// Older pipeline whose workflow is gone.
  case gone
  /// The run ends well in the same moment.
  case tooLate = "too-late"
  /// The scheduler fails once; the next cancel works.
  case unavailable
  case withoutEffect = "without-effect"
}

/// What a trigger comes to (API reference, 9.3).
enum Starting: String, Sendable, CaseIterable {
  case starts
  /// 200, `Running`, and no job ever.
  case evaporates
  /// 400 `Couldn't start the sync. …`, once.
  case unavailable
}
