// Times stand in UTC, as PostHog writes them; on a person's own screen the wall clock's beside them.

import FoundationEssentials

/// The offsets of the place where somebody reads, around now. Only the edge knows them.
package struct LocalTime: Hashable, Sendable {
  /// From an instant on, until the next one.
  package struct Period: Hashable, Sendable {
    /// UTC.
    package var from: Date
    /// Seconds east of UTC.
    package var offset: Int
    /// `CET`.
    package var name: String

    package init(from: Date, offset: Int, name: String) {
      self.from = from
      self.offset = offset
      self.name = name
    }
  }

  private let periods: [Period]

  /// Nil where the wall clock shows UTC all along: nothing would be gained.
  ///
  /// - Parameter periods: oldest first.
  package init?(_ periods: [Period]) {
    guard periods.contains(where: { $0.offset != 0 }) else { return nil }
    self.periods = periods
  }

  /// `11:14 CET`, with the date where it is another one there.
  fileprivate func clock(at date: Date) -> String? {
    guard let period = periods.last(where: { $0.from <= date }) ?? periods.first else { return nil }
    let there = date.addingTimeInterval(Double(period.offset)).civil
    let time = "\(two(there.hour)):\(two(there.minute)) \(period.name)"
    return there.day == date.civil.day
      ? time : "\(there.year)-\(two(there.month))-\(two(there.day)) \(time)"
  }
}

/// A number of two digits.
func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

extension Date {
  /// Stands behind a time in a text until a page knows where it is read. Text of the API holds no such
  /// character: ``Swift/String/inert(limit:)`` spells out the private ones.
  var localMark: String { "\u{e000}\(Int(timeIntervalSince1970))\u{e001}" }
}

extension String {
  /// The marks of ``Foundation/Date/localMark`` as a local time in parentheses; or gone.
  fileprivate func showing(_ local: LocalTime?) -> String {
    guard utf8.contains(0xee) else { return self }  // The first byte of either mark in UTF-8.
    var result = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "\u{e000}"),
      let end = rest[start...].firstIndex(of: "\u{e001}")
    {
      let seconds = Double(rest[rest.index(after: start)..<end])
      let clock = seconds.flatMap { local?.clock(at: Date(timeIntervalSince1970: $0)) }
      result += rest[..<start] + (clock.map { " (\($0))" } ?? "")
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}

extension Block {
  /// With its times as they are read here.
  func showing(_ local: LocalTime?) -> Block {
    switch self {
    case .title(let text, let place, let mood):
      .title(text.showing(local), at: place.showing(local), mood)
    case .text(let text): .text(text.showing(local))
    case .quote(let text): .quote(text.showing(local))
    case .numbered(let items): .numbered(items.map { $0.showing(local) })
    case .exact(let text): .exact(text.showing(local))
    case .step(let number, let title, let details):
      .step(number, title.showing(local), details.map { $0.showing(local) })
    case .task(let number, let text, let copied): .task(number, text.showing(local), copied)
    case .table(let rows): .table(rows.map { $0.map { $0.showing(local) } })
    case .ledger(let rows):
      .ledger(rows.map { Row(cells: $0.cells.map { $0.showing(local) }, mood: $0.mood) })
    case .chart(let strips):
      .chart(
        strips.map {
          Strip(
            label: $0.label.showing(local), marks: $0.marks, legend: $0.legend.showing(local))
        })
    case .blank: .blank
    }
  }
}
