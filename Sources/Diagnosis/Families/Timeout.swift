extension ErrorFamily {
  /// The connection stood and time ran out. A connect attempt without answer is
  /// ``networkUnreachable``, a wait for a lock ``sourceResourceLimit``, a gateway's 504
  /// ``upstreamOutage``.
  static let timeout = ErrorFamily(
    cause: .timeout, letter: .a, fault: .database,
    signatures: [
      .sentences("ran|runs|running into your|the|its … timeout", "ran into … statement_timeout")
        .path(.none),
      .sentences("context deadline exceeded").with("vttablet").path(.none),
      .sentences("killing query", "operation timed out after … hours").path(.none),
      .gists("this|that|too much data", "so much data").path(.none),
      .sentences("call timeout … exceeded"),
      .sentences(
        "ran longer than posthog allows", "workflow … timed out",
        "timeout statement reached", "please reduce the amount of data",
        "even at the smallest request size",
        "maximum statement execution time", "due to transaction timeout",
        "canceling statement due to statement",
        "lost|closed the connection … sort",
        "statement timeout", "statement_timeout", "max_execution_time", "max_statement_time",
        "query timeout", "query … timed out", "query execution … time|timeout limit|exceeded",
        "statement … timed out", "exceeded … statement timeout", "warehouse timeout",
        "statement reached its statement or warehouse timeout", "operation exceeded time limit",
        "maximum query execution time", "query exceeded … time|timeout|duration",
        "estimated query execution time",
        "query … exceeded … time limit|timeout", "startToClose timeout", "start_to_close",
        "starttoclose", "scheduletoclose", "query was canceled|cancelled due to … timeout|time",
        "job … timed out", "report … timed out", "export … timed out|time",
        "job exceeded … time|timeout",
        "query took too long", "took too long … query", "listing table columns while discovering",
        "query runtime limit", "execution time limit", "exceeded time limit", "time limit exceeded",
        "run … too long", "exceeded … maximum execution time|duration", "cpu time limit",
        "zeitüberschreitung der anfrage", "wegen zeitüberschreitung",
        "délai écoulé pour l exécution",
        "délai d exécution", "tiempo de espera de sentencias", "tiempo de espera de la sentencia",
        "из-за тайм-аута", "из за тайм аута", "тайм аута", "语句 执行超时", "语句执行超时", "语句超时",
        "ステートメントのタイムアウト", "文のタイムアウト", "tempo de espera do comando",
        "timeout dell istruzione"
      ).path(.none).unless(
        "lock timeout", "heartbeat", "idle", "inaktiver", "простоя",
        "lock wait", "lock request", "lost connection",
        "ssl syscall", "readonly mode", "temp_file_limit"),
      .sentences("no usable index on that field", "appropriate index").path(.none).unless(
        "sort buffer memory", "temp_file_limit", "temporary file size"),
      .phrases("failed to get the response hanging"),
      .names(
        "QueryTimeoutException", "TIMEOUT_EXCEEDED", "MaxTimeMSExpired", "TOO_SLOW",
        "ExecutionTimeout",
        "QUERY_TIMEOUT", "jobTimedOut", "TIMEOUT_TYPE_START_TO_CLOSE",
        "TIMEOUT_TYPE_SCHEDULE_TO_CLOSE"
      ).path(.none).fault(.you),
      .code(.mySQL, 3024, 1969, 1028, 1907).path(.none),
      .code(.clickHouse, 159, 160).path(.none),
      .code(.snowflake, 630).path(.none),
      .code(.mongoDB, 50, 262).path(.none),
      .code(.oracle, 40, 2393, 2399).path(.none),
      .names(
        "ReadTimeout", "ReadTimeoutError", "SocketTimeoutException", "DEADLINE_EXCEEDED",
        "DeadlineExceeded",
        "NetworkTimeout", "APITimeoutError", "SOCKET_TIMEOUT", "RequestTimeout", "CursorNotFound",
        "ServerTimeoutError", "RequestTimeoutError", "WriteTimeout",
        "asyncio.TimeoutError", "HttpTimeoutException"
      ).unless(
        "connect timeout", "errno 110", "connection timed out", "connect timed out",
        "connection timeout"),
      .code(.clickHouse, 209),
      .code(.mongoDB, 89, 43),
      .code(.sqlServer, -2, 20003),
      .sqlState("HYT00"),
      .phrases(
        "read timed out", "read timeout", "read operation timed out", "write operation timed out",
        "deadline exceeded", "request timed out", "request timeout", "response timed out",
        "timed out waiting for … response|reply|data", "timed out while|reading|receiving",
        "adaptive server connection timed out", "operation timed out", "the operation timed out",
        "socket timed out", "cursor … not found|timed", "took too long to respond",
        "timed out after",
        "timeout exceeded", "timeout was reached", "timeout awaiting response",
        "call … did not finish within",
        "timeout … exceeded", "execution timed out", "execution timeout expired",
        "timeout period elapsed",
        "did not respond in time", "no response … within|in time", "timeout while",
        "timeout waiting",
        "client … timeout exceeded"
      ).unless(
        "connect timeout", "connection timed out", "connecttimeout", "dial tcp",
        "connect timed out",
        "heartbeat",
        "can't connect", "prior to obtaining a connection", "connection is not available",
        "generic s3 error", "unable to connect", "login timeout", "lock", "gateway timeout",
        "gateway time-out", "upstream request timeout"),
      .httpStatus(408),
      .hints("timed out", "timeout", "timeouts", "deadline").unless(
        "connect timeout", "connection timed out", "heartbeat", "can't connect", "idle", "lock",
        "generic s3 error", "connect timed out", "unable to connect", "dial tcp"),
      .hints("took longer than … minutes|hours").path(.none),
      .hints(
        "took longer than", "download … too slow", "response … too slow", "download time limit"),
      .phrases("read operation timed out configured timeouts"),
      .classes("TimeoutError", "TimeoutException").unless("heartbeat"),
      .advice(
        "request|ask|choose|use|try|select … shorter|smaller|narrower|fewer",
        "reduce|shorten|narrow the|your … range|period|window|amount|number|interval"
      ).path(.none),
      .gists(
        "took|taking longer|too", "{not} finish|complete … in|within|before", "ran out of time",
        "gave up after|waiting", "{not} … answer|respond|reply … in time|within"
      ).unless("connect", "connection", "host"),
      .phrases(
        "timeout dell istruzione", "per timeout", "tempo de espera … comando",
        "przekroczenia czasu", "zaman aşımına uğradı", "zaman aşımından dolayı",
        "zaman aşımı nedeniyle", "timeout för sats", "tidsgräns … sats", "tidsgränsen … satser",
        "시간 초과로", "명령실행시간 초과로", "실행시간 초과", "vypršení časového limitu", "тайм ауту"
      ).path(.none).unless("lock", "blocco", "lås"),
      .names(
        "OPERATION_TOO_LARGE"
      ).path(.none),
      .code(.sqlServer, 40549, 8628).path(.none),
      .phrases(
        "query is|was too complex", "too complex to"
      ).path(.none).unless("complexity budget", "ratelimited"),
      .names(
        "OperationTimedOut", "SQLTimeoutException", "google.api_core.exceptions.RetryError"
      ),
      .sentences(
        "wlm abort action", "query monitoring rule"
      ).path(.none),
      .phrases(
        "タイムアウトのためステートメント", "タイムアウトにより"
      ).path(.none).unless("ロックのタイムアウト"),
      .sentences(
        "timeout exceeded … elapsed"
      ).path(.none).unless("S3Source", "ReadFromObjectStorage"),
      .gists(
        "took longer than the … may|allowed", "takes longer than the … may|allowed"
      ).path(.none),
      .phrases(
        "cancelled|canceled on … timeout", "on system timeout"
      ).path(.none),
      .phrases(
        "statement_timeout", "statement timeout", "ran into … timeout", "hit … timeout"
      ).path(.none).unless("canceling statement", "cancelled by", "lock"),
      .gists(
        "we|it gave up", "fell silent"
      ),
      .phrases("exceeded the download time limit"),
      .names("REQUEST_RUNNING_TOO_LONG").path(.none),
      .sentences(
        "running for too long", "exceeded the processing time", "may be the result of a timeout"
      ).path(.none),
      .sentences("request timed out please try again"),
      .phrases("timeout expired").from("TemporalIO"),
      .sentences("the read operation timed out").with(.mySQL, 2013),
      .sentences("transaction_timeout").path(.none),
    ] + timeInEngines + timeoutsAbroad,
    belongs: [
      "FATAL: terminating connection due to transaction timeout",
      "{\"errorCode\":\"REQUEST_RUNNING_TOO_LONG\"}",
      "activity StartToClose timeout",
      "[{\"message\":\"Your query request was running for too long.\",\"errorCode\":\"QUERY_TIMEOUT\"}]",
      "httpx.ReadTimeout: The read operation timed out",
      "504 Deadline Exceeded",
      "annulation de la requête à cause du délai écoulé pour l'exécution de l'instruction",
      "net/http: request canceled (Client.Timeout exceeded while awaiting headers)",
      "context deadline exceeded",
      "AxiosError: timeout of 30000ms exceeded",
      "java.net.SocketTimeoutException: Read timed out",
      "[HYT00] [Microsoft][ODBC Driver 18 for SQL Server]Query timeout expired (0) (SQLExecDirectW)",
      "canceling statement due to statement timeout",
      "HTTPSConnectionPool(host='api.example.com', port=443): Read timed out. (read timeout=60)",
      "(3024, 'Query execution was interrupted, maximum statement execution time exceeded')",
      "000630 (57014): Statement reached its statement or warehouse timeout of 3,600 second(s) and was canceled.",
    ],
    doesNotBelong: [
      "Code: 164. DB::Exception: Cannot modify 'max_execution_time' setting in readonly mode",
      "column \"timeout\" does not exist", "canceling statement due to lock timeout",
      "activity Heartbeat timeout",
    ])
}
