// What the editor's thread waits for: the terminal, and a pipe on which tasks and signals wake it.

import CEdit
import Glibc

extension EditorThread {
  enum Arrival {
    case bytes, nothing, end
    case outcome(ReadOutcome)
  }

  func wait(milliseconds: Int32) -> Arrival {
    while true {
      var ready = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: editor.wakeEnd, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&ready, 2, milliseconds)
      if count == 0 { return .nothing }
      if count < 0 && errno != EINTR { return .end }
      if count > 0 && ready[1].revents != 0, let outcome = heed() { return .outcome(outcome) }
      if count > 0 && ready[0].revents != 0, let arrival = take() { return arrival }
    }
  }

  /// Reads what is there; nil if it was gone again.
  private func take() -> Arrival? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16 * 1024) { buffer in
      let count = read(input, buffer.baseAddress, buffer.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { return nil }
      guard count > 0 else { return .end }
      let bytes = buffer[..<count]
      if editor.isInteractive {
        typing.read(at: Self.now)
        scanner.feed(bytes)
      } else {
        unread += bytes
      }
      return .bytes
    }
  }

  /// Microseconds on a clock that is never set.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }

  /// Looks after signals and messages; answers how the read that is going on ends, if it does.
  func heed() -> ReadOutcome? {
    let signals = drain()
    if signals.contains(SIGTSTP) { suspend(getpid()) }
    if isEditing && signals.contains(SIGCONT) && !signals.contains(SIGTSTP) { resume() }
    if signals.contains(SIGWINCH) { resize() }
    showMessages()
    showProgress()
    return outcome(after: signals)
  }

  /// How the read that is going on ends, if it does.
  func outcome(after signals: Set<Int32>) -> ReadOutcome? {
    guard let reading else { return nil }
    let isOver = editor.mailbox.withLock { $0.isOver || $0.cancelled.contains(reading) }
    if isOver { return .cancelled }
    return signals.contains(SIGINT) ? interruption() : nil
  }

  /// The signals since we last looked. What must not wait for a read to end is done at once.
  func drain() -> Set<Int32> {
    var signals: Set<Int32> = []
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      while case let count = read(editor.wakeEnd, buffer.baseAddress, buffer.count), count > 0 {
        signals.formUnion(buffer[..<count].lazy.map(Int32.init))
      }
    }
    let isOver = signals.contains(SIGHUP) || signals.contains(SIGTERM)
    if isOver { editor.mailbox.withLock { $0.isOver = true } }
    if reading == nil && signals.contains(SIGINT) { interruptWaiting() }
    if isOver || reading == nil && signals.contains(SIGINT) {
      editor.mailbox.withLock { $0.onInterrupt }?()
    }
    return signals
  }
}
