// `syncmedic watch`: the audit again and again, and what changed between two of them.

import ArgumentParser
import Edge
import Glibc
import PostHog
import Screen
import Session

struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Audits again and again, and tells what changed. Reads only.")

  @Option(help: "Pause between two looks: 30s, 5m, 1h; at least 10s.")
  var every: Pause = Pause(seconds: 300)

  @Option(help: "Looks before it ends; until Ctrl-C if not given.")
  var rounds: Int?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if let rounds, rounds < 1 { throw ValidationError("--rounds wants at least 1.") }
  }

  func run() async throws {
    let secrets = SecretBook()
    var surroundings = try await Surroundings.make(options, secrets: secrets)
    surroundings.terms.isInteractive = false
    surroundings.terms.isReadOnly = true
    for remark in surroundings.remarks { complain(remark) }
    throw ExitCode(try await Rounds(surroundings, secrets, options).run(every, rounds))
  }

  /// Seconds, as people write them.
  struct Pause: ExpressibleByArgument {
    let seconds: Double

    init(seconds: Double) { self.seconds = seconds }

    init?(argument: String) {
      let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600]
      guard let unit = argument.last.flatMap({ units[$0] }),
        let count = Int(argument.dropLast()), count > 0
      else { return nil }
      seconds = Double(count) * unit
      // More often would only spend the key's allowance (API reference, 1.5).
      guard seconds >= 10 else { return nil }
    }

    var defaultValueDescription: String { "5m" }
  }
}

/// One look after the other, each with the one before it in mind.
@MainActor
private struct Rounds {
  private let surroundings: Surroundings
  private let secrets: SecretBook
  private let options: CommonOptions
  private let pages: Pages
  private let driver: Driver

  init(_ surroundings: Surroundings, _ secrets: SecretBook, _ options: CommonOptions) {
    self.surroundings = surroundings
    self.secrets = secrets
    self.options = options
    let isText = options.output == .text
    let pages = Pages(
      isColoured: isText && options.color.isOn,
      local: isText ? surroundings.outside.localTime : nil)
    self.pages = pages
    let session = Session(under: surroundings.terms, at: surroundings.outside.now())
    driver = Driver(session, outside: surroundings.outside) { pages.add($0) }
  }

  /// - Returns: the exit status of the last look.
  func run(_ pause: Watch.Pause, _ most: Int?) async throws -> Int32 {
    var before: [Overview.Item]?
    var round = 0
    while true {
      await look()
      tellWhatChanged(since: before)
      // A look that found nothing out says nothing about what is gone.
      if driver.session.summary.verdict != .unreachable { before = driver.session.items }
      round += 1
      if let most, round >= most { return driver.session.summary.exitStatus }
      try await surroundings.outside.sleep(pause.seconds)
    }
  }

  private func look() async {
    driver.forgetCalls()
    await driver.settle(.line(Utterance(Self.question, .piped)), within: options.timeout)
  }

  private static let question = "what's broken?"

  /// The first look whole, later ones only where they differ.
  private func tellWhatChanged(since before: [Overview.Item]?) {
    var text = pages.take()
    let session = driver.session
    if let before, session.summary.verdict != .unreachable {
      let changes = Changes(from: before, to: session.items, at: session.serverTime)
      guard !changes.isEmpty else { return }
      pages.add(.changed(changes))
      text = pages.take()
    }
    switch options.output {
    case .text: tell(secrets.mask(text))
    case .json:
      let result = session.result(question: Self.question, calls: driver.calls, text: text)
      tell(secrets.mask(result.canonical) + "\n")
    }
  }
}
