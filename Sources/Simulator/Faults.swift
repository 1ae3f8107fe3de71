// Everything that can happen to a call on its way, on order.

import FoundationEssentials
import PostHog

/// A mishap of one call.
package enum Fault: Hashable, Sendable {
  /// The server acts, and its answer never comes: a timeout.
  case appliedThenLost
  /// The call never reaches the server; to us it is the same timeout.
  case neverArrives
  /// The connection breaks before the server acts.
  case reset
  /// The name has no address: nothing left us.
  case unknownHost
  /// Nobody listens: nothing left us.
  case connectionRefused
  /// The server crashes before it acts.
  case crash
  /// The server acts and crashes afterwards.
  case appliedThenCrash
  /// A gateway's HTML page; the server never saw the call.
  case badGateway
  /// 429 without `Retry-After`: the seconds stand in the words.
  case throttled(seconds: Int)
  /// The answer takes this long: longer than the endpoint's patience is a timeout, though applied.
  case slow(seconds: Double)
  /// The server acts; its answer breaks off in the middle.
  case truncated
  /// The server acts; a 200 comes whose JSON is something else.
  case wrongJSON

  /// Reads `429:30s`, `slow:31s`, `applied-then-lost`, …
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let seconds = parts.count == 2 ? Span(parts[1])?.seconds : nil
    switch (parts.first ?? "", seconds) {
    case ("applied-then-lost", nil): self = .appliedThenLost
    case ("never-arrives", nil): self = .neverArrives
    case ("reset", nil): self = .reset
    case ("dns", nil): self = .unknownHost
    case ("refused", nil): self = .connectionRefused
    case ("500", nil): self = .crash
    case ("applied-then-500", nil): self = .appliedThenCrash
    case ("502-html", nil): self = .badGateway
    case ("429", let seconds?): self = .throttled(seconds: Int(seconds))
    case ("slow", let seconds?): self = .slow(seconds: seconds)
    case ("truncated", nil): self = .truncated
    case ("wrong-json", nil): self = .wrongJSON
    default: return nil
    }
  }

  /// The reply, where the call never gets to the server.
  func reply(at time: Date) -> Reply? {
    switch self {
    case .neverArrives:
      Reply(.noAnswer(.timedOut, words: "the answer did not come in time"), serverTime: nil)
    case .reset: Reply(.noAnswer(.reset, words: "the connection was reset"), serverTime: nil)
    case .unknownHost:
      Reply(.notSent(.unknownHost, words: "the host has no address"), serverTime: nil)
    case .connectionRefused:
      Reply(.notSent(.refused, words: "the connection was refused"), serverTime: nil)
    case .crash: Reply(.crash, serverTime: time)
    case .badGateway:
      Reply(.serverFault(status: 502, words: Self.gatewayPage), serverTime: time)
    case .throttled(let seconds): Reply(.throttled(seconds), serverTime: time)
    case .appliedThenLost, .appliedThenCrash, .slow, .truncated, .wrongJSON: nil
    }
  }

  /// What becomes of the answer of a call that did get there.
  func spoil(_ reply: Reply, of endpoint: Endpoint) -> Reply {
    switch self {
    case .appliedThenLost:
      Reply(.noAnswer(.timedOut, words: "the answer did not come in time"), serverTime: nil)
    case .slow(let seconds) where seconds > endpoint.patience:
      Reply(.noAnswer(.timedOut, words: "the answer did not come in time"), serverTime: nil)
    case .appliedThenCrash: Reply(.crash, serverTime: reply.serverTime)
    case .truncated:
      Reply(.noAnswer(.truncated, words: "the answer broke off"), serverTime: reply.serverTime)
    // Where no body is expected nobody looks at one.
    case .wrongJSON where endpoint.answers != .accepted && endpoint.answers != .gone:
      Reply(
        .unreadable(status: 200, words: "the answer is not what was promised"),
        serverTime: reply.serverTime)
    default: reply
    }
  }

  static let gatewayPage = """
    <html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1>\
    </center></body></html>
    """
}

/// The faults that wait for their calls.
struct Faults: Sendable {
  struct Waiting: Sendable {
    var fault: Fault
    var isLasting: Bool
    var wasUsed = false
  }

  var waiting: [String: [Waiting]] = [:]

  mutating func next(for tool: String) -> Fault? {
    guard !waiting.isEmpty, let first = waiting[tool]?.first else { return nil }
    if first.isLasting {
      waiting[tool]?[0].wasUsed = true
    } else {
      waiting[tool]?.removeFirst()
    }
    return first.fault
  }
}

extension World {
  /// Lets the next call of a tool meet a fault, after those already waiting for it.
  ///
  /// - Parameter always: every call from then on, not just one.
  package mutating func inject(_ fault: Fault, on tool: String, always: Bool = false) {
    faults.waiting[tool, default: []].append(.init(fault: fault, isLasting: always))
  }

  /// Faults that no call has met: the tool, and what was to happen.
  package var unusedFaults: [(tool: String, fault: Fault)] {
    faults.waiting.sorted { $0.key < $1.key }.flatMap { tool, waiting in
      waiting.filter { !$0.wasUsed }.map { (tool, $0.fault) }
    }
  }
}
