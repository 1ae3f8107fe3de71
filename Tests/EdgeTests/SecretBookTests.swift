import PostHog
import Testing

@testable import Edge

struct SecretBookTests {
  private func secret(_ text: String) -> Secret { Secret(lifting: text[...]) }

  @Test func `secrets are numbered as they appear, and the same bytes have the same number`() {
    let book = SecretBook()
    #expect(book.keep(secret("sk_live_one1")) == SecretRef(1))
    #expect(book.keep(secret("sk_live_two2")) == SecretRef(2))
    #expect(book.keep(secret("sk_live_one1")) == SecretRef(1))
    #expect(
      book.withBytes(of: SecretRef(2)) { String(decoding: $0, as: UTF8.self) } == "sk_live_two2")
    #expect(book.withBytes(of: SecretRef(3)) { $0.count } == nil)
  }

  @Test func `keys in a line are lifted out of it`() {
    let book = SecretBook()
    let (line, lifted) = book.lift("use sk_live_51NfXyZ, and sk_live_51NfXyZ again")
    #expect(line == "use <secret:1>, and <secret:1> again")
    #expect(lifted.map(\.ref) == [SecretRef(1), SecretRef(1)])
    #expect(lifted.map(\.shape) == [.stripeLive, .stripeLive])
  }

  /// `p/s "q"\ü&é` and its forms, as Python writes them.
  @Test(arguments: [
    #"p/s "q"\ü&é"#,
    "p%2Fs%20%22q%22%5C%C3%BC%26%C3%A9", "p%2fs+%22q%22%5c%c3%bc%26%c3%a9",
    "p/s%20%22q%22%5C%C3%BC%26%C3%A9",
    #"p/s \"q\"\\ü&é"#, #"p\/s \"q\"\\ü\u0026é"#,
    "cC9zICJxIlzDvCbDqQ==", "cC9zICJxIlzDvCbDqQ",
    "702f73202271225cc3bc26c3a9", "702F73202271225CC3BC26C3A9",
  ])
  func `a secret is masked however it is written`(form: String) {
    let book = SecretBook()
    _ = book.keep(secret(#"p/s "q"\ü&é"#))
    let padding = form.drop { $0 != "=" }
    #expect(book.mask("before \(form) after") == "before <secret:1>\(padding) after")
  }

  /// `:p…` and `u:p…`: the secret begins inside a letter.
  @Test(arguments: [
    ("OnAvcyAicSJcw7wmw6k=", "O<secret:1>="), ("dTpwL3MgInEiXMO8JsOp", "dT<secret:1>"),
  ])
  func `a secret is masked in base64 behind a name`(form: String, masked: String) {
    let book = SecretBook()
    _ = book.keep(secret(#"p/s "q"\ü&é"#))
    #expect(book.mask(form) == masked)
  }

  @Test func `one line of a long key is masked by itself`() {
    let book = SecretBook()
    _ = book.keep(
      secret("-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG\n-----END PRIVATE KEY-----"))
    #expect(book.mask("bad line MIIEvQIBADANBgkqhkiG") == "bad line <secret:1>")
    #expect(book.mask("wants -----BEGIN PRIVATE KEY-----") == "wants -----BEGIN PRIVATE KEY-----")
  }

  @Test func `what is no secret stays, byte for byte`() {
    let book = SecretBook()
    #expect(book.mask("password authentication failed") == "password authentication failed")
    _ = book.keep(secret("hunter2"))
    _ = book.keep(secret("abc"))
    let text = "hunter hunter1 unter2 %68 \\u0068 6875 abc …"
    #expect(book.mask(text) == text)
  }

  @Test func `a secret tells nothing when printed or dumped`() {
    let value = secret("hunter2")
    var dumped = ""
    dump(value, to: &dumped)
    #expect(!"\(value)\(String(reflecting: value))\(dumped)".contains("hunter"))
  }
}
