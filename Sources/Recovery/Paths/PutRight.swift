// None of the runbook's ways: somebody must first put something right elsewhere.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Tunnel, certificate, firewall, account, quota, grant: nothing that PostHog's API can mend. Who
  /// must do what is said; when it is done, the tables are brought back and watched, so that the
  /// conversation ends with proof and not with advice.
  package static let putRight = RecoveryPath(
    letter: .none, title: "Sync again, once it is put right",
    answers: [
      .sshTunnel, .tls, .networkUnreachable, .quotaExceededAtSource, .accountDisabled,
      .permissionDenied, .sourceResourceLimit, .sourceObjectBroken, .dataConversion,
      .invalidConfiguration, .upstreamOutage, .integrationInternal, .switchedOffByPostHog,
      .emptySync, .sourceSilent, .rowCollapse,
    ],
    errand: { _ in .putRight }, steps: { $0.reviving($0.tables) })

  /// A key that works and lacks a right. Another key of the same kind would lack it too, so the right
  /// is added to the one that is there; a new one with more rights would do as well.
  package static let widenTheKey = RecoveryPath(
    letter: .b, title: "Sync again, once the key has the right", answers: [.permissionDenied],
    errand: { _ in .putRight }, steps: { $0.reviving($0.tables) })
}
