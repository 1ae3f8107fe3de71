// The thread that owns libedit and the terminal.

import CEdit
import Glibc
import Session

/// Takes one job after the other; between two it sleeps. Every call of libedit is made from here.
final class EditorThread {
  static let signals = [SIGINT, SIGHUP, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH]

  let editor: LineEditor
  let input: Int32
  let output: Int32
  let inputFile: UnsafeMutablePointer<FILE>?
  let outputFile: UnsafeMutablePointer<FILE>?
  let history: OpaquePointer
  /// What ``history`` holds, oldest first, each once.
  var remembered: [String] = []
  /// Opened when the first line is wanted: it reads the terminal's description and `~/.editrc`.
  var libedit: OpaquePointer?
  /// The names of our functions, which libedit does not copy.
  var names: [WideText] = []

  var scanner = InputScanner()
  var typing = Typing(wasWaiting: false)
  var prompt = WideText("")
  var rightPrompt = WideText("")
  var isPromptShown = false
  /// The paste that ``pasteKey`` stands for.
  var pasted = ""
  /// What the next line begins with.
  var given: String?
  /// Bytes of lines that are not edited, and how many of them are known to hold no line end.
  var unread: [UInt8] = []
  var searched = 0

  /// The read that is going on; libedit draws while `isEditing`.
  var reading: Int?
  var isEditing = false
  /// Why the line ends before Enter.
  var ending: ReadOutcome?
  /// Microseconds; when Ctrl-C was pressed last, with nothing to abandon and nothing typed since.
  var interruptedAt: Int?
  /// Ctrl-C was pressed again: the next line that is wanted is not read.
  var leavesNext = false
  var isProgressShown = false

  init(_ editor: LineEditor, input: Int32, output: Int32) {
    (self.editor, self.input, self.output) = (editor, input, output)
    (inputFile, outputFile) = (fdopen(dup(input), "r"), fdopen(dup(output), "w"))
    history = history_winit()
    ce_history_limit(history, Int32(HistoryFile.limit))
  }

  func run() {
    while true {
      switch editor.mailbox.withLock({ $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }) {
      case .line(let question, let answer):
        answer.resume(returning: reading(question.id) { readLine(question) } ?? .cancelled)
      case .secret(let id, let prompt, let answer):
        answer.resume(returning: reading(id) { readSecret(prompt) } ?? .cancelled)
      case .lend(let words, let answer):
        showMessages()
        let isThere = isShown(lend(to: words))
        (interruptedAt, leavesNext) = (nil, false)  // Ctrl-C was the other program's.
        answer.resume(returning: isThere)
      case .history(let lines): recall(HistoryFile.newest(lines))
      case .remember(let line): remember(line)
      case .stop(let done):
        close()
        return done.resume()
      case nil:
        sleep()
      }
    }
  }

  /// Nil if it was called off before it began.
  private func reading<Outcome>(_ id: Int, _ read: () -> Outcome) -> Outcome? {
    reading = id
    defer {
      reading = nil
      editor.mailbox.withLock { _ = $0.cancelled.remove(id) }
    }
    return outcome(after: []) == nil ? read() : nil
  }

  private func readLine(_ question: LineEditor.Question) -> ReadOutcome {
    if leavesNext {
      leavesNext = false
      return .endOfInput
    }
    return editor.isInteractive ? edit(question) : readPlain(question)
  }

  /// A shell says 126 or 127 of a program that is not there.
  private func isShown(_ end: Ended) -> Bool {
    switch end {
    case .status(let code): code != 126 && code != 127
    case .notStarted: false
    case .over: true
    }
  }

  private func sleep() {
    var wake = pollfd(fd: editor.wakeEnd, events: Int16(POLLIN), revents: 0)
    _ = poll(&wake, 1, -1)
    _ = heed()
  }

  private func close() {
    let refused = editor.mailbox.withLock { mailbox in
      mailbox.isStopped = true
      defer { mailbox.jobs = [] }
      return mailbox.jobs
    }
    for job in refused { job.refuse() }
    showMessages()
    hideProgress()
    if let libedit { el_end(libedit) }
    history_wend(history)
    for case let file? in [inputFile, outputFile] { fclose(file) }
  }
}

// MARK: - History

extension EditorThread {
  private func recall(_ lines: [String]) {
    remembered = lines
    ce_history_clear(history)
    for line in lines { ce_history_add(history, wide(line)) }
  }

  private func remember(_ line: String) {
    guard HistoryFile.mayKeep(line) else { return }
    if remembered.contains(line) {
      recall(remembered.filter { $0 != line } + [line])
    } else {
      remembered.append(line)
      ce_history_add(history, wide(line))
    }
  }
}

// MARK: - A line

extension EditorThread {
  /// Until it is not a wish for the user's own editor; what comes of that is on the next line.
  private func edit(_ question: LineEditor.Question) -> ReadOutcome {
    if libedit == nil { open() }
    prompt = WideText(prompt: question.prompt)
    rightPrompt = WideText(prompt: question.rightPrompt)
    while true {
      let outcome = editOnce(question)
      guard case .line(let line, _) = outcome, let text = Self.draft(wantedBy: line) else {
        return outcome
      }
      let edited = compose(text)
      if let edited, isSecret(edited) { return .line(edited, .edited) }
      given = edited
      if let outcome = self.outcome(after: []) { return outcome }
    }
  }

  private func editOnce(_ question: LineEditor.Question) -> ReadOutcome {
    (ending, isPromptShown) = (nil, false)
    hideProgress(forGood: true)
    showMessages()
    ce_set_raw(libedit, true)  // libedit would, once the prompt is on the screen: too late.
    if question.flush { discardInput() }
    put(Code.pasteModeOn)
    isEditing = true
    var count: Int32 = 0
    let text = el_wgets(libedit, &count)
    isEditing = false
    put(Code.pasteModeOff)
    if let ending { return ending }
    guard let text, count > 0 else {
      put("\n")
      return .endOfInput
    }
    let end = text[Int(count) - 1] == 10 ? count - 1 : count
    let line = String(wide: text, count: Int(end))
    return .line(line, typing.provenance(of: line))
  }

  func discardInput() {
    scanner.discard()
    tcflush(input, TCIFLUSH)
  }

  /// libedit asks for the prompt when it is about to draw it, with the terminal in raw mode already:
  /// the last moment at which what waits was certainly typed without having seen it.
  func promptAboutToShow() -> UnsafeMutablePointer<wchar_t> {
    if !isPromptShown {
      isPromptShown = true
      var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      typing = Typing(wasWaiting: !scanner.isEmpty || poll(&waiting, 1, 0) > 0)
    }
    return prompt.pointer
  }

  /// libedit's reader: 1 and a key, 0 where the input ends, -1 to give the line up.
  ///
  /// Ctrl-C and Ctrl-Z never reach libedit. Some of its commands ask for keys of their own, and to
  /// those they would be letters; nor can a user's bindings take them away.
  func nextKey(_ key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    if let given {
      typing.help()
      (pasted, self.given) = (given, nil)
      key.pointee = Self.pasteKey
      return 1
    }
    var isLate = false
    while ending == nil {
      switch scanner.next(isLate: isLate) {
      case .key("\u{3}"):
        end(interruption())
        continue
      case .key("\u{1a}"):
        suspend(0)  // The whole job, as the terminal would have.
        if let outcome = heed() { end(outcome) }
        continue
      case .key(let scalar):
        interruptedAt = nil
        typing.press(scalar, isFollowed: !scanner.isEmpty)
        key.pointee = wchar_t(bitPattern: scalar.value)
        return 1
      case .paste(let text):
        interruptedAt = nil
        typing.paste()
        pasted = text
        key.pointee = Self.pasteKey
        return 1
      case .pending, .empty: break
      }
      switch wait(milliseconds: patience) {
      case .bytes: isLate = false
      case .nothing: isLate = true
      case .end: return 0
      case .outcome(let outcome): end(outcome)
      }
      if isLate && scanner.isInPaste { scanner.breakOffPaste() }
    }
    errno = EINTR  // So that libedit does not take it for an error of the terminal's.
    return -1
  }

  /// Half an escape sequence or character comes at once or not at all; a paste may come slowly.
  private var patience: Int32 { scanner.isInPaste ? 2000 : scanner.isEmpty ? -1 : 30 }

  func end(_ outcome: ReadOutcome) {
    switch outcome {
    case .interrupted, .endOfInput: leave("^C\n")
    case .line, .cancelled: leave("\n")
    }
    let line = el_wline(libedit).pointee
    editor.mailbox.withLock { $0.hasGivenUpText = line.lastchar > line.buffer }
    ending = outcome
  }
}
