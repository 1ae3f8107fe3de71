// The matrix and the index for readers: on a terminal, and in Transcripts/README.md.

extension Mark.Axis {
  fileprivate var title: String {
    switch self {
    case .error: "Errors of the runbook's table"
    case .status: "Statuses, as the server spells them"
    case .path: "Ways out"
    case .tool: "Operations"
    case .sign: "Signs without an error text"
    case .trap: "Traps of the API, by number"
    case .ending: "Endings of a repair"
    case .gate: "What became of a destructive call"
    case .pair: "Events in each state"
    }
  }
}

extension Mark {
  /// Of two names, as `external-data-schemas-resync/stale`, the first; else nothing.
  fileprivate var row: String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }

  fileprivate var column: String {
    name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
  }
}

/// The marks that share their first name, in order.
private struct Row {
  let name: String
  var marks: [Mark]

  static func rows(of marks: [Mark]) -> [Row] {
    marks.reduce(into: []) { rows, mark in
      if rows.last?.name == mark.row {
        rows[rows.count - 1].marks.append(mark)
      } else {
        rows.append(Row(name: mark.row, marks: [mark]))
      }
    }
  }
}

extension Coverage {
  /// For a terminal: how much of each axis is shown, and what is not.
  package var text: String {
    chart.axes.flatMap { axis, marks in
      ["\(axis.title): \(shown(marks)) of \(marks.count)"]
        + Row.rows(of: marks).compactMap(missing)
    }.map { $0 + "\n" }.joined()
  }

  private func shown(_ marks: [Mark]) -> Int { marks.count { places[$0] != nil } }

  private func missing(_ row: Row) -> String? {
    let missing = row.marks.filter { places[$0] == nil }
    guard !missing.isEmpty else { return nil }
    let name = row.name.isEmpty ? "" : "\(row.name) "
    return "  \(name)not shown: " + missing.map(\.column).joined(separator: ", ")
  }

  // MARK: Markdown

  /// The section between `<!-- coverage -->` and `<!-- /coverage -->`.
  ///
  /// - Parameter folder: where the README stands, with its slash; links are relative to it.
  package func markdown(in folder: String) -> String {
    chart.axes.map { axis, marks in
      let rows = Row.rows(of: marks)
      let table =
        rows.allSatisfy(\.name.isEmpty) ? list(marks, folder) : grid(rows)
      return "### \(axis.title)\n\n\(shown(marks)) of \(marks.count).\n\n\(table)"
    }.joined(separator: "\n")
  }

  /// One mark a row, with the conversations that show it.
  private func list(_ marks: [Mark], _ folder: String) -> String {
    table(
      ["", "Shown in"],
      marks.map { mark in
        [mark.name, (places[mark] ?? []).map { $0.link(in: folder) }.joined(separator: ", ")]
      })
  }

  /// Two names, and in how many conversations they meet.
  private func grid(_ rows: [Row]) -> String {
    table(
      [""] + (rows.first?.marks.map(\.column) ?? []),
      rows.map { row in
        [row.name] + row.marks.map { mark in places[mark].map { "\($0.count)" } ?? "" }
      })
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows).map { cells in
      "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined() + "\n"
    }.joined()
  }
}

extension Coverage.Place {
  fileprivate func link(in folder: String) -> String {
    let path = file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : file
    return "[\(title.isEmpty ? path : title)](\(path))"
  }
}

extension Transcript {
  /// The section between `<!-- index -->` and `<!-- /index -->`: every conversation, by file.
  package static func index(of transcripts: [Transcript], in folder: String) -> String {
    transcripts.filter { !$0.sessions.isEmpty }.map { transcript in
      let links = transcript.sessions.map {
        Coverage.Place(file: transcript.file, title: $0.title).link(in: folder)
      }
      return "- " + links.joined(separator: ", ") + "\n"
    }.joined()
  }
}

/// What stands in a page between two markers, so that the rest of it stays its author's.
package struct MarkedSection {
  private let name: String

  /// - Parameter name: `coverage` for `<!-- coverage -->` and `<!-- /coverage -->`.
  package init(_ name: String) { self.name = name }

  /// The page with that section anew; nil where a marker is missing.
  package func replaced(in page: String, with section: String) -> String? {
    let bytes = Array(page.utf8)
    let opening = Array("<!-- \(name) -->".utf8)
    guard let start = bytes.place(of: opening, from: 0),
      let end = bytes.place(of: Array("<!-- /\(name) -->".utf8), from: start + opening.count)
    else { return nil }
    let head = String(decoding: bytes[..<(start + opening.count)], as: UTF8.self)
    return head + "\n\n\(section)\n" + String(decoding: bytes[end...], as: UTF8.self)
  }
}
