// What was found, as it is said.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

/// What was found on a subject, and what can be done about each finding.
package struct Report: Hashable, Sendable {
  package var subject: Subject
  package var source: Source
  package var sourceName: String
  /// Worst first.
  package var findings: [Finding]
  /// The way out that is offered: the first finding's.
  package var offer: PlanView?
  /// What can be set right in more than one way: these, for the first finding.
  package var amendments: [Amendment] = []
  /// What may do instead of an offer that destroys.
  package var gentler: Gentler?
  /// The course of the runs, where it shows what is wrong.
  package var runs: RunHistory?
  /// Why there is no offer, or why it leaves tables out.
  package var lock: Lock?
  /// Over a limit: the tables that count towards it, the biggest first.
  package var eaters: [Eater] = []
  package var billing: String?
  /// Unlike sources that fail now, too.
  package var others: [String] = []
  /// UTC, the server's.
  package var now: Date?
  package var link: String?
}

/// What is different since PostHog looked again at a source's tables.
package struct Relisted: Hashable, Sendable {
  package var source: Source
  package var sourceName: String
  package var tables: Relisting
  /// The old table, where a new one may be it under another name; by the new one.
  package var like: [Table.ID: Table]
}

/// How a new table is to be synced, and why so.
package struct SettingUp: Hashable, Sendable {
  package var table: String
  package var fields: [String: JSON]
  package var because: SetUp.Because
}

/// Nothing wrong, and what was looked at to say so.
package struct Health: Hashable, Sendable {
  package var subject: Subject
  package var source: Source?
  package var sourceName: String?
  /// Sources and tables looked at, when the whole project was asked about.
  package var sources: [Source]
  /// Tables of the same source that are in trouble.
  package var elsewhere: Int
  /// Open runs that are within their usual time, oldest first.
  package var runs: [Run]
  /// What stands between the source and its tables, where it was looked at.
  package var live: Live?
  /// Tables whose last run somebody stopped: no fault.
  package var stopped: [Stopped]
  package var complaint: Complaint?
  /// Seconds that the last runs of the table took that was asked about, newest first.
  package var paces: [Double]
  /// UTC, the server's.
  package var now: Date?

  package struct Stopped: Hashable, Sendable {
    package var table: String
    /// As the server wrote it.
    package var words: String
    /// Seconds between two runs; nil where none comes by itself.
    package var interval: Double?
  }

  package enum Live: Hashable, Sendable {
    case webhook(Webhook)
    case capture(Replication, Prerequisites?)
    /// It was asked about, and the server would not tell.
    case captureUnread(APIError)
    case webhookUnread(APIError)
    /// It was asked about, and no source has any.
    case noCapture, noWebhook
  }

  package struct Run: Hashable, Sendable {
    package var table: String
    /// UTC.
    package var since: Date
    package var rows: Int?
    /// Seconds; the longest of its last five runs.
    package var longestBefore: Double?
    package var history: RunHistory?
  }
}

/// The whole project: findings of several sources, worst first.
package struct Overview: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var finding: Finding
    package var sourceName: String
    /// The source's type.
    package var vendor: String
    package var tables: [String]
    /// How many tables the source has.
    package var of: Int
    /// Rows that are stored for the tables concerned.
    package var rows: Int
    /// UTC; the oldest of their last successful syncs. Nil when none ever was.
    package var lastSynced: Date?
  }

  /// Trouble of whole sources, and trouble of single tables.
  package var sourceItems: [Item]
  package var tableItems: [Item]
  /// Looked at.
  package var sources: Int
  package var tables: Int
  /// UTC, the server's.
  package var now: Date?
}
