// `syncmedic ask`: one question, one answer.

import ArgumentParser
import Edge
import Glibc
import PostHog
import Screen
import Session

struct Ask: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "One question, one answer. Sends nothing that changes without --go.")

  @Argument(help: "The question; `-` reads it from standard input.")
  var text: [String]

  @Flag(help: "Carry out what destroys nothing, and watch until there is proof.")
  var go = false

  @Option(help: "Approve exactly the plan with this digest: 64 hex digits.")
  var approvePlan: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard !text.isEmpty else { throw ValidationError("Ask something.") }
    if let digest = approvePlan {
      guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit) else {
        throw ValidationError("--approve-plan wants the plan's full digest: 64 hex digits.")
      }
    }
  }

  func run() async throws {
    let question = text == ["-"] ? readQuestion() : text.joined(separator: " ")
    let secrets = SecretBook()
    var surroundings: Surroundings
    do {
      surroundings = try await Surroundings.make(options, secrets: secrets)
    } catch let error as SettingsError where options.output == .json {
      tell(Self.failure(question, error.sentence) + "\n")
      throw ExitCode(3)
    } catch let error as Sentence where options.output == .json && error.status == 3 {
      tell(Self.failure(question, error.text) + "\n")
      throw ExitCode(3)
    }
    surroundings.terms.isInteractive = false
    surroundings.terms.goesAhead = go
    surroundings.terms.approvedDigest = approvePlan
    surroundings.terms.hasSecretFile = !options.secretFile.isEmpty
    for remark in surroundings.remarks { complain(remark) }
    throw ExitCode(try await Question(surroundings, secrets, options).answer(question))
  }

  private func readQuestion() -> String {
    var text = ""
    while let line = Swift.readLine(strippingNewline: false), text.utf8.count < 1 << 20 {
      text += line
    }
    return text
  }

  /// The same object, when there is not even a conversation to ask.
  private static func failure(_ question: String, _ sentence: String) -> String {
    let terms = Terms(host: "", project: "", isInteractive: false)
    let session = Session(under: terms, at: .now())
    return session.result(
      question: KeyShape.masking(question), calls: [], text: "",
      failure: ("not_connected", sentence)
    ).canonical
  }
}

/// One line, settled, with its result.
@MainActor
struct Question {
  private let driver: Driver
  private let secrets: SecretBook
  private let options: CommonOptions
  private let pages: Pages

  init(_ surroundings: Surroundings, _ secrets: SecretBook, _ options: CommonOptions) {
    self.secrets = secrets
    self.options = options
    let pages = Pages(
      isColoured: options.output == .text && options.color.isOn,
      local: options.output == .text ? surroundings.outside.localTime : nil)
    self.pages = pages
    let session = Session(under: surroundings.terms, at: surroundings.outside.now())
    driver = Driver(session, outside: surroundings.outside) { pages.add($0) }
  }

  func answer(_ question: String) async throws -> Int32 {
    let ticking = Task { await driver.tellProgress(complain) }
    defer { ticking.cancel() }
    let line = Utterance(question, .piped, lifting: secrets)
    await driver.settle(.line(line), within: options.timeout)
    // One file for each that is asked for. What is asked for after the last one is left out, which
    // only an optional one can be.
    var files = options.secretFile[...]
    while let slot = driver.secretWanted, !files.isEmpty || slot.isOptional {
      let secret = try files.popFirst().map { secrets.keep(try Secret.read($0)) }
      await driver.settle(driver.answerSecret(secret), within: options.timeout)
    }
    let text = secrets.mask(pages.take())
    switch options.output {
    case .text: tell(text)
    case .json:
      let result = driver.session.result(question: line.text, calls: driver.calls, text: text)
      tell(secrets.mask(result.canonical) + "\n")
    }
    return driver.session.summary.exitStatus
  }
}
