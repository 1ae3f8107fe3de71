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
