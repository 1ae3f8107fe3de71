// The conversation's two ends: lines from a person, words to them.

import CEdit
import Glibc
import Session

/// How a line ended.
package enum ReadOutcome: Sendable, Equatable {
  case line(String, Provenance)
  /// Ctrl-C. The line is gone.
  case interrupted
  /// Ctrl-D on an empty line, or the input's end.
  case endOfInput
  /// The reading task was cancelled, or the terminal hung up, or we were asked to terminate.
  case cancelled
}

/// Reads lines and secrets, and says things, on a terminal with libedit and elsewhere without.
///
/// Any task may call this. One thread owns libedit and the terminal; nothing else may write there
/// between ``init(input:output:)`` and ``stop()`` but a program we wait for.
package final class LineEditor: Sendable {
  /// What the thread is asked to do, in order.
  enum Job {
    case line(Question, CheckedContinuation<ReadOutcome, Never>)
    case secret(id: Int, prompt: String, CheckedContinuation<SecretOutcome, Never>)
    /// Answered by whether the program was there.
    case lend([String], CheckedContinuation<Bool, Never>)
    case history([String])
    case remember(String)
    case stop(CheckedContinuation<Void, Never>)
  }

  /// A line that is wanted.
  struct Question {
    var id: Int
    var prompt: String
    var rightPrompt: String
    var flush: Bool
  }

  struct Mailbox {
    var jobs: [Job] = []
    var messages: [String] = []
    /// Nil: there is none. Unchanged since it was last drawn unless `isProgressNew`.
    var progress: String?
    var isProgressNew = false
    var cancelled: Set<Int> = []
    /// The line that was last given up had something in it.
    var hasGivenUpText = false
    var nextID = 0
    /// Hung up, terminated or stopping: nobody reads any more, words may still be said.
    var isOver = false
    var isStopped = false
    var onInterrupt: (@Sendable () -> Void)?
    var complete: @Sendable (String) -> Completion = { _ in Completion() }
  }

  let mailbox = Locked(Mailbox())
  let wakeEnd: Int32
  private let wakingEnd: Int32
  private let output: Int32

  /// Whether lines are edited: a terminal on both ends, and not a dumb one.
  package let isInteractive: Bool

  /// Once a process, after ``Terminal/prepare()``.
  package init(input: Int32 = 0, output: Int32 = 1) {
    var ends: [Int32] = [0, 0]
    ce_pipe(&ends)
    (wakeEnd, wakingEnd) = (ends[0], ends[1])
    self.output = output
    isInteractive = Terminal.canEdit(input, output)
    if isatty(input) == 1 { ce_guard_terminal(input) }
    for signal in EditorThread.signals { ce_route_signal(signal, wakingEnd) }
    startThread { [self] in EditorThread(self, input: input, output: output).run() }
  }

  /// The terminal's width now.
  package var columns: Int { Terminal.columns(output) }

  /// The terminal's height now.
  package var rows: Int { Terminal.rows(output) }

  /// Ctrl-C took a line away that had something in it; of an empty one it means something else.
  package var hasGivenUpText: Bool { mailbox.withLock { $0.hasGivenUpText } }

  /// One line.
  ///
  /// `flush` is for questions: what was typed or pasted before this prompt appeared is thrown away,
  /// and what comes between is told apart as ``Provenance/typeAhead``. The prompt may hold colours.
  package func readLine(
    prompt: String, rprompt: String = "", flush: Bool = false
  ) async -> ReadOutcome {
    let id = newID()
    let question = Question(id: id, prompt: prompt, rightPrompt: rprompt, flush: flush)
    return await withTaskCancellationHandler {
      await withCheckedContinuation { post(.line(question, $0)) }
    } onCancel: {
      cancel(id)
    }
  }

  /// A secret, not shown, from the terminal itself: no redirected input can feed or see it.
  package func readSecret(prompt: String) async -> SecretOutcome {
    let id = newID()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { post(.secret(id: id, prompt: prompt, $0)) }
    } onCancel: {
      cancel(id)
    }
  }

  /// Gives the terminal to another program until that ends; false if there is no such program.
  func lend(to words: [String]) async -> Bool {
    await withCheckedContinuation { post(.lend(words, $0)) }
  }

  /// Prints lines, above a half-typed one if there is one, which survives.
  package func say(_ message: String) {
    mailbox.withLock { $0.messages.append(message) }
    wake()
  }

  /// One line that rewrites itself while something is waited for; nil takes it away, and so does
  /// whatever is printed or asked next. Nothing happens where lines are not edited.
  package func progress(_ text: String?) {
    guard isInteractive else { return }
    mailbox.withLock {
      $0.progress = text
      $0.isProgressNew = true
    }
    wake()
  }

  /// The lines that can be recalled, oldest first.
  package func setHistory(_ lines: [String]) { post(.history(lines)) }

  /// What Tab offers from now on. Called on the editor's thread, with the text up to the cursor.
  package func setCompletion(_ complete: @escaping @Sendable (_ beforeCursor: String) -> Completion)
  {
    mailbox.withLock { $0.complete = complete }
  }

  /// Adds a line to those that can be recalled. Lines are never added by themselves; approvals and
  /// lines with a key in them are not even if asked (``HistoryFile/mayKeep(_:)``).
  package func remember(_ line: String) { post(.remember(line)) }

  /// Ctrl-C while no line is being read; also a hang-up or the wish that we terminate.
  package func onInterrupt(_ action: (@Sendable () -> Void)?) {
    mailbox.withLock { $0.onInterrupt = action }
  }

  /// Ends every read, says what is left to say and gives the terminal back.
  package func stop() async {
    mailbox.withLock { $0.isOver = true }
    await withCheckedContinuation { post(.stop($0)) }
  }
}

// MARK: - Reaching the thread

extension LineEditor {
  private func newID() -> Int {
    mailbox.withLock { mailbox in
      mailbox.nextID += 1
      return mailbox.nextID
    }
  }

  private func cancel(_ id: Int) {
    mailbox.withLock { _ = $0.cancelled.insert(id) }
    wake()
  }

  private func wake() {
    var byte: UInt8 = 0
    _ = write(wakingEnd, &byte, 1)
  }

  private func post(_ job: Job) {
    let isStopped = mailbox.withLock { mailbox in
      if !mailbox.isStopped { mailbox.jobs.append(job) }
      return mailbox.isStopped
    }
    if isStopped { job.refuse() } else { wake() }
  }

  /// Signals arrive in the pipe by which the thread is woken.
  func route(_ signal: Int32) { ce_route_signal(signal, wakingEnd) }
}

extension LineEditor.Job {
  /// Answers without having done anything.
  func refuse() {
    switch self {
    case .line(_, let answer): answer.resume(returning: .cancelled)
    case .secret(_, _, let answer): answer.resume(returning: .cancelled)
    case .lend(_, let answer): answer.resume(returning: false)
    case .stop(let answer): answer.resume()
    case .history, .remember: break
    }
  }
}
