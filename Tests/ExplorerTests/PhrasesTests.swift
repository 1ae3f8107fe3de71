// What a person may say at an approval prompt, and what of it is an approval (approval.md A10, A11).

import PostHog
import Testing

@testable import Session

@Suite struct PhrasesTests {
  /// Typed by hand, every one of them, at the plan that wipes `orders`.
  static let phrases = [
    "yes", "y", "Y", "yep", "yeah", "yes please", "ok", "okay", "k", "sure", "fine", "do it",
    "just do it", "go", "go ahead", "go for it", "run it", "proceed", "continue", "confirm",
    "confirmed", "agreed", "accept", "allow", "permit", "ready", "now", "1", "enter", "", " ",
    "Approve", "APPROVE", "aPPROVE", "approve.", "approve!", "approve;", "approve?", "approve,",
    "\"approve\"", "'approve'", "`approve`", "(approve)", "approved", "approves", "approv",
    "aprove",
    "approve it", "approve this", "approve plan", "approve 1", "approve plan 1", "approve #1",
    "approve all", "approve *", "approve users", "approve Orders", "approve ORDERS",
    "approve order",
    "approve orders.", "approve  users", "approve shop", "approve shop/orders",
    "approve orders users",
    "please approve", "yes approve", "ok, approve", "i approve", "lgtm, approve", "approve please",
    "always approve", "approve always", "don't approve", "approve\u{0}", "\u{0}approve",
    "approve\u{200B}", "\u{200B}approve", "app\u{200B}rove", "approve\u{FEFF}", "approve\u{A0}",
    "\u{A0}approve", "approve\u{3000}", "approve\u{2028}", "approve\t", "\tapprove", "approve\r",
    "approve\n", "approve orders\n", "\u{202E}evorppa", "\u{0430}pprove", "appr\u{043E}ve",
    "approv\u{0435}", "\u{FF41}pprove", "approve\u{301}", "a\u{308}pprove", "appro\u{FE0F}ve",
    "approve\u{A0}orders", "approve\u{2009}orders", "approve \u{043E}rders",
    "approve orders\u{200D}",
    "\u{1D41A}pprove", "approve🙂", "👍", "✅ approve", "--approve", "/approve", "!approve",
    "sudo approve",
  ]

  @Test(arguments: phrases)
  func `no other words start what destroys`(_ phrase: String) throws {
    let state = try #require(Self.hear(Spoken(phrase)))

    #expect(!Self.hasStarted(state))
  }

  @Test(arguments: ["approve", " approve", "approve  ", "approve orders", "  approve orders "])
  func `the exact words do, with spaces about them or none`(_ phrase: String) throws {
    #expect(Self.hasStarted(try #require(Self.hear(Spoken(phrase)))))
  }

  /// Ten thousand slips of the pen: a scalar taken out, put in, doubled, or changed.
  @Test func `no slip of the pen is an approval`() throws {
    var lot = Lot(2026)
    let atPrompt = try #require(Self.atPrompt)
    let right: Set<[UInt8]> = Set(["approve", "approve orders"].map { Array($0.utf8) })
    var others = 0
    while others < 10_000 {
      let slip = Self.slip(Bool.random(using: &lot) ? "approve" : "approve orders", &lot)
      let bare = slip.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()
      guard !right.contains(Array(bare)) else { continue }
      others += 1
      let state = try #require(Gate().step(atPrompt, .line(Spoken(slip))))
      #expect(!Self.hasStarted(state), "\(slip.debugDescription)")
    }
  }

  private static func slip(_ words: String, _ lot: inout Lot) -> String {
    var scalars = Array(words.unicodeScalars)
    for _ in 0..<Int.random(in: 1...2, using: &lot) {
      let at = Int.random(in: 0..<scalars.count, using: &lot)
      switch Int.random(in: 0..<4, using: &lot) {
      case 0: scalars.remove(at: at)
      case 1: scalars.insert(strangers.randomElement(using: &lot) ?? "x", at: at)
      case 2: scalars.insert(scalars[at], at: at)
      default: scalars[at] = strangers.randomElement(using: &lot) ?? "x"
      }
      if scalars.isEmpty { scalars = ["x"] }
    }
    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private static let strangers: [Unicode.Scalar] = [
    "a", "A", "e", "E", "o", "0", "x", " ", ".", "-", "\t", "\u{A0}", "\u{200B}", "\u{200D}",
    "\u{FEFF}", "\u{301}", "\u{430}", "\u{43E}", "\u{435}", "\u{440}", "\u{FF50}", "\u{202E}",
    "\u{0}", "\u{7F}", "\u{FE0F}", "\u{2060}", "\u{AD}",
  ]

  // MARK: - At the prompt

  /// The plan to wipe `orders` is shown.
  private static let atPrompt: GateState? = {
    var state = Gate().initial
    state = Gate().step(state, .line(Spoken("resync orders"))) ?? state
    while state.session.state == "examining" {
      guard let next = Gate().step(state, .answered) else { return nil }
      state = next
    }
    return state.session.state == "awaiting-approval" ? state : nil
  }()

  private static func hear(_ spoken: Spoken) -> GateState? {
    atPrompt.flatMap { Gate().step($0, .line(spoken)) }
  }

  private static func hasStarted(_ state: GateState) -> Bool {
    if case .carryingOut = state.session.stage { true } else { false }
  }
}
