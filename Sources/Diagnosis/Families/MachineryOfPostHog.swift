// What PostHog's own runtime prints: Python's event loop and threads, Temporal, Redis, Kafka, the
// ClickHouse and the object store behind it. No source speaks through these.

extension ErrorFamily {
  static let machineryOfPostHog: [Signature] = [
    .sentences(
      "worker process exited|died|crashed|killed", "process exited with signal",
      "event loop is closed", "new futures after shutdown", "can't start new thread",
      "coroutine was never awaited",
      "deadlock detected in workflow", "potential deadlock detected", "{not} yield within",
      "history size exceeds", "history length exceeds", "TMPRL1100",
      "TMPRL1101",

      "another run of this schema|table|source", "number of retries after worker",
      "write against a read only replica", "producing to _ topic", "producing to posthog"
    ).path(.a),
    .sentences(
      "ch-offline", "ch-online", "clickhouse-offline", "clickhouse-online", "posthog-pgbouncer",
      "posthog_datawarehousetable", "posthog_externaldata", "posthog_externaldatajob",
      "posthog_externaldataschema", "posthog_externaldatasource"
    ).path(.a),
    .sentences(
      "schema with id _ not found", "source type _ not registered|supported|found",
      "validation error for _ config", "in pipeline state"
    ).path(.none),
    .sentences("cryptography.fernet.InvalidToken").path(.none),
    .sentences(
      "posthog.errors", "hogql.errors", "celery.exceptions", "billiard.exceptions",
      "killed process", "decode payload encryption", "exited prematurely signal"
    ).path(.a),
    .names("ArrayMemoryError", "_ArrayMemoryError", "WorkerLostError").path(.a),
    .classes("WorkflowFailureError", "WorkflowExecutionFailed"),
    .phrases(
      "changed size during iteration", "generator raised StopIteration",
      "unable to allocate _ gib|mib"
    ).path(.none),
    .names("InvalidStateError", "polars.exceptions", "pydantic_core._pydantic_core").path(.none),
    .sentences("redis.exceptions", "clickhouse_driver.errors NetworkError|SocketTimeoutError").path(
      .a
    ).notFrom("ClickHouse"),
    .sentences("stage load … IndexError|KeyError|TypeError").path(.none),
    .phrases("failed to create table in clickhouse").path(.a).notFrom("ClickHouse"),
  ]
}
