// What keys do: libedit's own commands, a user's wishes, and the few that are ours.

import CEdit
import Glibc

extension EditorThread {
  /// Stands for a whole paste. A C1 control: no keyboard sends one, and the scanner drops those.
  static let pasteKey: wchar_t = 0x9e

  /// What a line of `~/.editrc` begins with that is for us alone: `syncmedic:bind …`.
  private static let name = "syncmedic"

  func open() {
    libedit = el_init_fd(
      Self.name, inputFile, outputFile, outputFile, input, output, output)
    ce_set_context(libedit, Unmanaged.passUnretained(self).toOpaque())
    ce_set_prompt(libedit, { thread($0).promptAboutToShow() }, WideText.literal)
    ce_set_right_prompt(libedit, { thread($0).rightPrompt.pointer }, WideText.literal)
    ce_set_history(libedit, history)
    ce_set_reader(libedit) { thread($0).nextKey($1!) }
    addFunctions()
    ce_set_keys(libedit, wide("emacs"))
    bind(Self.emacsKeys)
    el_source(libedit, nil)  // $EDITRC or ~/.editrc
    if ce_has_vi_keys(libedit) { bind(Self.viKeys) }
    // libedit's own leaves the line in a file that others can come to see.
    _ = ce_bind_vi_command(libedit, wide("v"), wide("medic-edit"))
    for bind in [ce_bind, ce_bind_vi_command] {  // Not the user's to take away.
      _ = bind(libedit, wide("\\236"), wide("medic-paste"))
    }
    // Ctrl-C and Ctrl-Z come as bytes while a line is edited, in order with the text around them.
    ce_set_tty(libedit, wide("-d"), wide("-isig"))
  }

  private func addFunctions() {
    add("medic-complete", "complete the word") { libedit, _ in thread(libedit).complete() }
    add("medic-paste", "insert a paste") { libedit, _ in thread(libedit).insertPaste() }
    add("medic-edit", "edit the line in $EDITOR") { libedit, _ in thread(libedit).editLine() }
    add("medic-newline", "insert a line end") { libedit, _ in
      el_winsertstr(libedit, wide("\n"))
      return UInt8(CC_REFRESH)
    }
  }

  private func add(_ name: String, _ help: String, _ function: ce_function) {
    let (name, help) = (WideText(name), WideText(help))
    names += [name, help]
    ce_add_function(libedit, name.pointer, help.pointer, function)
  }

  private func bind(_ keys: [(String, String)]) {
    for (key, command) in keys { ce_bind(libedit, wide(key), wide(command)) }
  }

  /// libedit's own `^R` draws the line anew and its `^W` deletes the whole line. Only what a
  /// terminal's description leaves out is named: words by Ctrl- and Alt-arrow, paging, Home, End.
  private static let emacsKeys = [
    ("^I", "medic-complete"), ("^R", "em-inc-search-prev"), ("^S", "em-inc-search-next"),
    ("^W", "ed-delete-prev-word"), ("^X^E", "medic-edit"), ("\\e\\r", "medic-newline"),
    ("\\e\\n", "medic-newline"),
    ("\\e[1;5C", "em-next-word"), ("\\e[1;5D", "ed-prev-word"), ("\\e[1;3C", "em-next-word"),
    ("\\e[1;3D", "ed-prev-word"), ("\\e[3~", "ed-delete-next-char"),
    ("\\e[H", "ed-move-to-beg"), ("\\e[F", "ed-move-to-end"), ("\\e[1~", "ed-move-to-beg"),
    ("\\e[4~", "ed-move-to-end"), ("\\e[5~", "ed-search-prev-history"),
    ("\\e[6~", "ed-search-next-history"),
  ]

  /// Nothing that begins with Escape: it would make a prefix of the key that leads to commands.
  private static let viKeys = [
    ("^I", "medic-complete"), ("^R", "em-inc-search-prev"), ("^S", "em-inc-search-next"),
  ]

}

// MARK: - Our commands

extension EditorThread {
  private func insertPaste() -> UInt8 {
    if !pasted.isEmpty { el_winsertstr(libedit, wide(pasted)) }
    pasted = ""
    return UInt8(CC_REFRESH)
  }

  /// Completes as far as there is no choice; where there is one, shows it.
  private func complete() -> UInt8 {
    let line = el_wline(libedit).pointee
    let complete = editor.mailbox.withLock { $0.complete }
    let completion = complete(
      String(wide: line.buffer, count: line.cursor - line.buffer))
    let candidates = completion.permitted
    guard let first = candidates.first else { return UInt8(CC_ERROR) }
    let isOnly = candidates.count == 1
    let text = isOnly ? first.text + " " : Completion.commonStart(of: candidates)
    guard isOnly || text.unicodeScalars.count > completion.wordLength else {
      offer(candidates)
      return UInt8(CC_NORM)
    }
    el_deletestr(libedit, Int32(completion.wordLength))
    el_winsertstr(libedit, wide(text))
    return UInt8(CC_REFRESH)
  }

  /// Drawn anew by ourselves: `CC_REDISPLAY` would climb back over the list.
  private func offer(_ candidates: [Completion.Candidate]) {
    let lines = Completion.lines(of: candidates, columns: editor.columns, rows: 20)
    leave("\n" + lines.map { $0 + "\n" }.joined())
    ce_refresh(libedit)
  }

  /// Stops us, or with 0 the whole job, and goes on when the shell says so.
  func suspend(_ process: pid_t) {
    hideProgress()
    if isEditing {
      leave("\n" + Code.pasteModeOff)
      ce_set_raw(libedit, false)
    }
    ce_default_signal(SIGTSTP)
    kill(process, SIGTSTP)  // May return before the stop takes hold.
    var wake = pollfd(fd: editor.wakeEnd, events: Int16(POLLIN), revents: 0)
    repeat {
      if poll(&wake, 1, 500) == 0 { break }
    } while !drain().contains(SIGCONT)
    editor.route(SIGTSTP)
    if isEditing { resume() }
  }

  /// Somebody else may have had the terminal meanwhile, and changed its mode and its size.
  func resume() {
    ce_set_raw(libedit, false)
    ce_set_raw(libedit, true)
    put(Code.pasteModeOn)
    el_resize(libedit)
    ce_refresh(libedit)
  }
}

/// The thread that owns this libedit. Functions that C calls can capture nothing.
private func thread(_ libedit: OpaquePointer?) -> EditorThread {
  Unmanaged.fromOpaque(ce_context(libedit)).takeUnretainedValue()
}
