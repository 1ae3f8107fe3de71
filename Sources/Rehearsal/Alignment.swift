// The lines of one turn as the file has them, beside the lines that came.

/// The least that has to be crossed out and added. Nothing is similar: a line is equal or not.
package struct Alignment: Sendable {
  package enum Step: Hashable, Sendable {
    case kept(Turn.Written)
    case removed(Turn.Written)
    case added(OutputLine)
    /// An elision that stands for what came.
    case elided(Turn.Written)
  }

  /// Within a run of changes what is removed comes first.
  package let steps: [Step]

  package var isExact: Bool {
    steps.allSatisfy { step in
      switch step {
      case .kept, .elided: true
      case .removed, .added: false
      }
    }
  }

  package init(_ written: [Turn.Written], with actual: [OutputLine]) {
    if written.count == actual.count, zip(written, actual).allSatisfy({ $0.line == $1 }) {
      steps = written.map(Step.kept)
      return
    }
    let front = zip(written, actual).prefix { $0.line == $1 }.count
    let limit = min(written.count, actual.count) - front
    let back = zip(written.reversed(), actual.reversed()).prefix(limit).prefix { $0.line == $1 }
      .count
    let middle = Middle(
      written[front..<(written.count - back)], actual[front..<(actual.count - back)])
    steps =
      written.prefix(front).map(Step.kept) + middle.steps() + written.suffix(back).map(Step.kept)
  }
}

/// What is left of a turn when its equal ends are taken off. By the textbook: the cost of every pair
/// of remainders, from the end, then one walk from the start along the cheapest.
private struct Middle {
  private let written: [Turn.Written]
  private let actual: [OutputLine]
  private let elidable: [Bool]
  /// For each pair of remainders two costs: when the line before was equal, and when not. An elision
  /// begins only after the first, so it stays where its neighbours stayed.
  private var costs: [Int32] = []

  /// Two turns of a thousand lines. Beyond it all is crossed out and written anew.
  private static let limit = 1 << 20

  init(_ written: ArraySlice<Turn.Written>, _ actual: ArraySlice<OutputLine>) {
    self.written = Array(written)
    self.actual = Array(actual)
    elidable = self.actual.elidable
    guard isWorthwhile else { return }
    costs = Array(repeating: 0, count: (written.count + 1) * (actual.count + 1) * 2)
    for i in stride(from: written.count, through: 0, by: -1) {
      for j in stride(from: actual.count, through: 0, by: -1) {
        for clean in [true, false] { costs[slot(i, j, clean)] = best(i, j, clean).cost }
      }
    }
  }

  func steps() -> [Alignment.Step] {
    guard isWorthwhile else {
      return written.map(Alignment.Step.removed) + actual.map(Alignment.Step.added)
    }
    var (i, j, clean) = (0, 0, true)
    var steps: [Alignment.Step] = []
    while let move = best(i, j, clean).move {
      switch move {
      case .keep: steps.append(.kept(written[i]))
      case .remove: steps.append(.removed(written[i]))
      case .add: steps.append(.added(actual[j]))
      case .elide: steps.append(.elided(written[i]))
      }
      (i, j, clean) = move.after(i, j)
    }
    return steps
  }

  private enum Move {
    case keep, remove, add
    case elide(upTo: Int)

    func after(_ i: Int, _ j: Int) -> (Int, Int, Bool) {
      switch self {
      case .keep: (i + 1, j + 1, true)
      case .remove: (i + 1, j, false)
      case .add: (i, j + 1, false)
      case .elide(let end): (i + 1, end, true)
      }
    }
  }

  private var isWorthwhile: Bool { (written.count + 1) * (actual.count + 1) <= Self.limit }

  private func slot(_ i: Int, _ j: Int, _ clean: Bool) -> Int {
    (i * (actual.count + 1) + j) * 2 + (clean ? 0 : 1)
  }

  /// What to do with the remainders from `i` and `j` on, given all shorter ones. Nil at the end.
  private func best(_ i: Int, _ j: Int, _ clean: Bool) -> (cost: Int32, move: Move?) {
    if isEqual(i, j) { return (costs[slot(i + 1, j + 1, true)], .keep) }
    var best: (cost: Int32, move: Move?) = (0, nil)
    func consider(_ move: Move, _ price: Int32) {
      let (nextI, nextJ, nextClean) = move.after(i, j)
      let cost = price + costs[slot(nextI, nextJ, nextClean)]
      if best.move == nil || cost < best.cost { best = (cost, move) }
    }
    if clean { for end in elisions(i, j) { consider(.elide(upTo: end), 0) } }
    if i < written.count { consider(.remove, 1) }
    if j < actual.count { consider(.add, 1) }
    return best
  }

  private func isEqual(_ i: Int, _ j: Int) -> Bool {
    i < written.count && j < actual.count && !written[i].line.isElision
      && written[i].line == actual[j]
  }

  /// Where an elision at `i` can stop: one line or more, up to one that equals what follows it.
  private func elisions(_ i: Int, _ j: Int) -> [Int] {
    guard i < written.count, written[i].line.isElision, j < actual.count else { return [] }
    let furthest = elidable[j...].firstIndex(of: false) ?? actual.count
    guard furthest > j else { return [] }
    return (j + 1...furthest).filter { end in
      isEqual(i + 1, end) || (i + 1 == written.count && end == actual.count)
    }
  }
}
