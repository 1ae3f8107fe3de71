// The gate: the only file that can make a Permit, and the only one that can make the consent that a
// changing Permit needs. Rules are named as in approval.md.

import Crypto
import Diagnosis
import FoundationEssentials
import PostHog
import Recovery

// MARK: - What is approved

/// SHA-256 over the exact calls and over what the human was shown of the world.
package struct Digest: Hashable, Sendable, Codable, CustomStringConvertible {
  /// 64 hex digits.
  package let hex: String

  package var short: String { "#" + hex.prefix(6) }
  package var description: String { short }

  package init(of plan: Plan, under terms: Terms) {
    var content: [String: JSON] = [
      "host": .string(terms.host), "project": .string(terms.project),
      "steps": .array(plan.steps.map(\.canonical)),
      "observed": .array(plan.observed.map(\.canonical)),
      "secret": plan.handover.map(\.canonical) ?? .null,
    ]
    if let settings = plan.handover?.settings, !settings.isEmpty {
      content["settings"] = .object(settings)
    }
    hex = SHA256.hash(data: Data(JSON.object(content).canonical.utf8)).hex
  }

  package init(from decoder: any Decoder) throws {
    hex = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}

/// A plan as it was shown: its number, its digest, and when.
package struct Decision: Hashable, Sendable {
  package let plan: Plan
  package let number: Int
  package let digest: Digest
  package let shownAt: Moment

  init(_ plan: Plan, number: Int, at moment: Moment, under terms: Terms) {
    self.plan = plan
    self.number = number
    digest = Digest(of: plan, under: terms)
    shownAt = moment
  }
}

extension BidirectionalCollection where Element: Equatable {
  fileprivate func trimmed(of element: Element) -> SubSequence {
    let head = drop { $0 == element }
    let end = head.lastIndex { $0 != element }.map(head.index(after:)) ?? head.startIndex
    return head[..<end]
  }
}

// MARK: - Consent

/// The user's will to run one exact plan. Used up by the run it starts.
package struct Consent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case ordered, agreed, handedOver, approved }

  package let digest: Digest
  package let kind: Kind
  let shownAt: Moment

  /// - Parameter digest: of what will run, where that is more than what was shown.
  fileprivate init(to decision: Decision, _ kind: Kind, _ digest: Digest? = nil) {
    self.digest = digest ?? decision.digest
    self.kind = kind
    shownAt = decision.shownAt
  }

  /// 15 minutes. After that the human may have forgotten what was on the screen (A8).
  private static let approvalLasts: Double = 15 * 60

  /// An approval that is not used up by then is none, however early it was given.
  func hasExpired(at now: Moment) -> Bool {
    kind == .approved && now.elapsed(since: shownAt) > Self.approvalLasts
  }
}

/// Why a line is no approval. Each has its own words on the screen.
package enum NotApproved: Hashable, Sendable, Codable {
  case wrongWords(wanted: String)
  case wrongName(wanted: String)
  case notTyped(Provenance, wanted: String)
  case expired
}

extension Consent {
  /// The user ordered this very thing; nothing is lost by it.
  static func ordered(_ decision: Decision) -> Consent? {
    decision.plan.isDestructive ? nil : Consent(to: decision, .ordered)
  }

  /// `go` to a plan that destroys nothing.
  static func agreed(_ decision: Decision) -> Consent? {
    decision.plan.needs == .go ? Consent(to: decision, .agreed) : nil
  }

  /// Handing over a secret is the consent to the update that was announced with it.
  static func handedOver(_ filled: Plan, of decision: Decision, under terms: Terms) -> Consent? {
    guard decision.plan.secret != nil, !filled.isDestructive else { return nil }
    return Consent(to: decision, .handedOver, Digest(of: filled, under: terms))
  }

  /// `ask --approve-plan DIGEST`: exactly the plan that was then computed (A13).
  static func givenBeforehand(_ decision: Decision, under terms: Terms) -> Consent? {
    guard let digest = terms.approvedDigest, digest == decision.digest.hex else { return nil }
    return Consent(to: decision, .approved)
  }

  /// The exact words, typed, in time. Byte for byte: no case folding, no look-alikes (A9 to A11).
  static func approved(by line: Utterance, _ decision: Decision, at now: Moment)
    -> Result<Consent, NotApprovedError>
  {
    let wanted = decision.plan.needs.word
    let said = line.text.utf8.trimmed(of: UInt8(ascii: " "))
    let bare = Array("approve".utf8)
    let named = said.starts(with: bare + [UInt8(ascii: " ")])
    guard named || said.elementsEqual(bare) else {
      return .failure(.init(.wrongWords(wanted: wanted)))
    }
    guard line.provenance.mayApprove else {
      return .failure(.init(.notTyped(line.provenance, wanted: wanted)))
    }
    switch decision.plan.needs {
    case .approveNamed where !named: return .failure(.init(.wrongWords(wanted: wanted)))
    case .approve where !named: break
    case .approve, .approveNamed:
      let name = decision.plan.confirmationName
      guard said.dropFirst(bare.count + 1).elementsEqual(name.utf8) else {
        return .failure(.init(.wrongName(wanted: wanted)))
      }
    case .nothing, .go, .secret: return .failure(.init(.wrongWords(wanted: wanted)))
    }
    let consent = Consent(to: decision, .approved)
    return consent.hasExpired(at: now) ? .failure(.init(.expired)) : .success(consent)
  }
}

package struct NotApprovedError: Error, Hashable, Sendable {
  package let reason: NotApproved
  fileprivate init(_ reason: NotApproved) { self.reason = reason }
}

// MARK: - Permits

/// What lets a call be sent. It can be encoded and never decoded: no journal can mint one.
package struct Permit: Hashable, Sendable, Encodable {
  package let call: Call

  fileprivate init(_ call: Call) { self.call = call }

  /// Reads are free.
  package static func reading(_ call: Call) -> Permit? {
    call.endpoint.risk == .reads ? Permit(call) : nil
  }

  /// One step of a plan that was consented to, exactly as it stands there.
  ///
  /// What the call would destroy is worked out again from what is known now; if that is a loss, only
  /// a typed approval of this very plan will do, and only in time (A1, A2, A8).
  ///
  /// - Returns: nil when anything is not as it was consented to, or in a read-only session.
  static func carryingOut(
    _ index: Int, of plan: Plan, by consent: Consent, knowing facts: Facts, at now: Moment,
    under terms: Terms
  ) -> Permit? {
    guard !terms.isReadOnly, plan.steps.indices.contains(index),
      case .send(let call, let shown, _) = plan.steps[index],
      consent.digest == Digest(of: plan, under: terms)
    else { return nil }
    let hazard = facts.hazard(of: call)
    let isApproved = consent.kind == .approved && !consent.hasExpired(at: now)
    return isApproved || !(hazard.isLoss || shown.isLoss) ? Permit(call) : nil
  }
}
