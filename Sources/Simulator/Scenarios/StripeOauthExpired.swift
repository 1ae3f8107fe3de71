extension Scenario {
  /// No key would help: this source holds none. Reconnect in the browser.
  static let stripeOauthExpired = Scenario(
    name: "stripe-oauth-expired",
    summary: "Stripe connected by OAuth: the connection was revoked",
    records: """
      clock   2026-03-02T10:00:00Z
      project 2 host=eu
      source id=src_1 type=Stripe name=stripe-prod trouble=oauth-expired error="Your Stripe OAuth connection has expired or been revoked. Please reconnect your Stripe account." inputs.auth_method.selection=oauth inputs.auth_method.stripe_integration_id=12
      schema id=sch_1 name=Charge sync=append status=Failed enabled=false rows=18231 adds=52 last=-7h
      schema id=sch_2 name=Customer sync=append status=Failed enabled=false rows=4410 adds=9 last=-7h
      """)
}
