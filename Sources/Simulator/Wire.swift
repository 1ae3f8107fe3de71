// A reply as the bytes that today's server would send, or the runbook's.

import FoundationEssentials
import PostHog

/// Values to bytes. The other way is the client's.
package enum Wire {
  package typealias Response = (status: Int, headers: [(String, String)], body: [UInt8])

  /// The answer to one call.
  ///
  /// - Returns: status 0 where nothing may be answered: close the connection without a byte. An
  ///   answer that breaks off has a `Content-Length` beyond its bytes.
  /// - Parameters:
  ///   - host: the server's own, with scheme; the `next` of a page names it.
  ///   - arguments: the call's; `next` goes on from their `limit` and `offset`.
  package static func render(
    _ reply: Reply, for endpoint: Endpoint, host: String, arguments: [String: JSON] = [:],
    project: String = "@current", form: World.Form = .today
  ) -> Response {
    var headers = [("Date", (reply.serverTime ?? Date(timeIntervalSince1970: 0)).httpDate)]
    switch reply.result {
    case .answered(let answer):
      let objects = WireObjects(form: form)
      var body = objects.body(of: answer, for: endpoint)
      if let page = Paging(answer), var members = body?.members {
        members["next"] = page.next(endpoint, arguments, host: host, project: project)
        members["previous"] = .null
        body = .object(members)
      }
      if endpoint == .describeForm { headers.append(("Cache-Control", "private, max-age=600")) }
      headers.append(("Content-Type", "application/json"))
      return (reply.status ?? 200, headers, body.map { Array($0.canonical.utf8) } ?? [])
    case .failed(let error):
      return failed(error, headers)
    }
  }

  // MARK: Errors

  private static func failed(_ error: APIError, _ headers: [(String, String)]) -> Response {
    var headers = headers
    switch error {
    case .refused(let refusal):
      if refusal.status == 401 {
        let place = "https://app.posthog.com/.well-known/oauth-protected-resource"
        headers.append(("WWW-Authenticate", "Bearer resource_metadata=\"\(place)\""))
      }
      headers.append(("Content-Type", "application/json"))
      return (refusal.status, headers, Array(body(of: refusal).canonical.utf8))
    case .serverFault(let status, let words):
      return serverFault(status, words, headers)
    case .unreadable(let status, _):
      headers.append(("Content-Type", "application/json"))
      return (status, headers, Array("\"something else\"".utf8))
    case .redirected(let place):
      return (302, headers + [("Location", place)], [])
    case .noAnswer(.truncated, _):
      let begun = Array("{\"count\": 1, \"next\": null, \"results\": [{\"id\": \"0190".utf8)
      return (200, headers + [("Content-Length", "4096")], begun)
    case .noAnswer, .notSent:
      return (0, [], [])
    }
  }

  private static func serverFault(
    _ status: Int, _ words: String, _ headers: [(String, String)]
  ) -> Response {
    guard !words.hasPrefix("<") else {
      return (status, headers + [("Content-Type", "text/html")], Array(words.utf8))
    }
    let isDatabase = status == 503
    let body: JSON = [
      "type": "server_error", "code": isDatabase ? "database_unavailable" : "error",
      "detail": .string(words), "attr": nil,
    ]
    let more = [("Content-Type", "application/json")] + (isDatabase ? [("Retry-After", "1")] : [])
    return (status, headers + more, Array(body.canonical.utf8))
  }

  /// The five shapes (API reference, 0).
  private static func body(of refusal: Refusal) -> JSON {
    let words = JSON.string(refusal.words)
    return switch refusal.shape {
    case .envelope:
      [
        "type": refusal.type.map { .string($0) } ?? "validation_error",
        "code": refusal.code.map { .string($0) } ?? "invalid_input", "detail": words,
        "attr": refusal.attribute.map { .string($0) } ?? nil,
      ]
    case .message: ["message": words]
    case .detail: ["detail": words]
    case .error: ["error": words]
    case .success: ["success": false, "error": words]
    case .raw: words
    }
  }
}

/// What a page says of the next one.
private struct Paging {
  let shown: Int
  let hasNext: Bool

  init?(_ answer: Answer) {
    switch answer {
    case .sources(let page): (shown, hasNext) = (page.items.count, page.hasNext)
    case .tables(let page): (shown, hasNext) = (page.items.count, page.hasNext)
    case .logs(let page): (shown, hasNext) = (page.items.count, page.hasNext)
    default: return nil
    }
  }

  func next(
    _ endpoint: Endpoint, _ arguments: [String: JSON], host: String, project: String
  ) -> JSON {
    guard hasNext else { return .null }
    var asked = arguments
    var offset = 0
    switch arguments["offset"] {
    case .integer(let number): offset = number
    case .string(let text): offset = Int(text) ?? 0
    default: break
    }
    asked["offset"] = .integer(offset + shown)
    asked["limit"] = asked["limit"] ?? 100
    return .string(host + Call(endpoint, asked).path(project: project))
  }
}

extension JSON {
  fileprivate var members: [String: JSON]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension Date {
  /// `Mon, 02 Mar 2026 10:00:00 GMT`.
  package var httpDate: String {
    let civil = self.civil
    let days = Int((timeIntervalSince1970 / 86_400).rounded(.down))
    // 1970-01-01 was a Thursday.
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][(days % 7 + 7) % 7]
    let month = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][civil.month - 1]
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let time = "\(two(civil.hour)):\(two(civil.minute)):\(two(civil.second))"
    return "\(weekday), \(two(civil.day)) \(month) \(civil.year) \(time) GMT"
  }
}
