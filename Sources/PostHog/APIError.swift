// Why there is no answer. Facts only; the words for a person are chosen in Screen.

import FoundationEssentials

/// What went wrong with a call.
package enum APIError: Error, Hashable, Sendable, Codable {
  /// The server read the call and said no: 4xx. Whether something was changed all the same depends
  /// on the endpoint (approval.md, "Outcome classification").
  case refused(Refusal)
  /// 5xx, or a gateway's page. For a change the outcome is unknown: a 500 can follow a save.
  case serverFault(status: Int, words: String)
  /// No byte of ours left: nothing can have happened.
  case notSent(Unreachable, words: String)
  /// Something left and no complete answer came. The outcome is unknown.
  case noAnswer(Silence, words: String)
  /// 2xx, and a body that is not what was promised: accepted, unconfirmed.
  case unreadable(status: Int, words: String)
  /// 3xx to somewhere: not followed, the key stays with the host it is for.
  case redirected(to: String)

  package enum Unreachable: String, Hashable, Sendable, Codable {
    case unknownHost, refused, timedOut, tls, notAllowed, other
  }

  package enum Silence: String, Hashable, Sendable, Codable {
    case timedOut, reset, truncated, interrupted
  }

  /// The HTTP status; nil when none came.
  package var status: Int? {
    switch self {
    case .refused(let refusal): refusal.status
    case .serverFault(let status, _), .unreadable(let status, _): status
    case .notSent, .noAnswer, .redirected: nil
    }
  }

  /// Whether a change that met this error may have happened.
  package var leavesUnknown: Bool {
    switch self {
    case .serverFault, .noAnswer, .unreadable: true
    case .refused, .notSent, .redirected: false
    }
  }
}

/// A 4xx answer in one of the server's five shapes.
package struct Refusal: Hashable, Sendable, Codable {
  /// The letters of the API reference, section 0.
  package enum Shape: String, Hashable, Sendable, Codable {
    /// `{"type","code","detail","attr"}`
    case envelope = "E"
    /// `{"message"}`
    case message = "M"
    /// `{"detail"}` alone.
    case detail = "D"
    /// `{"error"}`
    case error = "X"
    /// `{"success": false, "error"}`
    case success = "S"
    /// None of these: HTML, plain text, nothing.
    case raw
  }

  package var status: Int
  package var shape: Shape
  package var type: String?
  package var code: String?
  /// The server's own words.
  package var words: String
  package var attribute: String?
  /// Seconds, of a 429; read from the words where no header says it (API reference, 1.5).
  package var retryAfter: Int?

  package init(
    _ status: Int, _ shape: Shape, _ words: String, type: String? = nil, code: String? = nil,
    attribute: String? = nil, retryAfter: Int? = nil
  ) {
    self.status = status
    self.shape = shape
    self.words = words
    self.type = type
    self.code = code
    self.attribute = attribute
    self.retryAfter = retryAfter
  }
}

extension APIError {
  /// Reads an answer that is not 2xx.
  ///
  /// - Parameter retryAfter: the header's value, if a proxy added one.
  package init(status: Int, body: Data, retryAfter: String?) {
    let said = Self.said(body)
    if status >= 500 || status < 400 {
      self = .serverFault(status: status, words: said.words)
      return
    }
    var refusal = Refusal(status, said.shape, said.words)
    refusal.type = said.body?.type
    refusal.code = said.body?.code
    refusal.attribute = said.body?.attr
    refusal.retryAfter = retryAfter.flatMap(Int.init) ?? Self.seconds(in: said.words)
    self = .refused(refusal)
  }

  private struct Body: Decodable {
    var type: String?
    var code: String?
    var detail: String?
    var message: String?
    var error: String?
    var attr: String?
    var success: Bool?

    enum CodingKeys: String, CodingKey { case type, code, detail, message, error, attr, success }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      type = members.text(.type)
      code = members.text(.code)
      detail = members.text(.detail)
      message = members.text(.message)
      error = members.text(.error)
      attr = members.text(.attr)
      success = members.flag(.success)
    }
  }

  /// In the order of the API reference, section 0: detail, message, error, raw.
  private static func said(_ data: Data) -> (shape: Refusal.Shape, words: String, body: Body?) {
    guard let body = try? JSONDecoder().decode(Body.self, from: data) else {
      // At most 300 characters: a gateway's page says all it has to say in its first line.
      return (.raw, String(String(decoding: data.prefix(1200), as: UTF8.self).prefix(300)), nil)
    }
    if let words = body.detail { return (body.type == nil ? .detail : .envelope, words, body) }
    if let words = body.message { return (.message, words, body) }
    if let words = body.error { return (body.success == nil ? .error : .success, words, body) }
    return (.raw, String(String(decoding: data.prefix(1200), as: UTF8.self).prefix(300)), body)
  }

  /// `Request was throttled. Expected available in 37 seconds.`
  private static func seconds(in words: String) -> Int? {
    guard let range = words.firstRange(of: "available in ") else { return nil }
    return Int(words[range.upperBound...].prefix { $0.isNumber })
  }
}
