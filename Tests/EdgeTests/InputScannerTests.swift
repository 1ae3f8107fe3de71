import Testing

@testable import Edge

struct InputScannerTests {
  /// What comes of bytes that arrive in these pieces, keys as text and pastes in brackets.
  private func reading(_ pieces: [[UInt8]]) -> String {
    var scanner = InputScanner()
    var result = ""
    for piece in pieces {
      scanner.feed(piece)
      reading: while true {
        switch scanner.next() {
        case .key(let key): result.unicodeScalars.append(key)
        case .paste(let text): result += "⟦\(text)⟧"
        case .pending, .empty: break reading
        }
      }
    }
    return result
  }

  private func reading(_ text: String) -> String { reading([Array(text.utf8)]) }

  @Test(arguments: [
    ("héllo 日本 🙂\r", "héllo 日本 🙂\r"),
    ("a\u{1b}[200~one\r\ntwo\n\u{1b}[201~z", "a⟦one two⟧z"),
    ("\u{1b}[200~tab\tbell\u{7} c1\u{85}esc\u{1b}[31m\u{1b}[201~", "⟦tab bell c1esc[31m⟧"),
    ("\u{1b}[200~-----BEGIN KEY-----\r\nAB\r\n\u{1b}[201~", "⟦-----BEGIN KEY-----\nAB⟧"),
    ("\u{1b}[201~x", "x"),
    ("\u{1b}[A\u{1b}OP\u{1b}b", "\u{1b}[A\u{1b}OP\u{1b}b"),
    ("\u{1b}[3~\u{1b}[1;5C", "\u{1b}[3~\u{1b}[1;5C"),
    ("a\u{1b}[24;80Rb\u{1b}[?1;2cc\u{1b}[>0;276;0cd\u{1b}[0ne", "abcde"),
    ("a\u{1b}]11;rgb:0/0/0\u{1b}\\b\u{1b}]0;approve\u{7}c", "abc"),
    ("a\u{1b}P1$r0m\u{1b}\\b\u{1b}_x\u{1b}\\c\u{1b}[I\u{1b}[Od", "abcd"),
    ("\u{1b}[<0;3;4Mx\u{1b}[8;24;80ty", "xy"),
    ("a\u{9e}b\u{80}c", "abc"),
  ])
  func `keys are keys, pastes are pastes, and replies are nothing`(sent: String, read: String) {
    #expect(reading(sent) == read)
  }

  @Test(arguments: [
    [0xff, 0x61], [0xc3, 0x28], [0xc0, 0x80, 0x61], [0xe0, 0x80, 0x80, 0x61],
    [0xed, 0xa0, 0x80, 0x61], [0xf5, 0x80, 0x80, 0x80, 0x61], [0x80, 0x61], [0xf0, 0x9f, 0x61],
  ])
  func `what is no UTF-8 is dropped, and what follows it is not`(bytes: [UInt8]) {
    #expect(reading([bytes]).unicodeScalars.last == Unicode.Scalar(bytes[bytes.count - 1]))
  }

  @Test func `a lone Escape is one after a while`() {
    var scanner = InputScanner()
    scanner.feed([0x1b])
    #expect(scanner.next() == .pending)
    #expect(scanner.next(isLate: true) == .key("\u{1b}"))
    #expect(scanner.next(isLate: true) == .empty)
  }

  @Test(arguments: ["\u{1b}]", "\u{1b}P", "\u{1b}["])
  func `Alt and a key is no reply that never ends`(keys: String) {
    var scanner = InputScanner()
    scanner.feed(keys.utf8)
    #expect(scanner.next() == .pending)
    #expect(scanner.next(isLate: true) == .key("\u{1b}"))
    #expect(scanner.next(isLate: true) != .pending)
  }

  @Test func `a reply that never ends is dropped`() {
    var scanner = InputScanner()
    scanner.feed("\u{1b}]0;approve\r".utf8)
    #expect(scanner.next() == .pending)
    #expect(scanner.next(isLate: true) == .empty)
  }

  @Test func `a paste that never ends is taken as far as it came`() {
    var scanner = InputScanner()
    scanner.feed("\u{1b}[200~half\u{1b}[20".utf8)
    #expect(scanner.next() == .pending)
    scanner.breakOffPaste()
    guard case .paste(let text) = scanner.next() else {
      Issue.record("no paste")
      return
    }
    #expect(text.hasPrefix("half"))
    #expect(!scanner.isInPaste)
  }

  @Test func `a paste keeps its first 64 KiB`() {
    let long = String(repeating: "a", count: 100_000)
    #expect(reading("\u{1b}[200~\(long)\u{1b}[201~b").count == InputScanner.pasteLimit + 3)
  }

  @Test func `it makes no difference in which pieces bytes arrive`() {
    let words = [
      "\u{1b}[200~", "\u{1b}[201~", "\u{1b}[", "\u{1b}", "é", "日", "🙂", "a", "\r", "\n", "~", "R",
      "1;2", "?", "c", "\u{1b}]", "\u{7}", "\u{1b}\\", "\u{9e}", "[", "2", "0",
    ]
    var random = SplitMix(state: 42)
    for _ in 0..<400 {
      let count = Int.random(in: 1...12, using: &random)
      var bytes = (0..<count).flatMap { _ in Array(words.randomElement(using: &random)!.utf8) }
      if Bool.random(using: &random) { bytes.append(UInt8.random(in: 0x80...0xff, using: &random)) }
      #expect(reading([bytes]) == reading(bytes.map { [$0] }), "\(bytes)")
    }
  }
}

/// The same numbers every time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
