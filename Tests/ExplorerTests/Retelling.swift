// A path of the explorer or of a walk as a conversation, so that a counterexample can be kept among
// the transcripts (transcripts.md, R11): `replay --update` fills in what the product answers.

import PostHog
import Simulator

@testable import Session

/// What the person, the clock and the world did, one line each. A conversation knows no half-way: a
/// mishap on the way stands before the line whose call it meets.
struct Retelling {
  private var lines: [String] = []
  private var spoken = 0
  /// Since the last line that was spoken: calls of each tool, and how many of them have their fault.
  private var calls: [String: (made: Int, faulted: Int)] = [:]

  mutating func say(_ line: String) {
    spoken = lines.count
    calls = [:]
    lines.append(line)
  }

  mutating func add(_ line: String) { lines.append(line) }

  /// A call has left.
  mutating func call(_ endpoint: Endpoint) {
    calls[endpoint.name, default: (0, 0)].made += 1
  }

  /// The newest call of a tool meets something; those before it, nothing worse than a second.
  mutating func fault(_ kind: String, on endpoint: Endpoint) {
    let (made, faulted) = calls[endpoint.name] ?? (1, 0)
    for _ in faulted..<max(faulted, made - 1) {
      prepare("sim> fault \(endpoint.name) slow:1s")
    }
    prepare("sim> fault \(endpoint.name) \(kind)")
    calls[endpoint.name] = (made, made)
  }

  /// The next call of a tool is to meet something.
  mutating func fault(_ kind: String, onNext tool: String) {
    let (made, faulted) = calls[tool] ?? (0, 0)
    for _ in faulted..<max(faulted, made) { prepare("sim> fault \(tool) slow:1s") }
    prepare("sim> fault \(tool) \(kind)")
    calls[tool] = (made, max(faulted, made) + 1)
  }

  mutating func prepare(_ line: String) {
    lines.insert(line, at: spoken)
    spoken += 1
  }

  /// The whole file.
  func transcript(titled title: String, in scenario: String) -> String {
    let blocks = [("scenario", [scenario]), ("transcript", lines)]
    return "# \(title)\n"
      + blocks.map { "\n```\($0)\n\($1.joined(separator: "\n"))\n```\n" }.joined()
  }
}

extension Spoken {
  /// As a transcript has it. What is neither typed nor piped arrived all at once.
  var inTranscript: String {
    switch provenance {
    case .typed: "you> \(text)"
    case .piped: "pip> \(text)"
    case .pasted, .burst, .typeAhead, .edited, .scripted, .repeated: "pst> \(text)"
    }
  }
}

// MARK: - The explorer's paths

extension Gate {
  /// The small world, for the simulator.
  static let scenario = """
    clock  2026-03-02T10:00:00Z
    source id=src_1 type=Postgres name=shop
    schema id=sch_1 name=orders status=Completed key=id rows=100 last=-1h
    schema id=sch_2 name=users status=Completed key=id rows=100 last=-1h
    """

  func retold(_ path: [GateAction], as title: String) -> String {
    var retelling = Retelling()
    var state = initial
    for action in path {
      let before = state
      state = step(state, action) ?? state
      retelling.tell(action, from: before)
      for errand in state.errands where !before.errands.contains(where: { $0 == errand }) {
        if let call = errand.call { retelling.call(call.endpoint) }
      }
    }
    return retelling.transcript(titled: title, in: Self.scenario)
  }
}

extension Retelling {
  fileprivate mutating func tell(_ action: GateAction, from state: GateState) {
    let endpoint = state.current?.call?.endpoint
    switch action {
    case .line(let spoken): say(spoken.inTranscript)
    case .unanswered, .neverArrives: endpoint.map { fault("never-arrives", on: $0) }
    case .appliedThenLost: endpoint.map { fault("applied-then-lost", on: $0) }
    case .refused: endpoint.map { fault("429:30s", on: $0) }
    case .woke: add("now> +2m")
    case .watchEnds: add("now> +1h")
    case .quarterHour: add("now> +16m")
    case .othersChange(let table):
      let isBack = state.world.looks[table] != .asBefore
      add("sim> sch_\(table + 1) rows=\(isBack ? 100 : 200)")
    case .interrupted: add("sig> INT")
    case .ended: add("sig> EOF")
    case .crash(let late): crash(late: late, state.errands.lazy.compactMap(\.change).first)
    case .answered, .accepted, .recorded, .notRecorded, .late, .lateEffect, .textFromOutside: break
    }
  }

  private mutating func crash(late: Bool, _ change: Call?) {
    if let change {
      if !late { fault("never-arrives", on: change.endpoint) }
      prepare("sig> CRASH \(change.endpoint.name)")
    } else {
      add("sig> CRASH")
    }
    add("sig> RESTART")
  }
}

extension Errand {
  fileprivate var call: Call? {
    switch self {
    case .read(_, let call), .change(_, let call, _): call
    case .record, .wait: nil
    }
  }

  fileprivate static func == (left: Errand, right: Errand) -> Bool { left.ticket == right.ticket }
}
