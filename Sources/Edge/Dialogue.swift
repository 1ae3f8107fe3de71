// The conversation at a terminal: lines in, pages out, and work going on beside both.

import Glibc
import PostHog
import Recovery
import Screen
import Session

/// Holds one conversation to its end.
@MainActor
package final class Dialogue {
  let driver: Driver
  let answer = LastAnswer()
  private let editor: LineEditor
  private let secrets: SecretBook
  private let history: HistoryFile?
  private let style: Style
  private let isPractice: Bool
  private var isReading = false
  private var plainProgress = ProgressLines()
  /// Said instead of what is waited for, while a question is repeated.
  var pastime: (() -> String)?
  /// Collects what is said instead of showing it.
  var collected: [String]?

  /// How pages look, apart from their width.
  package struct Style: Sendable {
    package var isColoured: Bool
    package var isASCII: Bool
    /// Nil: long answers are printed as they are.
    package var pager: Pager?

    package init(isColoured: Bool, isASCII: Bool = false, pager: Pager? = nil) {
      (self.isColoured, self.isASCII, self.pager) = (isColoured, isASCII, pager)
    }
  }

  package init(
    editor: LineEditor, session: Session, outside: Outside, secrets: SecretBook,
    history: HistoryFile?, style: Style
  ) {
    self.editor = editor
    self.secrets = secrets
    self.history = history
    self.style = style
    isPractice = outside.isPractice
    let speaker = Speaker()
    driver = Driver(session, outside: outside) { await speaker.say($0) }
    speaker.say = { [unowned self] notice in
      answer.add(notice.blocks)
      await show(notice.blocks, isForReading: notice.isForReading)
    }
  }

  /// Until the user leaves.
  ///
  /// - Parameter startup: what is run before the first line.
  package func run(_ startup: StartupFile? = nil) async {
    editor.setHistory(history?.load() ?? [])
    heedInterrupts()
    let ticking = Task { await tick() }
    await driver.receive(.began)
    for remark in startup?.remarks ?? [] { await show([.text(remark)]) }
    for command in startup?.commands ?? [] { await carryOut(command) }
    while !driver.hasLeft {
      await readIfDue()
      await take(await driver.next())
    }
    ticking.cancel()
    editor.progress(nil)
    await editor.stop()
  }

  /// A line with a slash is for us; everything else is the session's.
  private func take(_ event: Event) async {
    switch event {
    case .line(let line):
      if let command = SlashCommand(line.text) { return await carryOut(command) }
      answer.begin(line.text, driver)
      await driver.receive(event)
    case .interrupted: await interrupt()
    default: await driver.receive(event)
    }
  }

  /// Ctrl-C. Of a watch that goes on behind a half-typed line it takes the line alone.
  private func interrupt() async {
    let isWatchedBehind = driver.session.state == "verifying"
    if isWatchedBehind && editor.hasGivenUpText { return }
    await driver.receive(.interrupted)
  }

  private func carryOut(_ command: SlashCommand) async {
    if case .watch(let pause, let question) = command {
      await watch(question, every: pause)
    } else if let blocks = answer.carryOut(command, driver, isRead: true) {
      await show(blocks, isForReading: true)
    }
  }

  /// - Parameter isForReading: longer than the screen it goes through the pager. What waits for an
  ///   answer does not: it has to stand there when the answer is typed.
  func show(_ blocks: [Block], isForReading: Bool = false) async {
    let layout = Page(
      width: editor.columns, isColoured: style.isColoured && collected == nil,
      isASCII: style.isASCII, local: driver.localTime)
    let lines = layout.lines(blocks).map(secrets.mask)
    if collected != nil {
      collected? += lines
      return
    }
    guard !lines.isEmpty else { return }
    let text = lines.joined(separator: "\n")
    let isLong = lines.count >= editor.rows
    if isForReading, isLong, !isReading, await page(text + "\n") { return }
    editor.say(text)
  }

  /// Ctrl-C is the pager's meanwhile. False where there is none.
  private func page(_ text: String) async -> Bool {
    guard let pager = style.pager else { return false }
    editor.onInterrupt(nil)
    defer { heedInterrupts() }
    return await editor.page(text, with: pager)
  }

  private func heedInterrupts() {
    editor.onInterrupt { [post = driver.post] in post(.interrupted) }
  }

  /// Starts to read when the user may speak and nobody reads yet. In a practice world every wait is
  /// short, so the answer comes first.
  private func readIfDue() async {
    if let slot = driver.secretWanted {
      await readSecret(slot)
    } else if driver.session.isListening, !isReading, driver.isSettled || !isPractice {
      await show(answer.end(driver))
      readLine()
    }
  }

  private func readLine() {
    isReading = true
    editor.progress(nil)
    let prompt = driver.session.place.inert(limit: 60) + "> "
    let (editor, post) = (editor, driver.post)
    let flush = driver.session.wantsFreshInput
    editor.setCompletion { [session = driver.session] in Completion(of: $0, in: session) }
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
    let prompt = "\(slot.label.inert(limit: 60)) (or @FILE), not shown: "
    switch await editor.readSecret(prompt: prompt) {
    case .secret(let secret): driver.post(driver.answerSecret(secrets.keep(secret)))
    case .tooLong:
      editor.say("That was longer than 64 KiB, so nothing of it was kept.")
      driver.post(driver.answerSecret(nil))
    case .unreadable(let reason):
      editor.say("That names a file, and I cannot read it: \(reason). Nothing was kept.")
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
      let now = Moment.now()
      if !isReading, let line = pastime?() ?? driver.progress(at: now) { editor.progress(line) }
      if !editor.isInteractive {
        let words = isReading ? nil : driver.awaited?.words
        if let line = plainProgress.line(for: words, at: now) { editor.say(line) }
      }
      try? await Task.sleep(for: .milliseconds(250))
    }
  }
}

/// Who is told what the session wants said: the dialogue, which the driver is made before.
@MainActor
private final class Speaker {
  var say: (Notice) async -> Void = { _ in }
}

extension Utterance {
  /// Secrets are out of the text before anybody else sees it.
  package init(_ text: String, _ provenance: Provenance, lifting secrets: SecretBook) {
    let (line, lifted) = secrets.lift(text)
    self.init(
      line, provenance, secrets: lifted.map { Lifted(ref: $0.ref, shape: $0.shape.prefix) })
  }
}
