// Path I: PostHog's handler and the vendor's registration, made or completed.

import Diagnosis
import PostHog

extension RecoveryPath {
  /// Path I. Makes the handler and registers it at the vendor. Not repeatable: each call leaves one
  /// more registration, so both are read directly before it, and again when its answer was lost.
  ///
  /// - Note: never delete first. PostHog refuses that while tables use the webhook, and switching
  ///   those on again would wipe them. Source: API reference, 6.2 and 6.4.
  /// - Note: the vendor's refusal is a 200 with `success: false` (15.28).
  package static let registerWebhook = RecoveryPath(
    letter: .i, title: "Register the webhook", answers: [.webhookMissing],
    fits: { $0.isCuredByRegistering }, provesItself: true, steps: { $0.registration })

  /// Path I, where the webhook reads well and lacks what it checks deliveries with: a signing secret,
  /// handed over at its own prompt.
  package static let handOverWebhookSecret = RecoveryPath(
    letter: .i, title: "Hand over the signing secret", answers: [.webhookSignature],
    fits: { $0.webhookFault == .inputsPending || $0.webhookFault == .signatureRefused },
    provesItself: true,
    handover: { $0.webhookInputs.isEmpty ? nil : NewSettings($0.webhookInputs) },
    wants: { $0.formOfInputs }, steps: { [.until(.webhookInOrder($0.source.id))] })

  /// Takes the handler away and, if PostHog can, the registration. Only a person's order leads here,
  /// and only while no table that is on lives on it.
  package static let deleteWebhook = RecoveryPath(
    letter: .i, title: "Remove the webhook", answers: [],
    loss: "Real-time events, until a webhook is registered again. No rows.", provesItself: true,
    targets: { situation in situation.source.tables.filter { $0.method == .webhook } },
    steps: { [$0.send(.deleteWebhook), .until(.webhookGone($0.source.id))] })
}

extension Finding {
  /// What is wrong with the webhook, where that is what was found.
  package var webhookFault: WebhookFault? {
    if case .webhook(let trouble)? = detail { trouble.fault } else { nil }
  }

  /// A blocked one is registered, too: PostHog makes its handler, whose URL is then entered by hand.
  fileprivate var isCuredByRegistering: Bool {
    guard case .webhook(let trouble)? = detail else { return false }
    let isBlocked = trouble.webhook.creationBlockedBecause != nil
    return switch trouble.fault {
    case .neverRegistered, .unmapped: true
    case .deletedAtVendor: !isBlocked
    case .handlerOff, .disabled, .unreadable, .missingEvents, .inputsPending, .signatureRefused,
      .notDelivering,
      .perhapsTwice:
      false
    }
  }
}

extension Situation {
  package var registration: [Step] {
    let webhook = facts.webhooks[source.id] ?? Webhook(isSupported: true, handlerExists: false)
    return [
      .until(.webhookStill(webhook.shape, of: source.id)), send(.createWebhook),
      .until(.webhookInOrder(source.id)),
    ]
  }

  /// What PostHog is to be given for the webhook: all that the vendor's form asks for where none of it
  /// is there yet, else the secret that is to be replaced.
  package var webhookInputs: [SecretSlot] {
    let fields = facts.forms[source.type]?.webhookFields ?? []
    let all = fields.isEmpty && source.type == "Stripe" ? ["signing_secret"] : fields.map(\.name)
    if facts.webhooks[source.id]?.inputs?.isEmpty == true { return all.map(webhookInput) }
    let secret = fields.first(where: \.isSecret)?.name ?? (fields.isEmpty ? all.first : nil)
    return secret.map { [webhookInput($0)] } ?? []
  }

  /// One of them, by its own name.
  package func webhookInput(_ name: String) -> SecretSlot {
    let field = facts.forms[source.type]?.webhookFields.first { $0.name == name }
    let label = field?.label ?? name.replacing("_", with: " ")
    var slot = SecretSlot(field: name, label: label.lowercased(), place: [])
    slot.home = .webhookInputs
    // Unless the form says so, nothing is taken for open.
    slot.isOpen = field?.isSecret == false
    return slot
  }

  package var formOfInputs: [Call] {
    guard source.type != "Stripe", facts.forms[source.type] == nil else { return [] }
    return [Call(.describeForm, ["source_type": .string(source.type)])]
  }
}
