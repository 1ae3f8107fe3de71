extension ErrorFamily {
  /// The source is at fault or down: 5xx, an internal error, a database that starts, stops or fails
  /// over.
  static let upstreamOutage = ErrorFamily(
    cause: .upstreamOutage, letter: .a, fault: .vendor,
    signatures: [
      .phrases(
        "InternalServerError", "UNKNOWN_EXCEPTION", "service_unavailable", "SERVICE_UNAVAILABLE",
        "ServiceUnavailable"),
      .names(
        "EAUTHQUERY", "pgbouncer cannot connect", "master_not_discovered_exception",
        "no_shard_available_action_exception"),
      .phrases(
        "database|server|cluster|instance|service is restarting|rebooting|resizing|recovering",
        "is|are being resized|restarted|rebooted|upgraded|patched|failed"),
      .phrases("is not accepting clients", "open shared memory segment", "connect to compute node"),
      .sentences(
        "connection to the remote node", "pd server timeout", "while receiving packet from"),
      .sentences("server login has been failing cached error connect timeout|failed").path(.none),
      .phrases("server login has been failing", "repeatedly failed to connect to the backend")
        .path(.none).unless(
          "cached error … slots|clients|connections", "remaining connection slots"),
      .names("ECIRCUITBREAKER"),
      .sentences("hot standby mode is disabled", "hot standby is turned off").path(.none).fault(
        .database),
      .sentences("temporarily unavailable").unless("resource temporarily unavailable"),
      .sentences(
        "temporarily busy or unavailable",
        "kept returning temporary errors",
        "wasn't accepting connections", "stopped sending … before", "on mixpanel's side",
        "could not connect to the foreign server", "tiproxy fails to connect",
        "connection is closing", "source's api was temporarily",
        "error code 520|521|522|523|524|525|526|527|530",
        "522 connection timed out", "504 gateway", "cloudflare … 52x",
        "couldn't reach your database and refused",
        "database is starting up or recovering"),
      .sentences("could not connect to snowflake backend after").unless(
        "404 not found", "name or service not known", "connection refused"),
      .names(
        "BadGateway", "GatewayTimeout",
        "StatusCode.UNAVAILABLE", "StatusCode.INTERNAL",
        "backendError", "INTERNAL_SERVER_ERROR", "TRANSIENT_ERROR",
        "SERVER_UNAVAILABLE", "CannotConnectNow", "CrashShutdown",
        "ServiceUnavailableException", "InternalFailure",
        "TEMPORARILY_UNAVAILABLE", "NotWritablePrimary", "PrimarySteppedDown",
        "InterruptedAtShutdown", "NotPrimaryError", "NotPrimaryNoSecondaryOk", "ShutdownInProgress",
        "InterruptedDueToReplStateChange",
        "ServerUnavailable", "ALL_CONNECTION_TRIES_FAILED", "NO_ZOOKEEPER", "KEEPER_EXCEPTION",
        "TransientError", "InternalServiceError",
        "temporarily_unavailable", "BACKEND_ERROR", "maintenance_mode",
        "TABLE_IS_READ_ONLY", "DatabaseDropped"),
      .code(.mySQL, 1290).with("offline mode option"),
      .code(.mySQL, 1053, 1077, 1079, 3032, 1836, 3100, 9002, 9005, 9012, 9013),
      .code(
        .sqlServer, 40613, 40197, 40143, 40166, 17142, 17147, 17148, 17187, 17188, 983, 976,
        945, 927, 921, 922, 952, 982, 988, 40540, 40545, 40675, 42109, 924, 18461),
      .code(.oracle, 1033, 1034, 1089, 1090, 27101, 1109, 1092, 1219, 600, 12528, 16000, 3125),
      .code(.snowflake, 290400, 603, 390112, 390115, 300005, 300010, 370001),
      .code(.clickHouse, 242, 279, 225, 999, 1002, 1000, 49, 286, 319),
      // What a server tells of another: a router cannot reach its shard.
      .code(.mongoDB, 6, 7, 63, 13388),
      .names("HostUnreachable", "HostNotFound", "SqlclientUnableToEstablishSqlconnection"),
      .sentences("preceding line|lines from", "following severe error from").with(
        .oracle, 12541, 12545, 12170, 12560, 12514, 12535, 12543, 3113, 3114, 1033, 1034, 1089),
      .code(.mongoDB, 91, 11600, 11602, 10107, 13435, 13436, 189, 133, 9001),
      .code(.meta, 1, 2),
      .code(.tikTok, 50000, 51001, 51010, 60001, 61000),
      .code(.twilio, 20500, 20503),
      .sqlState("57P03", "57P02", "XX000", "58000", "58030"),
      .phrases(
        "internal server error", "service unavailable", "service temporarily unavailable",
        "bad gateway", "gateway timeout", "gateway time-out", "service is currently unavailable",
        "currently unavailable", "internal error", "status unavailable|internal",
        "code unavailable|internal",
        "error while talking|communicating",

        "no healthy upstream", "upstream connect error", "upstream request timeout",
        "no server is available",
        "database system is starting up", "database system is shutting down",
        "database system is in recovery mode", "not yet accepting connections", "is starting up",
        "is resuming", "sorry something went wrong",
        "no keys found for hmac", "502|503|504 server error",
        "in resize mode", "is being resized", "being migrated",
        "pd|tikv server timeout", "tikv server is busy",
        "region is unavailable",
        "is shutting down", "server shutdown in progress", "shutting down", "in recovery mode",
        "crash of another server process", "failing over", "reparent operation",
        "not serving", "not primary", "not master", "node is recovering", "no primary",
        "no healthy",
        "too busy to", "under|for|in|during maintenance", "scheduled|planned maintenance",
        "server is busy", "is|are|was|currently|temporarily overloaded",
        "an unknown error occurred", "unexpected condition",
        "is experiencing", "not currently responding", "not responding to",
        "backend … error|failed|unavailable", "currently not available",
        "not currently available", "server … unavailable|down|offline", "offline mode",
        "web server is down",
        "origin … unreachable|error", "pooler couldn't reach your database", "primary is not",
        "temporary error|errors|failure|problem",
        "transient error|failure", "failed to retrieve database credentials",
        "control plane request",
        "could not connect to the foreign server",
        "could not complete your", "the request could not be satisfied",
        "datenbanksystem startet|fährt", "système de bases de données", "sistema de base de datos",
        "sistema de banco de dados",
        "система баз данных", "数据库系统", "データベースシステムは", "service non disponible",
        "servicio no disponible", "oracle not available", "initialization or shutdown in progress",
        "immediate shutdown", "query processing was aborted", "processing aborted by error"
      ).unless("name resolution", "resource temporarily unavailable", "s3 error"),
      // HubSpot moves an account.
      .httpStatus(477),
      .httpStatus(500...599),
      .sentences(
        "malformed json response retryable", "un-applied upsert data",
        "too many 500|502|503|504 error", "network error httperror 500|502|503|504"),
      .traces("error retryable", "next sync runs on schedule", "run again on its next schedule"),
      .hints(
        "unexpected error", "unknown exception", "database error", "unicorn", "system error"),
      .hints("unknown error").notFrom("MySQL", "PlanetScale", "MariaDB", "TiDB"),
      // Which part of a program gave up is no cause: a driver calls every trouble internal.
      .classes(
        "internal_error", "internalError", "fatal_error", "api_error", "server_error",
        "INTERNAL_ERROR", "SERVER_ERROR", "InternalError",
        "ServiceException", "conflict_error", "DatabaseConflict"
      ).unless("InternalError_", "pymysql.err.InternalError"),
      .hints("server error").unless("sql server error"),
      .hints(
        "outage", "unavailable", "is not available", "try again in a moment", "try again later",
        "please retry", "retry your request", "transport error", "server raised fault", "failover",
        "maintenance", "overloaded", "vttablet", "vtgate"),
      .gists(
        "not yet ready", "product not ready", "upgrading|migrating|maintaining our",
        "will answer|work|be back again|at",
        "on our|their side|end|servers", "having|experiencing problems|issues|trouble|difficulties",
        "come back shortly|soon|later", "try … again|later shortly|soon"
      ).unless("posthog"),
      .phrases(
        "il database si sta", "il sistema di database", "sistema de banco de dados está",
        "system bazy danych", "veritabanı sistemi", "databassystemet", "데이터베이스 시스템이",
        "databázový systém", "система бази даних", "資 料 庫 系 統"
      ),
      .phrases("error assert code"),
      .classes(
        "FdwError", "S3_ERROR", "SERVER_OVERLOADED", "DATA_LOSS",
        "CloudProviderError", "status internal", "status aborted"
      ),
      .sentences(
        "501 server error", "category SERVER_ERROR", "migration in progress",
        "had issues producing the response",
        "unknown exception in async api", "no available … instances|instance|backends|nodes",
        // Only postgres_fdw and dblink report their own failed connection with this class.
        "SqlclientUnableToEstablishSqlconnection could not connect to server _",
        "could not connect to server _ detail", "unterminated string starting at"
      ).path(.a),
      .code(.sqlServer, 18401, 6005),
      .code(.mySQL, 1429),
      .code(.oracle, 7445),
      .names(
        "serviceNotAvailable", "generalException", "AADSTS90033", "OrganisationOffline",
        "INSTITUTION_DOWN", "INSTITUTION_NOT_RESPONDING", "PRODUCT_NOT_READY",
        "PLANNED_MAINTENANCE", "GATEWAY_TIMEOUT", "INTERNAL_SERVICE_ERROR",
        "site_read_only_mode", "E0000009", "something went wrong while executing"
      ),
      .classes(
        "site_not_ready"
      ),
      .sentences(
        "find host matching read preference"
      ),
      .sentences(
        "pending upserts"
      ),
      .traces(
        "usually clears", "clears on its own", "later sync should recover", "clear by itself"
      ),
      .gists(
        "returned a|an|no html|empty|garbled|truncated response|body|page"
      ).path(.a),
      .sentences(
        "internal service timeout"
      ).path(.a),
      .gists(
        "is unhealthy", "engineers|team have|has been alerted|notified|paged"
      ).path(.a),
      .gists(
        "500s|502s|503s|504s|5xx"
      ),
      .names(
        "TABLE_IS_READ_ONLY"
      ).path(.a),
      .sentences(
        "table is in readonly mode"
      ).path(.a),
      .gists(
        "answered|responded|replied with 500", "answered|responded|replied with 502",
        "answered|responded|replied with 503", "answered|responded|replied with 504",
        "still being made|prepared|built|generated|computed"
      ).path(.a),
      .gists(
        "database|server|service|cluster is still starting|booting",
        "api|service|vendor|site was|is|were down", "was|is down all|since|for"
      ).path(.a),
      .sentences(
        "currently being migrated", "being set up or migrated",
        "incomplete json response", "malformed json response from", "returned too many pages",
        "hasnextpage true but", "response is missing a|an|the|its", "unexpected 200 response body",
        "upstream request timeout", "no server is currently"
      ),
      .phrases("returned a|an non-json response|body", "returned non-json"),
      .phrases("service|server|system is busy"),
      .names(
        "internal_temporary_error",
        "ReportingOperationCouldNotBeCompletedException", "team_added_to_org"),
    ] + outagesOfEngines + outagesAbroad,
    belongs: [
      "FATAL: Authentication query failed: connection to database not available",
      "FATAL: the cluster is being resized",
      "ORA-12545: Connect failed because target host does not exist\nORA-02063: preceding line from ERP",
      "PD server timeout: start timestamp may fall behind safe point",
      "{'errmsg': 'Error connecting to shard02', 'code': 6, 'codeName': 'HostUnreachable'}",
      "290400 (n/a): HTTP 400: Bad Request",
      "AdApiError: ErrorCode=InternalError Message=An internal error has occurred",
      "{\"error\":{\"message\":\"An unknown error occurred\",\"type\":\"OAuthException\",\"code\":1}}",
      "[{\"errorCode\":\"SERVER_UNAVAILABLE\",\"message\":\"The server is temporarily unavailable\"}]",
      "ORA-12528: TNS:listener: all appropriate instances are blocking new connections",
      "500 Server Error: Internal Server Error for url: https://api.acme.dev/v1/401/orders",
      "{\"message\":\"Server Error\"}",
      "We're down for scheduled maintenance and will be back shortly.",
      "504 Server Error: Gateway Time-out for url: https://api.acme.dev/v1/orders",
      "The requested cluster is currently unavailable. Please try again later.",
      "FATAL:  the database system is in recovery mode",
      "FATAL:  the database system is shutting down",
      "503 Server Error: Service Unavailable for url: https://api.example.com/v1/invoices",
      "FATAL:  the database system is starting up",
      "upstream connect error or disconnect/reset before headers",
      "ORA-01033: ORACLE initialization or shutdown in progress",
      "<html><head><title>502 Bad Gateway</title></head></html>",
    ],
    doesNotBelong: ["relation \"public.internal_error\" does not exist"])
}
