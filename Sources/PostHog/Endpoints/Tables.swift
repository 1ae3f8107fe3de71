// Operations on tables. Shapes and refusals: API reference, 4.

extension Endpoint {
  package static let tables: [Endpoint] = [
    listTables, retrieveTable, updateTable, reloadTable, resyncTable, cancelSync, deleteData,
    lookForCursors, readLogs,
  ]

  /// All tables of the project. It does not tell which source a table belongs to.
  ///
  /// - Sends: `limit`, `offset`, `search`. Source: 4.3.
  package static let listTables = Endpoint(
    name: "external-data-schemas-list", method: .get, path: "external_data_schemas/",
    scope: .read, risk: .reads, answers: .tables, query: ["limit", "offset", "search"])

  /// One table in full, with the id of its source.
  ///
  /// - Refuses: 404 **E**. Source: 4.4.
  package static let retrieveTable = Endpoint(
    name: "external-data-schemas-retrieve", method: .get, path: "external_data_schemas/:id/",
    scope: .read, risk: .reads, answers: .table)

  /// Changes a table's settings. Harmless or a wipe, by the table and the new value: switching a
  /// webhook or CDC table on again, another cursor, crossing xmin or CDC all rebuild it.
  ///
  /// - Answers: the table. Refuses: 400 **E**. Source: 4.5.
  package static let updateTable = Endpoint(
    name: "external-data-schemas-partial-update", method: .patch,
    path: "external_data_schemas/:id/", scope: .write, risk: .decidedByTable,
    repeats: .afterLooking(at: "the fields that were to change"), answers: .table, patience: 130)

  /// Starts one run with the configured method. During a run it is dropped without a word.
  /// A full_refresh table is rebuilt by it.
  ///
  /// - Answers: 200, no body; the status reads `Running` at once, job or no job.
  /// - Refuses: 400 **M** on the billing pause, 400 **D** `Couldn't start the sync. …`. Source: 4.6.
  package static let reloadTable = Endpoint(
    name: "external-data-schemas-reload", method: .post,
    path: "external_data_schemas/:id/reload/", scope: .write, risk: .changes,
    repeats: .afterLooking(at: "the newest job"), answers: .accepted)

  /// Wipes the synced rows inside the next run, and starts it.
  ///
  /// - Refuses: 400 **D** `Couldn't start the sync. …`: the wipe is armed all the same, the next
  ///   scheduled run carries it out. Source: 4.7.
  package static let resyncTable = Endpoint(
    name: "external-data-schemas-resync", method: .post,
    path: "external_data_schemas/:id/resync/", scope: .write, risk: .destroys,
    repeats: .never(because: "it cancels and restarts the run just started"), answers: .accepted)

  /// Stops the run that is executing for one table. Rows already written stay.
  ///
  /// - Answers: 200, no body. It means *asked to stop*; look before believing it. With a remark:
  ///   the `Running` was stale and has been put right.
  /// - Leaves: status Failed, "Sync cancelled by user". That is our doing, not a fault to diagnose.
  /// - Refuses: 400 **D** `No running sync to cancel.` and `The sync already finished.`, both good
  ///   news; `Could not cancel the running sync. …`, which is not. Source: 4.8.
  package static let cancelSync = Endpoint(
    name: "external-data-schemas-cancel", method: .post,
    path: "external_data_schemas/:id/cancel/", scope: .write, risk: .changes,
    repeats: .never(because: "it may hit a newer run"), answers: .accepted)

  /// Drops the synced table; settings, schedule and `latest_error` stay. Does not stop a run.
  ///
  /// - Answers: 200, no body, also when there was nothing to delete. Source: 4.9.
  package static let deleteData = Endpoint(
    name: "external-data-schemas-delete-data", method: .delete,
    path: "external_data_schemas/:id/delete_data/", scope: .write, risk: .destroys,
    repeats: .afterLooking(at: "whether the table is still stored"), answers: .accepted)

  /// Looks at the source for the table's columns and what could be its cursor. Changes nothing.
  ///
  /// - Refuses: 400 **M**, with raw words that may hold hosts. Source: 4.10.
  package static let lookForCursors = Endpoint(
    name: "external-data-schemas-incremental-fields-create", method: .post,
    path: "external_data_schemas/:id/incremental_fields/", scope: .write, risk: .reads,
    answers: .cursorCandidates, patience: 130)

  /// A table's sync log, newest first. Not one of the runbook's tools.
  ///
  /// - Source: 4.11.
  package static let readLogs = Endpoint(
    name: "external-data-schemas-logs", method: .get, path: "external_data_schemas/:id/logs/",
    scope: .read, risk: .reads, answers: .logs, query: ["limit", "level", "after", "before"])
}
