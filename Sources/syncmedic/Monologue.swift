// The plain protocol, where nobody sits at a terminal: one answer a line, then an empty line.

import Edge
import Glibc
import PostHog
import Screen
import Session

/// Lines from standard input, until it ends.
@MainActor
final class Monologue {
  private let driver: Driver
  private let secrets: SecretBook
  private let options: CommonOptions
  private let pages: Pages
  private let answer: LastAnswer

  init(_ surroundings: Surroundings, _ secrets: SecretBook, _ options: CommonOptions) {
    self.secrets = secrets
    self.options = options
    let pages = Pages(isColoured: options.color.isForced, local: surroundings.outside.localTime)
    let answer = LastAnswer()
    (self.pages, self.answer) = (pages, answer)
    let session = Session(under: surroundings.terms, at: surroundings.outside.now())
    driver = Driver(session, outside: surroundings.outside) { notice in
      answer.add(notice.blocks)
      pages.add(notice)
    }
  }

  func run() async throws -> Int32 {
    let editor = LineEditor()
    let ticking = Task { await driver.tellProgress(complain) }
    defer { ticking.cancel() }
    var status: Int32 = 0
    while !driver.hasLeft, case .line(let text, let provenance) = await editor.readLine(prompt: "")
    {
      let line = Utterance(text, provenance, lifting: secrets)
      if let command = SlashCommand(line.text) {
        pages.add(
          answer.carryOut(command, driver, isRead: false) ?? RepeatingWords.wantsTerminal)
      } else {
        answer.begin(line.text, driver)
        try await settle(line)
        pages.add(answer.end(driver))
      }
      tell(secrets.mask(pages.take()) + "\n")
      status = driver.session.summary.exitStatus
    }
    await editor.stop()
    return status
  }

  private func settle(_ line: Utterance) async throws {
    await driver.settle(.line(line), within: options.timeout)
    var files = options.secretFile[...]
    while let slot = driver.secretWanted {
      let secret = try files.popFirst().map { secrets.keep(try Secret.read($0)) }
      if secret == nil && !slot.isOptional {
        pages.add("A secret is due and nobody can type it here: name a file with --secret-file.")
      }
      await driver.settle(driver.answerSecret(secret), within: options.timeout)
    }
  }
}

extension Secret {
  static func read(_ path: String) throws -> Secret {
    do {
      return try Secret(readingFile: path)
    } catch {
      throw Sentence(text: "The secret file cannot be used: \(error).", status: 3)
    }
  }
}

/// Notices as text, collected.
@MainActor
final class Pages {
  private let page: Screen.Page
  private var lines: [String] = []

  init(isColoured: Bool, local: LocalTime?) {
    page = Screen.Page(width: 80, isColoured: isColoured, local: local)
  }

  func add(_ notice: Notice) { add(notice.blocks) }

  func add(_ blocks: [Block]) { lines += page.lines(blocks) }

  func add(_ text: String) { lines.append(text) }

  func take() -> String {
    defer { lines = [] }
    return lines.map { $0 + "\n" }.joined()
  }
}
