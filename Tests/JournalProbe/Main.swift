// One conversation with a practice world and a journal on disk, which ends where it is told to.
//
//     JournalProbe FOLDER [--die POINT | --wait POINT] [--limit BYTES] LINE…
//
// Changes that reached the world stand in FOLDER/calls; a later probe finds the world as they left
// it. Says what the session said, and at the end its state.

import Edge
import Glibc
import PostHog
import Screen
import Session
import Simulator

@main
enum JournalProbe {
  static func main() async throws {
    let order = Order(CommandLine.arguments)
    if let limit = order.limit { narrow(limit) }
    let stage = try ProbeStage(order)
    await converse(stage, order.lines)
  }

  @MainActor
  private static func converse(_ stage: ProbeStage, _ lines: [String]) async {
    let terms = Terms(host: stage.place.host, project: stage.place.project)
    let outside = stage.outside
    let page = Screen.Page(width: 200)
    let driver = Driver(Session(under: terms, at: outside.now()), outside: outside) { notice in
      print(page.lines(notice.blocks).joined(separator: "\n"))
      fflush(nil)
    }
    await driver.receive(.began)
    while !driver.isSettled { await driver.receive(await driver.next()) }
    for line in lines { await driver.settle(.line(Utterance(line, .typed))) }
    print("state=\(driver.session.state)")
  }

  /// Writing beyond so many bytes of any file fails, as on a full disk.
  private static func narrow(_ bytes: Int) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    setrlimit(__rlimit_resource_t(1), &limit)  // RLIMIT_FSIZE
  }
}

/// Where the process ends, or waits for a line on its standard input. Numbered as in approval.md.
enum Point: String, CaseIterable {
  case beforeIntent, halfIntent, intentWritten, intentSynced, intentKept, beforeSending
  case afterSending, beforeOutcome, afterOutcome, afterLastOutcome
}

struct Order {
  var folder = ""
  var die: Point?
  var wait: Point?
  var limit: Int?
  var lines: [String] = []

  init(_ arguments: [String]) {
    var rest = arguments.dropFirst()
    folder = rest.popFirst() ?? ""
    while let word = rest.popFirst() {
      switch word {
      case "--die": die = rest.popFirst().flatMap { Point(rawValue: $0) }
      case "--wait": wait = rest.popFirst().flatMap { Point(rawValue: $0) }
      case "--limit": limit = rest.popFirst().flatMap { Int($0) }
      default: lines.append(word)
      }
    }
  }
}
