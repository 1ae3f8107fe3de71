// The line editor with nothing around it: says what it read, and how that came in.

import Edge
import Glibc
import PostHog
import Session

@main struct EditorProbe {
  static func main() async {
    Terminal.prepare()
    let probe = Probe()
    await probe.run()
  }
}

private let words: [Completion.Candidate] = [
  "approve", "status", "stripe", .init("Charge", "a table"), .init("Customer", "a table"),
  "日本", "日曜",
]

private struct Probe {
  let editor: LineEditor
  let file = variable("HISTORY").map(HistoryFile.init(path:))
  let book = SecretBook()

  init() {
    editor = LineEditor()
    editor.setCompletion { Completion(of: $0, among: words) }
  }

  func run() async {
    if let file { editor.setHistory(file.load()) }
    let right = variable("RIGHT") ?? ""
    loop: while true {
      switch await editor.readLine(prompt: "\u{1b}[1mprobe\u{1b}[0m> ", rprompt: right) {
      case .endOfInput:
        editor.say("END")
        break loop
      case .cancelled:
        editor.say("CANCELLED")
        break loop
      case .interrupted: editor.say("INTERRUPTED")
      case .line(let line, let provenance):
        let (shown, _) = book.lift(line)
        editor.say("GOT \(provenance) [\(shown.harmless)]")
        editor.remember(shown)
        file?.append(shown)
        await act(on: line)
      }
    }
    await editor.stop()
  }

  private func act(on line: String) async {
    switch line {
    case "ask": await ask()
    case "ask later":
      await signalled { editor.say("READY") }
      await ask()
    case "secret": await secret()
    case "slow": await slow()
    case "watch": Task { await watch() }
    case "hurry": await hurry()
    case "narrow": editor.say("\(editor.columns) columns")
    case "crash": Task.detached { await crash(near: "hunter2-in-memory") }
    default: break
    }
  }

  private func ask() async {
    let answer = await editor.readLine(prompt: "type approve: ", flush: true)
    if case .line("approve", let provenance) = answer, provenance.mayApprove {
      editor.say("APPROVED")
    } else {
      editor.say("REFUSED \(answer)")
    }
  }

  private func secret() async {
    switch await editor.readSecret(prompt: "key: ") {
    case .secret(let secret):
      let lines = secret.withBytes { $0.count { $0 == 10 } }
      let sum = secret.withBytes { $0.reduce(0) { ($0 * 31 + Int($1)) % 1_000_003 } }
      let shape = secret.shape.map(\.prefix) ?? "plain"
      editor.say("SECRET \(secret.count) bytes, \(lines) line ends, \(shape), sum \(sum)")
    case let other: editor.say("SECRET \(other)")
    }
  }

  private func slow() async {
    let work = Task {
      for second in 0..<100 {
        editor.progress("waiting for stripe, \(second) s, \(String(repeating: "…", count: 200))")
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    editor.onInterrupt { work.cancel() }
    let isDone = await work.result
    editor.onInterrupt(nil)
    editor.progress(nil)
    if case .failure = isDone { editor.say("STOPPED") }
  }

  private func watch() async {
    for number in 1...2 {
      try? await Task.sleep(for: .milliseconds(150))
      editor.say("sync \(number) completed")
    }
  }

  private func hurry() async {
    let read = Task { await editor.readLine(prompt: "hurry> ") }
    try? await Task.sleep(for: .milliseconds(150))
    read.cancel()
    editor.say("HURRIED \(await read.value)")
  }

  private func crash(near secret: String) async {
    try? await Task.sleep(for: .milliseconds(150))
    let nothing: [String] = []
    print(nothing[secret.utf8.count])
  }
}

private nonisolated(unsafe) var isSignalled: sig_atomic_t = 0

/// Until the test says that it has typed what it wanted to type, however long that took it.
private func signalled(ready: () -> Void) async {
  isSignalled = 0
  signal(SIGUSR1) { _ in isSignalled = 1 }
  ready()
  while isSignalled == 0 { try? await Task.sleep(for: .milliseconds(5)) }
}

private func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

extension String {
  /// Line ends as `|`, and nothing that a terminal would act on: a quoted key may be in it.
  fileprivate var harmless: String {
    String(map { $0 == "\n" ? "|" : ($0.unicodeScalars.first?.value ?? 0) < 0x20 ? "^" : $0 })
  }
}
