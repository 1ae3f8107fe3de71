// Numbers, times and lists as people read them.

import FoundationEssentials
import PostHog

extension Int {
  /// `1,204,338`.
  package var grouped: String {
    let digits = String(magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return self < 0 ? "-" + result : result
  }

  /// `1 table`, `8 tables`.
  func of(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }
}

extension Double {
  /// Seconds as `45 s`, `12 min`, `3 h 20 min`, `2 days`.
  package var spoken: String {
    let seconds = Int(max(0, self).rounded())
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600:
      let rest = seconds % 60
      return seconds < 600 && rest > 0 ? "\(seconds / 60) min \(rest) s" : "\(seconds / 60) min"
    case ..<86_400:
      let minutes = seconds / 60 % 60
      return minutes == 0 ? "\(seconds / 3600) h" : "\(seconds / 3600) h \(minutes) min"
    default:
      let days = Int((Double(seconds) / 86_400).rounded())
      return days.of("day")
    }
  }
}

extension Double {
  /// After "every": `hour`, `6 h`, `day`.
  var asInterval: String {
    switch self {
    case 3600: "hour"
    case 86_400: "day"
    default: spoken
    }
  }
}

extension Date {
  /// `09:14 UTC`, with the date where it is not the day of `now`. A page may put the local time
  /// behind it.
  func clock(on now: Date?) -> String {
    let civil = civil
    let time = "\(two(civil.hour)):\(two(civil.minute)) UTC\(localMark)"
    if let today = now?.civil, today.day == civil.day, today.month == civil.month,
      today.year == civil.year
    {
      return time
    }
    return "\(civil.year)-\(two(civil.month))-\(two(civil.day)) \(time)"
  }
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`, `a, b, c and 5 more`.
  func spoken(most: Int = 4) -> String {
    guard count > 1 else { return first ?? "" }
    if count > most + 1 {
      return prefix(most).joined(separator: ", ") + " and \(count - most) more"
    }
    return dropLast().joined(separator: ", ") + " and " + (last ?? "")
  }
}

extension Table {
  /// With its label beside it where it has one.
  var shown: String {
    let plain = name.inert(limit: 80)
    guard let label, !label.isEmpty, label != name else { return plain }
    return "\(plain) (\(label.inert(limit: 80)))"
  }
}

extension String {
  /// In the middle of a sentence: `password`; a name such as `Google key file` stays as it is.
  var lowercasedFirst: String {
    guard dropFirst().allSatisfy({ !$0.isUppercase }) else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
