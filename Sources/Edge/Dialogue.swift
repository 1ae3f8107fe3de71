// The conversation at a terminal: lines in, pages out, and work going on beside both.

import Glibc
import PostHog
import Recovery
import Screen
import Session

/// Holds one conversation to its end.
@MainActor
package final class Dialogue {
  private let editor: LineEditor
  private let driver: Driver
  private let secrets: SecretBook
  private let history: HistoryFile?
  private let isPractice: Bool
  private var isReading = false

  package init(
    editor: LineEditor, session: Session, outside: Outside, secrets: SecretBook,
    history: HistoryFile?, isColoured: Bool
  ) {
    self.editor = editor
    self.secrets = secrets
    self.history = history
    isPractice = outside.isPractice
    driver = Driver(session, outside: outside) { [editor] notice in
      let page = Page(width: editor.columns, isColoured: isColoured)
      let lines = page.lines(notice.blocks)
      if !lines.isEmpty { editor.say(lines.map(secrets.mask).joined(separator: "\n")) }
    }
  }

  /// Until the user leaves.
  package func run() async {
    editor.setHistory(history?.load() ?? [])
    editor.onInterrupt { [post = driver.post] in post(.interrupted) }
    let ticking = Task { await tick() }
    await driver.receive(.began)
    while !driver.hasLeft {
      await readIfDue()
      await driver.receive(await driver.next())
    }
    ticking.cancel()
    editor.progress(nil)
    await editor.stop()
  }

  /// Starts to read when the user may speak and nobody reads yet. In a practice world every wait is
  /// short, so the answer comes first.
  private func readIfDue() async {
    if let slot = driver.secretWanted {
      await readSecret(slot)
    } else if driver.session.isListening, !isReading, driver.isSettled || !isPractice {
      readLine()
    }
  }

  private func readLine() {
    isReading = true
    editor.progress(nil)
    let prompt = driver.session.place.inert(limit: 60) + "> "
    let (editor, post) = (editor, driver.post)
    let flush = driver.session.wantsFreshInput
    let finish: @Sendable (ReadOutcome) -> Event = { [secrets, history] outcome in
      Self.event(of: outcome, secrets, history, editor)
    }
    Task {
      let outcome = await editor.readLine(prompt: prompt, flush: flush)
      isReading = false
      post(finish(outcome))
    }
  }

  private nonisolated static func event(
    of outcome: ReadOutcome, _ secrets: SecretBook, _ history: HistoryFile?, _ editor: LineEditor
  ) -> Event {
    switch outcome {
    case .line(let text, let provenance):
      let line = Utterance(text, provenance, lifting: secrets)
      if HistoryFile.mayKeep(line.text), line.secrets.isEmpty {
        editor.remember(line.text)
        _ = history?.append(line.text)
      }
      return .line(line)
    case .interrupted: return .interrupted
    case .endOfInput, .cancelled: return .ended
    }
  }

  private func readSecret(_ slot: SecretSlot) async {
    let prompt = "\(slot.label.inert(limit: 60)), not shown: "
    switch await editor.readSecret(prompt: prompt) {
    case .secret(let secret): driver.post(driver.answerSecret(secrets.keep(secret)))
    case .tooLong:
      editor.say("That was longer than 64 KiB, so nothing of it was kept.")
      driver.post(driver.answerSecret(nil))
    case .empty, .interrupted, .endOfInput: driver.post(driver.answerSecret(nil))
    case .cancelled:
      _ = driver.answerSecret(nil)
      driver.post(.ended)
    }
  }

  /// While something is waited for and nobody is asked anything, one line says what and how long.
  private func tick() async {
    while !Task.isCancelled {
      if !isReading, let waiting = driver.waiting {
        let seconds = Moment.now().elapsed(since: waiting.since)
        editor.progress("\(waiting.what.words) ... \(seconds.spoken)")
      }
      try? await Task.sleep(for: .milliseconds(500))
    }
  }
}

extension Utterance {
  /// Secrets are out of the text before anybody else sees it.
  package init(_ text: String, _ provenance: Provenance, lifting secrets: SecretBook) {
    let (line, lifted) = secrets.lift(text)
    self.init(
      line, provenance, secrets: lifted.map { Lifted(ref: $0.ref, shape: $0.shape.prefix) })
  }
}
