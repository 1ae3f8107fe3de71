// One operation of PostHog, described once: client, simulator, gate, journal and help all read this.

/// An operation as a value. The name is the runbook's tool name where it has one.
package struct Endpoint: Hashable, Sendable {
  package enum Method: String, Hashable, Sendable {
    case get = "GET"
    case post = "POST"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  /// Where the path hangs: under the project, or beside it.
  package enum Root: Hashable, Sendable { case project, site }

  /// The scope that a personal API key needs. Some reads need the write scope (API reference, 1.3).
  package enum Scope: String, Hashable, Sendable {
    case read = "external_data_source:read"
    case write = "external_data_source:write"
    case none
  }

  package enum Risk: Hashable, Sendable {
    /// Looks only; no gate.
    case reads
    /// Changes something that can be changed back, or starts or stops a run.
    case changes
    /// Discards data, or stops deliveries: wants a typed approval.
    case destroys
    /// Class C of approval.md: the table's method and the new value decide.
    case decidedByTable
  }

  /// What to do when the answer was lost. Source: API reference, 13.
  package enum Repeat: Hashable, Sendable {
    case freely
    /// Look first; the text says at what.
    case afterLooking(at: String)
    case never(because: String)
  }

  package let name: String
  package let method: Method
  package let root: Root
  /// `:id` is filled from the argument of that name.
  package let path: String
  package let scope: Scope
  package let risk: Risk
  package let repeats: Repeat
  package let answers: Answer.Kind
  /// Arguments that travel in the query; the others travel in the body.
  package let query: Set<String>
  /// Seconds. Live looks at the customer's source are slow: the gateway gives up at about 120
  /// (API reference, 1.4), so those get 130; lists get 60.
  package let patience: Double

  package init(
    name: String, method: Method, root: Root = .project, path: String, scope: Scope, risk: Risk,
    repeats: Repeat = .freely, answers: Answer.Kind, query: Set<String> = [],
    patience: Double = 60
  ) {
    self.name = name
    self.method = method
    self.root = root
    self.path = path
    self.scope = scope
    self.risk = risk
    self.repeats = repeats
    self.answers = answers
    self.query = query
    self.patience = patience
  }

  package static func == (left: Endpoint, right: Endpoint) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// Every operation we know. One not listed here cannot be sent.
  package static let all: [Endpoint] = sources + tables + webhooks + replication + account

  package static let named: [String: Endpoint] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })
}
