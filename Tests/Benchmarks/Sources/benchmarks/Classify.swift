// Error texts in, causes out, a million of them.

import Glibc

extension Benchmark {
  static let classify = Benchmark(
    name: "classify", about: "1,000,000 error texts through the pipe"
  ) { subject in
    let bar = Bar.atLeast(Quantity(100_000, .perSecond))
    guard subject.has("classify") else {
      return [Line("classify, texts a second", missing: "not built yet", bar)]
    }
    let file = "\(subject.scratch)/texts"
    try ErrorTexts.write(1_000_000, to: file)
    let pipe = "cat \"$1\" | \"$2\" classify --input text"
    let run = try Run("/bin/sh", ["-c", pipe, "sh", file, subject.program])
    guard run.status == 0 else { throw Failure("classify ends with \(run.status)") }
    // The processor's time, not the wall's: the bar is for one core, and a busy machine has less.
    let seconds = run.processor / .seconds(1)
    return [
      Line("classify, texts a second of processor time", Quantity(1e6 / seconds, .perSecond), bar),
      Line(
        "classify, texts a second by the clock",
        Quantity(1e6 / (run.wall / .seconds(1)), .perSecond)),
    ]
  }
}

/// What sources say when they fail, in many voices. `#` stands for a number, another in every line,
/// so that no answer can be remembered.
private enum ErrorTexts {
  static func write(_ count: Int, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure("I cannot write \(path)") }
    defer { fclose(file) }
    let texts = all.map { text in
      text.split(separator: "#", omittingEmptySubsequences: false).map { Array($0.utf8) }
    }
    var chunk: [UInt8] = []
    for number in 0..<count {
      chunk.append(contentsOf: texts[number % texts.count].joined(separator: "\(number)".utf8))
      chunk.append(UInt8(ascii: "\n"))
      guard chunk.count > 1 << 20 || number == count - 1 else { continue }
      guard fwrite(chunk, 1, chunk.count, file) == chunk.count else {
        throw Failure("I cannot write \(path)")
      }
      chunk.removeAll(keepingCapacity: true)
    }
  }

  private static let all = [
    "401 Client Error: Unauthorized for url: https://api.stripe.com/v1/charges?limit=#",
    "authentication failed: 401 Unauthorized (request #)",
    "FATAL: password authentication failed for user \"reader#\"",
    "(1045, \"Access denied for user 'etl#'@'10.0.0.7' (using password: YES)\")",
    "invalid_grant: Token has been expired or revoked. id=#",
    "403 Client Error: Forbidden for url: https://api.hubapi.com/crm/v3/objects/deals/#",
    "permission denied for table orders_#",
    "SELECT command denied to user 'reader'@'%' for table 'invoices_#'",
    "The API key provided does not have the required permissions for this endpoint (#).",
    "insufficient_scope: this token lacks crm.objects.contacts.read (#)",
    "could not translate host name \"db#.example.com\" to address: Name or service not known",
    "connection to server at \"10.0.0.#\", port 5432 failed: Connection refused",
    "connection to server at \"10.0.0.4\", port # failed: timeout expired",
    "SSL SYSCALL error: EOF detected after # bytes",
    "server closed the connection unexpectedly after # rows",
    "HTTPSConnectionPool(host='api.example.com', port=443): Read timed out. (read timeout=#)",
    "Max retries exceeded with url: /v2/orders?page=# (Caused by NewConnectionError)",
    "429 Too Many Requests: retry after # seconds",
    "Rate limit exceeded for method 'GET' on shop #",
    "502 Bad Gateway from upstream, request #",
    "503 Server Error: Service Unavailable for url: https://api.example.com/items/#",
    "column \"updated_at_#\" does not exist",
    "relation \"public.events_#\" does not exist",
    "Unknown column 'modified_#' in 'field list'",
    "Invalid object name 'dbo.Orders#'.",
    "Source table app.users_# no longer exists",
    "The incremental field \"created_#\" was not found in the source",
    "Primary key required for incremental syncs of table lines_#",
    "duplicate key value violates unique constraint \"orders_pkey_#\"",
    "The primary keys for this table are not unique: # rows share a key",
    "replication slot \"posthog_slot_#\" does not exist",
    "requested WAL segment 0000000100000000000000# has already been removed",
    "logical decoding requires wal_level >= logical (server #)",
    "canceling statement due to conflict with recovery, backend #",
    "canceling statement due to statement timeout after # ms",
    "Workflow timed out after # attempts",
    "activity Heartbeat timeout, attempt #",
    "Sync cancelled by user (job #)",
    "billing limit reached: # rows this period",
    "Account # has been disabled by its owner",
    "certificate verify failed: self-signed certificate in chain, depth #",
    "SSH tunnel: could not establish session to bastion:#",
    "no pg_hba.conf entry for host \"52.4.194.#\", user \"posthog\", database \"app\"",
    "remaining connection slots are reserved for superuser connections (#)",
    "Could not convert value '#-13-45' to timestamp",
    "cannot cast type numeric to bigint at row #",
    "Decimal value # does not fit into precision 38",
    "Expecting value: line 1 column # (char 0)",
    "Internal error while writing delta table, run #",
    "Something went wrong (#)",
  ]
}
