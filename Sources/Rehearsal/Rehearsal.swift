// The whole product with no outside: typed lines in, transcript out.

import Diagnosis
import FoundationEssentials
import PostHog
import Recovery
import Screen
import Session
import Simulator

/// One session over one simulated world. Its clock is the world's; nothing else moves it.
package struct Rehearsal: Performer {
  private var world: World
  private var session: Session
  private var page: Screen.Page
  /// Waits that are still to end, in the order they were asked for.
  private var waits: [(due: Date, ticket: Ticket)] = []
  /// What a secret's number stands for in this file: its shape, and so the text the world is given.
  private var shapes: [SecretRef: String] = [:]
  private var isSecretAsked = false
  private var hasLeft = false
  /// `CRASH`: nobody is running, until `RESTART`.
  private var isDown = false
  /// The tool whose next call is the last thing the process does: its answer is never read.
  private var lastCall: String?
  /// Seconds that every reply takes; only `sim> latency` changes it.
  private var latency: Double = 0
  private var script = Stenograph()
  private var notebook = Notebook()
  private var witness = Witness()
  private var chronicle = Chronicle()
  package private(set) var destructive: Set<String> = []
  package private(set) var digests: [String: String] = [:]
  package var marks: Set<Mark> { witness.marks }

  /// Secrets that the world echoes are named in what is written down, as the edge names them.
  package var volatile: [Volatile] {
    shapes.keys.map { Volatile(.secret($0), Self.text(of: $0, shapes)) }
  }

  package init(session transcript: TranscriptSession) throws(TranscriptError) {
    let setting = try Setting(transcript.scenario)
    world = setting.world
    digests = setting.digests
    page = Screen.Page(width: setting.width)
    session = Session(under: setting.terms, at: Moment(of: world.clock))
  }

  package mutating func open() -> [OutputLine] { [] }

  package mutating func perform(_ input: InputLine) throws(TranscriptError) -> [OutputLine] {
    script = Stenograph()
    guard !hasLeft else {
      throw TranscriptError(line: input.number, .withoutEffect("the conversation is over"))
    }
    if isDown && !input.worksWhileDown {
      throw TranscriptError(line: input.number, .withoutEffect("nobody is running"))
    }
    switch input.gutter {
    case .typed: receive(.line(line(input.text, .typed)))
    case .pasted: receive(.line(line(input.text, .pasted)))
    case .piped: receive(.line(line(input.text, .piped)))
    case .secret: try handOver(input)
    case .signal: try signal(input)
    case .clock: try moveClock(input)
    case .world: try moveWorld(input)
    }
    if isDown { script.checkNobody() } else { script.check(session) }
    return script.lines
  }

  package mutating func close() -> [TranscriptError] {
    world.unusedFaults.map { fault in
      TranscriptError(line: 0, .withoutEffect("the fault on \(fault.tool) was never met"))
    }
  }

  // MARK: - Inputs

  /// `<secret:1 sk_live>` stands for a secret that was lifted out of the line.
  private mutating func line(_ text: String, _ provenance: Provenance) -> Utterance {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return Utterance(text, provenance) }
    var line = Utterance("", provenance)
    var rest = text[...]
    while let start = rest.firstRange(of: "<secret:"),
      let end = rest[start.upperBound...].firstIndex(of: ">"),
      let secret = Pseudonym(String(rest[start.lowerBound...end]))
    {
      shapes[secret.ref] = secret.shape
      line.text += rest[..<start.lowerBound] + secret.ref.description
      line.secrets.append(Utterance.Lifted(ref: secret.ref, shape: secret.shape))
      rest = rest[rest.index(after: end)...]
    }
    line.text += rest
    return line
  }

  private mutating func handOver(_ input: InputLine) throws(TranscriptError) {
    guard isSecretAsked else {
      throw TranscriptError(line: input.number, .withoutEffect("nobody asked for a secret"))
    }
    isSecretAsked = false
    guard !input.text.isEmpty else { return receive(.secretWithheld) }
    guard let secret = Pseudonym(input.text) else {
      throw TranscriptError(line: input.number, .scenario("a secret is written <secret:1 shape>"))
    }
    shapes[secret.ref] = secret.shape
    receive(.secret(secret.ref))
  }

  private mutating func signal(_ input: InputLine) throws(TranscriptError) {
    switch input.text {
    case "INT" where isSecretAsked:
      isSecretAsked = false
      receive(.secretWithheld)
    case "INT": receive(.interrupted)
    case "EOF", "HUP", "TERM": receive(.ended)
    case "CRASH": crash()
    case "RESTART": restart()
    case let text where text.hasPrefix("CRASH "):
      let tool = String(text.dropFirst(6))
      guard Endpoint.named[tool] != nil else { fallthrough }
      lastCall = tool
    case let text where text.hasPrefix("RESIZE "):
      guard let width = Int(text.dropFirst(7)) else { fallthrough }
      page = Screen.Page(width: width)
    default:
      throw TranscriptError(line: input.number, .scenario("no signal is called \(input.text)"))
    }
  }

  /// The process is killed: what it knew is gone, and what it asked for goes on.
  private mutating func crash() {
    isDown = true
    waits = []
    isSecretAsked = false
    lastCall = nil
  }

  /// A new process over the same world, with the journal of the one before.
  private mutating func restart() {
    isDown = false
    session = Session(under: session.terms, at: Moment(of: world.clock))
    let left = notebook.leftovers
    if !left.isEmpty { receive(.resumed(left)) }
  }

  /// Every wait that falls due on the way ends at its own time.
  private mutating func moveClock(_ input: InputLine) throws(TranscriptError) {
    let target =
      input.text.hasPrefix("+")
      ? Span(input.text).map { world.clock.addingTimeInterval($0.seconds) }
      : Date(timestamp: input.text)
    guard let target, target >= world.clock else {
      throw TranscriptError(line: input.number, .scenario("\(input.text) is no later time"))
    }
    while let next = waits.map(\.due).min(), next <= target {
      guard let index = waits.firstIndex(where: { $0.due == next }) else { break }
      let ticket = waits.remove(at: index).ticket
      world.advance(to: max(next, world.clock))
      receive(.woke(ticket))
    }
    if target > world.clock { world.advance(to: target) }
  }

  private mutating func moveWorld(_ input: InputLine) throws(TranscriptError) {
    let words = input.text.split(separator: " ")
    do {
      switch words.first {
      case "fault":
        guard words.count == 3, let fault = Simulator.Fault(String(words[2])),
          Endpoint.named[String(words[1])] != nil
        else {
          throw TranscriptError(line: input.number, .scenario("fault TOOL KIND"))
        }
        world.inject(fault, on: String(words[1]))
      case "latency":
        guard words.count == 2, let span = Span(String(words[1])) else {
          throw TranscriptError(line: input.number, .scenario("latency 2s"))
        }
        latency = span.seconds
      default: try world.change(input.text)
      }
    } catch let error as TranscriptError {
      throw error
    } catch {
      throw TranscriptError(line: input.number, .scenario("\(error)"))
    }
  }

  // MARK: - Effects

  /// Gives the session one event and carries out what it wants, until it waits again.
  private mutating func receive(_ event: Event) {
    var events = [event]
    while !events.isEmpty, !isDown {
      let event = events.removeFirst()
      witness.look(at: session, event.name)
      let moment = Moment(of: world.clock)
      let effects = session.receive(event, at: moment)
      chronicle.note(event, effects, at: moment)
      for effect in effects where !isDown {
        if let answer = carryOut(effect) { events.append(answer) }
      }
    }
  }

  private mutating func carryOut(_ effect: Effect) -> Event? {
    switch effect {
    case .say(let notice):
      witness.hear(notice)
      script.say(page.lines(notice.blocks))
      return nil
    case .send(let ticket, let permit): return send(permit.call).map { .answered(ticket, $0) }
    case .record(let record, let ticket):
      notebook.write(record, at: Moment(of: world.clock))
      return ticket.map { .recorded($0) }
    case .wait(let ticket, let seconds, _):
      waits.append((world.clock.addingTimeInterval(seconds), ticket))
      return nil
    case .askSecret:
      isSecretAsked = true
      return nil
    case .handOver(let file):
      // There is no disk here: that it was written is all there is to see.
      let handover = session.handover(from: chronicle)
      let notice = file.map { Notice.written(file: $0) } ?? .handover(handover)
      script.say(page.lines(notice.blocks))
      return nil
    case .useProject: return nil  // A practice world is one project: the session does not ask.
    case .leave:
      hasLeft = true
      return nil
    }
  }

  /// What the world is given for a secret: its shape, and something that no real key holds.
  private static func text(of ref: SecretRef, _ shapes: [SecretRef: String]) -> String {
    let shape = shapes[ref] ?? "secret"
    let text = "\(shape)_\(ref.number)rehearsal"
    return shape.hasSuffix("json") ? keyFile(text) : text
  }

  /// A service account's key file, as its vendor hands it out.
  private static func keyFile(_ key: String) -> String {
    let file: JSON = [
      "client_email": "posthog@acme.example.com", "private_key": .string(key),
      "private_key_id": "1", "project_id": "acme", "token_uri": "https://oauth2.example.com/token",
      "type": "service_account",
    ]
    return file.canonical
  }

  /// Nil when the process dies before the answer is read.
  private mutating func send(_ call: Call) -> Reply? {
    if latency > 0 { world.advance(by: latency) }
    let shapes = shapes
    let reply = world.answer(call) { Self.text(of: $0, shapes) }
    if call.endpoint.risk != .destroys, session.hazard(of: call).isLoss {
      destructive.insert(Stenograph.text(of: call, in: world))
    }
    if call.endpoint.name == lastCall {
      script.send(call, in: world)
      crash()
      return nil
    }
    witness.read(reply)
    script.exchange(call, reply, in: world)
    return reply
  }
}

extension InputLine {
  fileprivate var worksWhileDown: Bool {
    switch gutter {
    case .clock, .world: true
    case .signal: text == "RESTART"
    case .typed, .pasted, .piped, .secret: false
    }
  }
}

extension Moment {
  fileprivate init(of clock: Date) {
    self.init(wall: clock, uptime: clock.timeIntervalSince1970)
  }
}

extension Rehearsal {
  /// Every event by its name on the chart of what transcripts show.
  package static let events = [
    "began", "line", "secret", "secret-withheld", "answered", "woke", "recorded", "not-recorded",
    "interrupted", "ended", "resumed",
  ]
}

extension Event {
  /// For the coverage of state and event.
  fileprivate var name: String {
    switch self {
    case .began: "began"
    case .resumed: "resumed"
    case .line: "line"
    case .secret: "secret"
    case .secretWithheld: "secret-withheld"
    case .answered: "answered"
    case .woke: "woke"
    case .recorded: "recorded"
    case .notRecorded: "not-recorded"
    case .interrupted: "interrupted"
    case .ended: "ended"
    }
  }
}

/// `<secret:1>`, or with its shape, `<secret:1 sk_live>`.
private struct Pseudonym {
  let ref: SecretRef
  let shape: String

  init?(_ text: String) {
    guard text.hasPrefix("<secret:"), text.hasSuffix(">") else { return nil }
    let parts = text.dropFirst(8).dropLast().split(separator: " ", maxSplits: 1)
    guard let number = parts.first.flatMap({ Int($0) }) else { return nil }
    ref = SecretRef(number)
    shape = parts.count > 1 ? String(parts[1]) : "secret"
  }
}
