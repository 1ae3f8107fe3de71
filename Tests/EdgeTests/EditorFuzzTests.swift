import Glibc
import Testing

/// Streams of keys, pastes, junk and signals at the line editor alone: it neither dies nor hangs,
/// nothing of theirs reaches the screen as a code, and the next line is whole.
struct EditorFuzzTests {
  #if DEBUG
    private static let streams = 300
    private static let seeds: ClosedRange<UInt64> = 3...4
  #else
    private static let streams = 2000
    private static let seeds: ClosedRange<UInt64> = 3...8
  #endif

  @Test(arguments: seeds)
  func `the line after any stream is what was typed`(seed: UInt64) async throws {
    var keyboard = Keyboard(seed: seed)
    var terminal = try await start()
    for number in 1...Self.streams / Self.seeds.count {
      let stream = keyboard.stream()
      do {
        if try await !take(stream, number, at: terminal) { terminal = try await start() }
      } catch {
        Issue.record("seed \(seed), stream \(number): \(error)\n\(stream)")
        return
      }
    }
    #expect(terminal.foreignCode == nil)
  }

  private func start() async throws -> PTY {
    let terminal = try PTY(PTY.product("EditorProbe"))
    try await terminal.expect("> ")
    return terminal
  }

  /// Stopped output, unfinished strings and pastes end, then the line.
  private static let wayOut = "\u{11}\u{7}\u{1b}\\\u{1b}[201~x\u{3}"

  /// False when the stream has made it leave, which it may.
  private func take(_ stream: [Stroke], _ number: Int, at terminal: PTY) async throws -> Bool {
    for stroke in stream { await terminal.suffer(stroke) }
    let line = "line \(number) 日本"
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline {
      terminal.signal(SIGCONT)
      terminal.send(Self.wayOut + line + "\r")
      do {
        // Whatever the stream has begun, this is read in order and whole.
        try await terminal.expect("[\(line)]", within: .milliseconds(500))
        return true
      } catch {
        guard let status = try? await terminal.exitStatus(within: .zero) else { continue }
        guard status == 0 || status == -SIGQUIT else { throw PTY.Failure(description: "\(status)") }
        guard terminal.foreignCode == nil else {
          throw PTY.Failure(description: terminal.foreignCode ?? "")
        }
        return false
      }
    }
    throw PTY.Failure(description: "it hangs")
  }
}

extension PTY {
  func suffer(_ stroke: Stroke) async {
    switch stroke {
    case .burst(let bytes): send(bytes)
    case .signal(let number):
      signal(number)
      if number == SIGTSTP { signal(SIGCONT) }
    case .resize(let rows, let columns): resize(rows: rows, columns: columns)
    case .pause: try? await Task.sleep(for: .milliseconds(1))
    }
  }
}
