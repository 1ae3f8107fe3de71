import Foundation
import Testing

/// Nothing that can be set approves (approval.md A21): no option, variable or file lets a plan that
/// destroys through, but the plan's own digest.
struct StandingConsentTests {
  @Test func `no option is called like a consent`() async throws {
    let names = try await Self.commands().flatMap(\.options).map(\.name)
    let consents = [
      "yes", "force", "always", "assume", "auto", "confirm", "skip", "batch", "trust", "unattended",
      "approve",
    ]

    #expect(names.contains("approve-plan"))
    for name in names where name != "approve-plan" {
      #expect(!consents.contains { name.split(separator: "-").contains($0[...]) }, "\(name)")
    }
  }

  @Test func `no option that a question can have lets it through, whatever its value`() async throws
  {
    let ask = try #require(await Self.commands().first { $0.name == "ask" })
    #expect(ask.options.count > 8)
    for option in ask.options where !["help", "version"].contains(option.name) {
      let values = option.isFlag ? [[]] : ["yes", "approve", "all", "1", ""].map { [$0] }
      for value in values {
        let run = try await Run(
          ["ask", "--world", "duplicate-rows", "--output", "json"] + ["--\(option.name)"] + value
            + ["resync orders"])

        #expect(run.status != 0, "--\(option.name) \(value)")
        let calls = run.json?["calls"] as? [[String: Any]] ?? []
        let tools = calls.compactMap { $0["tool"] as? String }
        #expect(!tools.contains("external-data-schemas-resync"), "--\(option.name) \(value)")
      }
    }
  }

  @Test(arguments: [
    ["--go"], ["--timeout", "900"], ["--go", "--timeout", "900", "--color", "always"],
    ["--approve-plan", String(repeating: "0", count: 64)],
    ["--go", "--approve-plan", String(repeating: "f", count: 64)],
  ])
  func `no option but the plan's own digest lets it through`(options: [String]) async throws {
    let run = try await Run(
      ["ask", "--world", "duplicate-rows", "--output", "json"] + options + ["resync orders"])

    #expect(run.status == 4)
    #expect(try Self.tools(of: run).allSatisfy { !$0.hasSuffix("resync") })
  }

  @Test(arguments: [
    "YES", "FORCE", "CI", "ASSUME_YES", "SYNCMEDIC_YES", "SYNCMEDIC_APPROVE", "SYNCMEDIC_GO",
    "POSTHOG_CLI_APPROVE", "DEBIAN_FRONTEND",
  ])
  func `no variable lets it through`(variable: String) async throws {
    for value in ["1", "true", "yes", "approve", "noninteractive"] {
      let run = try await Run(
        ["ask", "--world", "duplicate-rows", "--output", "json", "resync orders"],
        environment: [variable: value])

      #expect(run.status == 4)
      #expect(try Self.tools(of: run).allSatisfy { !$0.hasSuffix("resync") })
    }
  }

  @Test func `the plan's own digest does, and so the others were tried at the right door`()
    async throws
  {
    let asked = try await Run(
      ["ask", "--world", "duplicate-rows", "--output", "json", "resync orders"])
    let plan = try #require(asked.json?["plan"] as? [String: Any])
    let digest = try #require(plan["digest"] as? String)

    let run = try await Run(
      [
        "ask", "--world", "duplicate-rows", "--output", "json", "--approve-plan", digest,
        "resync orders",
      ])

    #expect(try Self.tools(of: run).contains("external-data-schemas-resync"))
  }

  private static func tools(of run: Run) throws -> [String] {
    let calls = try #require(run.json?["calls"] as? [[String: Any]])
    #expect(!calls.isEmpty)
    return calls.compactMap { $0["tool"] as? String }
  }

  private struct Command {
    let name: String
    let options: [(name: String, isFlag: Bool)]
  }

  /// As the argument parser tells them to tools.
  private static func commands() async throws -> [Command] {
    let run = try await Run(["--experimental-dump-help"])
    let told = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return commands(in: try #require(told?["command"] as? [String: Any]))
  }

  private static func commands(in command: [String: Any]) -> [Command] {
    let arguments = command["arguments"] as? [[String: Any]] ?? []
    let options = arguments.flatMap { argument -> [(name: String, isFlag: Bool)] in
      let names = argument["names"] as? [[String: Any]] ?? []
      let isFlag = argument["kind"] as? String == "flag"
      return names.filter { $0["kind"] as? String == "long" }
        .compactMap { $0["name"] as? String }.map { ($0, isFlag) }
    }
    let name = command["commandName"] as? String ?? ""
    let below = command["subcommands"] as? [[String: Any]] ?? []
    return [Command(name: name, options: options)] + below.flatMap(commands)
  }
}
