import Foundation
import Testing

@Test func `the json result has its documented members`() async throws {
  let run = try await Run([
    "ask", "--world", "stripe-key-rotated", "--output", "json", "our stripe sync is broken",
  ])
  let result = try #require(run.json)
  let finding = try #require((result["findings"] as? [[String: Any]])?.first)
  let plan = try #require(result["plan"] as? [String: Any])
  let target = try #require(result["target"] as? [String: Any])

  #expect(run.status == 1)
  #expect(
    Set(result.keys) == [
      "question", "intent", "target", "verdict", "findings", "plan", "candidates", "calls", "text",
      "error",
    ])
  #expect(result["intent"] as? String == "diagnose")
  #expect(result["verdict"] as? String == "broken")
  #expect((target["source"] as? [String: Any])?["type"] as? String == "Stripe")
  #expect(target["table"] is NSNull)
  #expect(finding["cause"] as? String == "credentials_invalid")
  #expect(finding["path"] as? String == "B")
  #expect(finding["fault"] as? String == "you")
  #expect((finding["tables"] as? [Any])?.count == 8)
  #expect((plan["digest"] as? String)?.count == 64)
  #expect(plan["needs"] as? String == "secret")
  #expect((plan["steps"] as? [Any])?.count == 16)
}

@Test func `an unclear question lists its candidates`() async throws {
  let run = try await Run([
    "ask", "--world", "two-stripes", "--output", "json", "our stripe sync is broken",
  ])

  #expect(run.json?["verdict"] as? String == "unclear")
  #expect((run.json?["candidates"] as? [Any])?.count == 2)
  #expect(run.json?["plan"] is NSNull)
}

@Test func `a failure is the same object with an error`() async throws {
  let run = try await Run(["ask", "--output", "json", "what is broken?"])

  #expect(run.status == 3)
  #expect((run.json?["error"] as? [String: Any])?["message"] is String)
  #expect(run.json?["verdict"] as? String == "unreachable")
}

@Test func `the same question gives the same bytes but for the milliseconds`() async throws {
  let ask = ["ask", "--world", "stuck-run", "--output", "json", "why is orders stuck"]
  func bytes() async throws -> String {
    try await Run(ask).output.replacing(#/"milliseconds":\d+/#, with: "")
  }

  #expect(try await bytes() == bytes())
}
