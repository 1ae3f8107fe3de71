import Foundation
import Testing

@Test(arguments: [
  (["--no-such-flag"], 2, "no-such-flag"),
  (["--world", "no-such-world"], 2, "There is no practice world called no-such-world."),
  (["simulate", "--world", "atlantis"], 2, "There is no practice world called atlantis."),
  (["simulate", "--world", "healthy", "--clock", "noon"], 2, "--clock"),
  (["ask", "--world", "healthy", "--approve-plan", "abc", "hi"], 2, "64 hex digits"),
  (["replay", "no/such/folder"], 2, "There is no no/such/folder."),
])
func `a wrong command line is status 2 and one clear sentence`(
  arguments: [String], status: Int32, words: String
) async throws {
  let run = try await Run(arguments)

  #expect(run.status == status)
  #expect(run.complaint.contains(words), "\(run.complaint)")
  #expect(run.output.isEmpty)
}

@Test(arguments: [["--help"], ["--version"], ["ask", "--help"], ["worlds"]])
func `asking for help is no mistake`(arguments: [String]) async throws {
  let run = try await Run(arguments)

  #expect(run.status == 0)
  #expect(!run.output.isEmpty)
}

@Test func `without credentials it says how to connect and how to practise`() async throws {
  let run = try await Run([])

  #expect(run.status == 3)
  #expect(run.complaint.contains("POSTHOG_CLI_API_KEY"))
  #expect(run.complaint.contains("--world"))
  #expect(run.complaint.split(separator: "\n").count == 3)
}

@Test func `a credentials file that cannot be read is one sentence and status 3`() async throws {
  let run = try await Run(["--env-file", "/nonexistent/env"])

  #expect(run.status == 3)
  #expect(run.complaint == "There is no file /nonexistent/env.\n")
}

@Test func `a key without a project is one sentence and status 3`() async throws {
  let run = try await Run(["ask", "hello"], environment: ["POSTHOG_CLI_API_KEY": "phx_abc"])

  #expect(run.status == 3)
  #expect(run.complaint.contains("--project"))
}

@Test func `an unreachable host is status 3, and the answer says nobody listens`() async throws {
  let run = try await Run(
    ["ask", "what is broken?"],
    environment: [
      "POSTHOG_CLI_API_KEY": "phx_abc", "POSTHOG_CLI_PROJECT_ID": "2",
      "POSTHOG_CLI_HOST": "http://127.0.0.1:9",
    ])

  #expect(run.status == 3)
  #expect(run.output.contains("nobody listens at that host and port"), "\(run.output)")
}

@Test(arguments: [
  ("healthy", "what's broken?", 0), ("healthy", "is orders ok", 0),
  ("stripe-key-rotated", "our stripe sync is broken", 1), ("stuck-run", "why is orders stuck", 1),
  ("two-stripes", "our stripe sync is broken", 3), ("healthy", "frobnicate the quux", 3),
])
func `a question's exit status tells how things stand`(
  world: String, question: String, status: Int32
) async throws {
  #expect(try await Run(["ask", "--world", world, question]).status == status)
}

@Test func `with --go a stuck run is repaired and the status is 0`() async throws {
  let run = try await Run(["ask", "--world", "stuck-run", "--go", "why is orders stuck"])

  #expect(run.status == 0)
  #expect(run.output.contains("HEALED, WITH PROOF"))
}

@Test func `without --go nothing is changed by an order`() async throws {
  let run = try await Run(["ask", "--world", "stuck-run", "--output", "json", "cancel orders"])
  let calls = try #require(run.json?["calls"] as? [[String: Any]])

  #expect(calls.allSatisfy { ($0["tool"] as? String)?.hasSuffix("cancel") == false })
  #expect(run.json?["plan"] is [String: Any])
}

@Test func `a due secret comes from a file`() async throws {
  let key = try TemporaryFile("rk_live_4242424242424242\n")
  let run = try await Run([
    "ask", "--world", "stripe-key-rotated", "--go", "--secret-file", key.path,
    "our stripe sync is broken",
  ])

  #expect(run.status == 0)
  #expect(run.output.contains("All 8 tables have a new run"))
  #expect(!run.output.contains("4242"))
}
