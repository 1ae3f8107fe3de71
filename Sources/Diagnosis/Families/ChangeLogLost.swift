extension ErrorFamily {
  /// The position in the change log is gone: removed WAL, an invalidated slot, a purged binlog, an
  /// oplog or change table that was cleaned up. What happened meanwhile can only be read anew.
  static let changeLogLost = ErrorFamily(
    cause: .cdcWALLost, letter: .e, fault: .database,
    signatures: [
      .phrases("missing contrecord"),
      .sentences("dropped the replication slot", "replication lag exceeded"),
      .names("TrimmedDataAccessException", "OffsetOutOfRangeError", "OffsetOutOfRangeException"),
      .sentences("insufficient number of arguments were supplied").syncing("cdc"),
      .sentences("slot … no longer usable", "wal files … recycled"),
      .sentences(
        "saved offset", "stored offset … gone|longer|before|available", "offset no longer present",
        "offset is before", "no longer present on the server", "confirmed lsn"),
      .sentences(
        "can no longer get changes from|of replication slot",
        "can no longer access replication slot",
        "can no longer get changes", "slot … has been invalidated", "slot … was invalidated",
        "slot … must be invalidated", "slot … invalidated|invalid|lost",
        "requested wal segment _ has already been removed", "wal … already|been removed",
        "wal segment … removed|missing|gone|available|found", "wal_status … lost",
        "slot … lost", "wal position … lost|gone|available", "wal … no longer available",
        "exceeded the maximum reserved size", "exceeds max_slot_wal_keep_size",
        "max_slot_wal_keep_size", "wal_removed", "rows_removed … slot", "wal_level_insufficient",
        "start lsn … no longer|available|before", "lsn … no longer available", "minimum valid lsn",
        "fn_cdc_get_min_lsn",
        "requested starting point … removed|available", "idle_timeout … slot",
        "das angeforderte wal segment", "wal segment _ wurde schon entfernt",
        "segment demandé du journal", "segmento de wal solicitado", "запрошенный сегмент wal",
        "要求された wal", "请求的 wal", "wal 段", "o segmento do wal solicitado"),
      .sentences(
        "could not find first log file name in binary log", "binlog … purged|missing|expired|gone",
        "binary log … purged|missing|expired|deleted|available|removed", "purged … binary logs",
        "purged binary logs", "binlog … no longer available|exists|on",
        "binlog … {not} available|present",
        "master has purged", "source has purged", "source purged required",
        "requested gtid … purged", "gtid … purged", "binlog position … lost|gone|available",
        "the connector is trying to read binlog", "binlog file … no longer available",
        "log file … no longer available", "binlog … truncated"),
      .code(.mySQL, 1236, 1789),
      .names(
        "ChangeStreamHistoryLost", "ChangeStreamFatalError", "CappedPositionLost",
        "OplogStartMissing"),
      .code(.mongoDB, 286, 280, 136, 120),
      .sentences(
        "resume of change stream was not possible", "resume point may no longer be in the oplog",
        "no longer be in the oplog", "resume token … not found|longer|expired|invalid",
        "oplog … rolled|gone|window|history|truncated|longer", "fell off … oplog"),
      .code(.sqlServer, 313).syncing("cdc"),
      .code(.sqlServer, 22004, 22041, 22116).syncing("cdc"),
      .sentences(
        "insufficient number of arguments … cdc.fn_cdc_get_all_changes_",
        "insufficient number of arguments … cdc.fn_cdc_get_net_changes_",
        "fn_cdc_get_all_changes", "fn_cdc_get_net_changes", "lsn … out of range",
        "change table … cleaned|cleanup|truncated|purged|window", "min_valid_version",
        "last sync version … lower|older|less|than",
        "change tracking … cleaned|cleanup|retention|expired",
        "start_lsn … less than|minimum|before", "validity interval … change|capture|lsn"),
      .code(.oracle, 1291, 1292, 308, 8181),
      .sentences(
        "missing logfile", "archive log … missing|removed|deleted|found|available",
        "archived log … missing|removed|deleted|found|available", "redo log … gone|missing",
        "specified scn … snapshot"),
      .sentences(
        "change data … retention … passed|expired|exceeded", "stream offset … out of range"),
      .gists("removed|recycled|deleted the wal", "slot … behind").unless("still"),
      .code(.sqlServer, 313, 22859),
      .sentences(
        "history topic … missing", "redo log information", "history topic or its content"
      ),
      .sentences(
        "slot … no longer holds|has|covers|contains|keeps", "change stream … no longer available",
        "starting at _ but this is no longer available"
      ),
      .sentences(
        "slot fell … behind", "removed the wal"
      ),
      .sentences(
        "wal … was|been removed|recycled|deleted|gone", "wal we|it needs|needed|need … removed|gone"
      ),
      .sentences(
        "our place|position in the log|wal|binlog"
      ),
    ] + changeLogLostAbroad,
    belongs: [
      "OffsetOutOfRangeError: {TopicPartition(topic='orders', partition=0): 403}",
      "replication slot \"posthog_slot\" has been invalidated: max_slot_wal_keep_size exceeded",
      "The LSN range is no longer available in the change table; cleanup removed it.",
      "ERROR: requested WAL segment 0000000100000A20000000B9 has already been removed",
      "requested WAL segment 000000010000000A000000C1 has already been removed",
      "can no longer get changes from replication slot \"etl\"",
      "(1236, 'Could not find first log file name in binary log index file')",
      "OperationFailure: Resume of change stream was not possible, as the resume point may no "
        + "longer be in the oplog., code 286, codeName ChangeStreamHistoryLost",
    ],
    doesNotBelong: ["replication slot \"etl\" does not exist"])
}
