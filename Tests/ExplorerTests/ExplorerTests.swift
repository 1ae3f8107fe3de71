// The explorer itself, on a machine whose states can be counted by hand.

import Testing

/// Two jugs, of 3 and 5 litres, and a well.
private struct Jugs: Checkable {
  enum Action: String, CustomStringConvertible, CaseIterable {
    case fillSmall, fillLarge, emptySmall, emptyLarge, pourIntoLarge, pourIntoSmall
    var description: String { rawValue }
  }

  let initial = SIMD2(0, 0)

  func key(of state: SIMD2<Int>) -> SIMD2<Int> { state }

  func actions(in state: SIMD2<Int>) -> [Action] { Action.allCases }

  func step(_ state: SIMD2<Int>, _ action: Action) -> SIMD2<Int>? {
    let (small, large) = (state.x, state.y)
    switch action {
    case .fillSmall: return SIMD2(3, large)
    case .fillLarge: return SIMD2(small, 5)
    case .emptySmall: return SIMD2(0, large)
    case .emptyLarge: return SIMD2(small, 0)
    case .pourIntoLarge:
      let part = min(small, 5 - large)
      return SIMD2(small - part, large + part)
    case .pourIntoSmall:
      let part = min(large, 3 - small)
      return SIMD2(small + part, large - part)
    }
  }
}

@Suite struct ExplorerTests {
  @Test func `the way to four litres is found, and no shorter one exists`() {
    let noFour = Property<SIMD2<Int>>(name: "no jug holds 4") { $0.x != 4 && $0.y != 4 }

    let result = Jugs().explore(always: [noFour], limit: 100)

    #expect(result.counterexample?.property == "no jug holds 4")
    #expect(
      result.counterexample?.path == [
        .fillLarge, .pourIntoSmall, .emptySmall, .pourIntoSmall, .fillLarge, .pourIntoSmall,
      ])
  }

  @Test func `every state is visited once, and what is out of reach is named`() {
    let six = Property<SIMD2<Int>>(name: "six") { $0.x + $0.y == 6 }
    let seven = Property<SIMD2<Int>>(name: "seven") { $0.x + $0.y == 7 }
    let nine = Property<SIMD2<Int>>(name: "nine") { $0.x + $0.y == 9 }

    let result = Jugs().explore(always: [], sometimes: [six, seven, nine], limit: 100)

    #expect(result.states == 16)
    #expect(result.edges == 16 * 6)
    #expect(result.unreached == ["nine"])
  }

  @Test func `a search that is cut short says so`() {
    #expect(Jugs().explore(always: [], limit: 3).isCutShort)
  }
}
