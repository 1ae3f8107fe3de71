// What somebody must do elsewhere, exactly, and the check that shows it is done. Commands name hosts
// and tables only where those are plain words: what is copied into a shell must not be able to bite.

import Diagnosis
import PostHog
import Recovery
import Session

extension Report {
  /// In order, before the word that goes on.
  func errands(_ finding: Finding) -> [String] {
    switch finding.cause {
    case .sshTunnel: tunnel
    case .tls: handshake
    case .networkUnreachable, .timeout:
      finding.isAboutAName ? lookUp : wayIn
    case .permissionDenied: finding.letter == .b ? rightOfAKey : grants(finding)
    case .quotaExceededAtSource:
      [
        "Raise the quota at \(vendor), or wait for its next period. Its own console shows what is used."
      ]
    case .accountDisabled:
      [
        "Ask whoever owns the \(vendor) account to open it again: it is suspended, unpaid or out of trial.",
        "Check: log in to \(vendor) with the account that PostHog uses\(trial).",
      ]
    case .sourceResourceLimit, .sourceObjectBroken: reading(finding)
    case .upstreamOutage: ["Look at \(vendor)'s status page until it is up again."]
    case .integrationInternal:
      ["Leave your source as it is. If it does not pass, PostHog's support needs the text above."]
    case .switchedOffByPostHog:
      ["Do what the text above asks for. It names no cause that I know, so I cannot say more."]
    case .emptySync, .sourceSilent, .rowCollapse: counting(finding)
    default: finding.cause.words(for: vendor).toDo
    }
  }

  // MARK: - The way to the source

  private var tunnel: [String] {
    let bastion = plain("ssh_tunnel", "host") ?? "BASTION"
    let port = plain("ssh_tunnel", "port") ?? "22"
    let user = plain("ssh_tunnel", "auth", "username") ?? "USER"
    return [
      "On \(bastion): see that sshd runs, and that its firewall lets PostHog's addresses in. "
        + addresses,
      "Check, from outside your network: `ssh -v -p \(port) \(user)@\(bastion)` must reach the login.",
      "Check, on \(bastion): `nc -vz \(host) \(self.port)` must say that it is open.",
    ]
  }

  private var handshake: [String] {
    let start = Self.startTLS[source.type].map { " -starttls \($0)" } ?? ""
    return [
      "Put a certificate that is valid, and TLS 1.2 or newer, on \(host); or correct the TLS setting on the source's page.",
      "Check: `openssl s_client -connect \(host):\(port)\(start)` must end with `Verify return code: 0`.",
    ]
  }

  private static let startTLS = [
    "Postgres": "postgres", "Supabase": "postgres", "Redshift": "postgres", "MySQL": "mysql",
  ]

  private var lookUp: [String] {
    [
      "Check: `dig +short \(host)` must answer with an address. If it does not, the name is wrong or gone.",
      "If the database has moved, say so here: `the db moved to NEW-HOST`. I ask for the password then.",
    ]
  }

  private var wayIn: [String] {
    [
      "Let PostHog's addresses through the firewall of \(host). \(addresses)",
      "Check, from outside your network: `nc -vz \(host) \(port)` must say that it is open.",
    ]
  }

  private var addresses: String {
    "They are listed at https://posthog.com/docs/cdp/sources/postgres"
  }

  // MARK: - Rights

  private var rightOfAKey: [String] {
    [
      "At \(vendor), give the key that PostHog uses the right that it lacks. It stays the same key.",
      "Or make a key that has the right, and type `new key`.",
    ]
  }

  private func grants(_ finding: Finding) -> [String] {
    let tables = finding.names(in: source)
    let user = plain("user") ?? "USER"
    switch source.type {
    case "Postgres", "Supabase", "Redshift":
      let names = tables.map { Self.qualified($0, plain("schema") ?? "public") }
      return ["As the owner: `\(Self.grant(names)) TO \(user);`"]
        + [
          "Check: `SET ROLE \(user); SELECT 1 FROM \(names.first ?? "TABLE") LIMIT 1;` must answer."
        ]
    case "MySQL":
      let names = tables.map { Self.qualified($0, plain("database") ?? "DATABASE") }
      return names.prefix(3).map { "As root: `GRANT SELECT ON \($0) TO '\(user)'@'%';`" }
        + ["Check: `SHOW GRANTS FOR '\(user)'@'%';` must list it."]
    default:
      return [
        "At \(vendor), let the account that PostHog uses read \(tables.spoken()).",
        "Check: log in with that account and read one row.",
      ]
    }
  }

  private static func grant(_ names: [String]) -> String {
    "GRANT SELECT ON \(names.prefix(5).joined(separator: ", "))"
  }

  private static func qualified(_ name: String, _ schema: String) -> String {
    guard name.isPlainName else { return "TABLE" }
    return name.contains(".") ? name : "\(schema).\(name)"
  }

  // MARK: - At the source

  private func reading(_ finding: Finding) -> [String] {
    let table = finding.names(in: source).first.map { $0.isPlainName ? $0 : "TABLE" } ?? "TABLE"
    return finding.cause == .sourceResourceLimit
      ? [
        "Give \(vendor) more of what it ran short of, or let the table sync fewer rows and columns.",
        "Check: `SELECT count(*) FROM \(table);` must answer without that error.",
      ]
      : [
        "Repair it at the source.",
        "Check: `SELECT * FROM \(table) LIMIT 1;` must answer without that error.",
      ]
  }

  private func counting(_ finding: Finding) -> [String] {
    let table = finding.names(in: source).first.map { $0.isPlainName ? $0 : "TABLE" } ?? "TABLE"
    let cursor = source.tables.first { finding.tables.contains($0.id) }?.cursor
    let newest = cursor.flatMap { $0.isPlainName ? ", max(\($0))" : nil } ?? ""
    return [
      "Count at the source, as the user that PostHog uses: `SELECT count(*)\(newest) FROM \(table);`",
      "If rows are there: look at the table's row filters on the source's page\(page), and whether \(host) is a replica that has fallen behind.",
    ]
  }

  private var trial: String { source.type == "Snowflake" ? " and run `SELECT 1;`" : "" }

  // MARK: - What the source's settings say

  private var page: String { link.map { " (\($0))" } ?? "" }
  private var host: String { plain("host") ?? plain("account_id") ?? "HOST" }
  private var port: String { plain("port") ?? Self.ports[source.type] ?? "PORT" }

  private static let ports = ["Postgres": "5432", "MySQL": "3306", "MSSQL": "1433"]

  private func plain(_ path: String...) -> String? {
    let found = path.reduce(Optional(source.settings)) { settings, key in settings?[key] }
    return found?.string.flatMap { $0.isPlainName ? $0 : nil }
  }
}

extension String {
  /// Letters, digits, dots, dashes and underscores, and no dash in front.
  fileprivate var isPlainName: Bool {
    !isEmpty && !hasPrefix("-") && utf8.count <= 100
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}

extension Finding {
  /// The text says that a host's name leads nowhere.
  fileprivate var isAboutAName: Bool {
    let text = quoted?.lowercased() ?? ""
    return ["resolve", "translate host", "name or service", "hostname", "getaddrinfo"]
      .contains { text.contains($0) }
  }

  fileprivate func names(in source: Source) -> [String] {
    source.tables.filter { tables.contains($0.id) }.map(\.name)
  }
}
