// The world, the journal, and the places where the conversation between them may be cut.

import Edge
import Glibc
import PostHog
import Recovery
import Session
import Simulator

/// A practice world that remembers, behind a journal on disk.
final class ProbeStage: Sendable {
  let place: JournalPlace
  private let world: Locked<World>
  private let order: Order
  private let writing = Locked<Record?>(nil)

  init(_ order: Order) throws {
    self.order = order
    place = JournalPlace(host: "https://eu.posthog.com", project: "1", folder: order.folder)
    var world = try World(Scenario.named("stuck-run")!)
    for call in Self.calls(in: order.folder) { _ = world.answer(call) { _ in "" } }
    self.world = Locked(world)
  }

  var outside: Outside {
    let journal = JournalFile(
      place, masking: { $0 }, now: now, reached: { [self] step in reached(step) })
    return Outside(
      isPractice: true, now: now, send: { [self] permit in send(permit.call) },
      sleep: { [world] seconds in world.withLock { $0.advance(by: seconds) } },
      record: { [self] record in try await write(record, journal) },
      leftovers: journal.leftovers)
  }

  private var now: @Sendable () -> Moment {
    { [world] in
      world.withLock { Moment(wall: $0.clock, uptime: $0.clock.timeIntervalSince1970) }
    }
  }

  // MARK: - The places

  private func write(_ record: Record, _ journal: JournalFile) async throws {
    writing.withLock { $0 = record }
    switch record {
    case .intent:
      pass(.beforeIntent)
      if order.die == .halfIntent { leaveHalfALine() }
    case .outcome: pass(.beforeOutcome)
    default: break
    }
    try await journal.append(record)
    guard case .outcome(_, let step, _, _) = record else { return }
    pass(.afterOutcome)
    if step == 3 { pass(.afterLastOutcome) }
  }

  private func reached(_ step: JournalFile.Step) {
    guard case .intent? = writing.withLock({ $0 }) else { return }
    switch step {
    case .written: pass(.intentWritten)
    case .synced: pass(.intentSynced)
    case .kept: pass(.intentKept)
    }
  }

  private func send(_ call: Call) -> Reply {
    guard call.endpoint.risk != .reads else {
      return world.withLock { $0.answer(call) { _ in "" } }
    }
    pass(.beforeSending)
    remember(call)
    let reply = world.withLock { $0.answer(call) { _ in "" } }
    pass(.afterSending)
    return reply
  }

  private func pass(_ point: Point) {
    if order.die == point { kill(getpid(), SIGKILL) }
    guard order.wait == point else { return }
    print("waiting")
    fflush(nil)
    _ = readLine()
  }

  /// What a loss of power leaves of a line that was being written.
  private func leaveHalfALine() {
    append(#"{"at":"2026-03-02T10:00:00Z","num"#, to: place.path)
    kill(getpid(), SIGKILL)
  }

  // MARK: - What reached the world

  private func remember(_ call: Call) { append("\(call)\n", to: order.folder + "/calls") }

  private static func calls(in folder: String) -> [Call] {
    guard case .text(let bytes, mode: _) = FileText(path: folder + "/calls") else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 1)
      guard words.count == 2, let endpoint = Endpoint.named[String(words[0])],
        case .object(let arguments)? = JSON(bytes: Array(words[1].utf8))
      else { return nil }
      return Call(endpoint, arguments)
    }
  }

  private func append(_ text: String, to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }
}
