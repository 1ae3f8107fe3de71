// What is going to happen in a world, in order.

import FoundationEssentials

/// Something that comes due.
enum Happening: Hashable, Sendable {
  /// A table's schedule.
  case tick(table: Int)
  /// A triggered run becomes a job.
  case start(table: Int)
  /// A job reaches its planned end.
  case end(job: Int)
  /// A stop that was asked for takes effect.
  case stop(job: Int, words: String)
}

/// The happenings to come. Two of one instant happen in the order they were planned.
struct Agenda: Sendable {
  private struct Entry: Sendable {
    var at: Date
    var order: Int
    var happening: Happening
  }

  /// Latest first: the next one is the last, and is cheap to take.
  private var entries: [Entry] = []
  private var planned = 0

  var next: Date? { entries.last?.at }

  mutating func plan(_ happening: Happening, at moment: Date) {
    planned += 1
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].at > moment { low = middle + 1 } else { high = middle }
    }
    entries.insert(Entry(at: moment, order: planned, happening: happening), at: low)
  }

  mutating func take(until moment: Date) -> (at: Date, happening: Happening)? {
    guard let last = entries.last, last.at <= moment else { return nil }
    entries.removeLast()
    return (last.at, last.happening)
  }
}
