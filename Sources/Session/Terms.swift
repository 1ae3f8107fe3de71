// What was settled before the conversation began.

import PostHog

/// Where we are, and what this session may do. It never changes.
package struct Terms: Hashable, Sendable, Codable {
  /// `https://eu.posthog.com`, or `practice` in an embedded world.
  package var host: String
  package var project: String
  /// The practice world's name.
  package var world: String?
  /// Plans are shown, and nothing that changes can be sent.
  package var isReadOnly: Bool
  /// Somebody sits at a terminal.
  package var isInteractive: Bool
  /// `ask --go`: changes that destroy nothing run without being asked again.
  package var goesAhead: Bool
  /// `ask --approve-plan`: 64 hex digits, given before the plan exists (approval.md A13).
  package var approvedDigest: String?
  /// A file was named from which a due secret can be read.
  package var hasSecretFile: Bool
  /// `--deep`: a look may spend one more read a source.
  package var isDeep: Bool

  package init(
    host: String, project: String, world: String? = nil, isReadOnly: Bool = false,
    isInteractive: Bool = true, goesAhead: Bool = false, approvedDigest: String? = nil,
    hasSecretFile: Bool = false, isDeep: Bool = false
  ) {
    self.host = host
    self.project = project
    self.world = world
    self.isReadOnly = isReadOnly
    self.isInteractive = isInteractive
    self.goesAhead = goesAhead
    self.approvedDigest = approvedDigest
    self.hasSecretFile = hasSecretFile
    self.isDeep = isDeep
  }

  /// Where limits are raised.
  package var billingLink: String? { world == nil ? "\(host)/organization/billing" : nil }

  /// The source's page in PostHog's web app (API reference, 17.3).
  package func link(to source: Source.ID) -> String? {
    world == nil
      ? "\(host)/project/\(project)/data-management/sources/managed-\(source)/schemas" : nil
  }

  /// Where PostHog connects an account of this type of source (API reference, 17.3).
  package func connectLink(_ type: String) -> String? {
    let isPlain = type.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return world == nil && isPlain
      ? "\(host)/project/\(project)/data-warehouse/connect?kind=\(type)" : nil
  }
}
