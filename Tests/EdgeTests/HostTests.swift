import Edge
import Testing

struct HostTests {
  @Test(arguments: [
    ("https://eu.posthog.com", "https://eu.posthog.com"),
    ("https://EU.PostHog.com/", "https://eu.posthog.com"),
    ("HTTPS://posthog.example:8443", "https://posthog.example:8443"),
    ("http://localhost:8000", "http://localhost:8000"),
    ("http://127.0.0.1:8000/", "http://127.0.0.1:8000"),
    ("http://127.9.9.9", "http://127.9.9.9"), ("http://[::1]:80", "http://[::1]:80"),
    ("https://[2001:db8::1]", "https://[2001:db8::1]"),
  ])
  func `an address is read as it is meant`(text: String, host: String) throws {
    #expect(try Host(text).description == host)
  }

  @Test(arguments: [
    ("", HostError.empty), ("eu.posthog.com", .noScheme("eu.posthog.com")),
    ("ftp://eu.posthog.com", .strangeScheme("ftp")),
    ("javascript:alert(1)", .noScheme("javascript:alert(1)")),
    ("https://eu.posthog.com@evil.example", .holdsUser), ("me@eu.posthog.com", .holdsUser),
    ("https://eu.posthog.com/project/7", .holdsPath("https://eu.posthog.com/project/7")),
    ("https://eu.posthog.com//", .holdsPath("https://eu.posthog.com//")),
    ("https://eu.posthog.com?x=1", .holdsPath("https://eu.posthog.com?x=1")),
    ("https://eu.posthog.com#x", .holdsPath("https://eu.posthog.com#x")),
    (#"https://eu.posthog.com\evil"#, .holdsPath(#"https://eu.posthog.com\evil"#)),
    ("https://", .strangeName("")), ("https://eu..com", .strangeName("eu..com")),
    ("https://eu posthog.com", .strangeName("eu posthog.com")),
    ("https://pösthog.com", .strangeName("pösthog.com")),
    ("https://eu.posthog.com\r\nX: y", .strangePort(" y")),
    ("https://::1", .strangeName(":")), ("https://[]", .strangeName("[]")),
    ("https://eu.posthog.com:", .strangePort("")), ("https://eu.posthog.com:0", .strangePort("0")),
    ("https://eu.posthog.com:65536", .strangePort("65536")),
    ("https://eu.posthog.com:+80", .strangePort("+80")),
    ("https://us.i.posthog.com", .takesEventsOnly("us.i.posthog.com")),
    ("http://eu.posthog.com", .plainHTTP("eu.posthog.com")),
    ("http://127.0.0.1.evil.example", .plainHTTP("127.0.0.1.evil.example")),
    ("http://localhost.evil.example", .plainHTTP("localhost.evil.example")),
    ("http://127.0.0", .plainHTTP("127.0.0")), ("http://127.0.0.-0", .plainHTTP("127.0.0.-0")),
    ("http://10.0.0.1", .plainHTTP("10.0.0.1")), ("http://0.0.0.0", .plainHTTP("0.0.0.0")),
  ])
  func `an address that could mislead is refused`(text: String, why: HostError) {
    #expect(throws: why) { try Host(text) }
  }
}
