import Diagnosis
import Foundation
import Testing

/// What the lines of some bytes are answered, without any program around.
private func answers(_ bytes: some Sequence<UInt8>, as form: LineForm = .auto) throws -> [Answer] {
  var reader = LineClassifier(form: form)
  var output: [UInt8] = []
  for line in Array(bytes).split(separator: 0x0a, omittingEmptySubsequences: false) {
    line.withUnsafeBufferPointer { reader.answer($0, into: &output) }
  }
  return try String(decoding: output, as: UTF8.self).split(separator: "\n")
    .map { try Answer(line: String($0)) }
}

private func answers(_ text: String, as form: LineForm = .auto) throws -> [Answer] {
  try answers(text.utf8, as: form)
}

private let refusal = "FATAL: password authentication failed for user \"posthog\""

@Test func `an answer has its documented members in their documented order`() throws {
  let run = try Run(input: refusal + "\n")

  #expect(
    run.output == """
      {"id":1,"root_cause":"credentials_invalid","recovery":"B","certainty":"certain",\
      "evidence":[{"span":[7,37],"text":"password authentication failed"}]}

      """)
  #expect(run.status == 0)
  #expect(run.complaint.isEmpty)
}

@Test(arguments: [
  (#"{"error":"permission denied"}"#, "jsonl"),
  (#" { "id" : 7 , "error" : "x" , "status" : null , "should_sync" : true } "#, "jsonl"),
  (#"{"error":"x","source_type":"Stripe","sync_type":"cdc","id":"a"}"#, "jsonl"),
  (#"{"error":"x","message":"y"}"#, "text"),
  (#"{"error":null,"status":"Failed"}"#, "text"),
  (#"{"error":{"code":401}}"#, "text"), (#"{"message":"x"}"#, "text"), ("{}", "text"),
  ("permission denied", "text"), (#"["error"]"#, "text"), (#"{"error":"x""#, "text"),
  (#"{"error":"x"} and more"#, "text"),
])
func `auto goes by the first line that is not empty`(first: String, form: String) throws {
  let told = try answers("\n  \n" + first + "\n" + #"{"id":"told","error":"x"}"#)

  #expect(told.last?.id == (form == "jsonl" ? "told" : "4"))
}

@Test func `an id comes back as it came`() throws {
  let ids = [#""e 1""#, #""é\"\\""#, "7", "-1.50", "12345678901234567890123", #""""#]
  let run = try Run(
    ["--input", "jsonl"],
    input: ids.map { #"{"id":\#($0),"error":"x"}"# }.joined(separator: "\n"))

  for (line, id) in zip(run.lines, ids) { #expect(line.hasPrefix(#"{"id":\#(id),"#)) }
  #expect(run.lines.count == ids.count)
}

@Test(arguments: [
  #"{"error":"x"}"#, #"{"id":null,"error":"x"}"#, #"{"id":[1],"error":"x"}"#,
  #"{"id":"a","error":"x"#, #"{"id":"a","error":"x",}"#, #"{"id":01,"error":"x"}"#, "plain", "",
])
func `without an id an answer goes by the number of its line`(line: String) throws {
  #expect(try answers(#"{"error":"x"}"# + "\n\n" + line).map(\.id) == ["1", "2", "3"])
}

@Test func `a broken line is answered as text`() throws {
  let broken = #"{"id": "a", "error": "429 Too Many Requests"#
  let answer = try #require(try answers(broken, as: .jsonl).first)

  #expect(answer.rootCause == "rate_limited")
  #expect(answer.evidence.first?.text == "Too Many Requests")
}

@Test func `an object whose error is no text keeps its id and is read whole`() throws {
  let line = #"{"id":"a","error":{"code":1,"message":"password authentication failed"}}"#
  let answer = try #require(try answers(line, as: .jsonl).first)

  #expect(answer.id == "a")
  #expect(answer.rootCause == "credentials_invalid")
}

@Test func `what stands beside the text is heard`() throws {
  let told = try answers(
    #"""
    {"error":"","status":"BillingLimits"}
    {"error":null,"status":"BillingLimits"}
    {"error":"","status":"Failed"}
    """#, as: .jsonl)

  #expect(told.map(\.rootCause) == ["billing_limit", "billing_limit", "unknown"])
  #expect(told.map(\.recovery) == ["H", "H", "none"])
}

@Test(arguments: [LineForm.auto, .text, .jsonl])
func `an empty line is unknown`(form: LineForm) throws {
  let told = try answers("\n \n\t\r", as: form)

  #expect(told.map(\.rootCause) == ["unknown", "unknown", "unknown"])
  #expect(told.allSatisfy { $0.certainty == "unknown" && $0.evidence.isEmpty })
}

@Test func `a span counts the bytes of the text, not of the line`() throws {
  let text = "Größe \u{1f600} \"tab\t\" → password authentication failed"
  let escaped = String(decoding: try JSONEncoder().encode(["error": text]), as: UTF8.self)
  let spelled =
    #"{"error":"Gr\u00f6\u00DFe \ud83d\ude00 \"tab\t\" \u2192 password authentication failed"}"#

  for line in [escaped, spelled] {
    let span = try #require(try answers(line).first?.evidence.first)
    #expect(Array(text.utf8)[span.span[0]..<span.span[1]].elementsEqual(span.text.utf8))
    #expect(span.text == "password authentication failed")
  }
}

@Test func `half a surrogate pair is one replacement character`() throws {
  let span = try #require(
    try answers(#"{"error":"\ud83d permission denied for table a"}"#).first?.evidence.first)

  #expect(span.span.first == 4)
}

@Test func `bytes that are no UTF-8 are counted as they stand`() throws {
  let text = [0xff, 0xc3, 0x20] + Array("password authentication failed".utf8) + [0xe2, 0x82]
  let told = try answers(text) + answers(Array(#"{"error":""#.utf8) + text + Array("\"}".utf8))

  #expect(told.map(\.rootCause) == ["credentials_invalid", "credentials_invalid"])
  #expect(told.map { $0.evidence.first?.span.last } == [33, 33])
}

@Test func `control characters are answered, and none comes back`() throws {
  let text = "\u{0}\u{1}\u{1b}[31mpermission\u{7} denied\u{9b}31m for\u{0}table\u{7f} a\u{8}"
  let run = try Run(input: text + "\n" + text)

  #expect(run.lines.count == 2)
  #expect(
    run.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
  )
  #expect(try run.answers.map(\.rootCause) == ["permission_denied", "permission_denied"])
}

@Test func `line ends of either kind, and none at the end`() throws {
  let told = try Run(input: "\(refusal)\r\n\(refusal)\n\(refusal)").answers

  #expect(told.map(\.id) == ["1", "2", "3"])
  #expect(Set(told.map { $0.evidence.map(\.span) }) == [[[7, 37]]])
}

@Test func `nothing in, nothing out`() throws {
  let run = try Run(input: "")

  #expect(run.output.isEmpty)
  #expect(run.status == 0)
}

@Test func `a byte order mark is not part of the first text`() throws {
  #expect(try answers("\u{feff}" + #"{"id":"a","error":"x"}"#).first?.id == "a")
}

@Test(arguments: [
  #"{"error":"a\x"}"#, #"{"error":"\u12g4"}"#, #"{"error":"\u12"#, #"{"error":"\"#,
  #"{"error":"x","id":1.}"#, #"{"error":"x","id":-}"#, #"{"error":"x","id":1e}"#,
  #"{"error":"x","a":[1,]}"#, #"{"error":"x","a":{"b"}}"#, #"{"error":"x","a":tru}"#,
  "{", "{\"", "{\"a\"", "{\"a\":", "{\"a\":1", "{,}", "{\"a\":1,,\"b\":2}", "{\"error\":\"a\tb\"}",
  String(repeating: #"{"a":"#, count: 100_000), #"{"a":"# + String(repeating: "[", count: 100_000),
])
func `what is not JSON is text, and fatal nowhere`(line: String) throws {
  #expect(try answers(#"{"id":"first","error":"x"}"# + "\n" + line).map(\.id) == ["first", "2"])
}

@Test(arguments: [
  #"{"error":"x","id":"i","a":[1,{"b":[]},"]"],"c":{},"d":-0.5e+3}"#,
  #"{"\u0069d":"i","error":"x"}"#, "\t{\"id\"\r: \"i\",\"error\":\"\"}",
])
func `what is JSON is read as such`(line: String) throws {
  #expect(try answers(line, as: .jsonl).first?.id == "i")
}
