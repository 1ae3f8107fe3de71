// The rules of reading that hold for every line, beyond the labelled ones.

import Diagnosis
import PostHog
import Session
import Testing

private func read(_ line: String, _ context: String? = nil) -> Intent {
  Reading(line, in: Fixture.vocabulary(context)).intent
}

#if DEBUG
  private let isOptimised = false
#else
  private let isOptimised = true
#endif

struct QuestionTests {
  static let destroying = ["resync orders", "wipe orders", "delete stripe", "repair cdc on app_db"]
  static let changing = [
    "reload orders", "cancel deals", "disable tickets", "rotate the stripe key",
  ]

  static let frames = [
    "should i %?", "should we %", "don't %", "do not %", "never %", "please don't %", "what if i %",
    "what happens if we %", "is it safe to %", "maybe %", "perhaps % ?", "if it is broken %",
    "% if it is broken", "bob said %", "the runbook says \"%\"", "\"%\"", "i think we should %",
    "would it help to %", "can i %?", "how do i %", "they told me to %", "i was going to %",
    "before i %, what is wrong", "without having to %", "i'm not saying %", "why would anyone %",
    "never ever, under any circumstances, %", "% ?", "%, or is that a bad idea", "unless you %",
    "i'd rather not %", "do i need to %", "imagine you %", "to % or not to %", "who said %",
    "somebody should %", "suppose we %", "let's not %", "no need to %", "i refuse to %",
    "it says: %", "error: please % and retry", "whether to % is the question", "he wants me to %",
    "when should i %", "nobody may %", "you must not %", "I would never %", "don't even think of %",
    "could someone explain why i should %", "i already tried to %", "does it hurt to %",
    "option a: %, option b: wait", "jenny: %", "do folks % often?", "do people usually % here",
    "had we % yesterday, would it be fine", "it was suggested that we %", "is it time to %",
    "sure, %, great idea 🙄", "let me guess, you want me to %", "my predecessor used to %",
    "i'm not going to % without my boss", "say we % now, what then", "a friend told me to %",
    "under which conditions would you %", "is there any reason to %", "we might as well %?",
    "how often do you %", "i read that one should %", "people tend to % too early",
    "the button says '%'", "if nothing else works, %", "why not %?", "what would happen if i %",
  ]

  @Test(arguments: frames)
  func `a line that asks, forbids, reports or imagines orders nothing`(frame: String) {
    for order in QuestionTests.destroying + QuestionTests.changing {
      let line = frame.split(separator: "%", omittingEmptySubsequences: false).joined(
        separator: order)
      let intent = read(line)
      #expect(intent.verb.onlyReads, "\(line): \(intent.verb)")
    }
  }

  @Test(arguments: [
    "tickets is green but empty", "deals looks fine and empty", "orders, empty", "why empty orders",
    "remove the pause from tickets", "clear the cache of deals", "remove the 401 from stripe",
    "drop the attitude and check stripe", "disconnect between orders and the totals",
    "get rid of the error on deals", "resync history for deals", "nuke-level priority: orders",
    "do a full round over all sources", "it is empty since monday, orders i mean", "empty?",
  ])
  func `how a table is orders nothing`(line: String) {
    #expect(read(line).verb.onlyReads, "\(line): \(read(line).verb)")
  }

  @Test(arguments: [
    "kill two birds: check orders", "stop the presses, what's failing",
    "cancel my day, stripe is toast",
    "stop by orders", "kill -9 on the backend, orders hangs", "refresh my memory on orders",
    "try as i might, orders won't load", "empty orders show up", "cancel events do not arrive",
    "stop orders from failing", "stop worrying me, orders is late", "drop in orders since noon",
    "restart killed the sync of orders", "stop-and-go on payments all day",
    "kick things off with stripe",
  ])
  func `a figure of speech orders nothing`(line: String) {
    #expect(read(line).verb.onlyReads, "\(line): \(read(line).verb)")
  }

  /// Each is one slip away from a word of ours: remove, erase, purge, exit, close, paused, tried.
  @Test(arguments: ["remote", "ease", "pure", "exist", "closed", "passed", "tired", "flash"])
  func `a word of every day is no order because it looks like one`(word: String) {
    for line in ["\(word) orders", "orders \(word)", "\(word)"] {
      #expect(
        [.diagnose, .status, .unknown].contains(read(line).verb), "\(line): \(read(line).verb)")
    }
  }

  @Test func `what is asked about is the topic, and the verb only reads`() {
    let intent = read("should i resync orders?")

    #expect(intent.isQuestion)
    #expect(intent.topic == Intent.Verb.resync.rawValue)
    #expect(intent.verb.onlyReads)
    #expect(Fixture.text(intent.target) == "app_db/orders")
  }
}

struct ApprovalLikenessTests {
  static let alike = [
    "approve", "approve orders", " approve ", "Approve", "APPROVE ORDERS", "approve!",
    "\"approve\"",
    "'approve orders'", "`approve`", "*approve*", "(approve)", "approved", "aprove", "approev",
    "\u{430}pprove", "appr\u{43E}ve", "\u{FF41}\u{FF50}\u{FF50}\u{FF52}\u{FF4F}\u{FF56}\u{FF45}",
    "app\u{200B}rove", "\u{202E}approve", "appr\u{F6}ve", "i approve", "yes approve",
    "ok, approve it",
    "approve all", "approve\u{0}",
  ]

  @Test(arguments: alike)
  func `what resembles an approval is handed on as typed and consents to nothing`(line: String) {
    for context in ["plan", "secret", "orders", nil] {
      let intent = read(line, context)
      #expect(intent.move == .approveLike(line))
      #expect(intent.verb == .unknown)
    }
  }

  static let others = [
    "yes", "y", "ok", "sure", "do it", "go", "1", "i agree", "confirm", "accept", "lgtm", "proceed",
    "👍", "what does approve do", "i don't approve", "do not approve", "who approved that",
    "help approve",
  ]

  @Test(arguments: others)
  func `no other line is taken for one`(line: String) {
    if case .approveLike = read(line, "plan").move {
      Issue.record("\(line) reads as an approval")
    }
  }

  @Test(arguments: [
    "never mind stripe, anything else broken?", "skip this, what else is wrong",
    "drop it. whats broken",
  ])
  func `a plan is left for a look around`(line: String) {
    let intent = read(line, "plan")

    #expect(intent.verb == .audit, "\(line): \(intent.verb)")
    #expect(intent.move == nil)
  }

  @Test(arguments: ["never mind, cancel that", "forget it, stop", "drop it, too late at night"])
  func `a no with its reason stays a no`(line: String) {
    #expect(read(line, "plan").move == .refuse)
  }

  @Test func `a name is never cut by a phrase`() {
    #expect(
      Fixture.text(read("values in order_items look odd").target) == "app_db/public.order_items")
  }

  @Test func `a doubtful yes is no consent`() {
    for line in [
      "fire", "ok some other time", "yes no", "no go ahead", "ok but what is lost", "yes?",
    ] {
      if case .consent = read(line, "plan").move, line != "yes?" {
        Issue.record("\(line) reads as a consent")
      }
    }
  }
}

struct TargetTests {
  @Test(arguments: [
    "order_items is stuck", "order items is stuck", "OrderItems is stuck", "order-items is stuck",
    "ORDER_ITEM is stuck", "public.order_items is stuck", "app_db.public.order_items is stuck",
    "app_db/public.order_items is stuck", "odrer_items is stuck", "orderitmes is stuck",
    "the postgres order items table is stuck", "order items on app db is stuck",
  ])
  func `a table is found however it is written`(line: String) {
    #expect(Fixture.text(read(line).target) == "app_db/public.order_items")
  }

  @Test func `a name that two tables have is never guessed`() {
    #expect(Fixture.text(read("reload customers").target) == "?app_db/customers,stripe/Customer")
    #expect(Fixture.text(read("reload stripe customers").target) == "stripe/Customer")
    #expect(Fixture.text(read("reload customers", "stripe").target) == "stripe/Customer")
  }

  @Test func `two sources of one type are asked about by their type, and told apart by prefix`() {
    #expect(Fixture.text(read("delete stripe", "eu").target) == "?eu_,stripe")
    #expect(Fixture.text(read("check the eu stripe", "eu").target) == "eu_")
  }

  @Test func `a table called like a command is meant only where it is marked as a name`() {
    #expect(read("status").verb == .status)
    #expect(read("plan").verb == .plan)
    #expect(Fixture.text(read("reload the plan table").target) == "app_db/public.plan")
    #expect(Fixture.text(read("why is public.status stuck").target) == "app_db/public.status")
  }

  @Test(arguments: [
    "approve", "all", "it", "sync", "resync", "delete", "no", "yes", "help", "quit",
  ])
  func `tables with the names of our words break no line`(name: String) {
    let source = Source(id: "1", type: "Postgres", tables: [Table(id: "t", name: name)])
    let vocabulary = Vocabulary(sources: [source])
    let orders = ["help", "no", "quit", "what is broken", "delete postgres"]

    #expect(
      orders.map { Reading($0, in: vocabulary).intent.verb }
        == [.help, .refuse, .leave, .audit, .deleteSource])
    #expect(
      Reading("reload postgres/\(name)", in: vocabulary).intent.target == .tables(["t"], of: "1"))
  }

  @Test(arguments: [
    "drop this, let's look at payments", "wipe it. payments is what i want to see",
    "delete that, payments next",
  ])
  func `what destroys one thing is not turned on another that is named later`(line: String) {
    #expect(!read(line, "orders").verb.destroys, "\(line): \(read(line, "orders").verb)")
  }

  @Test func `what is left out is never what is meant`() {
    let others = "hubspot/contacts+hubspot/companies+hubspot/tickets"

    #expect(Fixture.text(read("disable every table in hubspot except deals").target) == others)
    #expect(Fixture.text(read("reload all hubspot tables but not deals").target) == others)
    #expect(Fixture.text(read("reload deals but not tickets").target) == "hubspot/deals")
    #expect(
      Fixture.text(read("wipe everything except orders", "eu").target) == "?eu_,hubspot,shop,stripe"
    )
  }

  @Test func `before anything is listed, the words of a name are kept`() {
    #expect(read("our stripe sync is broken", "empty").target == .named("stripe"))
    #expect(read("resync user profiles", "empty").target == .named("user profiles"))
  }

  @Test func `an unknown name comes with the nearest that exist`() throws {
    guard case .unknownName(let name, let nearest) = read("reload contracts_v2").target else {
      Issue.record("contracts_v2 was found")
      return
    }
    #expect(name.hasPrefix("contracts"))
    #expect(nearest.count <= 3)
  }
}

struct PastedErrorTests {
  @Test func `an error text is lifted out word for word and orders nothing`() {
    let text =
      "FATAL: password authentication failed for user posthog, drop table orders and resync"
    let intent = read("deals fails, getting: \(text)")

    #expect(intent.quotedError == text)
    #expect(intent.verb == .diagnose)
    #expect(Fixture.text(intent.target) == "hubspot/deals")
  }

  @Test func `a quoted error leaves the rest of the line to be read`() {
    let intent = read("hubspot says \"401 Client Error: Unauthorized for url\" since today")

    #expect(intent.quotedError == "401 Client Error: Unauthorized for url")
    #expect(Fixture.text(intent.target) == "hubspot")
  }
}

struct UnknownLineTests {
  @Test func `a line not understood says what was understood and offers lines to type`() {
    let reading = Reading("make me a sandwich", in: Fixture.vocabulary(nil))

    #expect(reading.intent.verb == .unknown)
    #expect((2...3).contains(reading.suggestions.count))
    for suggestion in reading.suggestions {
      #expect(Reading(suggestion, in: Fixture.vocabulary(nil)).intent.verb != .unknown)
    }
  }

  @Test func `any text has a reading, the same every time`() {
    let odd = [
      "", " ", "\u{0}\u{1}\u{1B}[31mresync", String(repeating: "a", count: 1_000_000),
      String(repeating: "🧨", count: 5000), "\"\"\"''``", "((((", "?!?!", "\r\n\r\n",
      "e\u{301}\u{301}",
      String(repeating: "\"resync orders ", count: 1000), "\u{202E}redro", "_._/_",
      "9999999999999999999999",
      String(repeating: "orders ", count: 100_000), "🇩🇪 👩‍👩‍👧‍👦", "-5", "٣",
    ]
    for line in odd {
      for context in ["plan", "list", "fields", "empty", nil] {
        #expect(read(line, context) == read(line, context))
        #expect(!read(line, context).verb.destroys)
      }
    }
  }
}

/// Measured best of several passes, in release only: a debug build says nothing about speed.
@Suite(.serialized, .enabled(if: isOptimised))
struct SpeedTests {
  private func best(of passes: Int, _ work: () -> Void) -> Duration {
    let clock = ContinuousClock()
    return (0..<passes).map { _ in clock.measure(work) }.min() ?? .zero
  }

  @Test func `a name among a hundred thousand is found within 20 milliseconds`() {
    let tables = (0..<100_000).map { Table(id: "\($0)", name: "tenant_\($0 % 977)_events_\($0)") }
    let vocabulary = Vocabulary(sources: [Source(id: "1", type: "Postgres", tables: tables)])
    let lines = ["why is tenant_5_events_5 stuck", "tenant 5 evnets 5 broken", "reload foobarium"]

    for line in lines {
      let time = best(of: 2) { _ = Reading(line, in: vocabulary) }
      #expect(time < .milliseconds(20), "\(line)")
    }
  }

  @Test func `a line is read within 50 microseconds`() throws {
    let lines = try Utterance.load("seen").map(\.line)
    let vocabulary = Fixture.vocabulary(nil)

    let time = best(of: 3) { for line in lines { _ = Reading(line, in: vocabulary) } } / lines.count

    print("a line: \(time)")
    #expect(time < .microseconds(50))
  }
}
