extension ErrorFamily {
  /// Somebody or something stopped the run. Nothing is broken.
  static let cancelled = ErrorFamily(
    cause: .cancelled, letter: .a, fault: .nobody,
    signatures: [
      .sentences(
        "worker shutdown", "worker shutting down", "worker is shutting down",
        "graceful shutdown|timeout"
      )
      .with("CancelledError", "cancelled", "canceled"),
      .sentences(
        "sync stopped because syncing was turned off", "sync stopped because the table was deleted",
        "sync stopped because the source was deleted", "syncing was turned off",
        "table was deleted … sync",
        "syncing was disabled", "schedule was deleted"
      ).path(.none),
      .sentences(
        "sync cancelled by user", "sync canceled by user", "cancelled before it finished",
        "canceled before it finished", "cancelled by user", "canceled by user",
        "canceling statement due to user request",
        "job … cancelled|canceled … user", "workflow cancelled|canceled",
        "workflow execution cancelled|canceled",
        "activity cancelled|canceled", "activity task cancelled|canceled",
        "sync was cancelled|canceled",
        "run was cancelled|canceled", "user requested cancel", "sql execution canceled",
        "wegen benutzeranfrage", "wegen benutzeraufforderung", "demande de l utilisateur",
        "petición del usuario", "по запросу пользователя", "由于用户请求", "ユーザーからの要求", "ユーザの要求",
        "user requested cancel of current operation", "query was canceled|cancelled by",
        "query was killed", "terminated by user|administrator … query",
        "stopped by user|an administrator"),
      .names(
        "CancelledError", "QUERY_WAS_CANCELLED", "CanceledError", "KeyboardInterrupt"),
      .names("QueryCanceled").unless(
        "timeout", "zeitüberschreitung", "conflict", "due to statement|lock"),
      .code(.mySQL, 1317, 1927, 3169),
      .code(.oracle, 28, 31, 1013),
      .code(.clickHouse, 394),
      .code(.snowflake, 604),
      .code(.mongoDB, 237, 11601),
      .sqlState("57014"),
      .phrases(
        "query execution was interrupted", "was cancelled", "was canceled", "has been cancelled",
        "has been canceled", "been terminated by", "operation cancelled|canceled",
        "request cancelled|canceled",
        "context canceled", "task was cancelled", "execution canceled|cancelled", "terminated by",
        "job was cancelled|canceled|stopped", "query cancelled|canceled",
        "operation was interrupted",
        "workflow terminated", "connection was killed", "run … cancelled|canceled|terminated"
      ).unless("timeout", "conflict", "subscription", "account", "lock", "if the job was"),
      .hints("cancelled", "canceled").unless("subscription", "account", "plan", "store"),
      .phrases(
        "su richiesta dell utente", "pedido do usuário", "na prośbę|żądanie użytkownika",
        "kullanıcı isteği", "användarens begäran", "사용자 요청", "na žádost uživatele",
        "на запит користувача"
      ),
      .classes(
        "Interrupted", "QueryPlanKilled"
      ),
      .code(.sqlServer, 596, 6106),
      .phrases(
        "sync|syncing|schedule was|is|been turned|switched off"
      ).path(.none),
      .sentences(
        "deleted this|the table|source while|during"
      ).path(.none),
      .sentences(
        "stopped|ended because its|the|this table|source was deleted|removed"
      ).path(.none),
      .sentences("in|to state aborted"),
      .sentences("workflow execution terminated"),
      .sentences("externaldataschema matching query").path(.none),
    ] + cancelledInEngines + cancelledAbroad,
    belongs: [
      "(596, b'Cannot continue the execution because the session is in the kill state.')",
      "ORA-00028: your session has been killed",
      "000604 (57014): SQL execution canceled",
      "CancelledError: Cancelled",
      "Workflow cancelled",
      "000604 (57014): 01b: SQL execution canceled",
      "Sync cancelled by user", "canceling statement due to user request",
      "temporalio.exceptions.CancelledError: Cancelled",
      "ORA-01013: user requested cancel of current operation",
    ],
    doesNotBelong: [
      "canceling statement due to statement timeout",
      "Your subscription has been cancelled. Renew it to use the API.",
    ])
}
