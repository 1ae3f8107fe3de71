import PostHog
import Testing

@testable import Serve

struct RouteTests {
  static let calls = Endpoint.all.map { endpoint in
    let words = endpoint.query.sorted().map { ($0, JSON.string("a b+c&d=é")) }
    let arguments = Dictionary(uniqueKeysWithValues: words)
    return endpoint.path.contains(":id")
      ? Call(endpoint, id: "0190-ab", arguments) : Call(endpoint, arguments)
  }

  @Test(arguments: calls)
  func `every call finds its way back`(call: Call) throws {
    #expect(try read(call.endpoint.method.rawValue, call.path(project: "7")) == call)
  }

  @Test(arguments: [
    "/api/projects/7/external_data_schemas/", "/api/projects/7/external_data_schemas",
    "/api/environments/7/external_data_schemas/", "/api/projects/@current/external_data_schemas",
    "/api/projects/%40current/external_data_schemas/?",
  ])
  func `a path has older and shorter forms`(path: String) throws {
    #expect(try read("GET", path) == Call(.listTables))
  }

  @Test func `a name said twice is a list`() throws {
    let call = try read(
      "GET", "/api/projects/7/external_data_sources/a/jobs/?schemas=One&schemas=Two&x=1")

    #expect(call == Call(.listJobs, id: "a", ["schemas": ["One", "Two"]]))
  }

  @Test func `the path says which object it is, whatever the body says`() throws {
    let call = try read(
      "PATCH", "/api/projects/7/external_data_schemas/a/", #"{"id": "b", "should_sync": false}"#)

    #expect(call == Call(.updateTable, id: "a", ["should_sync": false]))
  }

  @Test(arguments: [
    ("GET", "/", "", 404), ("GET", "/api/", "", 404), ("GET", "/api/projects/7/insights/", "", 404),
    ("GET", "/api/projects/7/external_data_schemas/a/b/c/", "", 404),
    ("GET", "/external_data_schemas/", "", 404),
    ("PUT", "/api/projects/7/external_data_schemas/a/", "{}", 405),
    ("GET", "/api/projects/7/external_data_schemas/a/cancel/", "", 405),
    ("POST", "/api/projects/7/external_data_schemas/a/cancel/", "{", 400),
    ("POST", "/api/projects/7/external_data_schemas/a/cancel/", "[1]", 400),
  ])
  func `what is no call is refused as PostHog refuses it`(
    method: String, target: String, body: String, status: Int
  ) throws {
    let error = try #require(throws: APIError.self) { try read(method, target, body) }

    guard case .refused(let refusal) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(refusal.status == status)
    #expect(refusal.shape == .envelope)
    #expect(refusal.type == "invalid_request")
  }

  private func read(
    _ method: String, _ target: String, _ body: String = ""
  ) throws(APIError) -> Call {
    let incoming = Incoming(
      method: method, target: target, host: "http://127.0.0.1", body: Array(body.utf8))
    return try Route(target).call(incoming)
  }
}
