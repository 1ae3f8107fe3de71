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

@Test(arguments: [
  (Refusal(400, .envelope, "a", type: "validation_error", code: "invalid_input"), "code"),
  (Refusal(409, .message, "b"), "message"), (Refusal(400, .detail, "c"), "detail"),
  (Refusal(400, .error, "d"), "error"), (Refusal(400, .success, "e"), "success"),
])
func `a refusal comes in one of five shapes and is read back as it was`(
  refusal: Refusal, key: String
) throws {
  let reply = Reply(.refused(refusal), serverTime: World.usualClock)

  let bytes = Wire.render(reply, for: .cancelSync, host: "http://h")

  #expect(JSON(bytes: bytes.body)?[key] != nil)  // 17
  #expect(read(bytes, for: .cancelSync, at: reply.serverTime) == reply)
}

@Test(arguments: [Endpoint.reloadTable, .resyncTable, .cancelSync, .deleteData, .reloadSource])
func `success without anything to say has an empty body`(endpoint: Endpoint) {
  let reply = Reply(.accepted(remark: nil), serverTime: nil)

  let bytes = Wire.render(reply, for: endpoint, host: "http://h")

  #expect(bytes.status == 200)
  #expect(bytes.body.isEmpty)  // 16
}

@Test func `a stale status that was put right is a 200 with a remark`() throws {
  var world = try World.named("stuck-run-stale")

  let bytes = Wire.render(world.ask(.cancelSync, "sch_9"), for: .cancelSync, host: "http://h")

  #expect(
    String(decoding: bytes.body, as: UTF8.self)
      == #"{"detail":"No sync was running. The sync status has been updated."}"#)
}

@Test func `a deleted source is a 204 without a body`() throws {
  var world = try World.named("healthy")

  let reply = world.ask(.destroySource, "src_2")
  let bytes = Wire.render(reply, for: .destroySource, host: "http://h")

  #expect(bytes.status == 204 && bytes.body.isEmpty)
}

@Test func `the next page is named by an absolute URL of the server's own`() throws {
  var world = try World.named("healthy")
  let call = Call(.listTables, ["limit": 2, "offset": 2])

  let reply = world.answer(call) { _ in "" }
  let bytes = Wire.render(
    reply, for: .listTables, host: "http://127.0.0.1:8", arguments: call.arguments, project: "2")

  #expect(
    JSON(bytes: bytes.body)?["next"]
      == "http://127.0.0.1:8/api/projects/2/external_data_schemas/?limit=2&offset=4")
}

@Test func `times come in two forms, and a vendor's as seconds in a text`() throws {
  var world = try World.named("webhook-disabled")
  let source = Wire.render(
    world.ask(.retrieveSource, "src_1"), for: .retrieveSource, host: "http://h")
  let webhook = Wire.render(
    world.ask(.inspectWebhook, "src_1"), for: .inspectWebhook, host: "http://h")

  let body = try #require(JSON(bytes: source.body))
  #expect(body["created_at"]?.string?.hasSuffix("Z") == true)
  #expect(body["last_run_at"]?.string?.hasSuffix("+00:00") == true)
  #expect(
    JSON(bytes: webhook.body)?["external_status"]?["created_at"]?.string.flatMap { Int($0) } != nil)
  // 27
}

@Test func `the newest keys are missing on the runbook's server and unknown ones come on today's`()
  throws
{
  var world = try World.named("healthy")
  let reply = world.ask(.retrieveTable, "sch_9")

  let today = Wire.render(reply, for: .retrieveTable, host: "http://h")
  let runbook = Wire.render(reply, for: .retrieveTable, host: "http://h", form: .runbook)

  #expect(JSON(bytes: today.body)?["a_key_of_next_week"] != nil)
  #expect(JSON(bytes: runbook.body)?["incremental_sync_blocked"] == nil)  // 38
  #expect(JSON(bytes: runbook.body)?["incremental_field"] == "updated_at")
}

@Test func `a 401 tells where to authenticate, and a Date header tells the server's time`() {
  let reply = Reply(.unknownKey, serverTime: World.usualClock)

  let headers = Wire.render(reply, for: .listSources, host: "http://h").headers

  #expect(headers.contains { $0.0 == "WWW-Authenticate" && $0.1.hasPrefix("Bearer ") })
  #expect(headers.contains { $0 == ("Date", "Mon, 02 Mar 2026 10:00:00 GMT") })
}

@Test func `where nothing may be answered there is no status`() {
  let reply = Reply(.noAnswer(.timedOut, words: ""), serverTime: nil)

  #expect(Wire.render(reply, for: .listSources, host: "http://h").status == 0)
}
