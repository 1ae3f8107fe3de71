import PostHog
import Testing

@testable import Diagnosis

@Test(arguments: [
  ("wal_level must be set to 'logical' (currently 'replica').", CaptureNeed.Kind.walLevel),
  ("PostgreSQL 13 or later is required for CDC.", .version),
  ("Could not determine max_replication_slots.", .pooler),
  ("This server doesn't expose the wal_level setting.", .pooler),
  (
    "Table 'public.orders' has no primary key. CDC requires a primary key on each table.",
    .primaryKey(table: "public.orders")
  ),
  ("No SELECT permission on table 'public.users'.", .select(table: "public.users")),
  ("The database user does not own table 'public.orders'.", .ownership(table: "public.orders")),
  ("The database user cannot create logical replication slots.", .replicationRight),
  ("No replication slot capacity available (10/10 slots in use).", .slotCapacity),
  ("Publication 'posthog_pub' does not exist.", .publication("posthog_pub")),
  ("Something nobody has written down.", .other),
])
func `every error of the check of the prerequisites is known by its words`(
  words: String, kind: CaptureNeed.Kind
) {
  #expect(CaptureNeed(words).kind == kind)
  #expect(CaptureNeed(words).words == words)
}

@Test func `a webhook that cannot be read is not taken for a missing one`() {
  var webhook = Webhook(isSupported: true, handlerExists: true)
  webhook.vendor = VendorRegistration(exists: false, error: "no permission to read webhooks")

  #expect(webhook.faults(for: []) == [.unreadable("no permission to read webhooks")])
  #expect(webhook.isRegistered == nil)
}

@Test func `a vendor that reports no status is no fault`() {
  let charge = Table(id: "t", name: "Charge", method: .webhook)
  var webhook = Webhook(isSupported: true, handlerExists: true)
  webhook.vendor = VendorRegistration(exists: true)
  webhook.mapping = ["Charge": "t"]

  #expect(webhook.faults(for: [charge]).isEmpty)
}

@Test func `what hides the rest comes first`() {
  let charge = Table(id: "t", name: "Charge", method: .webhook)
  var webhook = Webhook(isSupported: true, handlerExists: true)
  webhook.handlerEnabled = false
  webhook.vendor = VendorRegistration(exists: true, status: "disabled")
  webhook.missingEvents = ["charge.updated"]
  webhook.inputs = []

  #expect(
    webhook.faults(for: [charge]) == [
      .handlerOff, .disabled("disabled"), .missingEvents(["charge.updated"]),
      .unmapped(["Charge"]), .inputsPending,
    ])
}

@Test func `a webhook that no table uses need not exist`() {
  #expect(Webhook(isSupported: true, handlerExists: false).faults(for: []).isEmpty)
}
