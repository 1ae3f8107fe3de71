extension ErrorFamily {
  /// The source lacks the room to serve us: connections, locks, disk, memory, sort space. The first
  /// two pass by themselves, the others do not.
  static let sourceResourceLimit = ErrorFamily(
    cause: .sourceResourceLimit, letter: .a, fault: .database,
    signatures: [
      .sentences("row count exceeded").path(.none),
      .names("ECHECKOUTRETRIES", "ECHECKOUTTIMEOUT", "ECHECKOUTFAILED", "EPOOLTIMEOUT"),
      .phrases(
        "check out a connection", "acquire database|a connection", "acquire permit to connect",
        "connection attempts are currently", "over your connection limit"),
      .sentences("limit of your workspace for running").path(.none),
      .names("ConfigurationLimitExceeded").with("temp_file_limit").path(.none),
      .sentences("successive SerializationFailure errors").path(.none),
      .names("circuit_breaking_exception", "QUERY_QUEUE_FULL").path(.a),
      .phrases("too many queued queries").path(.a),
      .sentences(
        "read replica kept canceling", "repeatedly hit postgres recovery conflicts",

        "kept canceling reads", "kept cancelling reads"
      ).path(.none),
      .phrases(
        "spill file|files|disk|to", "sort buffer memory", "out of sort memory", "sort_buffer_size",
        "ran out of memory",
        "ran out of disk space", "out of disk space", "ran out of temporary|sort space|memory",
        "temp_file_limit",
        "temporary file size exceeds", "no space left on device", "disk full", "disk is full",
        "could not extend file", "could not write to file", "out of shared memory",
        "resize shared memory segment", "memory limit … exceeded", "memory limit exceeded",
        "not enough memory", "no memory left", "insufficient memory", "insufficient system memory",
        "not enough disk space", "not enough space", "insufficient disk space",
        "filegroup is full", "transaction log … is full", "unable to extend temp segment",
        "unable to extend", "snapshot too old", "exceeded memory limit",
        "exceeded the memory allowed", "memory exhausted",
        "used disk location", "sort exceeded memory", "exceeds … memory limit", "oom-killed",
        "disk quota exceeded", "resources exceeded during query execution", "disk usage … limit",
        "storage is full", "tablespace … full", "table _ is full", "swap space"
      ).path(.none).unless(
        "posthog worker", "[errno 28]", "/tmp/dlt", "delta", "worker ran out", "process ran out"),
      .names(
        "DiskFull", "OutOfMemory", "TemporaryFileSizeExceedsLimitException",
        "MEMORY_LIMIT_EXCEEDED",
        "NOT_ENOUGH_SPACE", "resourcesExceeded",
        "QueryExceededMemoryLimitNoDiskUseAllowed", "ExceededMemoryLimit", "CANNOT_ALLOCATE_MEMORY",
        "TOO_MANY_ROWS", "TOO_MANY_BYTES"
      ).path(.none),
      .sqlState("53100", "53200", "53400", "53000", "54000").path(.none),
      .code(.mySQL, 1021, 1037, 1038, 1041, 1114, 3, 5, 1206, 1296, 1720, 8175).path(.none),
      .code(
        .sqlServer, 701, 802, 8645, 1105, 9002, 1101, 8651, 40551, 40553, 40552, 3958, 3966, 3967,
        8618, 8623, 8631, 8632, 17300
      ).path(.none),
      .code(.oracle, 1652, 1653, 1654, 30036, 4030, 4031, 1555, 1688, 1536, 27102, 19809, 257)
        .path(.none),
      .code(.clickHouse, 241, 243, 158, 307, 173, 396, 191).path(.none),
      .code(.mongoDB, 292, 96, 14031, 146).path(.none),
      .phrases(
        "max_user_connections", "too many clients", "too many connections",
        "sorry too many clients already",
        "remaining connection slots are reserved", "remaining connection slots",
        "max clients reached", "max client connections reached", "no more connections allowed",
        "max_client_conn", "no free connection slots", "no free client connections",
        "connection limit … exceeded|reached|hit", "maximum number of connections",
        "maximum connections", "connection pool … exhausted|full", "pool_size", "max_connections",
        "connection slots", "too many active connections|sessions|queries",
        "EMAXCONNSESSION", "EMAXCONN", "unable to check out connection",
        "deadlock", "deadlocked", "deadlockopfer", "deadlocksituation", "interbloqueo",
        "lock wait timeout", "lock request time out", "lock timeout",
        "could not obtain lock", "lock not available", "unable to lock row",
        "exclusive access to this record", "waiting for … lock",
        "could not serialize access", "conflict with recovery", "recovery conflict",
        "replica had|has to apply",
        "recovery conflicts", "max_locks_per_transaction", "no free … connections",
        "too many simultaneous queries", "resource busy and acquire with nowait",
        "worker threads … exhausted|limit", "server is too busy", "request limit for the database",
        "session limit for the database", "canceling statement due to lock",
        "all connections … in use",
        "snapshot isolation transaction aborted", "queue limit",
        "concurrent queries … limit|exceeded",
        "concurrent connections … limit|exceeded|maximum",
        "too many concurrent queries|connections",
        "zu viele verbindungen", "verklemmung", "konflikt mit der wiederherstellung",
        "trop de clients", "trop de connexions", "conflit avec la restauration", "interblocage",
        "emplacements de connexions restants", "demasiados clientes", "demasiadas conexiones",
        "conflicto con la recuperación", "слишком много клиентов", "слишком много подключений",
        "конфликта с процессом восстановления", "взаимоблокировка", "太多的客户", "太多客户",
        "连接数 过多", "连接 太多", "クライアント数が多すぎます", "接続数 が 多すぎ", "リカバリ で 競合",
        "リカバリで競合", "ロックのタイムアウト", "デッドロック", "死锁", "恢复操作 冲突", "与恢复", "muitos clientes",
        "troppi client", "demasiados usuarios", "verbleibenden verbindungen"
      ),
      .names(
        "TooManyConnections", "DeadlockDetected", "LockNotAvailable", "SerializationFailure",
        "TransactionRollback", "TOO_MANY_SIMULTANEOUS_QUERIES",
        "ER_CON_COUNT_ERROR", "ER_LOCK_DEADLOCK", "ER_LOCK_WAIT_TIMEOUT", "TOO_MANY_PARTS",
        "DEADLOCK_AVOIDED", "SESSION_IS_LOCKED"),
      .sqlState("53300", "55P03", "40P01", "40001"),
      .code(
        .mySQL, 1040, 1203, 1205, 1213, 3572, 1614, 1637, 1135, 1412, 1478, 9003, 9004, 9007),
      .code(
        .sqlServer, 845, 846, 847, 1205, 1222, 3960, 10928, 10929, 49918, 49919, 49920, 601, 17809,
        10936,
        1219),
      .code(.oracle, 18, 20, 12516, 12519, 12520, 60, 54, 2391, 8177, 12526),
      .code(.clickHouse, 202, 373, 439, 473, 252, 745),
      .code(.snowflake, 625),
      .code(.mongoDB, 24, 112, 46, 202),
      .phrases(
        "aucun espace disponible", "kein speicherplatz", "espacio en el dispositivo",
        "свободного места", "没有空间", "空き領域", "speicher aufgebraucht", "mémoire épuisée",
        "memoria agotada", "нехватка памяти", "内存 用尽", "内存不足", "メモリ不足"
      ).path(.none),
      .phrases("out of memory", "memory limit").path(.none).unless("worker", "posthog"),
      .hints("insufficient resources", "resource limit|limits"),
      .phrases(
        "troppi client già", "muitos clientes conectados", "zbyt wielu klientów",
        "çok fazla istemci", "istemci sayısı çok", "för många klienter", "최대 동시 접속자",
        "příliš mnoho klientů", "slot di connessione … riservati", "vagas de conexões restantes",
        "pozostałe gniazda połączeń", "rilevato un deadlock", "deadlock rilevato",
        "wykryto zakleszczenie", "impasse detectado", "deadlock upptäckt", "upptäckte deadlock",
        "deadlock saptandı", "deadlock 발생", "conflitto con il ripristino",
        "conflito com recuperação", "konflikt med återställning", "забагато клієнтів",
        "занадто багато клієнтів"
      ),
      .sentences(
        "query_wait_timeout", "waiting to acquire a|database connection",
        "check|checked out a connection after", "connections count has reached",
        "timed out acquiring connection|a", "timeout waiting for idle object",
        "timed out waiting for|to … database|pool|pooled connection"
      ).unless("django.db.utils", "posthog"),
      .phrases(
        "is currently accessing it|this", "session … is|was locked", "database is locked",
        "table is locked", "lock_timeout", "can't create a new thread"
      ).unless("timed out waiting for session"),
      .classes("ProgramLimitExceeded").path(.none),
      .phrases(
        "espace restant insuffisant", "aucun espace disponible", "kein speicherplatz",
        "sin espacio",
        "spazio esaurito", "sem espaço", "brak miejsca"
      ).path(.none),
      .names(
        "TooManyFilesOpen",
        "TOO_MANY_QUERY_PLAN_OPTIMIZATIONS"
      ).path(.none),
      .names(
        "WriteConflict"
      ),
      .code(.sqlServer, 40550, 40551, 40553).path(.none),
      .code(.sqlServer, 3961),
      .code(.mySQL, 1461, 3675),
      .code(.mySQL, 1030, 1015).path(.none),
      .code(.oracle, 1000),
      .phrases(
        "接続スロット", "同時接続数"
      ),
      .phrases(
        "insufficient resources", "restart transaction", "TransactionRetryWithProtoRefreshError"
      ),
      .phrases(
        "spool space"
      ).path(.none),
      .phrases(
        "tuple concurrently updated|deleted", "serializable isolation violation",
        "obtenir un verrou", "no se pudo obtener el|un bloqueo", "konnte sperre",
        "не удалось получить блокировку"
      ),
      .names(
        "ConfigurationLimitExceeded"
      ),
      .sentences(
        "connection limit exceeded|reached", "pool connection limit"
      ).path(.a),
      .phrases(
        "ran|run|runs out of disk|memory|space|room|ram|temp"
      ).path(.none),
      .gists(
        "no seat|seats|room|slot|slots left"
      ).path(.a),
      .sentences(
        "conflicted with recovery", "conflict with recovery", "max_standby_streaming_delay",
        "standby delay"
      ).path(.a),
      .phrases(
        "filled|fills|filling the disk", "disk … is|was full"
      ).path(.none),
      .code(.sqlServer, 1204).path(.a),
      .sentences(
        "object cannot be accessed right now", "bulk query operation … already in progress|running",
        "scroll_exists", "scroll already exists"
      )
      .path(
        .a),
      .names("QUERY_TOO_COMPLICATED").path(.none),
    ] + limitsOfEngines + limitsAbroad,
    belongs: [
      "Code: 373. DB::Exception: Session 1b is locked by a concurrent client. (SESSION_IS_LOCKED)",
      "SQL0911N  The current transaction has been rolled back because of a deadlock or timeout.",
      "(845, b'Time-out occurred while waiting for buffer latch')",
      "Code: 439. DB::Exception: Cannot schedule a task: no free thread (timeout=0)",
      "FATAL: Timed-out waiting to acquire database connection",
      "{\"code\":\"scroll_exists\",\"message\":\"scroll already exists for this workspace\"}",
      "ORA-01555: snapshot too old: rollback segment number 401 with name \"_SYSSMU401$\" too small",
      "FATAL:  désolé, trop de clients sont déjà connectés",
      "FATAL:  too many connections for role \"posthog\"",
      "FATAL:  too many connections for database \"shop\"",
      "(1205, 'Lock wait timeout exceeded; try restarting transaction')",
      "(1222, b'Lock request time out period exceeded.DB-Lib error message 20018, severity 16')",
      "(1040, 'Trop de connexions')",
      "User 'etl' has exceeded the 'max_user_connections' resource (current value: 5)",
      "ORA-00054: resource busy and acquire with NOWAIT specified or timeout expired",
      "FATAL:  sorry, too many clients already",
      "(1213, 'Deadlock found when trying to get lock; try restarting transaction')",
      "FATAL:  remaining connection slots are reserved for non-replication superuser connections",
      "could not write to file \"base/pgsql_tmp/x.1\": No space left on device",
      "canceling statement due to lock timeout",
    ],
    doesNotBelong: [
      "canceling statement due to statement timeout",
      "OSError: [Errno 28] No space left on device",
    ])
}
