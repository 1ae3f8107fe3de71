// Ctrl-C, once and twice.

import CEdit

extension EditorThread {
  /// Microseconds. A second Ctrl-C this soon after one that had nothing to abandon leaves, as Ctrl-D
  /// does.
  private static let again = 1_000_000

  /// How a line ends by Ctrl-C. One that abandons a half-typed line says no more than that.
  func interruption() -> ReadOutcome {
    guard !isEditing || isLineEmpty else {
      interruptedAt = nil
      return .interrupted
    }
    return isInterruptedAgain() ? .endOfInput : .interrupted
  }

  private var isLineEmpty: Bool {
    let line = el_wline(libedit).pointee
    return line.lastchar == line.buffer
  }

  /// Ctrl-C while no line is read: what is waited for is stopped. The second one leaves as soon as a
  /// line would be read.
  func interruptWaiting() {
    if isInterruptedAgain() { leavesNext = true }
  }

  private func isInterruptedAgain() -> Bool {
    let isSoon = interruptedAt.map { Self.now - $0 < Self.again } ?? false
    interruptedAt = isSoon ? nil : Self.now
    return isSoon
  }
}
