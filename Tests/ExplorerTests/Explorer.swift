// Breadth-first search over everything a small world can do. What it finds first is the shortest.

/// A machine in a world so small that all of it can be visited.
protocol Checkable {
  associatedtype State
  /// What tells two states apart. States with equal keys must have equal futures.
  associatedtype Key: Hashable
  associatedtype Action: CustomStringConvertible

  var initial: State { get }
  func key(of state: State) -> Key
  func actions(in state: State) -> [Action]
  /// Nil where the action makes no sense.
  func step(_ state: State, _ action: Action) -> State?
}

/// Something that can be said of every state.
struct Property<State>: Sendable {
  let name: String
  let holds: @Sendable (State) -> Bool
}

/// How to get to a state that breaks a property, in as few steps as there can be.
struct Counterexample<Action> {
  let property: String
  let path: [Action]
}

/// What a search came to.
struct Exploration<Action> {
  /// Distinct keys.
  var states = 0
  /// Steps taken, those back to a known state included.
  var edges = 0
  var counterexample: Counterexample<Action>?
  /// Names of the `sometimes` properties that no state had.
  var unreached: [String] = []
  /// The limit was met: what was not visited is not known.
  var isCutShort = false
}

extension Checkable {
  /// Visits every state, nearest first, and stops at the first that breaks an `always` property.
  ///
  /// - Parameters:
  ///   - always: what must hold of every state.
  ///   - sometimes: what must hold of one at least. A search that never gets to where things happen
  ///     is green for nothing.
  ///   - limit: states after which to give up.
  func explore(
    always: [Property<State>], sometimes: [Property<State>] = [], limit: Int
  ) -> Exploration<Action> {
    var search = Search(self, always: always, awaited: sometimes)
    search.run(limit: limit)
    return search.finished
  }
}

private struct Search<Model: Checkable> {
  typealias Action = Model.Action

  let model: Model
  let always: [Property<Model.State>]
  var awaited: [Property<Model.State>]
  var result = Exploration<Action>()
  var known: Set<Model.Key> = []
  /// By number of the state: where it was reached from. Whole states are kept only at the rim.
  var origins: [(parent: Int, action: Action?)] = []
  var rim: [(number: Int, state: Model.State)] = []

  init(
    _ model: Model, always: [Property<Model.State>], awaited: [Property<Model.State>]
  ) {
    self.model = model
    self.always = always
    self.awaited = awaited
  }

  var finished: Exploration<Action> {
    var result = result
    result.states = known.count
    result.unreached = awaited.map(\.name)
    return result
  }

  mutating func run(limit: Int) {
    visit(model.initial, from: -1, by: nil)
    while !rim.isEmpty, result.counterexample == nil {
      let level = rim
      rim = []
      for (number, state) in level {
        for action in model.actions(in: state) {
          guard let next = model.step(state, action) else { continue }
          result.edges += 1
          visit(next, from: number, by: action)
          if result.counterexample != nil { return }
        }
        guard known.count <= limit else {
          result.isCutShort = true
          return
        }
      }
    }
  }

  private mutating func visit(_ state: Model.State, from parent: Int, by action: Action?) {
    awaited.removeAll { $0.holds(state) }
    if let broken = always.first(where: { !$0.holds(state) }) {
      result.counterexample = Counterexample(
        property: broken.name, path: path(to: parent) + [action].compactMap { $0 })
      return
    }
    guard known.insert(model.key(of: state)).inserted else { return }
    rim.append((origins.count, state))
    origins.append((parent, action))
  }

  private func path(to number: Int) -> [Action] {
    var path: [Action] = []
    var number = number
    while number >= 0 {
      let (parent, action) = origins[number]
      if let action { path.append(action) }
      number = parent
    }
    return path.reversed()
  }
}
