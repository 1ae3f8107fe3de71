// Class C: zero wipes without an approval, and no approval where nothing can be lost.

import PostHog
import Recovery
import Simulator
import Testing

@Suite struct PatchMatrixTests {
  @Test func `no PATCH wipes without the hazard saying so`() {
    let misses = outcomes { Hazard(of: $0, on: $1) }.filter { $0.wipes && !$0.hazard.isLoss }

    print("MISSES", misses.count, misses.map { "\($0)" }.joined(separator: "\n"))
    #expect(misses.isEmpty)
  }

  @Test func `no approval is asked for where nothing can be lost`() {
    let over = outcomes { Hazard(of: $0, on: $1) }
      .filter { !$0.wipes && !$0.wasRefused && $0.hazard.isLoss }
    print("OVER", over.count, over.map { "\($0)" }.joined(separator: "\n"))
    #expect(over.isEmpty)
  }
}

private func outcomes(_ judge: (Call, Table?) -> Hazard) -> [PatchOutcome] {
  PatchedTable.all.flatMap { target in
    Patches.all.map { PatchOutcome($0, of: target, judge: judge) }
  }
}
