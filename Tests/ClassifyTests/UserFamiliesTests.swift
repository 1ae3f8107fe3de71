import Foundation
import Testing

private let families = """
  # What our proxy says.
  - cause: permission_denied
    patterns:
      - blocked by the egress gateway
      - policy _ denies ... warehouse.
    advice: "Ask #data-platform to add the host."
  - cause: timeout
    patterns: [1205]
  """

private func run(_ yaml: String, _ text: String) throws -> Run {
  let file = try TemporaryFile(yaml)
  return try Run(["--families", file.path], input: text)
}

@Test(arguments: [
  ("Blocked by the egress-gateway (rule 7)", "permission_denied", "Blocked by the egress-gateway"),
  (
    "the policy \"p-7\" denies access to this warehouse", "permission_denied",
    "policy \"p-7\" denies access to this warehouse"
  ),
  ("lock 1205 was seen", "timeout", "1205"),
])
func `a user's family explains what we do not know`(
  text: String, cause: String, evidence: String
) throws {
  let answer = try #require(try run(families, text).answers.first)

  #expect(answer.rootCause == cause)
  #expect(answer.evidence.first?.text == evidence)
  #expect(answer.advice == (cause == "timeout" ? nil : "Ask #data-platform to add the host."))
}

@Test func `families in the config folder are used without being named`() throws {
  let folder = NSTemporaryDirectory() + UUID().uuidString
  defer { try? FileManager.default.removeItem(atPath: folder) }
  for place in ["\(folder)/.config/syncmedic", "\(folder)/xdg/syncmedic"] {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try Data(families.utf8).write(to: URL(filePath: place + "/families.yaml"))
  }

  for environment in [["HOME": folder], ["XDG_CONFIG_HOME": folder + "/xdg"]] {
    let run = try Run(input: "blocked by the egress gateway", environment: environment)
    #expect(try run.answers.map(\.rootCause) == ["permission_denied"])
  }
  let elsewhere = try Run(
    input: "blocked by the egress gateway",
    environment: ["HOME": folder, "XDG_CONFIG_HOME": folder + "/none"])
  #expect(try elsewhere.answers.map(\.rootCause) == ["unknown"])
}

@Test(arguments: [
  ("- cause: permision_denied\n  patterns: [a b]", 1, "the nearest is permission_denied"),
  ("- cause: timeout\n  patterns: [a]\n- patterns: [b]", 3, "the family has no cause"),
  ("- cause: timeout", 1, "the family has no patterns"),
  ("- cause: timeout\n  patterns: []", 2, "patterns are a list"),
  ("- cause: timeout\n  patterns: slow", 2, "patterns are a list"),
  ("- cause: timeout\n  patterns:\n    - a b\n    - '???'", 4, "no text can show the pattern ???"),
  ("- cause: timeout\n  patterns:\n    - column \"a\" is slow", 3, "_ for a name"),
  ("- cause: timeout\n  patterns:\n    - _ … _", 3, "no text can show"),
  ("- cause: timeout\n  patterns: [a]\n  letter: A", 3, "letter is nothing that a family has"),
  ("- cause: timeout\n  patterns: [a]\n  advice: [b]", 3, "advice is a sentence"),
  ("- cause: timeout\n  cause: tls\n  patterns: [a]", 1, "cause twice"),
  ("- cause: stale\n  patterns: [a]", 1, "there is no cause stale"),
  ("- timeout", 1, "a family has a cause and patterns"),
  ("timeout: [a]", 1, "a list of families"),
  ("- cause: timeout\n  patterns: [a", 3, "this is not YAML"),
  ("- cause: timeout\n\tpatterns: [a]", 2, "this is not YAML"),
  ("- cause: timeout\n  patterns: [a\u{1}b]", 2, "this is not YAML"),
  (String(repeating: "[", count: 100_000), 1, "this is not YAML"),
  (
    "- cause: timeout\n  patterns: [\(String(repeating: "a", count: 201))]", 2,
    "longer than 200 bytes"
  ),
])
func `a bad file is refused with its line and the reason`(
  yaml: String, line: Int, words: String
) throws {
  let file = try TemporaryFile(yaml)
  let run = try Run(["--families", file.path], input: "x\n")

  #expect(run.status == 3)
  #expect(run.output.isEmpty)
  #expect(run.complaint.hasPrefix("\(file.path), line \(line): "), "\(run.complaint)")
  #expect(run.complaint.contains(words), "\(run.complaint)")
  #expect(run.complaint.split(separator: "\n").count == 1)
}

@Test func `bytes that are no UTF-8 are refused with their line`() throws {
  let file = try TemporaryFile(Array("- cause: timeout\n  patterns: [".utf8) + [0xff])
  let run = try Run(["--families", file.path], input: "")

  #expect(run.complaint == "\(file.path), line 2: this is not UTF-8.\n")
}

@Test(arguments: ["", "# nothing yet\n", "[]"])
func `a file without families changes nothing`(yaml: String) throws {
  #expect(try run(yaml, "permission denied").output == Run(input: "permission denied").output)
}

@Test func `too many families are refused`() throws {
  let yaml = String(repeating: "- cause: timeout\n  patterns: [a b]\n", count: 201)

  #expect(try run(yaml, "x").complaint.contains("200 is the most"))
}
