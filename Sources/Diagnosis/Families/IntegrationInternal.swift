extension ErrorFamily {
  /// PostHog's code, workers, storage or orchestration failed. The customer's source is sound.
  static let integrationInternal = ErrorFamily(
    cause: .integrationInternal, letter: .a, fault: .posthog,
    signatures: [
      .sentences(
        "delta transaction failed version … already exists", "posthog ran|runs|run out of",
        "invalid table version", "deltatable error version mismatch"
      ).path(.a),
      .sentences("problem on our side|end").with("contact support").path(.none),
      .sentences(
        "stored table is|was damaged|broken|corrupt|corrupted",
        "stored data is|are damaged|broken|corrupt|corrupted"
      ).path(.g).unless("invalid memory alloc request size", "on the|your source database"),
      .phrases("unsupported feature").path(.none),
      // AWS's own words, of a source that is not AWS's: then the bucket is PostHog's.
      .phrases("unable to locate credentials", "NoCredentialsError")
        .notFrom(
          "AWSS3", "AmazonS3", "S3", "DynamoDB", "Athena", "Redshift", "AmazonSellingPartner",
          "Kinesis", "Glue"),
      .sentences(
        "occurred while loading credentials", "credential provider was|is not enabled",
        "no providers in chain"
      ),
      .sentences("reduce your request rate").with("OSError", "s3fs error", "PutObject").notFrom(
        "AWSS3", "AmazonS3", "S3", "DynamoDB", "Athena", "Kinesis", "Glue"),
      .phrases("s3 write|upload|put failed").notFrom(
        "AWSS3", "AmazonS3", "S3", "DynamoDB", "Athena", "Redshift", "AmazonSellingPartner",
        "Kinesis", "Glue"),
      .sentences("InterfaceError connection already closed").notFrom(
        "Postgres", "Supabase", "Neon", "Redshift", "CockroachDB", "Timescale"),
      .sentences("cannot execute update|insert|delete|select in a read-only transaction").notFrom(
        "Postgres", "Supabase", "Neon", "Redshift", "CockroachDB", "Timescale"),
      // Of a driver in our own process.
      .sentences(
        "out of memory for query result", "checking out a connection from connection pool"),
      .sentences(
        "not connected call connect", "identifier contains", "invalid sql identifier",
        "source type _ not supported", "unsupported pyarrow|arrow type", "no schema attached",
        "bound to non-loopback"
      ).path(.none),
      .phrases("more changes than … hold|handle|process|memory").path(.e),
      .sentences("proxy authentication required").unless("tunnel connection failed"),
      .phrases("cryptography is required for", "required for sha256_password").path(.none),
      .phrases("already exists job", "operation didn't produce a result"),
      .sentences("panic runtime error", "deltatable error schema error").path(.none),
      .sentences(
        "application secret|credentials … posthog", "developer token not configured",
        "posthog … app is not configured",
        "not configured on this posthog instance",
        "application credentials not configured", "oauth application credentials",
        "contact posthog support", "re-authorizing will not fix",
        "developer token … {not} configured|approved|set", "developer token … missing",
        "posthog's client secret|id … missing|configured|invalid",
        "AADSTS7000215", "invalid client secret provided", "client id|secret not configured",
        "oauth … client … not configured", "redis … cluster … posthog", "unsupported sync type",
        "not implemented … posthog", "object storage endpoint url", "invalid endpoint",
        "object storage settings", "environment variable", "missing setting"
      ).path(.none),
      .sentences(
        "change stream … decode|decoded", "could not decode the change stream",
        "decode wal|pgoutput|replication",
        "unpack requires a buffer", "struct.error",
        "unknown message type … pgoutput|replication|wal",
        "unknown pgoutput message", "pgoutput message type",
        "wal … decode|decoder|parse", "more changes than change data capture can process",
        "CDCTransactionTooLargeError", "deserialize data of EventHeaderV4",
        "EventDataDeserializationException", "decode … change|changes",
        "transaction contained more changes",
        "unsupported column type or replication setting"
      ).path(.e),
      .sentences(
        "another sync … running|progress", "already running",
        "sync is already", "run is already in progress", "run is still open|running|active",
        "WorkflowAlreadyStartedError", "workflow execution already started",
        "already a … running sync|job", "lock … held by another run|sync|workflow"
      ).path(.f),
      .sentences(
        "delta … corrupt|corrupted|damaged", "no log files", "no snapshot or version 0 found",
        "not a delta table",
        "no protocol found in delta", "no metadata found in delta", "table metadata is invalid",
        "parquet … corrupt|corrupted|magic|footer",
        "parquet magic bytes not found", "invalid parquet file", "corrupt footer",
        "invalid table location", "delta log … missing|corrupt|invalid",
        "expected contiguous commit files",
        "{not} … found in delta log",
        "no … found in delta log",
        "_delta_log … missing|corrupt|gap|invalid|found",
        "no files in log segment", "metadata … missing … delta",
        "delta table … missing|corrupt|damaged|found",
        "data file … missing|found … delta", "version gap", "missing … _delta_log",
        "corrupted … _delta_log", "could not find … delta log",
        "log segment", "checkpoint … corrupt|missing", "file … referenced in the transaction log",
        "DELTA_FILE_NOT_FOUND", "DELTA_LOG_FILE_NOT_FOUND"
      ).path(.g).notFrom("Databricks"),
      .names(
        "DELTA_TABLE_NOT_FOUND", "DELTA_TRUNCATED_TRANSACTION_LOG",
        "DELTA_LOG_FILE_NOT_FOUND_FOR_STREAMING_SOURCE",
        "DELTA_VERSIONS_NOT_CONTIGUOUS"
      ).path(.g),
      .sentences("problem on our side|end").with("posthog"),
      .sentences(
        "on posthog's side", "change data capture hit an unexpected error",
        "previous sync run did not shut down", "stopped making progress",
        "interrupted too many times",
        "an unexpected error has occurred", "something went wrong … posthog", "generic s3 error",
        "aws error unknown",
        "difference between the request time and the current time",
        "activity heartbeat timeout", "heartbeat timeout", "heartbeat … timeout|timed",
        "worker … shutdown|shutting|restart|restarted|evicted|lost|killed|crashed|oom|memory",
        "commit failed … concurrent", "concurrent transaction|transactions",
        "loading credentials the credential provider", "credential provider was not enabled",
        "failed to commit transaction", "optimize selected-file scan", "object at location",
        "object store error", "django.db.utils", "posthog … s3", "posthog-dwh", "deltalake merge",
        "commit to the same",
        "posthog not|couldn't load|save|write|store|process|complete",
        "oomkilled", "invalid transaction is rolled back", "personhog",
        "temporal … unavailable|error|rpc", "schedule … not found … temporal",
        "kafka … posthog", "clickhouse … posthog", "pipeline … internal error",
        "dlt.pipeline",
        "PipelineStateNotAvailable",
        "internal posthog", "posthog … is|are temporarily",
        "activity task timed out", "task queue", "pending activity", "nondeterminism",
        "non-determinism",
        "schedule-to-start", "scheduletostart", "workflow task"
      ).unless(
        "couldn't reach your source over the network", "connection please reconnect", "delta token",
        "start a worker",
        "is not authorized to perform", "identity-based policy", "retry your request later"),
      .sentences("posthog-clickhouse", "posthog-redis", "posthog-kafka", "posthog-data-warehouse"),
      .names(
        "CommitFailedError", "ConcurrentAppendException", "ConcurrentDeleteReadException",
        "ConcurrentDeleteDeleteException", "ConcurrentTransactionException", "DeltaProtocolError",
        "DELTA_CONCURRENT_APPEND", "DELTA_CONCURRENT_DELETE_READ", "DELTA_CONCURRENT_DELETE_DELETE",
        "MetadataChangedException", "TIMEOUT_TYPE_HEARTBEAT", "WorkflowNotFoundError",
        "TIMEOUT_TYPE_SCHEDULE_TO_START", "NondeterminismError", "HeartbeatTimeout",
        "WorkerShutdown",
        "ProtocolChangedException", "ConcurrentWriteException", "WorkerShuttingDownError"),
      .code(.errno, 5, 28, 12, 24, 16),
      .code(.mySQL, 2008),
      .code(.sqlServer, 20019, 8179),
      .code(.clickHouse, 372),
      .code(.mySQL, 1064, 1210, 1243, 2014, 1149).path(.none),
      .code(.sqlServer, 102, 156, 105, 4104, 319).path(.none),
      .code(.clickHouse, 62, 43, 42).path(.none),
      .code(.snowflake, 1003).path(.none),
      .code(.oracle, 900, 933, 936, 907, 911, 1756).path(.none),
      .sqlState("42601", "42804").path(.none),
      .phrases(
        "syntax error at or near", "syntax error", "nonetype object has no attribute",
        "object has no attribute",
        "you have an error in your sql syntax", "not implemented", "unsupported operand",
        "list index out of range",
        "unexpected keyword argument", "positional argument",
        "object is not subscriptable|iterable|callable",
        "assertion failed", "maximum recursion depth", "panicked", "cannot|can't pickle",
        "_ package is required|needed for", "no module named", "cannot import name",
        "values to unpack", "referenced before assignment", "unhashable type",
        "changed size during iteration", "generator already executing", "multiple values for",
        "abstract class", "has no len", "event loop is closed", "was never awaited"
      ).path(.none).unless("json", "incremental field", "real number"),
      .phrases(
        "internal posthog error", "try again later … posthog", "deltalake", "delta-rs", "celery",
        "redis", "hogql"),
      .phrases("byte array offset overflow").path(.none),
      .hints("pipeline execution failed", "PipelineStepFailed", "heartbeat", "posthog side"),
      .classes(
        "DeltaError", "AttributeError", "ZeroDivisionError", "TypeError", "KeyError", "IndexError",
        "AssertionError",
        "NameError", "UnboundLocalError", "NotImplementedError", "ImportError",
        "ModuleNotFoundError", "RecursionError", "MemoryError", "StopIteration", "SyntaxError",
        "NullPointerException"
      ).path(.none),
      .classes(
        "NoActiveSqlTransaction", "UniqueViolation", "ForeignKeyViolation"
      ),
      .classes(
        "SYNTAX_ERROR", "MALFORMED_QUERY", "deprecated_endpoint", "method_deprecated",
        "UNIMPLEMENTED", "CommandNotFound"
      ).path(.none),
      .phrases(
        "method _ not allowed", "method not allowed"
      ).path(.none),
      .classes(
        "idempotency_error", "UNSUPPORTED_VERSION",
        "SalesforceMalformedRequest", "ParamValidationError", "ArrowMemoryError",
        "java.lang.OutOfMemoryError"
      ).path(.none),
      .sentences(
        "redis.exceptions.ConnectionError", "redis.exceptions.TimeoutError"
      ),
      .sentences(
        "deltalake.exceptions.TableNotFoundError"
      ).path(.g),
      .sentences(
        "deprecated version of the", "calling a deprecated"
      ).path(.none),
      .sentences(
        "another command is already in progress"
      ).path(.a),
      .phrases(
        "command _ not found", "no such command"
      ).path(.none),
      .phrases(
        "keys for idempotent requests"
      ).path(.none),
      .names(
        "ZeroDivisionError"
      ).path(.none),
      .phrases(
        "prepared statement _ already|does"
      ),
      .code(.mySQL, 1062, 1050).path(.none),
      .code(.sqlServer, 2714, 2627, 2601).path(.none),
      .sentences(
        "metadata changed since last commit"
      ).path(.a),
      .sentences(
        "another run of this|the|that … {not} finished", "another run … still going|open|busy"
      ).path(.f),
      .names(
        "InvalidCursorName"
      ).path(.a),
      .sentences(
        "earlier|previous|other|another sync|run|job … still underway|going|running|open|busy"
      ).path(.f),
      .sentences(
        "posthog's storage|bucket|worker|workers|queue|pipeline", "posthog's object store|storage",
        "posthog storage", "posthog … {not} written|saved|stored"
      ),
      // Which version of an interface is spoken, and with which application of PostHog's, is written
      // in its code and not in anybody's settings.
      .names(
        "NONEXISTENT_VERSION", "VERSION_MISSING", "AADSTS900144", "DEVELOPER_TOKEN_NOT_APPROVED",
        "DEVELOPER_TOKEN_INVALID", "DEVELOPER_TOKEN_PROHIBITED", "DEVELOPER_TOKEN_NOT_ON_ALLOWLIST"
      ).path(.none),
      .httpStatus(426).path(.none),
    ] + internalAtVendors + machineryOfPostHog,
    belongs: [
      "redis.exceptions.ReadOnlyError: the replica takes no writes",
      "cryptography.fernet.InvalidToken",
      "RuntimeError: Event loop is closed",
      "InterfaceError: connection already closed",
      "(2008, 'MySQL client ran out of memory')",
      "authorization_error: DEVELOPER_TOKEN_NOT_APPROVED",
      "{\"status\":\"BAD_CLIENT_SECRET\"}",
      "concurrent.futures.process.BrokenProcessPool: a child process terminated abruptly",
      "Activity task timed out",
      "TimeoutError: activity ScheduleToStart timeout",
      "temporalio.service.RPCError: workflow execution already completed",
      "TypeError: 'NoneType' object is not subscriptable",
      "KeyError: 'data'",
      "AttributeError: 'list' object has no attribute 'items'",
      "Workflow execution is already running. WorkflowId: 0190-abc",
      "Worker pod was evicted: memory",
      "Redis is loading the dataset in memory",
      "temporalio.exceptions.TimeoutError: activity heartbeat timed out",
      "This sync stopped making progress on PostHog's side and did not finish.",
      "activity Heartbeat timeout",
      "deltalake.exceptions.CommitFailedError: Commit failed: a concurrent transactions added new data.",
      "OSError: [Errno 28] No space left on device",
      "A previous sync run did not shut down cleanly.",
      "'NoneType' object has no attribute 'get'",
    ],
    doesNotBelong: [
      "could not write to file \"base/pgsql_tmp/x.1\": No space left on device"
    ])
}
