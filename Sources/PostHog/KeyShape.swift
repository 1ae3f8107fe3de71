// Credentials in free text: what somebody types at the wrong prompt, and what servers echo back.

/// What a credential looks like, by which it is found where none should be.
///
/// Harmless text that looks alike is let through: a table named `sk_live_events`, a key that the
/// vendor masked already, `password authentication failed`. The raw value is what stands for the
/// credential on screen and in transcripts: `<masked:sk_live>`.
package enum KeyShape: String, Hashable, Sendable, Codable, CaseIterable {
  case stripeLive = "sk_live"
  case stripeTest = "sk_test"
  case stripeRestrictedLive = "rk_live"
  case stripeRestrictedTest = "rk_test"
  case postHogPersonal = "phx"
  case postHogProject = "phc"
  case postHogProjectSecret = "phs"
  case postHogAccess = "pha"
  case webhookSecret = "whsec"
  case hubSpot = "pat"
  case awsKey = "AKIA"
  case awsSession = "ASIA"
  case gitHub = "ghp"
  case gitHubFineGrained = "github_pat"
  case slack = "xox"
  case google = "AIza"
  case jsonWebToken = "jwt"
  case privateKey = "pem"
  /// The password in `scheme://user:password@host`.
  case urlPassword = "url-password"
  /// The value of `password=`, `"pwd": "…"` and the like; so are the next three.
  case password
  case token
  case secret
  case apiKey = "api_key"
  /// What follows `Bearer`.
  case bearer
  /// What follows `Basic`: a name and a password, in base64.
  case basic

  /// The shape of bytes that are a credential and nothing else.
  package init?(whole bytes: UnsafeRawBufferPointer) {
    let found = bytes.withMemoryRebound(to: UInt8.self) { bytes in
      var scan = KeyScan(bytes)
      return scan.next()
    }
    guard let found, found.0 == 0..<bytes.count else { return nil }
    self = found.1
  }

  /// How credentials of this shape are spoken of: `sk_live`, `url-password`.
  package var prefix: String { rawValue }

  /// A credential, and where in the text it stands. Of `password=x` it is `x` alone.
  package struct Found: Hashable, Sendable {
    package var range: Range<String.Index>
    package var shape: KeyShape
  }

  /// Every credential in the text, in order, none overlapping. One pass; text without any costs
  /// little more than looking at each byte.
  package static func find(in text: String) -> [Found] {
    var text = text
    return text.withUTF8 { bytes in
      var scan = KeyScan(bytes)
      var found: [(Range<Int>, KeyShape)] = []
      while let next = scan.next() { found.append(next) }
      return found
    }.map { range, shape in
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      return Found(range: start..<text.utf8.index(start, offsetBy: range.count), shape: shape)
    }
  }

  /// The text with something else in place of each credential.
  package static func replacing(
    in text: String, with substitute: (Substring, KeyShape) throws -> String
  ) rethrows -> String {
    let found = find(in: text)
    guard !found.isEmpty else { return text }
    var result = ""
    var rest = text.startIndex
    for key in found {
      result += text[rest..<key.range.lowerBound]
      result += try substitute(text[key.range], key.shape)
      rest = key.range.upperBound
    }
    return result + text[rest...]
  }

  /// The text with `<masked:sk_live>` in place of each credential. Masking twice changes nothing.
  package static func masking(_ text: String) -> String {
    replacing(in: text) { _, shape in "<masked:\(shape.prefix)>" }
  }
}
