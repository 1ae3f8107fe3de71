// Operations on webhooks. Two objects: PostHog's handler and the vendor's registration (reference, 6).

extension Endpoint {
  package static let webhooks: [Endpoint] = [
    inspectWebhook, createWebhook, updateWebhookInputs, deleteWebhook,
  ]

  /// Both objects as they are. A vendor that cannot be asked does not change the 200.
  ///
  /// - Source: 6.1.
  package static let inspectWebhook = Endpoint(
    name: "external-data-sources-webhook-info-retrieve", method: .get,
    path: "external_data_sources/:id/webhook_info/", scope: .read, risk: .reads,
    answers: .webhook, patience: 130)

  /// Makes or updates the handler, and registers a *new* endpoint at the vendor each time.
  ///
  /// - Answers: a receipt; the vendor's refusal is a 200 with `success: false`. Source: 6.2.
  package static let createWebhook = Endpoint(
    name: "external-data-sources-create-webhook-create", method: .post,
    path: "external_data_sources/:id/create_webhook/", scope: .write, risk: .changes,
    repeats: .never(because: "a second registration would deliver everything twice"),
    answers: .webhookReceipt, patience: 130)

  /// Stores a new signing secret.
  ///
  /// - Refuses: 400 **S** when the vendor could not be updated: saved here all the same. Source: 6.3.
  package static let updateWebhookInputs = Endpoint(
    name: "external-data-sources-update-webhook-inputs-create", method: .post,
    path: "external_data_sources/:id/update_webhook_inputs/", scope: .write, risk: .changes,
    answers: .accepted, patience: 130)

  /// Removes the handler and, if it can, the vendor's registration. No rows are lost; events stop.
  ///
  /// - Refuses: 400 **M** while a switched-on table uses it. Source: 6.4.
  package static let deleteWebhook = Endpoint(
    name: "external-data-sources-delete-webhook-create", method: .post,
    path: "external_data_sources/:id/delete_webhook/", scope: .write, risk: .destroys,
    repeats: .freely, answers: .webhookReceipt, patience: 130)
}
