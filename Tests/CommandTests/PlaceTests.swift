// Where the machine stands, and what it speaks, is nothing to the words.

import Testing

private let worlds = [
  "stripe-key-rotated", "stuck-run", "stale", "billing-reached", "posthog-network",
  "three-problems",
  "row-collapse", "user-paused", "direct-source", "ssh-down", "cdc-slot-lost", "new-table",
]

/// Half an hour off the whole hour, and a language with a dotless i.
@Test(arguments: worlds)
func `another time zone and another language change no word`(world: String) async throws {
  let ask = ["ask", "--world", world, "what's broken?"]
  let elsewhere = ["TZ": "Asia/Kolkata", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"]
  let here = try await Run(ask, environment: ["TZ": "UTC", "LC_ALL": "C"])
  let there = try await Run(ask, environment: elsewhere)

  #expect(!here.output.isEmpty)
  #expect(there.output == here.output)
  #expect(there.status == here.status)
}
