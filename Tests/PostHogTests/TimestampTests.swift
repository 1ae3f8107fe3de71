import FoundationEssentials
import Testing

@testable import PostHog

@Test(arguments: [
  ("2026-05-01T06:12:03Z", 1_777_615_923.0), ("2026-05-01T06:12:03.500000Z", 1_777_615_923.5),
  ("2026-05-01T08:12:03+02:00", 1_777_615_923), ("1969-12-31T23:59:59Z", -1),
])
func `every form of time the server writes is read`(text: String, seconds: Double) throws {
  let date = try #require(Date(timestamp: text))
  #expect(date.timeIntervalSince1970 == seconds)
}

@Test(arguments: [
  "", "2026", "2026-13-01T00:00:00Z", "2026-05-01T06:12:03", "soon", "2026-05-01T06:12:03+2",
])
func `what is no time is nil`(text: String) {
  #expect(Date(timestamp: text) == nil)
}
