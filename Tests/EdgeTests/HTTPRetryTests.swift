import PostHog
import Testing

@testable import Edge

struct HTTPRetryTests {
  static let look = Call(.listSources)
  static let probe = Call(.lookForCursors, id: "a")
  static let change = Call(.reloadTable, id: "a")

  @Test(arguments: [
    APIError.notSent(.refused, words: ""), .noAnswer(.reset, words: ""),
    .noAnswer(.truncated, words: ""), .serverFault(status: 502, words: ""),
    .serverFault(status: 503, words: ""), .serverFault(status: 504, words: ""),
  ])
  func `a passing fault is worth two more looks and no second change`(error: APIError) {
    let rule = RetryRule()
    let reply = Reply(error, serverTime: nil)

    #expect(
      (1...4).map { rule.pause(after: reply, to: Self.look, tries: $0) } == [0.5, 2, nil, nil])
    #expect(rule.pause(after: reply, to: Self.probe, tries: 1) == 0.5)
    #expect(rule.pause(after: reply, to: Self.change, tries: 1) == nil)
  }

  @Test func `a server's own failure is worth another look only where nothing was asked of it`() {
    let reply = Reply(.serverFault(status: 500, words: ""), serverTime: nil)

    #expect(RetryRule().pause(after: reply, to: Self.look, tries: 1) == 0.5)
    #expect(RetryRule().pause(after: reply, to: Self.probe, tries: 1) == nil)
    #expect(RetryRule().pause(after: reply, to: Self.change, tries: 1) == nil)
  }

  @Test(arguments: [
    APIError.refused(Refusal(400, .message, "no")), .refused(Refusal(404, .envelope, "no")),
    .refused(Refusal(401, .envelope, "no")), .notSent(.unknownHost, words: ""),
    .notSent(.tls, words: ""), .notSent(.timedOut, words: ""), .noAnswer(.timedOut, words: ""),
    .noAnswer(.interrupted, words: ""), .unreadable(status: 200, words: ""),
    .redirected(to: "x"), .serverFault(status: 501, words: ""),
  ])
  func `an answer that would be the same again stands`(error: APIError) {
    #expect(
      RetryRule().pause(after: Reply(error, serverTime: nil), to: Self.look, tries: 1) == nil)
  }

  @Test func `a throttled call waits as long as it was told, changes too`() {
    func pause(_ seconds: Int?) -> Double? {
      let refusal = Refusal(429, .envelope, "Request was throttled.", retryAfter: seconds)
      return RetryRule().pause(
        after: Reply(.refused(refusal), serverTime: nil), to: Self.change, tries: 1)
    }

    #expect([pause(37), pause(0), pause(nil), pause(91)] == [37, 1, 20, nil])
  }

  @Test func `an answer stands`() {
    let reply = Reply(.accepted(remark: nil), serverTime: nil)

    #expect(RetryRule().pause(after: reply, to: Self.look, tries: 1) == nil)
  }

  @Test func `each wait is told before it begins, in the server's words`() async {
    let server = RawServer { visitor in
      visitor.readRequest()
      visitor.say(RawServer.answer("429 Too Many Requests", #"{"detail": "Slow down."}"#))
      visitor.readRequest()
      visitor.say(RawServer.answer("429 Too Many Requests", #"{"detail": "Slower."}"#))
      visitor.readRequest()
      visitor.say(RawServer.answer("404 Not Found", ""))
    }
    var rule = RetryRule()
    rule.throttledPause = 0
    let told = Locked<[String]>([])

    let reply = await client(server, rule: rule).send(
      Self.look,
      waiting: { seconds, because in told.withLock { $0.append("\(seconds) \(because)") } })

    #expect(reply.status == 404)
    #expect(told.withLock { $0 } == ["0.0 Slow down.", "0.0 Slower."])
    #expect(server.requests.count == 3)
  }

  @Test func `a lost answer to a change is not asked for again`() async {
    let server = RawServer { $0.readRequest() }

    let reply = await client(server, rule: RetryRule()).send(Self.change)

    #expect(reply.error?.leavesUnknown == true)
    #expect(server.requests.count == 1)
  }
}
