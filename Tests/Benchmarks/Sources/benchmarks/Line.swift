// A line of the table: what was measured, what is asked of it, and whether that is met.

struct Line {
  let what: String
  let result: Result
  var bar: Bar?

  enum Result {
    case measured(Quantity)
    /// Nothing to measure, and why: "not installed", "not built yet".
    case missing(String)
  }

  init(_ what: String, _ quantity: Quantity, _ bar: Bar? = nil) {
    self.what = what
    result = .measured(quantity)
    self.bar = bar
  }

  init(_ what: String, missing reason: String, _ bar: Bar? = nil) {
    self.what = what
    result = .missing(reason)
    self.bar = bar
  }

  /// Nil where there is no bar, or nothing to hold against it.
  var isMet: Bool? {
    guard let bar, case .measured(let quantity) = result else { return nil }
    return bar.admits(quantity.amount)
  }
}

/// A number with its unit.
struct Quantity: CustomStringConvertible {
  let amount: Double
  let unit: Unit

  enum Unit: String {
    case milliseconds = "ms"
    case microseconds = "us"
    case mebibytes = "MiB"
    case ratio = "x"
    case perSecond = "/s"
  }

  init(_ amount: Double, _ unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  var description: String {
    switch unit {
    case .perSecond, .microseconds: "\(Int(amount.rounded()).grouped) \(unit.rawValue)"
    case .milliseconds where amount < 1, .ratio where amount < 10:
      "\(amount.fixed(2)) \(unit.rawValue)"
    default: "\(amount.fixed(1)) \(unit.rawValue)"
    }
  }
}

/// What product.md asks for.
enum Bar {
  case atMost(Quantity)
  case atLeast(Quantity)

  func admits(_ amount: Double) -> Bool {
    switch self {
    case .atMost(let limit): amount <= limit.amount
    case .atLeast(let limit): amount >= limit.amount
    }
  }
}

extension Bar: CustomStringConvertible {
  var description: String {
    switch self {
    case .atMost(let limit): "<= \(limit.short)"
    case .atLeast(let limit): ">= \(limit.short)"
    }
  }
}

extension Quantity {
  /// Bars are round numbers: `20 ms`, not `20.0 ms`.
  fileprivate var short: String {
    let number = amount == amount.rounded() ? Int(amount).grouped : "\(amount)"
    return "\(number) \(unit.rawValue)"
  }
}

extension Double {
  func fixed(_ places: Int) -> String {
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    let all = Int((magnitude * Double(scale)).rounded())
    let fraction = String(all % scale)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(self < 0 ? "-" : "")\(all / scale).\(zeros)\(fraction)"
  }
}

extension Int {
  /// With commas: `1,000,000`.
  var grouped: String {
    var digits = String(self)[...]
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}
