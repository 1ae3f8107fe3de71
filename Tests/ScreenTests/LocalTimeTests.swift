import FoundationEssentials
import PostHog
import Testing

@testable import Screen

/// Central Europe, around the night in which summer began in 2026.
private let berlin = LocalTime([
  LocalTime.Period(from: .distantPast, offset: 3600, name: "CET"),
  LocalTime.Period(
    from: Date(timeIntervalSince1970: 1_774_746_000), offset: 7200, name: "CEST"),
])

@Test(arguments: [
  ("2026-03-02T09:14:00Z", "09:14 UTC (10:14 CET)"),
  ("2026-03-02T23:30:00Z", "23:30 UTC (2026-03-03 00:30 CET)"),
  ("2026-03-29T01:30:00Z", "01:30 UTC (03:30 CEST)"),
])
func `a time stands in UTC with the wall clock's beside it`(
  timestamp: String, shown: String
) throws {
  let date = try #require(Date(timestamp: timestamp))
  let page = Page(local: berlin)

  #expect(page.lines([.text("Synced \(date.clock(on: date)).")]) == ["Synced \(shown)."])
}

@Test func `where nobody knows the place, or it is on UTC, there is UTC alone`() throws {
  let date = try #require(Date(timestamp: "2026-03-02T09:14:00Z"))

  #expect(LocalTime([LocalTime.Period(from: .distantPast, offset: 0, name: "UTC")]) == nil)
  #expect(Page().lines([.text(date.clock(on: date))]) == ["09:14 UTC"])
}

@Test func `text of the API cannot hold a mark that becomes a time`() {
  let mark = Date(timeIntervalSince1970: 0).localMark

  #expect(
    Page(local: berlin).lines([.text("It said \(mark).".inert())])
      == ["It said <U+E000>0<U+E001>."])
}
