import Testing

/// The documented conversation on a screen of 80 columns and 24 rows: what stands there, row by row.
@Suite(.serialized) struct ScreenConversationTests {
  @Test func `the documented Stripe conversation stands on the screen as written`() async throws {
    let screen = try Watched(world: "stripe-key-rotated-runbook")
    try await screen.shows(Self.welcome)
    try await screen.type("Our Stripe sync is broken, can you check?\r")
    try await screen.shows(Self.report)
    try await screen.type("new key\r")
    try await screen.endsWith("Stripe restricted API key (or @FILE), not shown:")
    try await screen.type("sk_live_51HxqPbTr4nd0m\r")
    try await screen.shows(Self.proof)
    #expect(!screen.everything.contains("sk_live"))
  }

  private static let welcome = """
    syncmedic, practice world stripe-key-rotated-runbook: nothing here is real.
    Tell me what is wrong, or type `what's broken?`, `help`, `quit`.
    syncmedic>
    """

  private static let report = """
    syncmedic, practice world stripe-key-rotated-runbook: nothing here is real.
    Tell me what is wrong, or type `what's broken?`, `help`, `quit`.
    syncmedic> Our Stripe sync is broken, can you check?
    -- STRIPE REFUSES OUR KEY ------------------------------------------ stripe-prod

    All 8 tables of stripe-prod stopped with the same answer:

        authentication failed: 401 Unauthorized

    Stripe says this when a key or password was rotated, revoked or mistyped, so I
    believe the one PostHog holds is no longer good. I am certain of that.
    This is on your side to put right. No rows are lost; syncing picks up where it
    stopped.

      1. Make a new Stripe restricted API key in Stripe's dashboard.
      2. Type `new key` here. I will ask for it without showing it, then save it and
         sync the source.

    Hint: a resync would not help. It would wipe the tables and then meet the same
    answer.
    stripe-prod plan 1>
    """

  /// The beginning has scrolled off; the lines that told of the waiting have left no trace.
  private static let proof = """

    Hint: a resync would not help. It would wipe the tables and then meet the same
    answer.
    stripe-prod plan 1> new key
    Stripe restricted API key (or @FILE), not shown:
    Updated and re-triggered. That was accepted, not yet proven: I am watching until
    every table has a new run that ended.

    -- HEALED, WITH PROOF ---------------------------------------------- stripe-prod

    All 8 tables have a new run, begun after the repair and ended well, and what was
    wrong is gone:

      charges        Completed  10:01 UTC  18,231 -> 18,283 rows
      customers      Completed  10:01 UTC  4,410 -> 4,419 rows
      disputes       Completed  10:00 UTC  12 rows
      invoices       Completed  10:01 UTC  9,120 -> 9,151 rows
      prices         Completed  10:00 UTC  80 rows
      products       Completed  10:00 UTC  40 rows
      refunds        Completed  10:00 UTC  310 rows
      subscriptions  Completed  10:01 UTC  1,200 -> 1,204 rows

    Proven 1 min 45 s after the repair.
    stripe-prod>
    """
}
