import Glibc
import Testing

@testable import Edge

struct SecretTests {
  private func text(_ outcome: SecretOutcome) -> String {
    guard case .secret(let secret) = outcome else { return "\(outcome)" }
    return secret.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// What keys at the hidden prompt come to, and how the last of them ended it.
  private func typing(_ keys: String) -> (String, SecretKeys.Step) {
    var typed = SecretKeys()
    var step = SecretKeys.Step.more
    for byte in keys.utf8 where step == .more { step = typed.press(byte) }
    return (text(typed.finish()), step)
  }

  @Test(arguments: [
    ("hunter2\r", "hunter2"), ("hunterü\u{7f}\u{8}2\r", "hunte2"), ("wrong\u{15}right\n", "right"),
    ("ab\u{1b}[D\u{1b}[3~\u{1b}xc\r", "abc"), ("a\tb\u{0}c\r", "abc"), ("\r", "empty"),
    ("\u{1b}[200~pasted\u{1b}[201~\r", "pasted"),
    ("\u{1b}[200~{\r\n\"a\": 1\r}\r\u{1b}[201~\r", "{\n\"a\": 1\n}"),
    ("-----BEGIN X-----\rAB\r-----END X-----\r", "-----BEGIN X-----\nAB\n-----END X-----"),
    (
      "\u{1b}[200~-----BEGIN X-----\n-----END X-----\n\u{1b}[201~\r",
      "-----BEGIN X-----\n-----END X-----"
    ),
  ])
  func `keys become a secret`(keys: String, secret: String) {
    #expect(typing(keys) == (secret, .enter))
  }

  @Test func `a secret is abandoned with Ctrl-C and ended with Ctrl-D`() {
    #expect(typing("abc\u{3}").1 == .interrupt)
    #expect(typing("\u{4}").1 == .end)
  }

  @Test func `64 KiB are a secret and one byte more is not`() {
    let most = String(repeating: "a", count: Secret.limit)
    #expect(typing(most + "\r").0 == most)
    #expect(typing(most + "a\r").0 == "tooLong")
  }

  @Test func `a file's bytes are read without the line ends behind them`() throws {
    let scratch = try Scratch("key", "-----BEGIN X-----\nAB\n-----END X-----\r\n\n")
    let secret = try Secret(readingFile: scratch.path)
    #expect(text(.secret(secret)) == "-----BEGIN X-----\nAB\n-----END X-----")
  }

  @Test func `a file that cannot be a secret says why`() throws {
    let scratch = try Scratch("key", "\n")
    #expect(throws: Secret.FileError.empty) { try Secret(readingFile: scratch.path) }
    scratch.write(String(repeating: "a", count: Secret.limit + 1))
    #expect(throws: Secret.FileError.tooLong) { try Secret(readingFile: scratch.path) }
    #expect(throws: Secret.FileError.unreadable(reason: "No such file or directory")) {
      try Secret(readingFile: scratch.path + ".other")
    }
    #expect(throws: Secret.FileError.unreadable(reason: "Is a directory")) {
      try Secret(readingFile: scratch.folder)
    }
  }
}

/// A file named where the secret is asked for.
struct SecretNamingTests {
  private func opened(_ answer: String) -> String {
    guard case .secret(let secret) = SecretOutcome.secret(Secret(lifting: answer[...])).opened()
    else { return "\(SecretOutcome.secret(Secret(lifting: answer[...])).opened())" }
    return secret.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: ["@", "file "]) func `what it holds is the secret`(word: String) throws {
    let scratch = try Scratch("key.json", "{\n  \"type\": \"service_account\"\n}\n")
    #expect(opened(word + scratch.path) == "{\n  \"type\": \"service_account\"\n}")
  }

  @Test(arguments: ["@/nowhere/key", "@~/nowhere-key", "file nowhere"])
  func `a path that leads nowhere is said, and is no secret`(answer: String) {
    #expect(opened(answer) == #"unreadable("No such file or directory")"#)
  }

  @Test func `an empty file and one that is too long are no secret`() throws {
    let scratch = try Scratch("key", "\n")
    #expect(opened("@" + scratch.path) == #"unreadable("it is empty")"#)
    scratch.write(String(repeating: "a", count: Secret.limit + 1))
    #expect(opened("@" + scratch.path) == "tooLong")
  }

  @Test(arguments: ["@p4ssw0rd!", "@", "hunter2", "filename", "a@/etc/passwd", "@/x\ny"])
  func `what names no file is the secret itself`(answer: String) {
    #expect(opened(answer) == answer)
  }
}
