// What a mad keyboard sends.

import Glibc

/// One thing that happens to a terminal.
enum Stroke: CustomStringConvertible {
  /// Bytes that arrive together.
  case burst([UInt8])
  case signal(Int32)
  case resize(rows: UInt16, columns: UInt16)
  case pause

  var description: String {
    switch self {
    case .burst(let bytes): String(decoding: bytes, as: UTF8.self).debugDescription
    case .signal(let number): "signal \(number)"
    case .resize(let rows, let columns): "\(rows) x \(columns)"
    case .pause: "pause"
    }
  }
}

/// The same streams every time, for a seed.
///
/// A word is never torn: letter by letter and slowed down by a busy machine it could be somebody
/// typing. Whole, it comes faster than any hand.
struct Keyboard {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func stream() -> [Stroke] {
    (0..<number(1...8)).map { _ in stroke() }
  }

  private mutating func stroke() -> Stroke {
    switch number(1...40) {
    case 1...2: .signal(pick([SIGINT, SIGWINCH, SIGTSTP]))
    case 3: .resize(rows: UInt16(number(1...60)), columns: UInt16(number(1...200)))
    case 4...10: .pause
    default: .burst((0..<number(1...5)).flatMap { _ in piece() })
    }
  }

  private mutating func piece() -> [UInt8] {
    switch number(1...20) {
    case 1...9: words() + Array(pick(["\r", "\r", "\r", "\n", "\r\n", ""]).utf8)
    case 10...12: paste()
    case 13...15: Array(pick(Self.escapes).utf8)
    case 16...17: [UInt8(pick(Self.controls))]
    case 18: Array(pick(Self.marks).utf8)
    case 19: (0..<number(1...6)).map { _ in UInt8(number(0x80...0xff)) }
    default: Array(pick(Self.ends).utf8)
    }
  }

  private mutating func words() -> [UInt8] {
    Array(pick(number(1...3) == 1 ? Self.approvals : Self.lines).utf8)
  }

  /// With both brackets or one, and perhaps with an end of its own inside.
  private mutating func paste() -> [UInt8] {
    let begins = pick(["\u{1b}[200~", "\u{1b}[200~", "\u{1b}[200~", ""])
    let ends = pick(["\u{1b}[201~", "\u{1b}[201~", "\u{1b}[201~\r", "\u{1b}[201~approve\r", ""])
    let middle = (0..<number(0...2)).flatMap { _ in
      words() + Array(pick(["\r", "\n", " ", "\u{1b}[201~\r"]).utf8)
    }
    return Array(begins.utf8) + middle + Array(ends.utf8)
  }

  private mutating func number<Number: FixedWidthInteger>(_ range: ClosedRange<Number>) -> Number {
    .random(in: range, using: &random)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }
}

extension Keyboard {
  private static let approvals = [
    "approve", "approve", "approve", "approve ledger", "approve orders", "approve app-db",
    " approve ", "approved\u{7f}", "x\u{15}approve", "\u{5}\u{15}approve",
    "approve\u{1}\u{b}\u{19}",
    "\u{12}approve", "appr\t", "approve\u{1b}b\u{1b}f",
  ]
  private static let lines = [
    "yes", "y", "no", "go", "ok", "do it", "ready", "1", "2", "orders", "users", "status", "why",
    "plan", "resync orders", "resync users", "resync orders and users", "reload orders",
    "reload app-db",
    "delete the data of orders", "delete app-db", "stop orders", "undo", "help approve",
    "orders has duplicate rows", "new key", "sk_live_51HxqPbTr4nd0mK3y", "back",
  ]
  private static let escapes = [
    "\u{1b}", "\u{1b}[A", "\u{1b}[B", "\u{1b}[C", "\u{1b}[D", "\u{1b}[H", "\u{1b}[F", "\u{1b}[3~",
    "\u{1b}[5~", "\u{1b}[6~", "\u{1b}[1;5D", "\u{1b}OA", "\u{1b}b", "\u{1b}d", "\u{1b}u",
    "\u{1b}\r",
    "\u{1b}[", "\u{1b}[1", "\u{1b}]0;", "\u{1b}]0;approve\r\u{7}", "\u{1b}P1$rapprove\r\u{1b}\\",
    "\u{1b}[12;40R", "\u{1b}[?62;c", "\u{1b}[201~", "\u{1b}[200~", "\u{1b}[20", "\u{1b}[I",
  ]
  /// All but Ctrl-D, which leaves; see ``ends``.
  private static let controls = (0..<0x20).filter { $0 != 4 } + [0x7f]
  private static let marks = [
    "é", "日本", "🙂", "e\u{301}", "\u{200b}", "\u{202e}", "\u{feff}", "аpprove\r", "\u{9b}6n",
    "\u{9e}",
    "\u{fffd}", "👩‍👩‍👧",
  ]
  /// What makes a program leave: rare, for another has to be started then.
  private static let ends = [
    "\u{7f}", "\u{8}", "\u{c}", "\u{3}", "\u{3}\u{3}", "\u{19}", "\u{14}", " ", "\t\t",
    "\u{16}\u{4}",
    "\u{4}", "quit\r",
  ]
}
