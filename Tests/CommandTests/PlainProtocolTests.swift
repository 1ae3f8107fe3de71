import Foundation
import Testing

@Test func `one answer a line, then an empty line, without prompt or escapes`() async throws {
  let run = try await Run(["--world", "healthy"], input: "what's broken?\nis stripe ok\n")

  #expect(
    run.output == """
      Nothing is wrong. I looked at 3 sources and 7 tables.

      Nothing is wrong with stripe-prod. I looked at 3 tables.


      """)
  #expect(run.status == 0)
}

@Test func `a secret that nobody can type is named as missing`() async throws {
  let run = try await Run(
    ["--world", "stripe-key-rotated"], input: "our stripe sync is broken\nnew key\n")

  #expect(run.output.contains("--secret-file"))
  #expect(run.status == 1)
}

@Test func `a key in the line is dropped, and never shown`() async throws {
  let key = "sk_live_51H8xkdTqyJrZ7vQp"
  let run = try await Run(["--world", "healthy"], input: "here is \(key) for you\n")

  #expect(!run.output.contains(key))
  #expect(run.output.contains("dropped"))
}

@Test func `the last question decides the status`() async throws {
  #expect(
    try await Run(["--world", "stuck-run"], input: "why is orders stuck\nis users ok\n").status == 0
  )
  #expect(
    try await Run(["--world", "stuck-run"], input: "is users ok\nwhy is orders stuck\n").status == 1
  )
}
