// Times on the wire. Three forms are met: `Z` with no or six decimals, and `+00:00` (API
// reference, 1.7). Written here rather than with a formatter: it is on the path of every table.

import FoundationEssentials

extension Date {
  /// Reads `2026-05-01T06:12:03.000001Z` and its relatives: 1 to 9 decimals or none, `Z` or
  /// `±hh:mm`. Anything else is nil.
  package init?(timestamp text: String) {
    let bytes = Array(text.utf8)
    func digits(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let year = digits(0..<4), let month = digits(5..<7), (1...12).contains(month),
      let day = digits(8..<10), (1...31).contains(day),
      let hour = digits(11..<13), hour < 24, let minute = digits(14..<16), minute < 60,
      let second = digits(17..<19), second <= 60
    else { return nil }

    var index = 19
    var fraction = 0.0
    if bytes[index] == UInt8(ascii: ".") {
      var scale = 0.1
      index += 1
      while index < bytes.count, let digit = digits(index..<(index + 1)) {
        fraction += Double(digit) * scale
        scale /= 10
        index += 1
      }
    }
    var offset = 0
    switch index < bytes.count ? bytes[index] : 0 {
    case UInt8(ascii: "Z"):
      guard index + 1 == bytes.count else { return nil }
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard index + 6 == bytes.count, let hours = digits((index + 1)..<(index + 3)),
        let minutes = digits((index + 4)..<(index + 6))
      else { return nil }
      offset = (hours * 60 + minutes) * (bytes[index] == UInt8(ascii: "-") ? -60 : 60)
    default: return nil
    }
    let days = Self.days(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(timeIntervalSince1970: Double(seconds) + fraction)
  }

  /// `2026-05-01T06:12:03Z`, or with six decimals where the instant has a fraction.
  package var timestamp: String {
    let total = timeIntervalSince1970
    var whole = Int(total.rounded(.down))
    var micros = Int(((total - Double(whole)) * 1_000_000).rounded())
    if micros == 1_000_000 { (whole, micros) = (whole + 1, 0) }
    let civil = self.civil
    func pad(_ value: Int, _ width: Int = 2) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let date = "\(pad(civil.year, 4))-\(pad(civil.month))-\(pad(civil.day))"
    let time = "\(pad(civil.hour)):\(pad(civil.minute)):\(pad(civil.second))"
    return "\(date)T\(time)\(micros == 0 ? "" : "." + pad(micros, 6))Z"
  }

  /// The calendar reading of this instant in UTC.
  package var civil: (year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    let whole = Int(timeIntervalSince1970.rounded(.down))
    let days = (whole >= 0 ? whole : whole - 86_399) / 86_400
    let rest = whole - days * 86_400
    let date = Self.civil(days: days)
    return (date.year, date.month, date.day, rest / 3600, rest / 60 % 60, rest % 60)
  }

  // Days since 1970-01-01 and back, proleptic Gregorian: Howard Hinnant's era arithmetic.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }
}
