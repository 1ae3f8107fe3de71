// Operations on change data capture, Postgres family only (reference, 5).

extension Endpoint {
  package static let replication: [Endpoint] = [
    checkPrerequisites, checkStoredPrerequisites, readReplication, repairReplication,
    resumeReplication, disableReplication,
  ]

  /// The runbook's check. It is for sources not yet created and needs the raw credentials.
  ///
  /// - Source: 5.1.
  package static let checkPrerequisites = Endpoint(
    name: "external-data-sources-check-cdc-prerequisites-create", method: .post,
    path: "external_data_sources/check_cdc_prerequisites/", scope: .write, risk: .reads,
    answers: .prerequisites, patience: 130)

  /// The same check with the stored credentials. It checks no single table, and counts PostHog's own
  /// slot against the capacity.
  ///
  /// - Source: 5.2.
  package static let checkStoredPrerequisites = Endpoint(
    name: "external-data-sources-check-cdc-prerequisites-for-source", method: .post,
    path: "external_data_sources/:id/check_cdc_prerequisites_for_source/", scope: .write,
    risk: .reads, answers: .prerequisites, patience: 130)

  /// Slot, publication, lag, and whether the schedule is paused.
  ///
  /// - Refuses: 400 **M** when the database cannot be reached. Source: 5.4.
  package static let readReplication = Endpoint(
    name: "external-data-sources-cdc-status", method: .get,
    path: "external_data_sources/:id/cdc_status/", scope: .read, risk: .reads,
    answers: .replication, patience: 130)

  /// Makes slot and publication anew and snapshots every CDC table from scratch.
  ///
  /// - Refuses: 400 **M** when all looks healthy, 409 **M** while another repair runs. Source: 5.5.
  package static let repairReplication = Endpoint(
    name: "external-data-sources-repair-cdc-create", method: .post,
    path: "external_data_sources/:id/repair_cdc/", scope: .write, risk: .destroys,
    repeats: .afterLooking(at: "slot and publication"), answers: .accepted, patience: 130)

  /// Lets the capture go on after its cause was fixed. Personal keys may not be allowed to.
  ///
  /// - Refuses: 400 **M** when slot or publication are lost. Source: 5.6.
  package static let resumeReplication = Endpoint(
    name: "external-data-sources-resume-cdc", method: .post,
    path: "external_data_sources/:id/resume_cdc/", scope: .write, risk: .changes,
    answers: .accepted, patience: 130)

  /// Switches capture off: every CDC table loses its method and its change history.
  ///
  /// - Source: 5.6.
  package static let disableReplication = Endpoint(
    name: "external-data-sources-disable-cdc", method: .post,
    path: "external_data_sources/:id/disable_cdc/", scope: .write, risk: .destroys,
    repeats: .afterLooking(at: "whether capture is still on"), answers: .accepted, patience: 130)
}
