// What each cause is called on a page, what we believe when we see it, what is at stake, and who must
// do what. One entry a cause; the switch makes the compiler ask for the next one.

import Diagnosis

/// The sentences about one cause.
struct CauseWords {
  /// Two to four words. `%` stands for the vendor or database.
  var title: String
  var belief: String
  /// What is lost, or not.
  var stakes: String
  /// What somebody outside must do, in order; what to type comes from the plan.
  var toDo: [String]
  /// The wrong cure that people try.
  var hint: String?
  /// Instead of `toDo`, where there is something to copy and run elsewhere.
  var tasks: [Task] = []

  /// Something to do in another window.
  struct Task {
    var text: String
    /// Lines to copy as they stand.
    var lines: [String] = []
  }

  init(
    _ title: String, _ belief: String, stakes: String = CauseWords.nothingLost,
    toDo: [String] = [], hint: String? = nil
  ) {
    self.title = title
    self.belief = belief
    self.stakes = stakes
    self.toDo = toDo
    self.hint = hint
  }

  static let nothingLost = "No rows are lost; syncing picks up where it stopped."

  func title(for vendor: String) -> String { title.replacing("%", with: vendor) }
}

extension Cause {
  /// - Parameters:
  ///   - vendor: as people call the source's type.
  ///   - way: the letter of its way out. A cause that is cured in two ways is two stories.
  func words(for vendor: String, by way: Letter? = nil) -> CauseWords {
    switch self {
    case .credentialsInvalid:
      CauseWords(
        "% refuses our key",
        "\(vendor) says this when a key or password was rotated, revoked or mistyped, so I believe "
          + "the one PostHog holds is no longer good.",
        toDo: ["Get a fresh credential from \(vendor)."],
        hint: "a resync would not help. It would wipe the tables and then meet the same answer.")
    case .permissionDenied:
      CauseWords(
        "% lets us in, not there",
        "The login works and a right is missing, so a new key with the same rights would not help.",
        toDo: ["Grant the right named above, to the user or key that PostHog uses."])
    case .accountDisabled:
      CauseWords(
        "% has closed the account",
        "The account at \(vendor) is suspended, unpaid, out of trial, or on a plan without this API.",
        toDo: ["Ask whoever owns the \(vendor) account to open it again."])
    case .oauthIntegrationMissing:
      CauseWords(
        "The connected account is gone",
        "PostHog no longer has the \(vendor) account that this source was connected with.",
        toDo: ["Reconnect the account on the source's page in PostHog.", "Then type `reload`."])
    case .sshTunnel:
      CauseWords(
        "The SSH tunnel fails",
        "The trouble is at the bastion, before the database is ever reached.",
        toDo: [
          "Check that the bastion is up and lets PostHog's addresses in.",
          "Check the tunnel's user and key.",
        ])
    case .tls:
      CauseWords(
        "No secure connection to %",
        "The encrypted connection could not be made: the certificate, or the demand for encryption.",
        toDo: ["Put the certificate or the TLS setting right at \(vendor)."])
    case .networkUnreachable:
      CauseWords(
        "% cannot be reached",
        "The connection broke or was never made, before any question of keys.",
        hint: "a resync would not help. It needs the same connection.")
    case .timeout:
      CauseWords("% answered too late", "The connection stood, and the time for an answer ran out.")
    case .rateLimited:
      CauseWords(
        "% asks us to slow down", "Too many calls in a short time; it clears by itself.")
    case .quotaExceededAtSource:
      CauseWords(
        "%'s quota is used up",
        "A daily, monthly or paid quota of your account at \(vendor) is spent.",
        toDo: ["Raise the quota at \(vendor), or wait for its next period."])
    case .upstreamOutage:
      CauseWords("% is in trouble", "The fault is on \(vendor)'s side, and usually passes.")
    case .schemaDriftColumn:
      CauseWords(
        "A column is gone",
        "The sync asks for a column that the source no longer has under that name.",
        toDo: ["Say what it is called now, or bring it back at the source."])
    case .schemaDriftType:
      CauseWords(
        "A column changed its type", "The stored column cannot take what the source now sends.",
        stakes: "Rows synced so far are fine; new ones do not fit.")
    case .tableMissing:
      CauseWords(
        "A table is gone", "It was dropped, renamed or moved at the source.",
        stakes: "The rows synced so far stay.",
        toDo: ["Type `refresh tables` to see what the source has now."])
    case .primaryKeyMissing:
      CauseWords(
        "No primary key", "This way of syncing needs a primary key, and the table has none.",
        toDo: ["Add a key at the source, or let the table sync as full_refresh."])
    case .primaryKeyNotUnique:
      CauseWords(
        "The primary key repeats", "The columns set as key do not tell the rows apart.",
        toDo: ["Remove the duplicates at the source, or choose other key columns."])
    case .incrementalFieldInvalid:
      CauseWords(
        "The cursor does not fit",
        "The column that new rows are found by cannot be compared, or is not set.")
    case .cdcPrerequisites:
      CauseWords(
        "Replication is not set up",
        "Slot, publication, wal_level or rights on the database are not as capture needs them.",
        toDo: ["Put right on the database what the text names.", "Then type `check again`."])
    case .cdcWALLost:
      CauseWords(
        "The log position is lost",
        "The database has already thrown away the changes that were still to be read.",
        stakes: "Changes in the gap are gone from the log; the tables must be snapshotted again.")
    case .billingLimit:
      CauseWords(
        "PostHog's row limit is reached",
        "This is billing, not a fault: the period's rows are used up.",
        stakes: "Nothing is lost. Syncing goes on when the limit is raised or the period ends.",
        toDo: [
          "Raise the limit in PostHog's billing settings, or wait for the next period.",
          "Or switch off tables that matter less.",
        ], hint: "reloading or resyncing in a loop does not help; each run stops at the same limit."
      )
    case .webhookSignature:
      CauseWords(
        "Webhook signatures fail", "Deliveries arrive and are refused: the signing secret differs.",
        stakes: "Events since then are missing from the table.")
    case .webhookMissing:
      CauseWords(
        "The webhook is not there", "It was never registered, or was deleted or switched off.",
        stakes: "Events since then are missing from the table.")
    case .sourceResourceLimit:
      CauseWords(
        "% has no room for us",
        "Connections, locks, memory or disk at \(vendor) ran short while we were reading.")
    case .sourceObjectBroken:
      CauseWords(
        "Something at % is broken",
        "The table or view is there, and the database itself cannot read it.",
        toDo: ["Repair it at the source; a plain SELECT there shows the same error."])
    case .dataConversion:
      CauseWords(
        "A value cannot be read", "One row holds something that its column's type does not allow.",
        toDo: ["Find and correct the value at the source."])
    case .invalidConfiguration:
      CauseWords(
        "The settings do not fit",
        "What was entered for this source is wrong: a host, a database, an account, a key's form.",
        toDo: ["Correct it on the source's page in PostHog."])
    case .integrationInternal:
      CauseWords(
        "PostHog's own trouble",
        "The fault is inside PostHog. Your source is sound; do not change anything there.")
    case .cancelled:
      CauseWords(
        "The last run was stopped", "Somebody or something cancelled it. That is no fault.",
        stakes: "Rows already written stay; the next run goes on from there.")
    case .unknown:
      CauseWords(
        "It failed, and I do not know why",
        "Nothing in what the server tells names a cause, and I do not guess.",
        stakes: "No rows are lost by looking further.",
        toDo: [
          "Type `reload` to sync once more: what passes is over then, what lasts comes back, perhaps "
            + "with a text.", "Or type `why` for what I looked at.",
        ])
    case .orphanedRun:
      CauseWords(
        "A run is stuck",
        "The status says Running and no live run stands behind it. As long as that lasts, no new run "
          + "can start.",
        stakes: "The rows are fine; only the run is dead. Nothing is lost by stopping it.",
        hint: "a resync would not help. It wipes rows that are in order.")
    case .stale where way == Letter.none:
      CauseWords(
        "Its runs outlast its schedule",
        "Every run ends well, and none before the next one is due. PostHog leaves out what falls "
          + "due while a run is at work, so the table is always behind, and no run catches up.",
        stakes: "No rows are lost; they come later than the schedule says.",
        hint: "less often makes the schedule true, not the rows newer. For newer rows the runs "
          + "must become shorter: `sync NAME incrementally` fetches only what has changed.")
    case .stale:
      CauseWords(
        "Its runs have stopped",
        "At least two runs that its schedule promises did not come. Nothing failed and nothing runs, "
          + "so I believe the schedule itself has stopped; asking for one run starts it again.",
        hint: "a resync would not help. It wipes rows that are in order.")
    case .neverScheduled where way == Letter.none:
      CauseWords(
        "It has no schedule",
        "It is switched on, and nothing says how often it is to be synced, so no run of it is ever "
          + "due. Somebody may have meant it so: older servers take `never` for an answer.",
        stakes: "No rows are lost; a run fetches what has come since.")
    case .neverScheduled:
      CauseWords(
        "It was never started",
        "It is switched on, and no run of it has ever begun, so I believe it has no schedule. A first "
          + "run makes one.", stakes: "Nothing is stored for it yet, so nothing can be lost.")
    case .switchedOffByPostHog:
      CauseWords(
        "PostHog has given up",
        "It is off and Failed, and no person's stop leaves such a text behind, so I believe that PostHog "
          + "switched it off, as it does after an error that retrying cannot fix. Which error, the text "
          + "does not tell me.")
    case .duplicateRows:
      CauseWords(
        "Rows appear twice",
        "The syncs end well, so this is bad data, not a failed sync. No field of PostHog's tells "
          + "whether rows repeat; I go by your word.",
        stakes: "A reload keeps every row, the double ones too.",
        toDo: ["Name the table whose rows repeat."],
        hint:
          "count first. Compare count() with the count of distinct keys: if both are equal, it is "
          + "the query and not the table.")
    case .missingRows:
      CauseWords(
        "Rows are missing",
        "The syncs end well, so this is bad data, not a failed sync. No field of PostHog's tells "
          + "how many rows the source has; I go by your word.",
        stakes:
          "A reload keeps every row and fetches what is new; it does not go back for old ones.",
        toDo: ["Name the table whose rows are missing."],
        hint: "count first, at the source and here. If only the newest rows are wanting, they are "
          + "late, not lost.")
    case .corruptData:
      CauseWords(
        "The values are wrong",
        "The syncs end well, so this is bad data, not a failed sync. No field of PostHog's tells "
          + "whether values are right; I go by your word.",
        stakes: "A reload keeps every row as it is stored.",
        toDo: ["Name the table whose values are wrong."],
        hint: "look at one such row at the source. If it is wrong there too, importing it again "
          + "changes nothing.")
    case .newTableUnlisted:
      CauseWords(
        "A table is not listed",
        "If the source has another one, PostHog has not seen it yet: by itself it looks only every "
          + "few hours.",
        stakes: "Nothing is lost by looking; what the look may change stands with the plan.")
    case .emptySync:
      CauseWords(
        "Runs bring nothing",
        "Its runs end well and find no rows. PostHog counts that as success; whether there ought to be "
          + "rows, only the source knows.",
        stakes:
          "What was stored before an empty run of a full_refresh table is gone from PostHog, and "
          + "comes back with the first run that finds it.",
        hint: "a resync would not help. It asks the same question, and wipes first.")
    case .flapping:
      CauseWords(
        "It fails every other time",
        "It reads Completed because its last run happened to end well. The cause is not gone: it comes "
          + "and goes.", stakes: "No rows are lost; each good run catches up.",
        toDo: [
          "Look at what differs at the times of the failed runs: load, timeouts, a proxy, a second "
            + "writer."
        ])
    case .sourceSilent:
      CauseWords(
        "The whole source is silent",
        "None of its tables brings anything any more, and none has failed. What they share is the source "
          + "and its schedule, not a table.")
    case .rowCollapse:
      CauseWords(
        "Most rows are gone",
        "Its newest run ended well with far fewer rows than its runs usually bring. It imports everything "
          + "on every run, so it holds just what that run found.",
        stakes:
          "The rows are gone from PostHog only, and come back with the first run that finds them.",
        hint: "count at the source first. If the rows are gone there, no run brings them back.")
    case .wedgedRun:
      CauseWords(
        "A run cannot be stopped", "A cancel has no effect on it; only PostHog's staff can end it.")
    }
  }
}

extension Fault {
  var words: String {
    switch self {
    case .you: "This is on your side to put right."
    case .vendor: "The fault is the vendor's."
    case .database: "This is to be put right at the database."
    case .posthog: "The fault is PostHog's; nothing at your source needs to change."
    case .billing: "This is a matter of billing."
    case .nobody: "Nobody is at fault."
    case .unknown: ""
    }
  }
}

extension Certainty {
  var words: String {
    switch self {
    case .certain: "I am certain of that"
    case .likely: "I think that is likely"
    case .possible: "That is possible, no more"
    case .unknown: "I do not know"
    }
  }
}
