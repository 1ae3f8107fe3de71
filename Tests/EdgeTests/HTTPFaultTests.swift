import FoundationEssentials
import PostHog
import Testing

@testable import Edge

/// Whatever a network does, there is one clear fact about it, and never a doubt hidden.
struct HTTPFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var script: @Sendable (RawServer.Visitor) -> Void
    var expected: APIError

    init(
      _ name: String, _ expected: APIError,
      _ script: @escaping @Sendable (RawServer.Visitor) -> Void
    ) {
      testDescription = name
      self.script = script
      self.expected = expected
    }

    /// A server that says one thing and closes.
    init(_ name: String, saying text: String, _ expected: APIError) {
      self.init(name, expected) { visitor in
        visitor.readRequest()
        visitor.say(text)
      }
    }
  }

  static let faults: [Fault] = [
    Fault("closes without a word", .noAnswer(.reset, words: "Empty reply from server")) {
      $0.readRequest()
    },
    Fault("resets without a word", .noAnswer(.reset, words: "")) {
      $0.readRequest()
      $0.reset()
    },
    Fault("resets in mid-body", .noAnswer(.reset, words: "")) {
      $0.readRequest()
      $0.say("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"results\": [")
      $0.reset()
    },
    Fault(
      "closes in mid-body", saying: "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{",
      .noAnswer(.truncated, words: "transfer closed with 89 bytes remaining to read")),
    Fault(
      "is no HTTP server", saying: "SSH-2.0-OpenSSH_9.2\r\n\r\n",
      .noAnswer(.truncated, words: "Received HTTP/0.9 when not allowed")),
    Fault(
      "answers half of its JSON", saying: RawServer.answer("200 OK", #"{"results": [{"id""#),
      .unreadable(status: 200, words: #"not JSON: {"results": [{"id""#)),
    Fault(
      "answers other JSON", saying: RawServer.answer("200 OK", #"{"detail": "hello"}"#),
      .unreadable(status: 200, words: "the key results is missing")),
    Fault(
      "answers nothing", saying: RawServer.answer("200 OK", ""),
      .unreadable(status: 200, words: "the body is empty")),
    Fault(
      "shows a login page", saying: RawServer.answer("200 OK", "<!DOCTYPE html>\n<title>Hi"),
      .unreadable(status: 200, words: "not JSON: <!DOCTYPE html>\n<title>Hi")),
    Fault(
      "has a gateway that gave up",
      saying: RawServer.answer("502 Bad Gateway", "<html>502 Bad Gateway</html>"),
      .serverFault(status: 502, words: "<html>502 Bad Gateway</html>")),
    Fault(
      "throttles, seconds in the words",
      saying: RawServer.answer(
        "429 Too Many Requests",
        #"{"type":"throttled_error","code":"throttled","#
          + #""detail":"Request was throttled. Expected available in 37 seconds.","attr":null}"#),
      .refused(
        Refusal(
          429, .envelope, "Request was throttled. Expected available in 37 seconds.",
          type: "throttled_error", code: "throttled", retryAfter: 37))),
    Fault(
      "throttles, seconds in the header",
      saying: RawServer.answer("429 Too Many Requests", "", headers: "Retry-After: 5"),
      .refused(Refusal(429, .raw, "", retryAfter: 5))),
    Fault(
      "repeats the key",
      saying: RawServer.answer("401 Unauthorized", #"{"detail": "no such key: phx_open_sesame"}"#),
      .refused(Refusal(401, .detail, "no such key: •••"))),
    Fault(
      "sends elsewhere",
      saying: RawServer.answer(
        "302 Found", "", headers: "Location: https://me:pw@other.example/login?key=phx_1#x"),
      .redirected(to: "https://other.example/login")),
    Fault(
      "sends nowhere", saying: RawServer.answer("304 Not Modified", ""),
      .serverFault(status: 304, words: "")),
    Fault(
      "has endless headers", .unreadable(status: 200, words: "longer than 0 MiB")
    ) {
      $0.readRequest()
      $0.say("HTTP/1.1 200 OK\r\n")
      for number in 0..<300 {
        $0.say("X-\(number): \(String(repeating: "x", count: 1000))\r\n")
      }
      $0.hang()
    },
  ]

  @Test(arguments: faults)
  func `a server that`(fault: Fault) async throws {
    let server = RawServer(fault.script)

    let reply = await client(server).send(Call(.listSources))

    let error = try #require(reply.error)
    switch (error, fault.expected) {
    // The system's own words for a reset differ from release to release.
    case (.noAnswer(let silence, _), .noAnswer(.reset, "")): #expect(silence == .reset)
    default: #expect(error == fault.expected)
    }
    #expect(server.requests.count == 1)
  }

  @Test func `a port where nobody listens got nothing`() async throws {
    let host = Host.loopback(port: RawServer.deafPort)

    let reply = await HTTPClient(host: host, project: "7", key: APIKey("phx_1"), rule: .never)
      .send(Call(.cancelSync, id: "a"))

    guard case .notSent(.refused, let words) = reply.error else {
      Issue.record("\(reply)")
      return
    }
    #expect(words.contains("127.0.0.1"))
    #expect(reply.error?.leavesUnknown == false)
  }

  @Test func `a host that does not exist got nothing`() async throws {
    let host = try Host("https://nowhere.invalid")

    let reply = await HTTPClient(host: host, project: "7", key: APIKey("phx_1"), rule: .never)
      .send(Call(.whoAmI))

    guard case .notSent(let why, _) = reply.error else {
      Issue.record("\(reply)")
      return
    }
    #expect(why == .unknownHost)
  }

  @Test(arguments: [true, false])
  func `patience is for the whole answer, however it drips`(drips: Bool) async {
    let server = RawServer { visitor in
      visitor.readRequest()
      if drips {
        visitor.say("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        visitor.drip("x")
      }
      visitor.hang()
    }
    let began = ContinuousClock.now

    let reply = await client(server).send(Call(impatient, id: "a"))

    guard case .noAnswer(.timedOut, _) = reply.error else {
      Issue.record("\(reply)")
      return
    }
    // It would drip for ever; that it ends at all is the proof, whatever else the machine does.
    #expect(ContinuousClock.now - began < .seconds(120))
  }

  @Test func `an endless body is left where it is`() async {
    let server = RawServer { visitor in
      visitor.readRequest()
      visitor.say("HTTP/1.1 200 OK\r\n\r\n")
      let block = [UInt8](repeating: 0x20, count: 1 << 20)
      for _ in 0..<17 { visitor.say(block) }
    }

    let reply = await client(server).send(Call(.retrieveTable, id: "a"))

    guard case .unreadable(200, let words) = reply.error else {
      Issue.record("\(reply)")
      return
    }
    #expect(words.hasPrefix("longer than 1"))
  }

  @Test func `an endless refusal is read as far as it matters`() async {
    let server = RawServer { visitor in
      visitor.readRequest()
      visitor.say("HTTP/1.1 503 Service Unavailable\r\n\r\nWe are down.")
      let block = [UInt8](repeating: 0x20, count: 1 << 20)
      for _ in 0..<17 { visitor.say(block) }
    }

    let reply = await client(server).send(Call(.retrieveTable, id: "a"))

    guard case .serverFault(503, let words) = reply.error else {
      Issue.record("\(reply)")
      return
    }
    #expect(words.hasPrefix("We are down."))
    #expect(words.count <= 300)
  }

  @Test func `the key does not follow a redirect`() async {
    let other = RawServer(answering: RawServer.answer("200 OK", "{}"))
    let server = RawServer(
      answering: RawServer.answer(
        "307 Temporary Redirect", "", headers: "Location: http://127.0.0.1:\(other.port)/login"))

    let reply = await client(server).send(Call(.reloadTable, id: "a"))

    #expect(reply.error == .redirected(to: "http://127.0.0.1:\(other.port)/login"))
    #expect(other.requests.isEmpty)
  }

  @Test func `a change goes once, even where a kept connection dies under it`() async {
    let server = RawServer { visitor in
      visitor.readRequest()
      visitor.say(RawServer.answer("404 Not Found", ""))
      visitor.readRequest()
    }
    let client = client(server)
    _ = await client.send(Call(.whoAmI))

    _ = await client.send(Call(.cancelSync, id: "a"))
    let lost = await client.send(Call(.whoAmI))

    // The first connection waited, unused by the change; asking again over it may be repeated.
    #expect(server.requests.count { $0.hasPrefix("POST") } == 1)
    #expect(lost.status == 404)
  }

  @Test func `stopping while waiting leaves the outcome open`() async {
    let (asked, tell) = AsyncStream.makeStream(of: Void.self)
    let server = RawServer { visitor in
      visitor.readRequest()
      tell.yield()
      visitor.hang()
    }
    let task = Task { await client(server).send(Call(.resyncTable, id: "a")) }
    for await _ in asked { break }

    task.cancel()

    let reply = await task.value
    #expect(
      reply.error == .noAnswer(.interrupted, words: "stopped while waiting for the answer"))
  }

  @Test func `a task stopped before it sends has sent nothing`() async {
    let server = RawServer(answering: RawServer.answer("200 OK", ""))
    let task = Task {
      await withTaskCancellationHandler {
        withUnsafeCurrentTask { $0?.cancel() }
        return await client(server).send(Call(.resyncTable, id: "a"))
      } onCancel: {
      }
    }

    let reply = await task.value

    #expect(reply.error == .notSent(.other, words: "stopped before it was sent"))
    #expect(server.requests.isEmpty)
  }

  @Test func `a proxy that refuses has not passed the call on`() async throws {
    let proxy = RawServer(answering: RawServer.answer("407 Proxy Authentication Required", ""))
    let client = HTTPClient(
      host: try Host("https://posthog.example"), project: "7", key: APIKey("phx_open_sesame"),
      proxy: "http://127.0.0.1:\(proxy.port)", rule: .never)

    let reply = await client.send(Call(.reloadTable, id: "a"))

    #expect(reply.error == .notSent(.other, words: "the proxy answered 407"))
    #expect(!proxy.requests.contains { $0.contains("phx_") })
  }

  @Test func `a proxy that falls silent after CONNECT has not passed the call on`() async throws {
    let proxy = RawServer { visitor in
      visitor.readRequest()
      visitor.say("HTTP/1.1 200 Connection established\r\n\r\n")
    }
    let client = HTTPClient(
      host: try Host("https://posthog.example"), project: "7", key: APIKey("phx_open_sesame"),
      proxy: "http://127.0.0.1:\(proxy.port)", rule: .never)

    let reply = await client.send(Call(.reloadTable, id: "a"))

    guard case .notSent = reply.error else {
      Issue.record("\(reply)")
      return
    }
  }

  @Test func `no proxy hears what goes to this machine`() async {
    let proxy = RawServer(answering: RawServer.answer("200 OK", "{}"))
    let server = RawServer(answering: RawServer.answer("404 Not Found", ""))
    let client = HTTPClient(
      host: .loopback(port: server.port), project: "7", key: APIKey("phx_1"),
      proxy: "http://127.0.0.1:\(proxy.port)")

    _ = await client.send(Call(.whoAmI))

    #expect(server.requests.count == 1)
    #expect(proxy.requests.isEmpty)
  }
}

/// A look at a table that waits a fifth of a second.
private let impatient = Endpoint(
  name: "impatient", method: .get, path: "external_data_schemas/:id/", scope: .read, risk: .reads,
  answers: .table, patience: 0.2)
