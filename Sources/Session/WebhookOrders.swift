// What a webhook wants said and asked beyond a plan: orders, receipts, secrets that are still due.

import Diagnosis
import PostHog
import Recovery

/// What is told of a webhook, outside of a report.
package enum WebhookNews: Hashable, Sendable {
  /// The vendor said no, inside a 200. PostHog's own half may be there now.
  case refused(WebhookReceipt, vendor: String, sourceName: String, tables: [String])
  /// Registered, and deliveries are refused until all of it is handed over.
  case wants([SecretSlot], vendor: String)
  /// PostHog has the secret, and could not tell the vendor.
  case savedHereOnly(words: String, vendor: String)
  /// Nothing was saved.
  case secretRefused(words: String)
  /// It cannot be removed: these live on it.
  case inUse(tables: [String], sourceName: String)
  case nothingThere(sourceName: String)
  case unsupported(sourceName: String, vendor: String)
  /// Nothing that the vendor's form asks for is a secret.
  case takesNoSecret(vendor: String)
}

extension Session {
  /// Registering is decided by how the webhook stands; a secret and a removal are what was ordered.
  mutating func orderWebhook(_ inquiry: Inquiry) -> [Effect] {
    guard let id = inquiry.subject?.source, let source = facts.source(id) else {
      return diagnose(inquiry.complaining(of: .webhook))
    }
    let reads = [Call(.retrieveSource, id: id), Call(.inspectWebhook, id: id)]
    let known = [facts.retrieved.contains(id), facts.webhooks[id] != nil]
    for (call, isKnown) in zip(reads, known) where !isKnown {
      guard let error = facts.failures[call] else { return send(call, for: inquiry) }
      return act(on: .unreachable(error), inquiry)
    }
    guard let webhook = facts.webhooks[id], webhook.isSupported else {
      return tell(
        .unsupported(sourceName: vocabulary.name(of: id), vendor: source.type), .unclear)
    }
    switch inquiry.intent.webhook {
    case .register, nil: return diagnose(inquiry.complaining(of: .webhook))
    case .replaceSecret: return replaceSecret(inquiry, source, webhook)
    case .remove: return remove(inquiry, source, webhook)
    }
  }

  private mutating func replaceSecret(
    _ inquiry: Inquiry, _ source: Source, _ webhook: Webhook
  ) -> [Effect] {
    guard webhook.handlerExists else { return diagnose(inquiry.complaining(of: .webhook)) }
    guard let situation = Situation(ordered: [], of: source.id, in: facts) else { return [] }
    let path = RecoveryPath.handOverWebhookSecret
    if let form = path.wants(situation).first, facts.failures[form] == nil {
      return send(form, for: inquiry)
    }
    guard !situation.webhookInputs.isEmpty else {
      return tell(.takesNoSecret(vendor: source.type), .unclear)
    }
    let effects = propose(path, situation)
    guard case .deciding(let decision) = stage, case .secret(let slot) = decision.plan.needs,
      terms.isInteractive, !isReadOnly
    else { return effects }
    return effects + ask(for: slot, decision)
  }

  private mutating func remove(
    _ inquiry: Inquiry, _ source: Source, _ webhook: Webhook
  ) -> [Effect] {
    let name = vocabulary.name(of: source.id)
    guard webhook.handlerExists else { return tell(.nothingThere(sourceName: name), .healthy) }
    let users = facts.tablesOnWebhook(of: source.id).map(\.name)
    guard users.isEmpty else { return tell(.inUse(tables: users, sourceName: name), .healthy) }
    guard let situation = Situation(ordered: [], of: source.id, in: facts) else { return [] }
    return propose(.deleteWebhook, situation)
  }

  private mutating func propose(_ path: RecoveryPath, _ situation: Situation) -> [Effect] {
    let plan = Plan(
      path, for: situation, sourceName: vocabulary.name(of: situation.source.id))
    summary.verdict = .healthy
    let decision = number(plan)
    return announce(decision) + [.say(.plan(view(decision)))] + offer(decision)
  }

  private mutating func tell(_ news: WebhookNews, _ verdict: Summary.Verdict) -> [Effect] {
    stage = .idle
    summary.verdict = verdict
    return [.say(.webhook(news))]
  }
}

// MARK: - While a plan runs

extension Session {
  /// 200 is not success: the vendor's no stands inside of it (API reference, 6.2 and 15.28).
  mutating func refusedInside(_ work: Work, _ receipt: WebhookReceipt) -> [Effect] {
    let source = facts.source(work.plan.source)
    let news = WebhookNews.refused(
      receipt, vendor: source?.type ?? "", sourceName: work.plan.sourceName,
      tables: facts.tablesOnWebhook(of: work.plan.source).map(\.name))
    return stop(
      work,
      [
        .record(
          .outcome(work.consent.digest, step: work.index, .refused, words: receipt.error), nil),
        .say(.webhook(news)),
      ])
  }

  /// Registered, and not yet of use: what is still due becomes a plan of its own.
  mutating func wants(_ receipt: WebhookReceipt, _ work: Work) -> [Effect] {
    stage = .idle
    summary.ending = .notVerified
    let open = Effect.record(
      .notVerified(
        work.consent.digest, because: "wants \(receipt.pendingInputs.joined(separator: ", "))"), nil
    )
    let id = work.plan.source
    guard let situation = Situation(ordered: [], of: id, in: facts) else { return [open] }
    guard let form = situation.formOfInputs.first, facts.failures[form] == nil else {
      return [open] + askForInputs(receipt, of: id)
    }
    var inquiry = Inquiry(
      text: "", intent: Intent(.repairWebhook, .source(id)), subject: .source(id), ticket: 0,
      call: form)
    inquiry.receipt = receipt
    return [open] + send(form, for: inquiry)
  }

  /// What is no secret by the vendor's form is asked for in the open, the rest at the hidden prompt.
  mutating func askForInputs(_ receipt: WebhookReceipt, of source: Source.ID) -> [Effect] {
    stage = .idle
    guard let situation = Situation(ordered: [], of: source, in: facts) else { return [] }
    var plan = Plan(
      .handOverWebhookSecret, for: situation, sourceName: vocabulary.name(of: source))
    let slots = receipt.pendingInputs.map(situation.webhookInput)
    plan.handover = NewSettings(slots)
    let decision = number(plan)
    return [
      .say(.webhook(.wants(slots, vendor: situation.source.type))),
      .say(.plan(view(decision))),
    ] + offer(decision)
  }

  /// Refusals of capture and webhook that mean more than no; nil for any other.
  mutating func refusedByLive(_ work: Work, _ call: Call, _ refusal: Refusal) -> [Effect]? {
    switch call.endpoint {
    case .resumeReplication where refusal.status == 403:
      buttonsOnly.insert(call.endpoint)
      return stop(
        work,
        [
          .say(
            .buttonOnly(
              call, words: refusal.words, about: work.plan.sourceName,
              link: terms.link(to: work.plan.source)))
        ])
    case .updateWebhookInputs where call.endpoint.aftermath(of: refusal) == .partlySaved:
      let vendor = facts.source(work.plan.source)?.type ?? ""
      return stop(
        work, [.say(.webhook(.savedHereOnly(words: refusal.words, vendor: vendor)))])
    case .updateWebhookInputs where refusal.status == 400:
      // Nothing was saved: the same plan waits for another one.
      let again = putBack(work.decision)
      stage = .deciding(again)
      summary.offer = view(again)
      return [.say(.webhook(.secretRefused(words: refusal.words)))]
    default: return nil
    }
  }

  /// What still does not read as it should; nil where a condition is of another kind.
  func shortfall(of condition: Condition) -> NotVerified.Shortfall? {
    switch condition {
    case .webhookInOrder(let id):
      .webhook(facts.webhooks[id]?.faults(for: facts.tablesOnWebhook(of: id)) ?? [])
    case .captureInOrder(let id): .capture(facts.replication[id])
    case .webhookGone: .webhookStillThere
    case .stillOpen, .stillRunless, .over, .emptied, .reads, .begun, .gone, .webhookStill,
      .prerequisites, .listed:
      nil
    }
  }

  /// The time for it is over. It is not called healed.
  mutating func fallShort(_ work: Work, _ shortfall: NotVerified.Shortfall) -> [Effect] {
    let result = NotVerified(
      sourceName: work.plan.sourceName, cause: work.plan.cause, proven: 0, open: [], armed: [],
      shortfall: shortfall, waited: max(now.elapsed(since: work.began), 0), isOver: true)
    return stop(work, [.say(.notVerified(result))])
  }
}
