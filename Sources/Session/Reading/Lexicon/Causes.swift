// What people call the causes, where they ask about one: `why not the firewall`.

import Diagnosis

extension Cause {
  /// The cause named by the longest phrase found in the words; its label counts as a phrase.
  init?(in words: [String]) {
    var best: (length: Int, cause: Cause)?
    for start in words.indices {
      for end in start..<min(start + Cause.longestPhrase, words.count) {
        let phrase = words[start...end].joined(separator: " ")
        guard phrase.utf8.count > best?.length ?? 0, let cause = Cause.phrases[phrase] else {
          continue
        }
        best = (phrase.utf8.count, cause)
      }
    }
    guard let best else { return nil }
    self = best.cause
  }

  /// A phrase that two causes share belongs to the first.
  private static let phrases: [String: Cause] = Dictionary(
    allCases.map { ($0.rawValue.split(separator: "_").joined(separator: " "), $0) }
      + called.flatMap { cause, words in
        words.split(separator: ",").map {
          ($0.split(whereSeparator: \.isWhitespace).joined(separator: " "), cause)
        }
      },
    uniquingKeysWith: { first, _ in first })

  /// In words.
  private static let longestPhrase =
    phrases.keys.map { $0.utf8.count { $0 == 0x20 } + 1 }.max() ?? 0

  private static let called: [(Cause, String)] = [
    (
      .credentialsInvalid,
      """
      credentials, key, api key, password, token, auth, authentication, login, creds, bad key, wrong
      password, expired key
      """
    ),
    (
      .permissionDenied,
      "permission, permissions, scope, scopes, grant, grants, access, rights, forbidden, 403"
    ),
    (.accountDisabled, "account, suspended, disabled account"),
    (.oauthIntegrationMissing, "oauth, integration, oauth integration"),
    (.sshTunnel, "ssh, tunnel, bastion"),
    (.tls, "ssl, certificate, cert, tls"),
    (
      .networkUnreachable,
      """
      network, firewall, dns, connection refused, unreachable, allowlist, whitelist, connectivity,
      vpn, network problem
      """
    ),
    (.timeout, "timeout, timeouts, time out"),
    (
      .rateLimited,
      "rate limit, rate limits, rate limiting, throttling, throttled, too many requests, 429"
    ),
    (.quotaExceededAtSource, "source quota, vendor quota"),
    (.upstreamOutage, "outage, vendor outage, stripe outage, vendor down, 500, 503"),
    (
      .schemaDriftColumn,
      "column, missing column, dropped column, renamed column, schema drift, schema change"
    ),
    (.schemaDriftType, "type change, column type, wrong type"),
    (.tableMissing, "missing table, dropped table, renamed table, table gone"),
    (.primaryKeyMissing, "primary key, no primary key, missing primary key"),
    (.primaryKeyNotUnique, "non unique key, duplicate key, duplicate keys, not unique"),
    (.incrementalFieldInvalid, "incremental field, cursor, cursor field"),
    (.cdcPrerequisites, "cdc, wal level, publication, replication"),
    (.cdcWALLost, "wal, replication slot, lost slot, slot"),
    (.billingLimit, "billing, bill, posthog quota, row limit, quota, limit"),
    (.webhookSignature, "signing secret, signature"),
    (.webhookMissing, "webhook, webhooks"),
    (.sourceResourceLimit, "memory, out of memory, disk, disk full, resources"),
    (.dataConversion, "bad data, conversion, encoding"),
    (.invalidConfiguration, "configuration, config, settings"),
    (.integrationInternal, "posthog bug, internal error, bug"),
    (.duplicateRows, "duplicates, duplicate, dupes"),
    (.missingRows, "missing data"),
    (.orphanedRun, "stuck run, dead run, orphan, stuck"),
    (.neverScheduled, "schedule, not scheduled"),
    (.switchedOffByPostHog, "switched off, disabled, turned off"),
    (.emptySync, "empty"),
  ]
}
