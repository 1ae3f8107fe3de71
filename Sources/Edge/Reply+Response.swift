// Bytes in, reply out: what a complete answer of the server means for the call.

import CCurl
import FoundationEssentials
import PostHog

extension Reply {
  /// - Parameter masking: bytes that a server may echo and nobody is to see.
  init(_ response: Response, to call: Call, masking secrets: [[UInt8]]) {
    let time = response.date.flatMap { Date(httpDate: $0) }
    switch response.status {
    case 200..<300: self = Self.reading(response, call.endpoint.answers, time)
    case 300..<400:
      if let location = response.location {
        self.init(.redirected(to: Self.bare(location)), serverTime: time)
      } else {
        self.init(Self.failure(response, masking: secrets), serverTime: time)
      }
    default: self.init(Self.failure(response, masking: secrets), serverTime: time)
    }
  }

  private static func reading(_ response: Response, _ kind: Answer.Kind, _ time: Date?) -> Reply {
    func unreadable(_ words: String) -> Reply {
      Reply(.unreadable(status: response.status, words: words), serverTime: time)
    }
    if response.isCut { return unreadable("longer than \(response.body.count >> 20) MiB") }
    do {
      return Reply(try Answer(kind, body: response.body), serverTime: time)
    } catch {
      return unreadable(words(for: error, response.body))
    }
  }

  /// 64 KiB hold every refusal there is; of a page longer than that the beginning tells enough.
  private static func failure(_ response: Response, masking secrets: [[UInt8]]) -> APIError {
    let body = secrets.reduce(Data(response.body.prefix(64 << 10))) { $0.masking($1) }
    return APIError(status: response.status, body: body, retryAfter: response.retryAfter)
  }

  private static func words(for error: any Error, _ body: Data) -> String {
    if body.isEmpty { return "the body is empty" }
    switch error {
    case DecodingError.dataCorrupted:
      // 120 characters: enough to tell a login page from half an object.
      return "not JSON: " + String(decoding: body.prefix(480), as: UTF8.self).prefix(120)
    case DecodingError.keyNotFound(let key, _): return "the key \(key.stringValue) is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? "another kind of JSON" : "\(path) is another kind of JSON"
    default: return "not what was promised"
    }
  }

  /// A place without user, query and fragment: what a redirect says may hold what we sent.
  private static func bare(_ location: String) -> String {
    let place = location.prefix { $0 != "?" && $0 != "#" }
    guard let mark = place.firstRange(of: "://"),
      let at = place[mark.upperBound...].prefix(while: { $0 != "/" }).lastIndex(of: "@")
    else { return String(place) }
    return String(place[..<mark.upperBound] + place[place.index(after: at)...])
  }
}

extension Date {
  /// The three forms of a `Date` header: `Sun, 06 Nov 1994 08:49:37 GMT`, RFC 850's and asctime's.
  init?(httpDate text: String) {
    let seconds = curl_getdate(text, nil)
    guard seconds >= 0 else { return nil }
    self.init(timeIntervalSince1970: Double(seconds))
  }
}

extension Data {
  /// With dots where these bytes stand, plain or as JSON writes them. Fewer than 8 stay: they are a
  /// word like any other, and the sentence would be lost with them.
  fileprivate func masking(_ secret: [UInt8]) -> Data {
    guard secret.count >= 8 else { return self }
    let quoted = WipedBytes()
    quoted.quote(secret)
    let escaped = Array(quoted.bytes.dropFirst().dropLast())
    return replacing(escaped, with: Array("•••".utf8)).replacing(secret, with: Array("•••".utf8))
  }
}
