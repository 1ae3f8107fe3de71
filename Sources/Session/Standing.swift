// What an order or a status tells besides: how things stand by what it read.

import PostHog

extension Session {
  /// How it stands by what was read. No diagnosis was asked for, and `healthy` must be true all the
  /// same.
  func standing(of source: Source, _ tables: [Table.ID]) -> Summary.Verdict {
    let concerned = source.tables.filter { tables.isEmpty || tables.contains($0.id) }
    let isBroken = concerned.contains { table in
      table.status?.isRed == true && (table.shouldSync || table.latestError != nil)
    }
    return isBroken ? .broken : .healthy
  }
}

extension SyncStatus {
  var isRed: Bool {
    switch meaning {
    case .failed, .error, .paused, .billingLimit, .billingLimitTooLow: true
    case .running, .completed, .cancelled, .unknown: false
    }
  }
}
