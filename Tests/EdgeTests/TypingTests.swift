import Session
import Testing

@testable import Edge

struct TypingTests {
  /// A line whose keys arrive in these groups, each group in one read, so many milliseconds apart.
  private func provenance(
    _ reads: [String], every pause: Int, line: String? = nil, wasWaiting: Bool = false
  ) -> Provenance {
    var typing = Typing(wasWaiting: wasWaiting)
    var time = 0
    for read in reads {
      typing.read(at: time)
      let keys = Array(read.unicodeScalars)
      for (index, key) in keys.enumerated() {
        typing.press(key, isFollowed: index + 1 < keys.count)
      }
      time += pause * 1000
    }
    return typing.provenance(of: line ?? reads.joined().filter { $0 != "\r" && $0 != "\u{7f}" })
  }

  private func hand(_ text: String, every pause: Int, line: String? = nil) -> Provenance {
    provenance(text.map { String($0) }, every: pause, line: line)
  }

  @Test(arguments: [15, 30, 60, 200, 5000])
  func `a hand types`(pause: Int) {
    #expect(hand("approve\r", every: pause) == .typed)
    #expect(hand("approvr\u{7f}e\r", every: pause, line: "approve") == .typed)
    #expect(hand("日本\r", every: pause) == .typed)
  }

  @Test(arguments: [0, 1, 5, 10])
  func `nothing types that fast`(pause: Int) {
    #expect(hand("approve\r", every: pause) == .burst)
    #expect(hand("y\r", every: pause) == .burst)
  }

  @Test(arguments: [
    ["ap", "p", "r", "o", "v", "e", "\r"], ["a", "pp", "ro", "v", "e", "\r"],
    ["a", "p", "p", "r", "o", "v", "e\r"], ["app", "r", "o", "v", "e", "\r"],
  ])
  func `a busy machine that delivers two keys together is forgiven`(reads: [String]) {
    #expect(provenance(reads, every: 22) == .typed)
  }

  @Test(arguments: [
    ["approve\r"], ["approve", "\r"], ["a", "pprov", "e", "\r"], ["appro", "v", "e", "\r"],
    ["a", "p", "p", "r", "ove\r"],
    ["app", "rov", "e\r"], ["ap", "pr", "ov", "e\r"], ["a", "p", "p", "r", "o", "v", "e", "\rx"],
  ])
  func `what comes together was not typed`(reads: [String]) {
    #expect(provenance(reads, every: reads.count > 3 ? 15 : 10) == .burst)
  }

  @Test func `a pause does not make up for a burst`() {
    var typing = Typing(wasWaiting: false)
    for (index, key) in "approve".unicodeScalars.enumerated() {
      typing.read(at: index * 1000)
      typing.press(key)
    }
    typing.read(at: 9_000_000)
    typing.press("\r")
    #expect(typing.provenance(of: "approve") == .burst)
  }

  @Test func `replies of the terminal do not make up for a burst either`() {
    var typing = Typing(wasWaiting: false)
    var time = 0
    for key in "approve\r".unicodeScalars {
      for _ in 0..<3 {
        time += 300
        typing.read(at: time)
      }
      typing.press(key)
    }
    #expect(typing.provenance(of: "approve") == .burst)
  }

  @Test(arguments: ["\u{10}", "\t", "\u{19}", "\u{15}", "\u{1b}", "\u{1}", "\u{c}", "\u{16}"])
  func `any other key makes the line edited`(key: String) {
    #expect(hand("approve\(key)\r", every: 20, line: "approve") == .edited)
  }

  @Test func `an arrow is one key and no burst`() {
    #expect(provenance(["\u{1b}[1;5D", "\r"], every: 100, line: "status") == .edited)
  }

  @Test func `a line that the keys do not print is edited, whatever they are bound to`() {
    #expect(hand("Q\r", every: 100, line: "approve") == .edited)
    #expect(hand("approve\r", every: 100, line: "approve ") == .edited)
  }

  @Test func `what was waiting is type-ahead, however slowly it goes on`() {
    let keys = "approve\r".map { String($0) }
    #expect(provenance(keys, every: 100, wasWaiting: true) == .typeAhead)
  }

  @Test func `a paste is a paste, whatever else it is`() {
    var typing = Typing(wasWaiting: true)
    typing.paste()
    #expect(typing.provenance(of: "approve") == .pasted)
  }
}
