extension ErrorFamily {
  /// PostHog's own row quota or credit is used up. Never a bill at the source. Current servers
  /// leave the error null and say it by the status; older ones raised it from the pipeline.
  static let billingLimit = ErrorFamily(
    cause: .billingLimit, letter: .h, fault: .billing,
    signatures: [
      .names("BillingLimitsWillBeReachedException"),
      .sentences(
        "data warehouse billing limit", "warehouse billing limits", "your account will hit",
        "posthog … billing limit", "posthog … row limit", "warehouse row limit",
        "row limit … billing period", "schema exceeds row limit",
        "billing limits too low", "billing limit reached"
      ).unless("api billing limit"),
      .phrases("billing limit reached|exceeded|hit", "over … billing limit").unless(
        "api billing limit"),
      .sentences(
        "your billing limit", "billing limit for … rows|syncing|synced|data",
        "billing limit … reached|hit"
      ).unless("api billing limit"),
      .sentences(
        "used all … synced|included rows", "synced rows … plan|quota|allowance",
        "row limit for data warehouse", "row limit … in posthog"
      ),
    ],
    belongs: [
      "Your organization used all of its synced rows for this month.",
      "Your project has exceeded its PostHog data warehouse row limit for this billing period",
      "Your account will hit your Data Warehouse billing limits syncing events with 120 rows",
      "Schema exceeds row limit",
    ],
    doesNotBelong: [
      "relation \"public.billing_limit\" does not exist",
      "permission denied for table billing",
    ])
}
