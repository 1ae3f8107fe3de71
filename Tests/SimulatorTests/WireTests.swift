import FoundationEssentials
import PostHog
import Testing

@testable import Simulator

/// What a client makes of the bytes.
private func read(_ response: Wire.Response, for endpoint: Endpoint, at time: Date?) -> Reply {
  let body = Data(response.body)
  guard (200..<300).contains(response.status) else {
    let retry = response.headers.first { $0.0 == "Retry-After" }?.1
    return Reply(
      APIError(status: response.status, body: body, retryAfter: retry), serverTime: time)
  }
  do {
    return Reply(try Answer(endpoint.answers, body: body), serverTime: time)
  } catch {
    return Reply(.unreadable(status: response.status, words: "\(error)"), serverTime: time)
  }
}

@Test(arguments: Scenario.small)
func `every answer of a world says the same in bytes as in values`(scenario: Scenario) throws {
  var world = try World(scenario)
  for _ in 0..<2 {
    for call in world.everyRead() {
      let reply = world.answer(call) { _ in "" }
      let bytes = Wire.render(
        reply, for: call.endpoint, host: "http://127.0.0.1:1", arguments: call.arguments,
        form: world.form)

      #expect(read(bytes, for: call.endpoint, at: reply.serverTime) == reply, "\(call)")
    }
    world.advance(by: 7 * 3600)
  }
}

extension World {
  /// Every operation that looks, on every object, and one object that is not there.
  func everyRead() -> [Call] {
    let lists = [
      Call(.listSources, ["limit": 1]), Call(.listSources), Call(.listTables, ["limit": 2]),
      Call(.listTables, ["limit": 2, "offset": 2]), Call(.whoAmI), Call(.retrieveProject, id: "2"),
      Call(.retrieveProject, id: "3"), Call(.describeForm), Call(.retrieveTable, id: "nowhere"),
      Call(.describeForm, ["source_type": "Stripe,Foo"]), Call(.checkPrerequisites),
    ]
    let perSource: [Endpoint] = [
      .retrieveSource, .listJobs, .inspectWebhook, .readReplication, .checkStoredPrerequisites,
    ]
    let perTable: [Endpoint] = [.retrieveTable, .lookForCursors, .readLogs]
    return lists + sources.flatMap { row in perSource.map { Call($0, id: row.id) } }
      + tables.flatMap { row in perTable.map { Call($0, id: row.id) } }
  }
}
