import Rehearsal
import Testing

/// All texts of at most `length` of these lines.
private func texts(of lines: [String], upTo length: Int) -> [[String]] {
  guard length > 0 else { return [[]] }
  let shorter = texts(of: lines, upTo: length - 1)
  return shorter
    + shorter.filter { $0.count == length - 1 }.flatMap { text in lines.map { text + [$0] } }
}

/// What an elision means, said as plainly as possible.
private func stands(_ written: ArraySlice<String>, for actual: ArraySlice<String>) -> Bool {
  guard let first = written.first else { return actual.isEmpty }
  let rest = written.dropFirst()
  guard first == "[...]" else {
    return actual.first == first && stands(rest, for: actual.dropFirst())
  }
  guard !actual.isEmpty, rest.first != "[...]" else { return false }
  return actual.indices.contains { stands(rest, for: actual[($0 + 1)...]) }
}

@Test func `every short turn is as written exactly when it reads so, and after an update always`()
  throws
{
  for actual in texts(of: ["a", "b"], upTo: 4) where !actual.isEmpty {
    let scenario = ["x => " + actual.map { "bot| \($0)" }.joined(separator: " / ")]
    for written in texts(of: ["a", "b", "[...]"], upTo: 3) {
      let conversation = (["you> x"] + written.map { "bot| \($0)" }).joined(separator: "\n")
      let replay = try replay(scenario, conversation)
      let text = Update(replay, inContinuousIntegration: false).text?.text

      #expect((replay.verdict == .asWritten) == stands(written[...], for: actual[...]))
      #expect((text == nil) == (replay.verdict == .asWritten))
      if let text { #expect(try RehearsalTests.replay(text).verdict == .asWritten) }
    }
  }
}
