// What an earlier session left unfinished: what it set out to do and when, and that nobody knows.

import FoundationEssentials
import PostHog
import Recovery
import Session

enum LeftoverWords {
  static func leftOpen(_ intent: OpenIntent) -> [Block] {
    let name = intent.name.inert(limit: 80)
    let sent =
      intent.wasGivenUp
      ? "asked PostHog to \(intent.call.endpoint.verb) \(name), and no answer came"
      : "set out to \(intent.call.endpoint.verb) \(name), and ended before it noted an answer"
    return [
      .title("LEFT OPEN", at: intent.run?.sourceName.inert(limit: 40) ?? "", .bad), .blank,
      .text(
        "On \(intent.at.clock(on: nil)) an earlier session \(sent). I do not know whether it "
          + "happened. Nothing is continued and nothing sent again; the consent it had is gone. "
          + "I am looking."),
    ] + rest(intent.left, intent.run)
  }

  static func halted(_ plan: HaltedPlan) -> [Block] {
    let source = plan.run.sourceName.inert(limit: 40)
    return [
      .title("LEFT HALF DONE", at: source, .bad), .blank,
      .text(
        "On \(plan.at.clock(on: nil)) an earlier session ended in the middle of a plan for "
          + "\(source). It did \(plan.run.spoken(plan.done))."),
    ] + rest(plan.left, plan.run)
      + [
        .text("Nothing is continued. Ask what is wrong with \(source) and I will look at it anew.")
      ]
  }

  static func leftWatching(_ watch: OpenWatch) -> [Block] {
    let source = watch.run.sourceName.inert(limit: 40)
    let tables = watch.run.goal?.tables ?? []
    return [
      .title("NOT SEEN TO THE END", at: source, .bad), .blank,
      .text(
        "On \(watch.at.clock(on: nil)) an earlier session repaired \(source) and ended before it saw whether that worked: \(tables.map { $0.name.inert(limit: 60) }.spoken()). Type `watch` and I will go on watching for proof."
      ),
    ]
  }

  private static func rest(_ calls: [Call], _ run: Undertaking?) -> [Block] {
    guard let run, !calls.isEmpty else { return [] }
    return [.text("It did not get to: \(run.spoken(calls)).")]
  }

  static func letGo(_ call: Call, _ about: String) -> [Block] {
    let name = about.inert(limit: 80)
    let armed =
      call.endpoint == .resyncTable
      ? " If PostHog did get it, the next run of \(name) wipes it and imports it again." : ""
    return [
      .text(
        "I let it go. The order to \(call.endpoint.verb) \(name) may have arrived or not; nothing more of it "
          + "will be sent.\(armed)")
    ]
  }
}

extension Undertaking {
  fileprivate func spoken(_ calls: [Call]) -> String {
    calls.map { "\($0.endpoint.verb) \(name(of: $0).inert(limit: 80))" }.spoken()
  }
}
