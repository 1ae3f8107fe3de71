// How often, in whatever numbers it is said: `every 6h`, `once per day`, `4 times a day`.

extension Gist {
  /// A run of tokens that says how often becomes one. What PostHog has no schedule for stays as it is.
  static func timed(_ tokens: [Token]) -> [Token] {
    var timed: [Token] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if let (frequency, length) = frequency(tokens[index...]) {
        timed.append(tokens[index].meaning(.frequency(frequency)))
        index += length
      } else {
        timed.append(tokens[index])
        index += 1
      }
    }
    return timed
  }

  private static let leads: Set<String> = [
    "every", "each", "once", "per", "once every", "once per",
  ]

  /// The frequency that begins there, and how many tokens it takes.
  private static func frequency(_ tokens: ArraySlice<Token>) -> (Frequency, Int)? {
    var rest = tokens.prefix { $0.clause == tokens.first?.clause }.prefix(6)
    let all = rest.count
    guard let first = rest.popFirst() else { return nil }
    var times = 1
    if let count = first.count, rest.first?.text == "times" {
      times = count
      rest.removeFirst()
    } else if !leads.contains(first.text) {
      return nil
    }
    rest = rest.drop { ["a", "an", "per", "every", "each", "in"].contains($0.text) }
    guard let (minutes, length) = period(rest), times > 0 else { return nil }
    guard minutes % times == 0, let found = Frequency(minutes: minutes / times) else { return nil }
    return (found, all - rest.count + length)
  }

  /// In minutes: `6h`, `6 hours`, `hour`.
  private static func period(_ tokens: ArraySlice<Token>) -> (Int, Int)? {
    guard let first = tokens.first else { return nil }
    if let unit = units[first.text] { return (unit, 1) }
    let digits = first.text.prefix(while: \.isNumber)
    if !digits.isEmpty, digits.count < 4, let number = Int(digits),
      let unit = units[String(first.text.dropFirst(digits.count))]
    {
      return (number * unit, 1)
    }
    guard let count = first.count, let unit = tokens.dropFirst().first.flatMap({ units[$0.text] })
    else { return nil }
    return (count * unit, 2)
  }

  private static let units: [String: Int] = [
    "m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1, "h": 60, "hr": 60, "hrs": 60,
    "hour": 60, "hours": 60, "d": 1440, "day": 1440, "days": 1440, "night": 1440,
    "morning": 1440, "evening": 1440, "week": 10_080, "weeks": 10_080, "w": 10_080,
    "month": 43_200, "months": 43_200,
  ]
}

extension Token {
  /// A number, in digits or small and in letters.
  fileprivate var count: Int? {
    if case .number(let number) = kind, (1...999).contains(number) { return number }
    return Token.numbers[text]
  }

  private static let numbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "twelve": 12,
    "fifteen": 15, "thirty": 30,
  ]
}

extension Frequency {
  /// The schedule of so many minutes, where PostHog has it.
  fileprivate init?(minutes: Int) {
    switch minutes {
    case 5: self = .fiveMinutes
    case 15: self = .quarterHour
    case 30: self = .halfHour
    case 60: self = .hour
    case 360: self = .sixHours
    case 720: self = .twelveHours
    case 1440: self = .day
    case 10_080: self = .week
    case 43_200: self = .month
    default: return nil
    }
  }
}
