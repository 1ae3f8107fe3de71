// What a typed line can mean. How it is read stands in Reading/.

import Diagnosis
import PostHog

/// The meaning of one typed line.
///
/// An intent never approves anything: a line that is, or looks like, an approval carries
/// ``Move/approveLike(_:)`` and ``Approval`` alone decides about its bytes.
package struct Intent: Hashable, Sendable, Codable {
  package var verb: Verb
  /// What the line answers, when it answers something that lies on the table.
  package var move: Move?
  package var complaint: Complaint?
  package var target: Target
  /// The line asks about, imagines, reports or forbids what it names. ``verb`` is then one that
  /// only reads; the thing asked about is the ``topic``.
  package var isQuestion: Bool
  /// An error text pasted into the line, ready for the classifier. No word of it was read as ours.
  package var quotedError: String?
  /// The cause that `why not …` asks about.
  package var cause: Cause?
  /// What help, a plan question or a *should I* is about: a verb's raw value, or a word of
  /// ``Topic``.
  package var topic: String?
  /// The file of `record FILE` and `report FILE`.
  package var file: String?
  /// Columns named for the sync, in the order of the line: those offered, or the words after *on*,
  /// *by*, *using*.
  package var fields: [String] = []
  /// ``fields`` are the primary key's, and no cursor.
  package var isKey = false
  package var method: SyncMethod?
  package var frequency: SyncFrequency?
  /// Whether a table is to be on or off.
  package var isOn: Bool?
  /// What is to be done to a webhook, where that is said: it is looked at otherwise.
  package var webhook: WebhookOrder?
  /// Settings of a connection that the line tells, by ``ToldSettings/Name``.
  package var told: [ToldSettings.Name: String] = [:]

  package init(
    _ verb: Verb, _ target: Target = .none, move: Move? = nil, complaint: Complaint? = nil,
    isQuestion: Bool = false, topic: String? = nil
  ) {
    self.verb = verb
    self.move = move
    self.complaint = complaint
    self.target = target
    self.isQuestion = isQuestion
    self.topic = topic
  }
}

extension Intent {
  /// The closed vocabulary of `intent` in the JSON answer.
  package enum Verb: String, Hashable, Sendable, Codable, CaseIterable {
    case diagnose, audit, status, explain, plan, history, help
    case reload, cancel, resync
    /// Empties the table and keeps its set-up; also *start this table over*.
    case deleteData = "delete_data"
    case deleteSource = "delete_source"
    case rotateCredentials = "rotate_credentials"
    /// Host, port, database, schedule of the source: what is not a secret.
    case changeSettings = "change_settings"
    case refreshTables = "refresh_tables"
    /// On, off, method, field, key, frequency of a table.
    case configureTable = "configure_table"
    case repairWebhook = "repair_webhook"
    case checkCDC = "check_cdc"
    case repairCDC = "repair_cdc"
    case undo, watch, refuse, leave, unknown

    /// What the runbook calls destructive. Only a clear imperative is ever read as one of these.
    package var destroys: Bool {
      switch self {
      case .resync, .deleteData, .deleteSource, .repairCDC: true
      case .diagnose, .audit, .status, .explain, .plan, .history, .help, .reload, .cancel,
        .rotateCredentials, .changeSettings, .refreshTables, .configureTable, .repairWebhook,
        .checkCDC, .undo, .watch, .refuse, .leave, .unknown:
        false
      }
    }

    /// Reads and talks only; asked for, nothing at PostHog changes.
    package var onlyReads: Bool {
      switch self {
      case .diagnose, .audit, .status, .explain, .plan, .history, .help, .checkCDC, .watch,
        .refuse, .leave, .unknown:
        true
      case .reload, .cancel, .resync, .deleteData, .deleteSource, .rotateCredentials,
        .changeSettings, .refreshTables, .configureTable, .repairWebhook, .repairCDC, .undo:
        false
      }
    }
  }

  /// Of a webhook, what a person orders outright.
  package enum WebhookOrder: String, Hashable, Sendable, Codable {
    case register, remove
    /// A new signing secret.
    case replaceSecret = "replace_secret"
  }

  /// An answer to what lies on the table: a plan, a list, a secret that is due.
  package enum Move: Hashable, Sendable, Codable {
    /// `go`, `yes`, `ok do it`: consent to a change that destroys nothing. The words as typed.
    case consent(String)
    /// `ready`, `new key`, `got it`: open the hidden prompt.
    case ready
    case refuse
    case back
    /// Numbers of the list shown, from 1, as typed; they may lie outside of it.
    case pick([Int])
    /// `both`, `all of them`.
    case pickAll
    /// `same for invoices`: the line before, for another target.
    case same
    /// It is, or resembles, an approval. The line as typed; only ``Approval`` judges it.
    case approveLike(String)
    /// `record FILE`.
    case record
    /// `report`, `report FILE`: the hand-over.
    case report
    /// `use project 7`.
    case useProject(Int)
    /// `hi`, `thanks`: wants an answer in words and nothing done.
    case pleasantry
  }

  /// What the line is about.
  package enum Target: Hashable, Sendable, Codable {
    case none
    /// Refers back, and there is nothing to refer back to.
    case it
    case source(Source.ID)
    /// One or several, all of one source, in the order named.
    case tables([Table.ID], of: Source.ID)
    /// More than one thing is called that. Never guessed.
    case ambiguous([Candidate])
    /// Nothing is called that; nearest first, at most three.
    case unknownName(String, nearest: [Candidate])
    /// The words that should be a name, while nothing has been listed yet: list, then read again.
    case named(String)
    case everything
  }

  /// Words of ``Intent/topic`` that are no verb.
  package enum Topic {
    package static let approve = "approve"
    package static let loss = "loss"
    package static let duration = "duration"
    package static let rows = "rows"
    package static let safety = "safety"
    package static let undo = "undo"
    package static let secrets = "secrets"
  }
}

/// A source, or a table of a source, that a name may mean.
package struct Candidate: Hashable, Sendable, Codable {
  package var source: Source.ID
  package var table: Table.ID?
  /// As shown: `stripe`, `stripe/Charge`.
  package var name: String

  package init(source: Source.ID, table: Table.ID? = nil, name: String) {
    self.source = source
    self.table = table
    self.name = name
  }

  package var target: Intent.Target {
    table.map { .tables([$0], of: source) } ?? .source(source)
  }
}
