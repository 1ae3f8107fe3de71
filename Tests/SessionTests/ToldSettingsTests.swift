// What a line tells of a connection, and lines that tell nothing.

import Testing

@testable import Session

@Test(
  arguments: [
    ("db moved to db2.example.com", [.host: "db2.example.com"]),
    ("the host of app_db is now db2.example.com", [.host: "db2.example.com"]),
    ("app_db lives at 10.0.0.7:6432 now", [.host: "10.0.0.7", .port: "6432"]),
    ("change the port of shop to 3307", [.port: "3307"]),
    ("the port is 3307", [.port: "3307"]),
    ("db2.example.com is the new host", [.host: "db2.example.com"]),
    ("set user to posthog_ro and the database to app2", [.user: "posthog_ro", .database: "app2"]),
    ("host=db2.example.com port=6432", [.host: "db2.example.com", .port: "6432"]),
    ("change the ssh host to bastion2", [.tunnelHost: "bastion2"]),
    ("account 34", [.account: "34"]), ("the integration id is now 34", [.account: "34"]),
  ] as [(String, [ToldSettings.Name: String])])
func `a setting is told with its value`(line: String, values: [ToldSettings.Name: String]) {
  #expect(ToldSettings(line).values == values)
}

@Test(arguments: [
  "the database is down", "db is broken", "the server is slow today", "user is blocked",
  "why is the port closed", "orders moved to public.orders2", "the host changed",
  "schema orders is stuck", "make orders full refresh", "point me at the broken table",
])
func `what only mentions a setting tells none`(line: String) {
  #expect(ToldSettings(line).values.isEmpty)
  #expect(ToldSettings(line).rest == line)
}

@Test func `the source's name stays in the line that the words are read from`() {
  #expect(ToldSettings("change the port of shop to 3307").rest.contains("shop"))
}
