// Repeated measurements of one thing.

/// In milliseconds, sorted.
struct Series {
  private let values: [Double]

  init(_ durations: [Duration]) { values = durations.map(\.milliseconds).sorted() }

  init(_ values: [Double]) { self.values = values.sorted() }

  var median: Double { percentile(50) }

  /// The smallest value that as many per cent of all do not exceed.
  func percentile(_ share: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    let rank = (share / 100 * Double(values.count)).rounded(.up)
    return values[min(max(Int(rank), 1), values.count) - 1]
  }
}

extension Duration {
  var milliseconds: Double { self / .milliseconds(1) }
}
