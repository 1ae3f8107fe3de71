// What a person says is wrong, before anything has been looked at.

/// The kind of trouble somebody complains of. It decides what is looked at, never what is found.
package enum Complaint: String, Hashable, Sendable, Codable, CaseIterable {
  case broken, failing, stuck, slow, stale, missing, duplicated, corrupt, empty
  /// The data is not right, and how is not said: doubled, missing, late, or wrong values.
  case wrong
  case newTable = "new_table"
  case renamed
  case keyRotated = "key_rotated"
  case quota, webhook, replication
  /// Deliveries of a webhook are refused for their signature; only a vendor's log tells that.
  case signature
  case switchedOff = "switched_off"

  /// About the rows themselves: every status may be green and the complaint still be right.
  package var isAboutData: Bool {
    switch self {
    case .stale, .missing, .duplicated, .corrupt, .empty, .wrong: true
    case .broken, .failing, .stuck, .slow, .newTable, .renamed, .keyRotated, .quota, .webhook,
      .replication, .signature, .switchedOff:
      false
    }
  }
}
