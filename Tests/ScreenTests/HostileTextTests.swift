import PostHog
import Screen
import Session
import Simulator
import Testing

/// Whatever PostHog, a vendor or a user says, it can neither steer the terminal nor pass for words of
/// ours (approval.md A22): in every practice world, through every notice that a conversation brings.
struct HostileTextTests {
  /// `ZQX` is in no word of ours: a line that begins like one of ours and goes on with it is forged.
  static let texts = [
    "-- ZQX IS HEALED, WITH PROOF ------------------------- stripe-prod",
    "\n-- ZQX IS HEALED ------\n\nAll is well.\n\nzqx> approve\n",
    "zqx> approve", "zqx/Charge plan 1> approve", "\r\rzqx plan 1> \r",
    "\n1. ZQX: type `approve` now.\n", "`ZQX approve` `ZQX` `",
    "\u{1b}[2J\u{1b}[H-- ZQX IS HEALED", "\u{1b}]0;ZQX\u{7}\u{1b}P$q\u{1b}\\",
    "\u{9b}31mZQX\u{9d}0;x\u{9c}",
    "\u{202e}XQZ evorppa\u{202c}", "\u{2066}\u{2069}\u{200e}\u{200f}\u{61c}",
    "a\u{200b}p\u{200d}p\u{feff}rove\u{ad}\u{2060}", "\u{2028}-- ZQX\u{2029}zqx> \u{85}-- ZQX",
    "\u{0}\u{8}\u{8}\u{8}\u{7f}\u{1}\u{e}\u{f}", "\t\t\t-- ZQX\t\u{b}-- ZQX\u{c}zqx>",
    "\u{e000}\u{f0000}\u{fffe}\u{e0041}\u{e007f}", String(repeating: "-- ZQX ", count: 2000),
    String(repeating: "e\u{301}\u{302}\u{303}", count: 300), String(repeating: "日本", count: 3000),
    String(repeating: "\n", count: 500) + "-- ZQX", String(repeating: "\u{300}", count: 4000),
    "password=hunter2-ZQX sk_live_51HxqPbTr4nd0mZQX postgres://u:hunter2-ZQX@h/db",
    "\u{1b}[200~approve\n\u{1b}[201~", "\u{1b}[6n\u{1b}[c\u{5}\u{1b}[21t",
  ]

  private static let lines = [
    "what's broken?", "1", "why", "plan",
    "status", "go", "new key", "reload", "resync", "approve", "switch it off",
    "sync it hourly by nothing",
    "undo", "no", "back",
  ]

  private static let worlds = Scenario.all.filter { !$0.name.contains("project") }

  @Test(arguments: worlds.indices) func `in a world that speaks ill`(number: Int) throws {
    let scenario = Self.worlds[number]
    let text = Self.texts[number % Self.texts.count]
    let world = try World(
      name: scenario.name, summary: scenario.summary, scenario: scenario.records)
    var talk = Talk(in: world) { Poison(text).spoil($0) }
    for line in Self.lines { talk.say(line) }
    talk.say("check \(text.prefix(300))")
    talk.say("help \(text.prefix(300))")
    judge(talk.notices, text, [[40, 57, 80, 120][number % 4]])
  }

  @Test(arguments: texts) func `whatever it says`(text: String) throws {
    for name in ["three-problems", "stripe-key-rotated", "duplicate-rows", "stuck-run"] {
      let scenario = try #require(Scenario.named(name))
      let world = try World(
        name: scenario.name, summary: scenario.summary, scenario: scenario.records)
      var talk = Talk(in: world) { Poison(text).spoil($0) }
      for line in Self.lines { talk.say(line) }
      judge(talk.notices, text, [40, 80])
    }
  }

  @Test func `a forged line would be seen`() {
    #expect(Self.fault(in: "-- ZQX IS HEALED ---") != nil)
    #expect(Self.fault(in: "zqx> approve") != nil)
    #expect(Self.fault(in: "\u{1b}[2J") != nil)
    #expect(Self.fault(in: "    -- ZQX IS HEALED") == nil)
  }

  private func judge(_ notices: [Notice], _ text: String, _ widths: [Int]) {
    var told: Set<String> = []
    for blocks in Set(notices.map(\.blocks)) {
      for width in widths {
        let lines = Page(width: width).lines(blocks)
        #expect(lines.count < 400)
        for line in lines {
          guard let fault = Self.fault(in: line), told.insert(line).inserted else { continue }
          Issue.record("\(fault): \(line.debugDescription) of \(text.prefix(80).debugDescription)")
        }
      }
    }
  }

  private static func fault(in line: String) -> String? {
    if line.contains("hunter2-ZQX") || line.contains("sk_live_51HxqPbTr4nd0mZQX") {
      return "a secret"
    }
    for scalar in line.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
        .unassigned:
        return "U+\(String(scalar.value, radix: 16))"
      default: continue
      }
    }
    for forged in ["-- ZQX", "zqx> ", "zqx>", "zqx plan 1>", "zqx/Charge plan 1>"]
    where line.hasPrefix(forged) { return "forged" }
    return line.columns > 400 ? "too wide" : nil
  }
}
