extension ErrorFamily {
  /// Change data capture cannot start or go on, because slot, publication, `wal_level`, replica
  /// identity, replication rights or the binlog's format are not as needed.
  static let changeCapturePrerequisites = ErrorFamily(
    cause: .cdcPrerequisites, letter: .e, fault: .database,
    signatures: [
      .sentences(
        "publication _ is not defined for table", "execute create|alter publication",
        "publication … not|doesn't include|contain|cover|list", "binlog_row_metadata",
        "cannot use replication slot", "create logical replication slot in transaction",
        "CONTINUOUS_MINE is"),
      .sentences("or later|newer|higher is required for cdc|change|logical"),
      .sentences(
        "replication slot … is active for pid", "replication slot … in use", "slot … is active",
        "replication slot … already active|used", "slot … is already active|used",
        "with the same server_uuid|server_id", "slot … currently in use"
      ).path(.a),
      .sentences(
        "wal_level", "logical decoding requires", "logical replication … not|disabled|enabled",
        "replication slot _ does not exist", "replication slot … no longer exists",
        "replication slot … missing|found|exist|exists|dropped|create",
        "replication slot … not exist|found", "all replication slots are in use",
        "max_replication_slots", "max_wal_senders", "number of requested standby connections",
        "creation of replication slot failed", "no replication slot", "slot _ does not exist",
        "replikationsslot _ existiert nicht", "slot de réplication _ n existe",
        "no existe el slot de replicación", "слот репликации _ не существует", "复制槽 _ 不存在",
        "レプリケーションスロット _ は存在しません", "slot de replicação _ não existe",
        "publication _ does not exist", "publication … no longer exists|there",
        "publication used for change data capture", "publication … not exist|found|missing|dropped",
        "publication does not exist|include|contain", "not part of … publication", "no publication",
        "not in the publication", "for all tables publication|publications",
        "defined as for all tables", "table … not|missing … publication",
        "does not have a replica identity", "replication privilege|privileges",
        "replication attribute", "replication role", "must be superuser or replication role",
        "permission denied to start wal sender", "permission denied to use replication slots",
        "permission denied to create publication", "must be owner of … publication",
        "only roles with the replication attribute", "need replication", "rds_replication",
        "rds.logical_replication", "cloudsql.logical_decoding", "azure.replication_support",
        "could not access file _ no such file", "output plugin _ does not|not",
        "wal sender", "pgoutput … found|missing|available|access",
        "wal2json … found|missing|access",
        "proto_version", "publication_names", "logical replication is not enabled",
        "logical decoding … not|disabled|cannot|requires", "cdc is not enabled",
        "change data capture is|was not enabled|configured|available",
        "change data capture … prerequisites", "cdc … prerequisites", "cdc … not enabled",
        "database … not enabled for change data capture", "table … not enabled for change data",
        "capture instance … not|does|missing", "change tracking … not enabled|disabled",
        "sql server agent … not running", "sql server agent is running",
        "no maximum LSN", "enable … sys.sp_cdc_enable_table", "sp_cdc_enable_db",
        "binlog_format", "binlog_row_image", "binlog format",
        "statement or mixed based replication",
        "binary logging … not|disabled|enabled",
        "binlog … not|disabled … enabled", "log_bin", "you are not using binary logging",
        "binary log is not open", "binlog … not configured|enabled|set", "gtid_mode",
        "replication slave privilege|privileges", "replication client privilege|privileges",
        "replication slave", "replication client", "you need … replication",
        "changestream … replica sets", "change stream … replica set", "supplemental logging",
        "supplemental log", "archivelog mode", "noarchivelog", "not in archivelog"
      ).unless("not found inside", "unknown column", "invalid column name"),
      .code(.mySQL, 1381, 1220, 1193, 1593).syncing("cdc"),
      .code(.sqlServer, 22901, 22902, 22960, 22985, 22832),
      .code(.mongoDB, 40573),
      .phrases("_ does not exist", "permission denied").with(
        "replication slot|slots", "publication", "wal sender"
      ).syncing("cdc"),
      .hints("replication slot", "publication", "logical replication").syncing("cdc"),
      .sentences(
        "another process|run|consumer|client … reading|using|holding … slot",
        "slot … in use by another|busy"
      ).path(.a),
      .code(.sqlServer, 22835, 22901, 22983),
      .code(.oracle, 1325),
      .names("DELTA_MISSING_CHANGE_DATA"),
      // What a change stream reads is the functions and tables of `cdc`; they come with enabling it.
      .code(.sqlServer, 208).syncing("cdc"),
      .code(.mySQL, 1872, 1593),
      .sentences(
        "change tracking isn't|not enabled|on|active",
        "change data capture isn't|not enabled|on|active", "change tracking is not enabled"
      ),
      .sentences("replica identity").unless("own the|that|this|a table|tables|relation"),
    ] + captureAbroad,
    belongs: [
      "cannot execute CREATE PUBLICATION in a read-only transaction",
      "A replica with the same server_uuid/server_id as this replica has connected to the source",
      "(22901, b\"The database 'sales' is not enabled for Change Data Capture.\")",
      "binlog_format must be ROW, is STATEMENT",
      "ERROR: must be superuser or replication role to start walsender",
      "replication slot \"posthog\" already exists",
      "A slave with the same server_uuid/server_id as this slave has connected to the master",
      "logical decoding requires wal_level >= logical",
      "replication slot \"etl\" does not exist",
      "publication \"etl_pub\" does not exist",
      "must be superuser or replication role to use replication slots",
      "(1381, 'You are not using binary logging')",
      "all replication slots are in use\nHINT:  Free one or increase max_replication_slots.",
    ],
    doesNotBelong: [
      "relation \"public.publication\" does not exist",
      "can no longer get changes from replication slot \"etl\"",
    ])
}
