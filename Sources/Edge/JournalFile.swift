// The journal of one project on this machine: what the session wants written down, durably.

import Glibc
import Session

/// Appends records, each after the last one on disk, whoever wrote that. From the start of a run to
/// its end this process alone may change the project.
package final class JournalFile: Sendable {
  package let place: JournalPlace?
  private let masking: @Sendable (String) -> String
  private let now: @Sendable () -> Moment
  private let reached: @Sendable (Step) -> Void
  private let right = Locked(Right.free)

  /// How far the writing of one record has come.
  package enum Step: String, Sendable, CaseIterable { case written, synced, kept }

  /// What this process may do to the project.
  private enum Right {
    case free
    /// Since a run began, until its last call's outcome.
    case held(WorkLock, Undertaking?)
    /// The run that wanted to begin could not have it, so none of its calls may be sent.
    case withheld(JournalError)
  }

  /// - Parameters:
  ///   - place: nil where there is no home; then everything is refused.
  ///   - masking: puts something harmless in place of every secret of the session.
  ///   - reached: called as the writing of a record goes on; crash tests end the process there.
  package init(
    _ place: JournalPlace?, masking: @escaping @Sendable (String) -> String,
    now: @escaping @Sendable () -> Moment = { .now() },
    reached: @escaping @Sendable (Step) -> Void = { _ in }
  ) {
    self.place = place
    self.masking = masking
    self.now = now
    self.reached = reached
  }

  /// Returns when the record is written, an intent or an outcome when it is on disk.
  package func append(_ record: Record) async throws(JournalError) {
    try await onThread { journal in
      journal.right.withLock { right in
        Result { () throws(JournalError) in try journal.write(record, &right) }
      }
    }.get()
  }

  /// What earlier sessions left open. Nothing while another process is at work: that is its affair.
  package func leftovers() async -> Leftovers {
    await onThread { journal in
      guard let place = journal.place, access(place.path, F_OK) == 0,
        let lock = try? WorkLock(place)
      else { return Leftovers() }
      let found = withExtendedLifetime(lock) { Self.leftovers(place) }
      journal.known.withLock { $0 = found.intents }
      return found
    }
  }

  /// Those that this session was told of: it looks into them itself.
  private let known = Locked<[OpenIntent]>([])

  private func onThread<Value: Sendable>(
    _ body: @escaping @Sendable (JournalFile) -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      startThread { continuation.resume(returning: body(self)) }
    }
  }
}

// MARK: - Writing

extension JournalFile {
  private func write(_ record: Record, _ right: inout Right) throws(JournalError) {
    guard let place else { throw .nowhere }
    try claim(for: record, &right, place)
    defer { release(after: record, &right) }  // It is over, whether or not that could be written.
    try put(record, place)
  }

  private func put(_ record: Record, _ place: JournalPlace) throws(JournalError) {
    let lines = try JournalLines(place)
    guard
      let (text, head) = JournalEntry.line(record, after: lines.head, at: now(), masking: masking)
    else { throw .holdsSecret }
    try lines.add(text)
    reached(.written)
    if record.mustLast { try lines.sync() }
    reached(.synced)
    try lines.keep(head)
    reached(.kept)
  }

  // MARK: - The right to change

  private func claim(
    for record: Record, _ right: inout Right, _ place: JournalPlace
  ) throws(JournalError) {
    switch (record, right) {
    case (.started(_, let run), _): try begin(run, &right, place)
    case (.intent, .free): try begin(nil, &right, place)
    case (.intent, .withheld(let reason)): throw reason
    default: break
    }
  }

  private func begin(
    _ run: Undertaking?, _ right: inout Right, _ place: JournalPlace
  ) throws(JournalError) {
    if case .held(let lock, _) = right {
      right = .held(lock, run)
      return
    }
    do throws(JournalError) {
      right = .held(try take(place), run)
    } catch {
      right = .withheld(error)
      throw error
    }
  }

  private func take(_ place: JournalPlace) throws(JournalError) -> WorkLock {
    StateFolder.makeFolders(for: place.path)
    let lock = try WorkLock(place)
    // The lock was free, so whoever wrote an intent without an outcome is dead (A16).
    let known = known.withLock { $0.map(\.at) }
    let open = Self.leftovers(place).intents.filter { !$0.wasGivenUp && !known.contains($0.at) }
    guard open.isEmpty else { throw .leftOpen }
    return lock
  }

  private func release(after record: Record, _ right: inout Right) {
    guard case .held(_, let run) = right else { return }
    switch record {
    case .outcome(_, let step, .done, _):
      if run?.calls(after: step).isEmpty != false { right = .free }
    case .outcome, .dropped, .verified, .notVerified: right = .free
    case .shown, .approved, .refused, .started, .intent, .observed: break
    }
  }

  // MARK: - Reading back

  /// 256 KiB, some 400 entries: what a session leaves open, the next one is told of and closes.
  private static let lookBack = 256 * 1024

  private static func leftovers(_ place: JournalPlace) -> Leftovers {
    guard let file = try? place.open(place.path, O_RDONLY) else { return Leftovers() }
    defer { close(file) }
    let lines = JournalBytes(file).last(lookBack).split(separator: UInt8(ascii: "\n"))
    return Leftovers(in: lines.compactMap { JournalEntry(line: $0) })
  }
}
