// PATCH of a table: harmless, refused, or a wipe in disguise. Source: API reference, 4.5.

import FoundationEssentials
import PostHog

extension World {
  /// Refuses first, then saves, then lets the side effects follow.
  mutating func updateTable(_ call: Call) throws(APIError) -> Answer {
    let index = try editableTable(call)
    let sent = call.arguments
    try refuseFrequency(index, sent)
    try refuseMethod(index, sent)
    try refuseKey(index, sent)
    try refuseSwitchingOn(index, sent)
    try refuseSelection(sent)
    let before = tables[index]
    save(index, sent)
    followMethod(index, before, call)
    try followWebhook(index, before)
    followCursor(index, before, call, wasSent: sent["incremental_field"] != nil)
    followMode(index, before, call)
    followSwitch(index, before, call)
    followSchedule(index, before)
    return .table(shown(index, full: true, withSource: false))
  }

  // MARK: Refusals

  private func refuseFrequency(_ index: Int, _ sent: [String: JSON]) throws(APIError) {
    if let time = sent["sync_time_of_day"], time != .null {
      guard Span.isTimeOfDay(time.string ?? "") else { throw .invalid("Invalid sync time of day") }
    }
    if let days = sent["full_refresh_interval_days"], case .integer(let number) = days,
      !(1...90).contains(number)
    {
      throw .invalid(
        "Ensure this value is between 1 and 90.", attribute: "full_refresh_interval_days")
    }
    guard let word = sent["sync_frequency"]?.string else { return }
    if word == "never", form == .today {
      throw .invalid(
        """
        "never" is not a sync frequency. To stop syncing this table, set should_sync to false.
        """, attribute: "sync_frequency")
    }
    let known = [
      "5min", "15min", "30min", "1hour", "6hour", "12hour", "24hour", "7day", "30day", "never",
    ]
    guard known.contains(word) else {
      throw .invalid(
        """
        "\(word)" is not a valid sync frequency. The fastest sync frequency is 5 minutes.
        """, attribute: "sync_frequency", code: "invalid_choice")
    }
    if tables[index].method == .cdc, word == "30day" {
      throw .invalid(
        """
        Change data capture keeps captured changes for 14 days, so it must sync at least weekly.
        """, attribute: "sync_frequency")
    }
  }

  private func refuseMethod(_ index: Int, _ sent: [String: JSON]) throws(APIError) {
    let table = tables[index]
    let source = sources[table.source]
    let current = table.method?.word
    let word = sent["sync_type"].map(\.string) ?? current
    let isIncremental = word == "incremental" || word == "append"
    for name in ["incremental_field", "incremental_field_type", "primary_key_columns"]
    where sent[name] != nil && sent["sync_type"] == nil && !isIncremental && word != "webhook" {
      throw .invalid(
        "'\(name)' cannot be applied to a schema with sync type '\(word ?? "None")'.")
    }
    guard let asked = sent["sync_type"]?.string else { return }
    if table.isWebhookOnly, asked != "webhook" {
      throw .invalid(
        "\(table.name) can only be synced via webhooks — pick the Webhook sync method.")
    }
    // Any method but webhook makes the server look at the source.
    if asked != "webhook", let trouble = probeAilment(of: source) {
      throw .invalid(trouble.kind.probeWords(source.type))
    }
    try refuseReplicated(asked, table, source)
    let hasKey = sent["primary_key_columns"].map { $0 != .null } ?? (table.primaryKey != nil)
    if asked == "incremental", !hasKey, !table.columns.contains(where: \.isKey), source.isDatabase {
      throw .invalid(
        "Table '\(table.name)' has no primary key to sync incrementally on. Choose one first.")
    }
  }

  private func refuseReplicated(_ asked: String, _ table: TableRow, _ source: SourceRow)
    throws(APIError)
  {
    let lacksKey = table.primaryKey == nil && !table.columns.contains(where: \.isKey)
    switch asked {
    case "xmin" where source.type != "Postgres":
      throw .invalid("xmin replication is only available for Postgres sources.")
    case "xmin" where lacksKey:
      throw .invalid(
        "xmin replication requires a primary key on table '\(table.name)'. Add one first.")
    case "cdc" where source.type != "Postgres":
      throw .invalid("CDC is not supported for \(source.type) sources.")
    case "cdc" where source.capture?.isEnabled != true:
      throw .invalid("CDC is not enabled for this team")
    case "cdc" where lacksKey:
      throw .invalid("CDC requires a primary key on table '\(table.name)'. Add one first.")
    default: return
    }
  }

  private func refuseKey(_ index: Int, _ sent: [String: JSON]) throws(APIError) {
    guard let value = sent["primary_key_columns"] else { return }
    let table = tables[index]
    let asked = Self.texts(value)
    if let column = asked?.first(where: { name in !table.columns.contains { $0.name == name } }) {
      throw .invalid("Table '\(table.name)' has no column named '\(column)' to merge on.")
    }
    let word = sent["sync_type"]?.string ?? table.method?.word ?? ""
    let isKeyed = ["incremental", "cdc", "xmin"].contains(word)
    if isKeyed, table.rows != nil, let key = table.primaryKey, !key.isEmpty, key != asked {
      throw .invalid(
        """
        Primary key cannot be changed after data has been synced. Delete the synced data first, \
        then change the primary key.
        """)
    }
  }

  private func refuseSwitchingOn(_ index: Int, _ sent: [String: JSON]) throws(APIError) {
    let table = tables[index]
    guard sent["should_sync"] == true, !table.shouldSync else { return }
    if sent["sync_type"].map({ $0 == .null }) ?? (table.method == nil) {
      throw .invalid("Sync type must be set up first before enabling schema")
    }
    if table.frequency == nil, sent["sync_frequency"]?.string == nil { throw Self.noFrequency }
  }

  /// No source here has a choice of columns or rows, and says so in what it supports.
  private func refuseSelection(_ sent: [String: JSON]) throws(APIError) {
    if let columns = sent["enabled_columns"], columns != .null {
      throw .invalid("Column selection is not supported for this source type.")
    }
    if let filters = sent["row_filters"], filters != .null {
      throw .invalid("Row filters are not supported for this source type.")
    }
  }

  // MARK: Saving

  private mutating func save(_ index: Int, _ sent: [String: JSON]) {
    if case .bool(let on)? = sent["should_sync"] { tables[index].shouldSync = on }
    if let word = sent["sync_type"] { tables[index].method = word.string.map { SyncMethod($0) } }
    let ignoresNull = tables[index].method == .webhook
    if let cursor = sent["incremental_field"], !(ignoresNull && cursor == .null) {
      tables[index].cursor = cursor.string
    }
    if let type = sent["incremental_field_type"], !(ignoresNull && type == .null) {
      tables[index].cursorType = type.string
    }
    if let key = sent["primary_key_columns"] { tables[index].primaryKey = Self.texts(key) }
    if let word = sent["sync_frequency"]?.string { tables[index].frequency = SyncFrequency(word) }
    if let mode = sent["cdc_table_mode"]?.string { tables[index].captureMode = mode }
    switch sent["full_refresh_interval_days"] {
    case .integer(let days):
      tables[index].fullRefreshIntervalDays = days
      tables[index].nextFullRefreshAt = clock.addingTimeInterval(Double(days) * 86_400)
    case .null?:
      tables[index].fullRefreshIntervalDays = nil
      tables[index].nextFullRefreshAt = nil
    default: break
    }
  }

  private static func texts(_ value: JSON) -> [String]? {
    if case .array(let items) = value { items.compactMap(\.string) } else { nil }
  }

  // MARK: What follows

  /// Crossing xmin, or entering or leaving capture, rebuilds the table.
  private mutating func followMethod(_ index: Int, _ before: TableRow, _ call: Call) {
    let after = tables[index].method
    guard after != before.method else { return }
    let crosses =
      [before.method, after].contains(.xmin) || after == .cdc
      || before.method == .cdc && before.captureMode == "cdc_only"
    if crosses { rebuild(index, call) }
  }

  /// A first webhook table sets the webhook up, there and then. The table is saved even when the
  /// vendor refuses.
  private mutating func followWebhook(_ index: Int, _ before: TableRow) throws(APIError) {
    let table = tables[index]
    guard table.method == .webhook, before.method != .webhook else { return }
    let receipt = try registerWebhook(of: table.source)
    if let error = receipt.error { throw .invalid("Failed to create webhook. \(error)") }
  }

  /// Another cursor, or none recorded so far: the watermark is worked out from the stored rows; when
  /// that yields nothing the table is imported from the start.
  private mutating func followCursor(
    _ index: Int, _ before: TableRow, _ call: Call, wasSent: Bool
  ) {
    let after = tables[index]
    guard wasSent, after.method == .incremental || after.method == .append, after.rows != nil,
      after.cursor != before.cursor || !before.hasWatermark
    else { return }
    let isStored = before.columns.contains {
      $0.name == after.cursor && $0.isCandidate && !$0.isNew
    }
    tables[index].hasWatermark = isStored && before.hasWatermark
    if !tables[index].hasWatermark { rebuild(index, call) }
  }

  private mutating func followMode(_ index: Int, _ before: TableRow, _ call: Call) {
    let after = tables[index]
    guard after.method == .cdc, after.captureMode != before.captureMode,
      after.captureMode == "both" || before.captureMode == "cdc_only"
    else { return }
    rebuild(index, call)
  }

  private mutating func followSwitch(_ index: Int, _ before: TableRow, _ call: Call) {
    let after = tables[index]
    guard after.shouldSync != before.shouldSync else { return }
    guard after.shouldSync else {
      tables[index].nextTick = nil
      if let job = tables[index].runningJob {
        agenda.plan(
          .stop(job: job, words: Stop.switchedOff), at: clock.addingTimeInterval(3))
      }
      return
    }
    tables[index].failuresInARow = 0
    let comesBack = after.method == .webhook && after.lastSyncedAt != nil && !after.isWebhookOnly
    if comesBack || after.method == .cdc {
      rebuild(index, call)
    } else if after.schedule == .missing {
      trigger(index)
    }
  }

  /// A table that is on is re-imported at once; one that is off, when it next runs.
  private mutating func rebuild(_ index: Int, _ call: Call) {
    armWipe(index, call)
    if tables[index].shouldSync { trigger(index) }
  }

  private mutating func followSchedule(_ index: Int, _ before: TableRow) {
    let table = tables[index]
    let isTimed = table.shouldSync && table.schedule == .ticking
    guard isTimed, table.nextTick == nil || table.frequency != before.frequency else { return }
    planTick(index, after: clock, from: table.lastSyncedAt ?? clock)
  }
}

extension SourceRow {
  var isDatabase: Bool {
    ["Postgres", "MySQL", "MSSQL", "Snowflake", "BigQuery", "Redshift", "Supabase"].contains(type)
  }
}
