// What goes back over HTTP: bytes, or where the world means a mishap, less than that.

import FlyingFox
import FlyingSocks
import FoundationEssentials
import PostHog
import Simulator

/// An answer before it is sent.
struct Outgoing: Sendable {
  /// 0 closes the connection without a byte.
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8]
  /// Seconds of silence before anything else.
  var silence: Double = 0

  init(_ reply: Reply, to call: Call, host: String, project: String, form: World.Form) {
    let response = Wire.render(
      reply, for: call.endpoint, host: host, arguments: call.arguments, project: project,
      form: form)
    self.init(response)
    // Half a minute more than any client of ours waits.
    if case .noAnswer(.timedOut, _) = reply.error { silence = call.endpoint.patience + 30 }
  }

  /// An answer to what was no call. All refusals look alike, whatever was asked.
  init(refusing error: APIError, at time: Date) {
    self.init(Wire.render(Reply(error, serverTime: time), for: .whoAmI, host: ""))
  }

  private init(_ response: Wire.Response) {
    status = response.status
    headers = response.headers.map { (name: $0.0, value: $0.1) }
    body = response.body
  }
}

extension HTTPResponse {
  /// - Throws: when the server stops during a silence.
  init(_ outgoing: Outgoing) async throws {
    try await Task.sleep(for: .seconds(outgoing.silence))
    guard outgoing.status != 0 else {
      self.init(webSocket: Nobody())
      return
    }
    var headers = HTTPHeaders()
    for header in outgoing.headers { headers[HTTPHeader(header.name)] = header.value }
    let promised = headers[.contentLength].flatMap { Int($0) } ?? outgoing.body.count
    let body =
      promised > outgoing.body.count
      ? HTTPBodySequence(from: BrokenOff(bytes: outgoing.body), count: promised)
      : HTTPBodySequence(data: Data(outgoing.body), suggestedBufferSize: 65_536)
    self.init(statusCode: HTTPStatusCode(outgoing.status), headers: headers, body: body)
  }
}

extension HTTPStatusCode {
  /// Clients go by the number.
  fileprivate init(_ code: Int) { self.init(code, phrase: code < 400 ? "OK" : "Error") }
}

/// The framework's one way to end a connection without an answer: a conversation that fails before
/// its first byte.
private struct Nobody: WSHandler {
  func makeFrames(
    for client: AsyncThrowingStream<WSFrame, any Error>
  ) async throws -> AsyncStream<WSFrame> { throw SocketError.disconnected }
}

/// A body that breaks off after these bytes, and the connection with it.
private struct BrokenOff: AsyncBufferedSequence {
  typealias Element = UInt8
  let bytes: [UInt8]

  func makeAsyncIterator() -> Iterator { Iterator(rest: bytes) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    typealias Element = UInt8
    var rest: [UInt8]

    mutating func next() async throws -> UInt8? {
      guard !rest.isEmpty else { throw SocketError.disconnected }
      return rest.removeFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard !rest.isEmpty else { throw SocketError.disconnected }
      defer { rest = [] }
      return rest
    }
  }
}
