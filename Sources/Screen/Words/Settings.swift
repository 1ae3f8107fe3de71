// A table's settings, in words: what is set, what reads so now, what cannot be put back and why.

import PostHog
import Recovery
import Session

extension Call {
  /// What it does, as an order. A PATCH is told by its fields.
  ///
  /// - Parameter name: its target, made inert.
  func deed(on name: String) -> String {
    if endpoint == .updateSource { return "\(endpoint.verb) \(name)\(inputs)" }
    guard endpoint == .updateTable else { return "\(endpoint.verb) \(name)" }
    let deeds = arguments.settings.map { $0.order(name) }
    return deeds.isEmpty ? "\(endpoint.verb) \(name)" : deeds.spoken()
  }
}

extension Call {
  /// `: host = db2.example.com, password as handed over`.
  private var inputs: String {
    guard case .object(let inputs)? = arguments["job_inputs"], !inputs.isEmpty else { return "" }
    let told = inputs.shown.map { name, value in
      SecretRef(description: value) == nil ? "\(name) = \(value)" : "\(name) as handed over"
    }
    return ": \(told.joined(separator: ", "))"
  }
}

/// One field of a PATCH, or what belongs together of several.
private struct SettingWords {
  let field: String
  let value: JSON
  var cursor: String?

  /// `switch off orders`.
  func order(_ name: String) -> String {
    switch (field, value) {
    case ("should_sync", _): "switch \(isOn ? "on" : "off") \(name)"
    case ("sync_frequency", _): "sync \(name) \(pace)"
    case ("sync_type", .string): "make \(name) \(text)\(byCursor)"
    case ("incremental_field", .string): "use \(text) as the cursor of \(name)"
    case ("primary_key_columns", .array): "use \(text) as the key of \(name)"
    default: "set \(field.inert(limit: 60)) of \(name) to \(text)"
    }
  }

  /// `off`, after "orders is".
  var state: String {
    switch (field, value) {
    case ("should_sync", _): isOn ? "on" : "off"
    case ("sync_frequency", _): "synced \(pace)"
    case ("sync_type", .string): "\(text)\(byCursor)"
    case ("incremental_field", .string): "synced by \(text)"
    case ("primary_key_columns", .array): "keyed by \(text)"
    default: "set to \(field.inert(limit: 60)) \(text)"
    }
  }

  private var isOn: Bool { value == .bool(true) }

  private var byCursor: String { cursor.map { " by \($0.inert(limit: 60))" } ?? "" }

  private var pace: String {
    value.string.flatMap { SyncFrequency($0).interval }.map { "every \($0.asInterval)" } ?? text
  }

  private var text: String {
    switch value {
    case .string(let text): text.inert(limit: 60)
    case .array(let items): items.compactMap(\.string).map { $0.inert(limit: 60) }.spoken()
    default: value.canonical.inert(limit: 60)
    }
  }
}

extension [String: JSON] {
  /// In the order in which people say them. A cursor's type goes without saying.
  fileprivate var settings: [SettingWords] {
    var rest = self
    let first = ["should_sync", "sync_type", "incremental_field", "sync_frequency"]
    rest["id"] = nil
    rest["incremental_field_type"] = nil
    let isMethodSet = rest["sync_type"]?.string != nil
    let cursor = isMethodSet ? rest["incremental_field"]?.string : nil
    if cursor != nil { rest["incremental_field"] = nil }
    let fields = first + rest.keys.filter { !first.contains($0) }.sorted()
    return fields.compactMap { field in
      rest[field].map {
        SettingWords(field: field, value: $0, cursor: field == "sync_type" ? cursor : nil)
      }
    }
  }

  fileprivate var state: String { settings.map(\.state).spoken() }
}

extension [Verified.Setting] {
  func blocks(of source: String) -> [Block] {
    let states = map { "\($0.name.inert(limit: 80)) is \($0.fields.state)" }
    let isUndoable = contains(where: \.hasWayBack)
    return [
      .text(
        "Done, and read back: \(states.spoken()).\(whatFollows(source))"
          + (isUndoable ? " `undo` puts it back." : ""))
    ]
  }

  private func whatFollows(_ source: String) -> String {
    guard let first else { return "" }
    let all = (count == 1 ? first.name : source).inert(limit: 80)
    let running = filter(\.isRunning).map { $0.name.inert(limit: 80) }
    switch first.fields["should_sync"] {
    case .bool(true)? where running.isEmpty:
      return
        " No run was started by that: the next one comes on schedule. `reload \(all)` starts one now."
    case .bool(false)?:
      return " The rows stay, and no run comes while \(count == 1 ? "it is" : "they are") off."
        + (running.isEmpty ? "" : " PostHog stops the run that is going.")
    default: break
    }
    if !running.isEmpty { return " A run of \(running.spoken()) is open." }
    let waiting = filter(\.isArmed).map { $0.name.inert(limit: 80) }
    if !waiting.isEmpty {
      return
        " No run comes while it is off. The next run of \(waiting.spoken()) may import everything again."
    }
    if first.fields["incremental_field"] != nil {
      return
        " No run of it shows yet. Where the rows do not tell how far the new column goes, PostHog imports everything again by itself."
    }
    if first.fields["sync_type"] == "full_refresh" {
      return " From the next run on, every run rebuilds it from nothing."
    }
    if first.fields["sync_type"] != nil { return " That takes effect with the next run." }
    return ""
  }
}

extension Unsettled {
  var blocks: [Block] {
    switch self {
    case .nothingSaid(let name):
      let name = name.inert(limit: 80)
      return [
        .text(
          "What shall change about \(name)? Say it like this: `switch \(name) off`, `sync \(name) hourly`, `make \(name) full refresh`, `make \(name) incremental on COLUMN`."
        )
      ]
    case .noCursor(let table, let method, let named, let columns):
      return noCursor(table.inert(limit: 80), method, named, columns)
    case .noSuchKey(let table, let named, let columns):
      let known = columns.map { $0.inert(limit: 60) }.spoken(most: 8)
      return [
        .text(
          "\(table.inert(limit: 80)) has no column \(named.map { $0.inert(limit: 60) }.spoken()). Its columns: \(known). Nothing was changed. Which is its key? Type the name."
        )
      ]
    case .noUseForCursor(let table, let method, let named):
      let (table, column) = (table.inert(limit: 80), named.inert(limit: 60))
      let how = method.map { "is \($0.inert(limit: 30))" } ?? "has no sync method yet"
      return [
        .text(
          "\(table) \(how), which has no cursor. Nothing was changed. `make \(table) incremental on \(column)` sets both."
        )
      ]
    case .alreadySo(let name, let fields):
      return [.text("\(name.inert(limit: 80)) is \(fields.state) already. Nothing was changed.")]
    }
  }

  private func noCursor(_ table: String, _ method: String, _ named: String?, _ columns: [String])
    -> [Block]
  {
    let asked =
      named.map { "\(table) has no column \($0.inert(limit: 60)) that could be its cursor." }
      ?? "To be \(method.inert(limit: 30)), \(table) needs a column to go by."
    guard !columns.isEmpty else {
      return [.text("\(asked) PostHog finds none in it that would do. Nothing was changed.")]
    }
    let known = columns.map { $0.inert(limit: 60) }.spoken(most: 8)
    return [
      .text(
        "\(asked) These could be: \(known). Nothing was changed. By which column? Type its name."
      )
    ]
  }
}

extension NoWayBack {
  var blocks: [Block] {
    guard let older else { return [.text(reason.words)] }
    return [
      .text(reason.words),
      .text(
        "What can be put back is what I did before that, to \(older.deed): `undo \(older.name.inert(limit: 80))`."
      ),
    ]
  }
}

extension NoWayBack.Reason {
  fileprivate var words: String {
    switch self {
    case .nothingDone:
      "There is nothing to put back: nothing that I set in this session still stands. A run that was started or stopped leaves nothing behind that could be undone."
    case .destroyed(let change):
      "That cannot be brought back. The last thing I did was to \(change.deed): \(change.gone)"
    case .credential(let change):
      "The credential of \(change.name.inert(limit: 40)) cannot be put back: I never knew the old one, and PostHog does not show it. If you have it, `new key` takes it."
    case .notKept(let change):
      "I cannot put back what I did last, to \(change.deed): what stood there before was not shown to me."
    case .changedSince(let change):
      "Somebody has changed \(change.name.inert(limit: 80)) since I set it, so I will not put anything back over that. Nothing was changed."
    case .alreadyBack(let change):
      "\(change.name.inert(limit: 80)) reads as it did before already. Nothing was changed."
    }
  }
}

extension Change {
  fileprivate var deed: String { call.deed(on: name.inert(limit: 80)) }

  /// Why nobody can bring it back.
  fileprivate var gone: String {
    let rows = before?.rowCount.map { "the \($0.grouped) rows it held" } ?? "the rows it held"
    return switch call.endpoint {
    case .destroySource:
      "the source, its settings, its credential and its rows are gone. It can only be set up anew."
    case .deleteWebhook: "events that came since then went nowhere."
    case .updateTable:
      "\(rows) were wiped for it, and neither PostHog nor I keep a copy. The setting itself can be set again, as a new order."
    default: "\(rows) were wiped, and neither PostHog nor I keep a copy."
    }
  }
}
