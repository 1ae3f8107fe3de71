import FoundationEssentials
import Testing

@testable import PostHog

@Suite struct JSONReadingTests {
  private func read(_ text: String) -> JSON? { JSON(bytes: Array(text.utf8)) }

  private static let valid: [(String, JSON)] = [
    ("null", JSON.null), (" true\n", true), ("[false]", [false]), ("0", 0), ("-12", -12),
    ("1.0", 1), ("-0", 0), ("1e3", 1000), ("2.5E-1", .number(0.25)),
    ("9223372036854775807", .integer(.max)),
    ("9223372036854775808", .number(9.223372036854775807e18)),
    (#""""#, ""), (#""a\"b\\c\/d\b\f\n\r\t""#, "a\"b\\c/d\u{8}\u{c}\n\r\t"),
    (#""\u00e9\u65E5 \ud83d\ude00""#, "é日 😀"), ("\"日本 \u{7f}\"", "日本 \u{7f}"),
    ("[]", []), ("{ }", [:]), ("[1, [2,{}] ,3]", [1, [2, [:]], 3]),
    (#"{"a":1,"a":2}"#, ["a": 2]), (#"{"":{"b":[null]}}"#, ["": ["b": [nil]]]),
  ]

  @Test(arguments: valid)
  func `what is JSON is read`(text: String, value: JSON) { #expect(read(text) == value) }

  @Test(arguments: [
    "", " ", "nul", "truee", "[1,]", "[,1]", "[1 2]", "{", "}", "[", "]", "{\"a\"}", "{\"a\":}",
    "{a:1}", "{\"a\":1,}", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10", "NaN", "Infinity",
    "1e999",
    "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud83d\"", "\"\\ud83dx\"",
    "\"\\ud83d\\u0041\"", "\"\\ude00\"", "\"\n\"", "\"\u{1}\"", "[1]x", "1 2", "\u{feff}1",
  ])
  func `what is none is refused`(text: String) { #expect(read(text) == nil) }

  @Test func `bytes that are no UTF-8 are refused, wherever they stand`() {
    for bad: [UInt8] in [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80]] {
      #expect(JSON(bytes: [0x22] + bad + [0x22]) == nil)
      #expect(JSON(bytes: [0x22, 0x5c, 0x6e] + bad + [0x22]) == nil)
      #expect(JSON(bytes: bad) == nil)
    }
  }

  @Test func `depth has an end, and costs no stack`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read(nested(256)) != nil)
    #expect(read(nested(257)) == nil)
    #expect(read(String(repeating: #"{"a":"#, count: 1_000_000)) == nil)
  }

  /// Whatever one byte does to a text, nothing traps, and what is still read is written as it reads.
  @Test func `a damaged text is read or refused`() {
    let whole = Array(#"{"id":"x\u00e9","n":[-1.5e2,0,true,null],"o":{"k":"\ud83d\ude00 日"}}"#.utf8)
    for index in whole.indices {
      for byte: UInt8 in [0, 0x22, 0x5c, 0x7b, 0x5d, 0x2c, 0x30, 0x65, 0x80, 0xff] {
        var damaged = whole
        damaged[index] = byte
        if let value = JSON(bytes: damaged) {
          #expect(JSON(bytes: Array(value.canonical.utf8)) == value)
        }
      }
      #expect(JSON(bytes: Array(whole[..<index])) == nil)
    }
  }
}

@Suite struct JSONTreeTests {
  private struct Everything: Codable {
    var text = "a\"\u{1}b"
    var count = 3
    var half = 0.5
    var whole = 2.0
    var yes = true
    var small: UInt8 = 7
    var moment = Date(timeIntervalSinceReferenceDate: 12.25)
    var nothing: String?
    var list: [Int?] = [1, nil]
    var empty: [String] = []
    var table: [String: [String]] = ["k": ["v"]]
    var value: JSON = ["a": [1, nil, "x"]]
    var choice = Choice.two("b", of: 4)
    var bare = Choice.one
    var word = Word.first
  }

  private enum Choice: Codable, Hashable {
    case one
    case two(String, of: Int)
  }
  private enum Word: String, Codable { case first }

  @Test func `a value is what its bytes would read as`() throws {
    let bytes = try JSONEncoder().encode(Everything())
    #expect(try JSON(encoding: Everything()) == JSON(bytes: Array(bytes)))
  }

  @Test func `a secret is written by its number`() throws {
    let value: JSON = ["key": .secret(SecretRef(4)), "rest": [.secret(SecretRef(1))]]
    #expect(try JSON(encoding: value) == ["key": "<secret:4>", "rest": ["<secret:1>"]])
  }
}
