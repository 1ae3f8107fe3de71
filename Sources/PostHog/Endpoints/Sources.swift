// Operations on sources. Shapes and refusals: API reference, 3.

extension Endpoint {
  package static let sources: [Endpoint] = [
    listSources, retrieveSource, createSource, updateSource, destroySource, reloadSource,
    refreshTables, listJobs, describeForm,
  ]

  /// All sources, each with its tables in the trimmed form: one call is enough for a triage.
  ///
  /// - Sends: `limit`, `offset`. Answers: a page, newest first. Source: 3.2.
  package static let listSources = Endpoint(
    name: "external-data-sources-list", method: .get, path: "external_data_sources/",
    scope: .read, risk: .reads, answers: .sources, query: ["limit", "offset", "search"])

  /// One source with its tables in full. Secrets are left out of `job_inputs`.
  ///
  /// - Refuses: 404 **E**. Source: 3.3.
  package static let retrieveSource = Endpoint(
    name: "external-data-sources-retrieve", method: .get, path: "external_data_sources/:id/",
    scope: .read, risk: .reads, answers: .source)

  /// Makes a source. We never send it: recreating a source is the user's own work in the browser.
  /// Listed because the runbook's neighbours name it, so that the gate knows its class.
  package static let createSource = Endpoint(
    name: "external-data-sources-create", method: .post, path: "external_data_sources/",
    scope: .write, risk: .changes, repeats: .never(because: "a second one may appear"),
    answers: .created)

  /// Changes a source's settings; the new credential is probed before anything is saved.
  ///
  /// - Sends: `job_inputs`, merged key by key (11.3). A Stripe key goes inside `auth_method` with its
  ///   `selection`; flat it is dropped without a word.
  /// - Answers: the source. No reload follows, and tables that are off stay off.
  /// - Refuses: 400 **E** with the vendor's own words; nothing was saved then. Source: 3.4.
  package static let updateSource = Endpoint(
    name: "external-data-sources-partial-update", method: .patch,
    path: "external_data_sources/:id/", scope: .write, risk: .changes, answers: .source,
    patience: 130)

  /// Deletes the source, its tables, their synced rows, schedules, webhook, slot. No undelete.
  ///
  /// - Answers: 204. Anything else: look, 404 means it is gone. Source: 3.5.
  package static let destroySource = Endpoint(
    name: "external-data-sources-destroy", method: .delete, path: "external_data_sources/:id/",
    scope: .write, risk: .destroys, repeats: .afterLooking(at: "whether the source is still there"),
    answers: .gone, patience: 130)

  /// Starts every table of the source that is switched on. Skips the others, those that PostHog
  /// switched off included, and swallows single failures: 200 proves nothing.
  ///
  /// - Refuses: 400 **M** `Monthly sync limit reached. …` when any table of the project is `Paused`.
  /// - Leaves: the stored source status `Running`. Source: 3.6.
  package static let reloadSource = Endpoint(
    name: "external-data-sources-reload", method: .post,
    path: "external_data_sources/:id/reload/", scope: .write, risk: .changes,
    repeats: .afterLooking(at: "the newest jobs"), answers: .accepted)

  /// Looks at the source for tables that are new or gone. Vanished ones are switched off and then
  /// read `Completed`; new ones may start at once where auto-sync is on.
  ///
  /// - Refuses: 400 **M** with the reason; a failed look changes nothing. Source: 3.7.
  package static let refreshTables = Endpoint(
    name: "external-data-sources-refresh-schemas", method: .post,
    path: "external_data_sources/:id/refresh_schemas/", scope: .write, risk: .changes,
    answers: .refreshed, patience: 130)

  /// The newest 50 jobs of all tables of the source together. Not one of the runbook's tools.
  ///
  /// - Sends: `schemas` (names, repeated), `after`, `before`. Source: 3.8.
  package static let listJobs = Endpoint(
    name: "external-data-sources-jobs", method: .get, path: "external_data_sources/:id/jobs/",
    scope: .read, risk: .reads, answers: .jobs, query: ["after", "before", "schemas"])

  /// The form of a source type. Over 1 MB without `source_type`.
  ///
  /// - Source: 3.9.
  package static let describeForm = Endpoint(
    name: "external-data-sources-wizard", method: .get, path: "external_data_sources/wizard/",
    scope: .read, risk: .reads, answers: .forms, query: ["source_type"])
}
