// What the simulated server stores. Much of it no answer ever shows: that is the point.

import FoundationEssentials
import PostHog

struct SourceRow: Sendable {
  let alias: String
  let id: Source.ID
  let type: String
  var prefix = ""
  var description: String?
  var createdAt: Date?
  /// Shown only when no table decides (API reference, 9.1, rule 7); stale otherwise.
  var stored: SyncStatus = .running
  /// Only a server in the runbook's form has an error of the source's own.
  var latestError: String?
  var settings: [String: JSON] = [:]
  /// Whether the vendor accepts a secret, by its fingerprint.
  var judged: [SecretRef: Bool] = [:]
  var rule: SecretRule
  /// Old rows keep a Stripe key beside its siblings instead of inside `auth_method`.
  var isFlat = false
  var trouble: Trouble?
  var isDirect = false
  var isManaged = false
  var access: String? = "editor"
  var startsNewTables = false
  var webhook: WebhookRow?
  var capture: CaptureRow?
  var isDeleted = false
  /// Creation of the newest completed job.
  var lastRunAt: Date?
  var tables: [Int] = []

  init(alias: String, type: String) {
    self.alias = alias
    id = World.uuid(alias)
    self.type = type
    rule = .usual(for: type)
  }

  /// Whether every stored secret is one that the vendor accepts.
  var isAuthenticated: Bool {
    JSON.object(secretsInUse).secrets.allSatisfy { judged[$0] != false }
  }

  /// Of a container only what its selection uses: a password beside a key pair lies idle.
  private var secretsInUse: [String: JSON] {
    var used = settings
    for field in form?.fields ?? [] where field.type == "select" {
      guard case .object(let members)? = settings[field.name],
        let option = field.options.first(where: { $0.value == members["selection"]?.string })
      else { continue }
      let names = Set(option.fields.map(\.name))
      used[field.name] = .object(members.filter { names.contains($0.key) })
    }
    return used
  }
}

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
    var isASCII = true
    var bytes: [UInt8] = []
    bytes.reserveCapacity(owner.prefix.utf8.count + owner.type.utf8.count + name.utf8.count + 2)
    for part in [owner.prefix, owner.type, name] where !part.isEmpty {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "_")) }
      for byte in part.utf8 {
        isASCII = isASCII && byte < 0x80
        let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        bytes.append(byte == UInt8(ascii: ".") ? UInt8(ascii: "_") : isCapital ? byte | 0x20 : byte)
      }
    }
    let name = String(decoding: bytes, as: UTF8.self)
    return isASCII ? name : name.lowercased()
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

struct JobRow: Sendable {
  let number: Int
  let table: Int
  var createdAt: Date
  var finishedAt: Date?
  var status: SyncStatus
  /// Rows synced; of a running job, as of `createdAt` plus what `run` says.
  var rows: Int
  var error: String?
  var run: Run?
  var isBillable: Bool?

  init(
    number: Int, table: Int, createdAt: Date, finishedAt: Date? = nil, status: SyncStatus,
    rows: Int, error: String? = nil, run: Run? = nil
  ) {
    self.number = number
    self.table = table
    self.createdAt = createdAt
    self.finishedAt = finishedAt
    self.status = status
    self.rows = rows
    self.error = error
    self.run = run
  }
}

extension JobRow {
  var id: Job.ID { World.jobID(number) }
}

/// What a running job is going to do.
struct Run: Sendable {
  /// Nil for a run that nobody will ever end.
  var endsAt: Date?
  /// Rows it will have synced by then.
  var rows: Int
  var outcome: Outcome

  enum Outcome: Sendable {
    /// With this many rows stored afterwards.
    case completes(rows: Int)
    case fails(String, switchesOff: Bool)
  }
}

struct WebhookRow: Sendable {
  var handlerExists = true
  var handlerEnabled = true
  /// Vendor object to table.
  var mapping: [String: Int] = [:]
  /// Each create adds one: the vendor keeps duplicates.
  var registrations: [VendorRegistration] = []
  /// The vendor's answer when it cannot be read, e.g. a key without the right.
  var readError: String?
  var blockedBecause: String?
  var createError: String?
  var pendingInputs: [String] = []
  /// A signing secret is stored; the vendor hands one over with each registration it accepts.
  var holdsInputs = true
  var missingEvents: [String] = []
  /// How many reads of the vendor crash before one succeeds: its half is null then.
  var crashes = 0
  /// Whether the stored signing secret is the vendor's.
  var signsRight = true
  var pushFails = false
}

struct CaptureRow: Sendable {
  var isEnabled = true
  var management = "posthog"
  var slotExists = true
  var publicationExists = true
  var isPaused = false
  var lagBytes: Int? = 40_960
  /// Captured tables that the publication leaves out.
  var unpublished: Set<Int> = []
  /// What the pre-check finds; empty means that the cause is gone.
  var errors: [String] = []
  var isReachable = true
  /// A server that has neither `cdc_status` nor the check of the stored credentials.
  var isUntold = false
  /// Personal keys may be refused (API reference, U5).
  var resumeIsRefused = false
  var repairingUntil: Date?

  var isHealthy: Bool {
    isEnabled && slotExists && publicationExists && !isPaused && errors.isEmpty
  }
}

/// Rows that are gone for good, and what ordered it.
package struct Wipe: Hashable, Sendable {
  package var at: Date
  package var table: Table.ID
  package var tableName: String
  package var rows: Int
  /// The call that caused it, as `Call.description` writes it.
  package var orderedBy: String
}
