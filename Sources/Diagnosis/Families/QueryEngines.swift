// What query engines and warehouses call their errors: Trino and Athena, Spark and Databricks, Db2,
// Elasticsearch. Names made for machines, cause by cause.

extension ErrorFamily {
  static let brokenInEngines: [Signature] = [
    .names(
      "VIEW_IS_STALE", "VIEW_IS_RECURSIVE", "INVALID_VIEW", "INVALID_COLUMN_MASK",
      "INVALID_ROW_FILTER", "HIVE_BAD_DATA", "HIVE_PARTITION_SCHEMA_MISMATCH",
      "HIVE_INVALID_METADATA", "HIVE_INVALID_PARTITION_VALUE", "HIVE_INVALID_VIEW_DATA",
      "HIVE_CANNOT_OPEN_SPLIT", "ICEBERG_INVALID_METADATA", "ICEBERG_MISSING_METADATA",
      "INCOMPATIBLE_VIEW_SCHEMA_CHANGE", "RECURSIVE_VIEW", "USER_RAISED_EXCEPTION",
      "UNRESOLVED_ROUTINE", "AMBIGUOUS_REFERENCE", "SCALAR_SUBQUERY_TOO_MANY_ROWS",
      "SQL0575N", "SQL0668N", "SQL0440N", "SQL0811N", "SQL0438N", "SQL0443N"),
    .phrases(
      "could not find the definition", "of type … has wrong type", "functions are not allowed in",
      "late binding view", "invalid or stale state", "stale or in invalid state"),
    .sentences("because of binding errors", "incompatible parquet schema"),
    .phrases(
      "relation mapping file", "from before relfrozenxid", "could not load library",
      "user mapping for foreign server"),
    .hints("error during aggregation"),
    .code(.oracle, 980, 1775, 4067, 4068, 29283, 29913),
    .code(.sqlServer, 2809, 3609),
    .code(.mySQL, 1304, 1418),
    .code(.snowflake, 100357),
    // Where the error came up: in a function that the view calls.
    .sentences("sql function _ during|statement", "pl/pgsql function").unless(
      "canceling statement", "permission denied", "deadlock", "lock timeout"),
    .sentences("referenced in the transaction log").from("Databricks"),
    .code(.mySQL, 1526),
  ]

  static let outagesOfEngines: [Signature] = [
    .names(
      "NO_NODES_AVAILABLE", "REMOTE_TASK_ERROR", "REMOTE_HOST_GONE", "PAGE_TRANSPORT_ERROR",
      "PAGE_TRANSPORT_TIMEOUT", "SERVER_STARTING_UP", "SERVER_SHUTTING_DOWN",
      "CLUSTER_HAS_NO_WORKERS", "HIVE_METASTORE_ERROR", "SQL1015N", "SQL1032N", "SQL1042C",
      "SQL1224N", "SQL1229N", "SQL0901N"),
    .sentences("authentication query failed", "avoid wraparound data loss"),
    .hints("postgres_fdw", "foreign server"),
    .code(.oracle, 12518),
    .code(.sqlServer, 926, 5120),
    .phrases("all shards failed", "cannot achieve consistency level", "state not recovered"),
  ]

  static let limitsOfEngines: [Signature] = [
    .names(
      "EXCEEDED_LOCAL_MEMORY_LIMIT", "EXCEEDED_GLOBAL_MEMORY_LIMIT", "CLUSTER_OUT_OF_MEMORY",
      "EXCEEDED_SPILL_LIMIT", "GENERIC_INSUFFICIENT_RESOURCES", "EXCEEDED_FUNCTION_MEMORY_LIMIT",
      "SPARK_OUT_OF_MEMORY", "SQL0964C", "SQL0289N", "SQL0968C", "SQL0954C", "SQL0955C", "SQL0101N"
    ).path(.none),
    .sentences("received message larger than max", "message larger than max").path(.none),
    .phrases("too many range table entries", "maxresultsize", "used too much memory").path(.none),
    .code(.snowflake, 708),
    .phrases("too many open connections"),
    .names("SQL0911N", "SQL0912N", "SQL0913N", "SQL1040N", "SQL1226N"),
  ]

  static let timeInEngines: [Signature] = [
    .names("EXCEEDED_TIME_LIMIT", "EXCEEDED_CPU_LIMIT").path(.none),
    .code(.mySQL, 9006).path(.none),
    .code(.oracle, 2394, 2395).path(.none),
    .phrases("dpy 4024").path(.none),
  ]

  static let valuesInEngines: [Signature] = [
    .phrases("unsupported unicode escape", "cannot be converted to text"),
    .names(
      "CAST_INVALID_INPUT", "INVALID_CAST_ARGUMENT", "CAST_OVERFLOW", "ARITHMETIC_OVERFLOW",
      "CANNOT_PARSE_TIMESTAMP", "CANNOT_PARSE_DECIMAL", "DATETIME_OVERFLOW",
      "MALFORMED_RECORD_IN_PARSING", "INVALID_JSON_RECORD_TYPE", "SQL0180N", "SQL0181N",
      "SQL0302N", "SQL0304N", "SQL0420N", "SQL0433N", "SQL0802N"),
  ]

  static let cancelledInEngines: [Signature] = [
    .names("USER_CANCELED", "ADMINISTRATIVELY_KILLED", "ABANDONED_QUERY", "SQL0952N")
  ]

  static let columnsInEngines: [Signature] = [
    .names("COLUMN_NOT_FOUND"), .phrases("column|field _ is no longer"),
    .phrases("no mapping found for"),
  ]

  static let settingsOfEngines: [Signature] = [
    .phrases("no database called|named|with"),
    // The thin driver for Oracle: no such name, service or SID.
    .phrases("dpy 4000", "dpy 4026", "dpy 4027", "dpy 6001", "dpy 6003"),
    .sentences("invalid sslmode|port|channel_binding value|number"),
    .names("NO_SUCH_CATALOG_EXCEPTION", "CATALOG_NOT_FOUND", "SQL1031N"),
  ]

  static let rightsInEngines: [Signature] = [
    .code(.sqlServer, 15562).path(.none),
    .names("SQL0551N", "SQL0552N", "INSUFFICIENT_PERMISSIONS").path(.none),
  ]

  static let cursorsInEngines: [Signature] = [
    .phrases("fields are not optimised for operations", "fielddata is disabled on"),
    .phrases("search_context_missing_exception", "no search context found").path(.a),
  ]
}
