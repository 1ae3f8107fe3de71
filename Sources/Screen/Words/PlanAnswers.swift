// What is said to a question about a plan that waits, and what it still waits for.

import Diagnosis
import PostHog
import Recovery
import Session

extension PlanQuestion {
  var blocks: [Block] {
    // What is lost stands in the plan, and nowhere as exactly.
    if subject == .loss, view.plan.isDestructive { return view.blocks }
    return answer + [.blank, view.plan.isDestructive ? .exact(view.wants) : .text(view.wants)]
  }

  private var answer: [Block] {
    switch subject {
    case .duration: duration
    case .loss:
      [.text("Nothing is lost: no step of this plan discards a row, and what is synced stays.")]
    case .safety: safety
    case .wayBack: wayBack
    case .instead(let verb): instead(verb)
    }
  }

  // MARK: - How long

  private var duration: [Block] {
    let known = stakes.filter { $0.lastFullImport != nil || $0.lastRun != nil }
    guard !known.isEmpty else {
      let names =
        stakes.isEmpty
        ? view.plan.sourceName.inert(limit: 40)
        : stakes.map { $0.name.inert(limit: 60) }.spoken(most: 3)
      return [
        .text(
          "I cannot tell: no run of \(names) that ended well is listed. Once it runs I show how far it is."
        )
      ]
    }
    let isWhole = view.plan.isDestructive
    let rows = known.prefix(6).map { [$0.name.inert(limit: 60), $0.took(isWhole: isWhole)] }
    let rest = known.count > 6 ? [Block.text("And \((known.count - 6).of("more table")).")] : []
    let head = "About as long as the last \(isWhole ? "full import" : "run") took:"
    return [.text(head), .table(rows)] + rest
  }

  // MARK: - What can go wrong, and the way back

  private var safety: [Block] {
    if view.plan.isDestructive {
      return losses + [
        .text(
          "So it runs only after your `approve`, and right before it I read the table again; if anything that matters changed, nothing is sent."
        )
      ]
    }
    let sets =
      setsSomething
      ? "It changes settings, and `undo` puts back what can be put back." : "It changes no setting."
    return [.text("No step of it discards a row. \(sets)")]
  }

  private var wayBack: [Block] {
    if view.plan.isDestructive { return losses }
    let runs =
      calls.contains { $0.endpoint == .reloadTable || $0.endpoint == .reloadSource }
      ? " A run that was started can be stopped with `cancel`; the rows it brought stay." : ""
    let settings =
      view.plan.handover != nil
      ? "What it sets, `undo` puts back, but for a credential: PostHog gives no old one out."
      : setsSomething
        ? "What it sets, `undo` puts back." : "There is nothing to put back: it sets nothing."
    return [.text(settings + runs)]
  }

  /// What the steps that destroy do, in the plan's own words.
  private var losses: [Block] {
    view.plan.steps.filter(\.isDestructive).map { .text(view.words(for: $0)) }
  }

  private var calls: [Call] { view.plan.steps.compactMap(\.call) }

  private var setsSomething: Bool {
    view.plan.handover != nil
      || calls.contains { $0.endpoint == .updateTable || $0.endpoint == .updateSource }
  }

  // MARK: - Another way

  /// Whether it would mend what was found: of the two sentences about wrong cures and about what is at
  /// stake, the one that names it. Else what tells the ways apart.
  private func instead(_ verb: Intent.Verb) -> [Block] {
    guard let finding else { return HelpWords.page(of: verb) }
    if verb == .reload, finding.cause.isOfTheConnection {
      return [.text("A reload alone would not help: it would meet the same answer.")]
    }
    let words = finding.words(for: "The source", in: nil)
    let said = [words.hint, words.stakes].compactMap { $0 }.first { sentence in
      sentence.lowercased().contains(verb.rawValue)
    }
    guard let said else { return HelpWords.page(of: verb) }
    return [.text(said.prefix(1).uppercased() + said.dropFirst())]
  }
}

extension Stake {
  /// What its runs took, as far as they tell.
  fileprivate func took(isWhole: Bool) -> String {
    if isWhole, let lastFullImport { return lastFullImport.spoken }
    guard let last = lastRun?.spoken else { return "unknown" }
    return isWhole ? "unknown; its last run took \(last) and fetched only a part" : last
  }
}
