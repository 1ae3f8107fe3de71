import FoundationEssentials
import PostHog
import Testing

@testable import Edge

/// The road out and back, with a server that behaves.
struct HTTPClientTests {
  @Test func `a question goes to the pinned project with the key in its header`() async throws {
    let server = RawServer(answering: RawServer.answer("200 OK", #"{"results": [], "count": 0}"#))

    let reply = await client(server, project: "7").send(Call(.listSources, ["limit": 100]))

    #expect(reply.answer == .sources(Page(items: [])))
    let lines = try #require(server.requests.first).split(separator: "\r\n")
    #expect(lines.first == "GET /api/projects/7/external_data_sources/?limit=100 HTTP/1.1")
    #expect(lines.contains("Authorization: Bearer phx_open_sesame"))
    #expect(lines.contains("User-Agent: syncmedic/\(HTTPClient.version)"))
    #expect(lines.contains("Accept: application/json"))
  }

  @Test func `a project not known yet is called @current until it is pinned`() async {
    let server = RawServer(answering: RawServer.answer("404 Not Found", "{}"))
    let client = client(server, project: nil)

    _ = await client.send(Call(.listTables))
    _ = await client.pinned(to: "12").send(Call(.listTables))

    #expect(
      server.requests.map { String($0.prefix { $0 != "\r\n" }) } == [
        "GET /api/projects/@current/external_data_schemas/ HTTP/1.1",
        "GET /api/projects/12/external_data_schemas/ HTTP/1.1",
      ])
  }

  @Test func `a change without arguments has an empty body and says so`() async throws {
    let server = RawServer(answering: RawServer.answer("200 OK", ""))

    let reply = await client(server).send(Call(.cancelSync, id: "a"))

    #expect(reply.answer == .accepted(remark: nil))
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("POST /api/projects/7/external_data_schemas/a/cancel/ HTTP/1.1"))
    #expect(request.contains("Content-Length: 0\r\n"))
    #expect(request.contains("Content-Type: application/json\r\n"))
  }

  @Test func `deleting answers with nothing at all`() async throws {
    let server = RawServer(answering: "HTTP/1.1 204 No Content\r\n\r\n")

    let reply = await client(server).send(Call(.destroySource, id: "a"))

    #expect(reply.answer == .gone)
    #expect(try #require(server.requests.first).hasPrefix("DELETE "))
  }

  @Test func `an id that climbs stays where it is`() async throws {
    let server = RawServer(answering: RawServer.answer("404 Not Found", ""))

    _ = await client(server).send(Call(.reloadTable, id: ".."))

    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("POST /api/projects/7/external_data_schemas/../reload/ HTTP/1.1"))
  }

  @Test func `a secret's bytes stand in the body where its number stood`() async throws {
    let server = RawServer(answering: RawServer.answer("400 Bad Request", ""))
    let key = "-----BEGIN \"KEY\"-----\n\\é\u{1}"
    let call = Call(
      .updateSource, id: "a",
      ["job_inputs": ["password": .secret(SecretRef(1)), "note": "<secret:1>", "port": 5432]])

    _ = await client(server).send(call, reveal: { $0 == SecretRef(1) ? Array(key.utf8) : nil })

    let body = try #require(server.requests.first).split(separator: "\r\n\r\n")[1]
    #expect(
      body == #"{"job_inputs":{"note":"<secret:1>","password":"#
        + #""-----BEGIN \"KEY\"-----\n\\é\u0001","port":5432}}"#
        .replacing(#"-----\n\\"#, with: #"-----\u000a\\"#))
  }

  @Test func `a secret that nobody holds any more keeps the call at home`() async {
    let server = RawServer(answering: RawServer.answer("200 OK", "{}"))
    let call = Call(.updateSource, id: "a", ["job_inputs": .secret(SecretRef(3))])

    let reply = await client(server).send(call)

    #expect(
      reply.error
        == .notSent(.notAllowed, words: "the secret <secret:3> of this call is not held any more"))
    #expect(server.requests.isEmpty)
  }

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  ])
  func `the server's time is read in all three forms`(date: String) async {
    let server = RawServer(
      answering: RawServer.answer("404 Not Found", "", headers: "DATE:\(date) "))

    let reply = await client(server).send(Call(.whoAmI))

    #expect(reply.serverTime == Date(timestamp: "1994-11-06T08:49:37Z"))
  }

  @Test(arguments: ["", "yesterday", "Sun, 99 Foo 1994"])
  func `a date that is none is no time`(date: String) async {
    let server = RawServer(
      answering: RawServer.answer("404 Not Found", "", headers: "Date: \(date)"))

    let reply = await client(server).send(Call(.whoAmI))

    #expect(reply.serverTime == nil)
    #expect(reply.status == 404)
  }

  @Test func `what the server says before it goes on counts for nothing`() async {
    let early = "HTTP/1.1 100 Continue\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n"
    let server = RawServer(answering: early + RawServer.answer("200 OK", "{}"))

    let reply = await client(server).send(Call(.reloadTable, id: "a"))

    #expect(reply == Reply(.accepted(remark: nil), serverTime: nil))
  }

  @Test func `many questions at once each get their own answer`() async {
    let server = RawServer { visitor in
      while let request = visitor.readRequest() {
        let id = request.split(separator: "/")[5]
        visitor.say(RawServer.answer("200 OK", #"{"id": "\#(id)", "name": "t"}"#))
      }
    }
    let client = client(server)

    let right = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask {
          let reply = await client.send(Call(.retrieveTable, id: "t\(number)"))
          guard case .table(let table) = reply.answer else { return false }
          return table.id == "t\(number)"
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }

    #expect(right == 64)
    #expect(server.requests.count == 64)
  }
}

func client(
  _ server: RawServer, project: String? = "7", rule: RetryRule = .never
) -> HTTPClient {
  HTTPClient(
    host: .loopback(port: server.port), project: project, key: APIKey("phx_open_sesame"), rule: rule
  )
}
