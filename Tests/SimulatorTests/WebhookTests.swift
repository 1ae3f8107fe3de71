import FoundationEssentials
import PostHog
import Testing

@testable import Simulator

private func stripe(_ webhook: String) throws -> World {
  try World.of(
    """
    source id=src_1 type=Stripe
    schema id=sch_1 name=Charge sync=webhook status=Completed rows=10 last=-1h
    \(webhook)
    """)
}

@Test func `the handler and the vendor's registration are two objects`() throws {
  var world = try stripe("webhook source=src_1 vendor=gone maps=sch_1")

  let webhook = try world.webhook("src_1")

  #expect(webhook.handlerExists)
  #expect(webhook.vendor?.exists == false)
  #expect(webhook.vendor?.error == nil)
  #expect(webhook.mapping == ["Charge": world.id(of: "sch_1")])
}

@Test func `a vendor that cannot be read says exists false, which means unknown`() throws {
  let words = "Your Stripe API key doesn't have permission to read webhooks."
  var world = try stripe("webhook source=src_1 read-error=\"\(words)\"")

  let vendor = try #require(world.webhook("src_1").vendor)

  #expect(!vendor.exists)  // 26
  #expect(vendor.error == words)
}

@Test func `a webhook that was never set up is made by one create`() throws {
  var world = try stripe("webhook source=src_1 exists=false")
  #expect(try !world.webhook("src_1").handlerExists)

  guard case .webhookReceipt(let receipt)? = world.ask(.createWebhook, "src_1").answer else {
    throw Missing("receipt")
  }

  #expect(receipt.success)
  let webhook = try world.webhook("src_1")
  #expect(webhook.vendor?.status == "enabled")
  #expect(webhook.mapping["Charge"] == world.id(of: "sch_1"))
}

@Test func `every create registers one more endpoint at the vendor`() throws {
  var world = try stripe("webhook source=src_1 exists=false")

  world.ask(.createWebhook, "src_1")
  world.ask(.createWebhook, "src_1")

  #expect(world.sources[0].webhook?.registrations.count == 2)
}

@Test func `a vendor's refusal to create is a 200 without success`() throws {
  var world = try stripe("webhook source=src_1 exists=false create-error=\"no permission\"")

  let reply = world.ask(.createWebhook, "src_1")

  #expect(reply.status == 200)  // 28
  guard case .webhookReceipt(let receipt)? = reply.answer else { throw Missing("receipt") }
  #expect(!receipt.success && receipt.error == "no permission")
}

@Test func `a webhook in use is not deleted`() throws {
  var world = try stripe("webhook source=src_1 vendor=enabled")

  let refusal = world.ask(.deleteWebhook, "src_1").refusal

  #expect(
    refusal
      == Refusal(
        400, .message, "Cannot delete webhook while tables are using webhook sync: Charge"))
}

@Test func `deleting a webhook is a POST and deleting data is a DELETE`() {
  #expect(Endpoint.deleteWebhook.method == .post)  // 15
  #expect(Endpoint.deleteData.method == .delete)
}

@Test func `a signing secret that the vendor could not be told is saved all the same`() throws {
  var world = try stripe(
    "webhook source=src_1 vendor=enabled signs-right=false push-fails=true")

  let inputs: [String: JSON] = ["inputs": ["signing_secret": secret]]
  let refusal = world.ask(.updateWebhookInputs, "src_1", inputs, secret: "whsec_new").refusal

  #expect(
    refusal == Refusal(400, .success, "Failed to update webhook on the external source."))
  #expect(world.sources[0].webhook?.signsRight == true)
}

@Test(arguments: [
  ([:], "No inputs provided"), (["a": "1", "b": "2"], "Invalid input keys: a, b"),
  (["signing_secret": ""], "Missing required fields: signing_secret"),
])
func `inputs that do not fit are refused`(inputs: [String: String], words: String) throws {
  var world = try stripe("webhook source=src_1 vendor=enabled")

  let sent = JSON.object(inputs.mapValues { .string($0) })

  #expect(world.ask(.updateWebhookInputs, "src_1", ["inputs": sent]).refusal?.words == words)
}

@Test(arguments: [
  ("vendor=enabled maps=sch_1", true), ("vendor=silent maps=sch_1", true),
  ("vendor=disabled maps=sch_1", false), ("vendor=gone maps=sch_1", false),
  ("vendor=enabled", false), ("vendor=enabled enabled=false maps=sch_1", false),
  ("vendor=enabled signs-right=false maps=sch_1", false), ("exists=false", false),
])
func `a dead webhook ends its bulk runs well and brings no rows`(
  webhook: String, delivers: Bool
) throws {
  var world = try stripe("webhook source=src_1 \(webhook)\nsch_1 adds=7")
  world.ask(.reloadTable, "sch_1")

  world.advance(by: 120)

  let table = try world.table("sch_1")
  #expect(table.status == .completed)
  #expect(table.rowCount == (delivers ? 17 : 10))
}

@Test func `which inputs a handler holds is told, never their values`() throws {
  var world = try stripe("webhook source=src_1 exists=false pending=signing_secret")

  _ = world.ask(.createWebhook, "src_1")
  #expect(try world.webhook("src_1").inputs == [])
  _ = world.ask(
    .updateWebhookInputs, "src_1", ["inputs": ["signing_secret": .string("whsec_1")]])

  #expect(try world.webhook("src_1").inputs == ["signing_secret"])
}
