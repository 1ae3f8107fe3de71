// How a table that was never synced is to be synced: what was said, and for the rest what fits.

import PostHog

/// The settings for one new table, and why these.
package struct SetUp: Hashable, Sendable {
  /// Why the method is this one, where nobody said it.
  package enum Because: Hashable, Sendable {
    case said
    /// As the table was synced whose new name this is.
    case like(String)
    /// A column tells what was changed, and a key tells the rows apart.
    case tellsOfChange(String)
    /// No key, so a changed row could not be found again. `column`: by which rows could be added.
    case noKey(column: String?)
    /// No column tells what was changed. `column`: one that tells only what was added.
    case tellsOfNoChange(column: String?)
    /// Every run must fetch everything: there is no column to go by.
    case noColumn
  }

  /// What was said and does not fit.
  package enum Doubt: Error, Hashable, Sendable {
    /// None of its columns that could be a cursor is called that; these could.
    case noSuchColumn(String, columns: [String])
    case noSuchKey([String], columns: [String])
    case noColumnToGoBy(method: String)
    case noKeyToMergeBy(columns: [String])
    case onlyByWebhook
    /// It wants more than a table's settings.
    case notHere(method: String)
  }

  package let fields: [String: JSON]
  package let because: Because
}

extension SetUp {
  /// - Parameters:
  ///   - said: fields of a PATCH, as they were ordered.
  ///   - model: the table whose new name this is.
  ///   - usual: how often the other tables of the source are synced.
  package init(
    _ table: Table, _ seen: CursorCandidates, said: [String: JSON], like model: Table?,
    usual: SyncFrequency?
  ) throws(Doubt) {
    guard !seen.isWebhookOnly else { throw .onlyByWebhook }
    var fitting = Fitting(seen, said, model)
    try fitting.settle()
    var fields = fitting.fields
    fields["should_sync"] = true
    let own = table.frequency == nil ? usual ?? "6hour" : nil
    if let frequency = said["sync_frequency"]?.string ?? model?.frequency?.word ?? own?.word {
      fields["sync_frequency"] = .string(frequency)
    }
    self.fields = fields
    because = fitting.because
  }
}

/// Works out method, cursor and key together: each of them limits the others.
private struct Fitting {
  let seen: CursorCandidates
  let said: [String: JSON]
  let model: Table?
  var fields: [String: JSON] = [:]
  var because: SetUp.Because = .said

  init(_ seen: CursorCandidates, _ said: [String: JSON], _ model: Table?) {
    self.seen = seen
    self.said = said
    self.model = model
  }

  mutating func settle() throws(SetUp.Doubt) {
    let key = try key()
    let named = try namedCursor()
    let method = try method(named, key)
    fields["sync_type"] = .string(method.word)
    guard method == .incremental || method == .append else { return }
    guard let cursor = named ?? modelCursor ?? best else {
      throw .noColumnToGoBy(method: method.word)
    }
    fields["incremental_field"] = .string(cursor.field)
    fields["incremental_field_type"] = .string(cursor.fieldType)
    guard method == .incremental else { return }
    if key == nil, seen.detectsKeys {
      throw .noKeyToMergeBy(columns: seen.columns.map(\.field))
    }
    fields["primary_key_columns"] = key.map { .array($0.map { .string($0) }) }
  }

  private mutating func method(_ named: CursorCandidates.Candidate?, _ key: [String]?)
    throws(SetUp.Doubt) -> SyncMethod
  {
    if let word = said["sync_type"]?.string {
      switch SyncMethod(word) {
      case .incremental, .append, .fullRefresh: return SyncMethod(word)
      case .cdc, .xmin, .webhook, .other: throw .notHere(method: word)
      }
    }
    let merges = key != nil || !seen.detectsKeys
    if named != nil { return merges ? .incremental : .append }
    if let model, let method = model.method, fits(method, merges) {
      because = .like(model.name)
      return method
    }
    return usual(merges)
  }

  private func fits(_ method: SyncMethod, _ merges: Bool) -> Bool {
    switch method {
    case .incremental: merges && modelCursor != nil
    case .append: modelCursor != nil
    case .fullRefresh: true
    case .cdc, .xmin, .webhook, .other: false
    }
  }

  /// Rows that change must be found again, so it is incremental only by a column that tells of
  /// changes, and with a key. Everything every time is always right, and costs more.
  private mutating func usual(_ merges: Bool) -> SyncMethod {
    let changed = seen.candidates.first { ColumnName($0.field).tellsOfChange }
    if let changed, merges, seen.incrementalAvailable {
      because = .tellsOfChange(changed.field)
      return .incremental
    }
    let column = best?.field
    because =
      column == nil ? .noColumn : merges ? .tellsOfNoChange(column: column) : .noKey(column: column)
    return .fullRefresh
  }

  private var best: CursorCandidates.Candidate? {
    seen.candidates.first { ColumnName($0.field).tellsOfChange }
      ?? seen.candidates.first { ColumnName($0.field).tellsOfCreation } ?? seen.candidates.first
  }

  private var modelCursor: CursorCandidates.Candidate? {
    model?.cursor.flatMap { name in seen.candidates.first { $0.field == name } }
  }

  private func namedCursor() throws(SetUp.Doubt) -> CursorCandidates.Candidate? {
    guard let name = said["incremental_field"]?.string else { return nil }
    guard let cursor = seen.candidates.first(where: { $0.isCalled(name) }) else {
      throw .noSuchColumn(name, columns: seen.candidates.map(\.field))
    }
    return cursor
  }

  private func key() throws(SetUp.Doubt) -> [String]? {
    let columns = seen.columns.map(\.field)
    if case .array(let items)? = said["primary_key_columns"] {
      let names = items.compactMap(\.string)
      guard names.allSatisfy(columns.contains) else { throw .noSuchKey(names, columns: columns) }
      return names
    }
    if let key = model?.primaryKey, !key.isEmpty, key.allSatisfy(columns.contains) { return key }
    return seen.detectedPrimaryKey
  }
}
