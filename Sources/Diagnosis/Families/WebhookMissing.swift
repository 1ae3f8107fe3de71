extension ErrorFamily {
  /// The vendor does not send: the webhook was never registered, was deleted or disabled, or our
  /// key may not read or create it.
  static let webhookMissing = ErrorFamily(
    cause: .webhookMissing, letter: .i, fault: .you,
    signatures: [
      .phrases("webhook … could not be found"),
      .sentences("exists false").syncing("webhook"),
      .sentences("resource not accessible", "must have admin rights").with("webhook_page"),
      .httpStatus(401, 403, 404).with("webhook_page"),
      .sentences(
        "no such webhook endpoint",
        "webhook … not found|exist|registered|configured|enabled|active",
        "webhook … deleted|disabled|removed|missing|deactivated|inactive|paused|suspended",
        "no webhook", "permission … webhook", "scope … webhook", "admin:repo_hook",
        "create|read|delete|update|register|list|manage … webhook … permission|scope|manually",
        "permission … create|read|delete|update|register|list|manage … webhook",
        "could|unable|failed|cannot|can't … register|create|update|delete … webhook",
        "register|create … webhook … failed", "hook … not found", "repo_hook", "write:webhooks",
        "webhook subscription", "delete the webhook manually", "create the webhook manually",
        "maximum|limit … webhook", "{not} have more than _ hooks|webhooks",
        "webhook … limit|maximum", "webhook … unsubscribed|expired"
      ).unless("signature", "signing secret"),
      .hints("webhook").syncing("webhook"),
      .sentences(
        "has|have|needs|lacks access to _ webhooks|hooks", "access to reporting webhooks"
      ),
      .sentences(
        "endpoint … deleted|disabled|removed|deactivated", "endpoint is|was|been gone|missing",
        "register it again", "create it again"
      ).syncing("webhook").unless("signature", "signing secret"),
      .sentences("webhook_page").with(.http, 404, 422).from("Github"),
      .names("enabled_events"),
      .sentences(
        "set up the webhook manually", "webhook manually below", "more than _ hooks",
        "{not} manage|create|read|register _ webhooks",
        "{not} manage|create|read|register webhooks",
        "selected tables map to"
      ),
    ],
    belongs: [
      "webhook subscription was removed after 19 consecutive failures",
      "No such webhook endpoint: 'we_1Q'",
      "Webhook subscription not found",
      "No such webhook endpoint: 'we_1Q2w3E4r'",
      "Your token does not have permission to create webhooks. Please create the webhook manually.",
      "The webhook was disabled by the vendor after too many failed deliveries.",
    ],
    doesNotBelong: ["Webhook signature verification failed"])
}
