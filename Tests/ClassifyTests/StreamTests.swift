import Foundation
import Testing

@Test(arguments: ["text", "jsonl"])
func `a line of 10 MB is answered like any other`(form: String) throws {
  let long = String(repeating: "x y ", count: 2_500_000) + "permission denied for table a"
  let line = form == "jsonl" ? #"{"id":"long","error":"\#(long)"}"# : long
  let told = try Run(["--input", form], input: line + "\n" + line).answers

  #expect(told.map(\.rootCause) == ["permission_denied", "permission_denied"])
  #expect(told.map(\.id) == (form == "jsonl" ? ["long", "long"] : ["1", "2"]))
  let span = try #require(told.first?.evidence.first)
  #expect(Array(long.utf8)[span.span[0]..<span.span[1]].elementsEqual(span.text.utf8))
}

@Test(
  arguments: [
    [0xff, 0xff], [0xf0], [0xf0, 0x9f], [0xe2], [0xe2, 0x80], [0xc3], [0x80], [0xed, 0xa0, 0x80],
  ] as [[UInt8]])
func `bytes that are no UTF-8 take nothing of the words after them`(broken: [UInt8]) throws {
  let words = Array("permission denied for table a".utf8)
  let told = try Run(input: Data(broken + [0x20] + words + [0x0a] + broken + words)).answers

  #expect(told.map(\.rootCause) == ["permission_denied", "permission_denied"])
}

@Test func `what a line has beyond 64 MiB is dropped, and the next line is whole`() throws {
  let head = "permission denied for table a. "
  let line = Data(head.utf8) + Data(repeating: UInt8(ascii: "x"), count: 70 << 20)
  let told = try Run(input: line + Data("\npermission denied for table b".utf8)).answers

  #expect(told.map(\.id) == ["1", "2"])
  #expect(told.map(\.rootCause) == ["permission_denied", "permission_denied"])
}

@Test func `many lines are answered in their order`() throws {
  let run = try Run(input: (1...50_000).map { "HTTP 429 in request \($0)\n" }.joined())

  #expect(try run.answers.map(\.id) == (1...50_000).map(String.init))
}

@Test func `a line is answered before the next one comes`() throws {
  let input = Pipe()
  let (process, output, _) = try Run.start([], reading: input)
  defer { process.terminate() }
  for line in 1...3 {
    input.fileHandleForWriting.write(Data("permission denied for table a\nhalf ".utf8))
    // Blocks until something was answered.
    let answer = String(decoding: output.availableData, as: UTF8.self)
    #expect(answer.hasPrefix(#"{"id":\#(line),"root_cause":"permission_denied""#))
    #expect(answer.hasSuffix("\n"))
  }
  try input.fileHandleForWriting.close()
  let rest = output.readDataToEndOfFile()
  process.waitUntilExit()

  #expect(rest.starts(with: #"{"id":4,"root_cause":"unknown""#.utf8))
  #expect(process.terminationStatus == 0)
}

@Test func `it ends quietly when nobody reads any more`() throws {
  let file = try TemporaryFile(String(repeating: "permission denied\n", count: 100_000))
  let (process, output, complaints) = try Run.start([file.path], reading: FileHandle.nullDevice)
  _ = try output.read(upToCount: 10)
  try output.close()
  process.waitUntilExit()

  #expect(process.terminationStatus == 0)
  #expect(complaints.readDataToEndOfFile().isEmpty)
}

@Test(arguments: [
  (["/nonexistent/errors"], 3, "There is no file /nonexistent/errors."),
  (["/"], 3, "I cannot read /: Is a directory."),
  (["--input", "xml"], 2, "--input"), (["--families", "/nonexistent/f"], 3, "/nonexistent/f."),
])
func `what cannot be read is one sentence`(
  arguments: [String], status: Int32, words: String
) throws {
  let run = try Run(arguments, input: "x\n")

  #expect(run.status == status)
  #expect(run.output.isEmpty)
  #expect(run.complaint.contains(words), "\(run.complaint)")
}

@Test func `a file is read like standard input`() throws {
  let file = try TemporaryFile("permission denied for table a")

  #expect(
    try Run([file.path], input: "").output
      == Run(["-"], input: "permission denied for table a").output)
}
