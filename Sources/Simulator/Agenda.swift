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

/// The happenings to come, as a heap. Two of one instant happen in the order they were planned.
struct Agenda: Sendable {
  private struct Entry: Sendable {
    var at: Date
    var order: Int
    var happening: Happening

    static func < (left: Entry, right: Entry) -> Bool {
      left.at == right.at ? left.order < right.order : left.at < right.at
    }
  }

  private var heap: [Entry] = []
  private var planned = 0

  var next: Date? { heap.first?.at }

  mutating func plan(_ happening: Happening, at moment: Date) {
    planned += 1
    heap.append(Entry(at: moment, order: planned, happening: happening))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func take(until moment: Date) -> (at: Date, happening: Happening)? {
    guard let first = heap.first, first.at <= moment else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in (2 * parent + 1)...(2 * parent + 2) where child < heap.count {
        if heap[child] < heap[least] { least = child }
      }
      guard least != parent else { return (first.at, first.happening) }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
