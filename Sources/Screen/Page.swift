// Layout, width and colour. What to say is chosen in Words; here it becomes lines.

/// A piece of a page. Every text in it is already fit for a screen.
package enum Block: Hashable, Sendable {
  case title(String, at: String, Mood)
  /// Wrapped. What stands between backticks is to be typed, and stays in one piece.
  case text(String)
  /// Words of the API or of a vendor: indented, never wrapped into something like ours.
  case quote(String)
  case numbered([String])
  /// One line as it stands: its spaces and its length are meant.
  case exact(String)
  /// A number, a line that is not broken between words of its own, and wrapped lines below it.
  case step(Int, String, [String])
  /// A number and wrapped text, and below it lines to be copied: they are never broken.
  case task(Int, String, [String])
  /// Columns of cells; the last one takes what is left.
  case table([[String]])
  /// The same, each row in the colour of what it stands for.
  case ledger([Row])
  /// Lines of marks, a mark a run, one above the other.
  case chart([Strip])
  case blank
}

/// What a title announces. Colour repeats it and never says it alone.
package enum Mood: Hashable, Sendable { case bad, good, asking, plain }

/// A line of a table, and what colour repeats of it.
package struct Row: Hashable, Sendable {
  package var cells: [String]
  package var mood: Mood
}

/// Marks in a row, what they are of, and what they range over.
package struct Strip: Hashable, Sendable {
  package enum Marks: Hashable, Sendable {
    case letters(String)
    /// From 0 to 1; nil leaves a gap.
    case heights([Double?])
  }

  package var label: String
  package var marks: Marks
  package var legend: String
}

/// How wide, whether in colour, and whether more than ASCII can be shown.
package struct Page: Hashable, Sendable {
  /// Columns; between 40 and 200.
  package let width: Int
  package let isColoured: Bool
  package let isASCII: Bool
  private let local: LocalTime?

  /// - Parameter local: puts the wall clock's time beside every UTC one.
  package init(
    width: Int = 80, isColoured: Bool = false, isASCII: Bool = false, local: LocalTime? = nil
  ) {
    self.width = min(max(width, 40), 200)
    self.isColoured = isColoured
    self.isASCII = isASCII
    self.local = local
  }

  /// Lines without trailing spaces and without newlines.
  package func lines(_ blocks: [Block]) -> [String] {
    let lines = laidOut(blocks)
    return isASCII ? lines.map(\.withoutOurMarks) : lines
  }

  private func laidOut(_ blocks: [Block]) -> [String] {
    var lines: [String] = []
    for block in blocks {
      switch block.showing(local) {
      case .title(let text, let place, let mood): lines.append(title(text, place, mood))
      case .text(let text): lines += paragraph(text).map(highlighting)
      case .quote(let text): lines += quote(text)
      case .numbered(let items): lines += items.enumerated().flatMap(item)
      case .exact(let text): lines.append(text)
      case .step(let number, let title, let details): lines += step(number, title, details)
      case .task(let number, let text, let copied): lines += task(number, text, copied)
      case .table(let rows): lines += table(rows).flatMap { $0 }
      case .ledger(let rows):
        for (row, mood) in zip(table(rows.map(\.cells)), rows.map(\.mood)) {
          lines += row.map { paint($0, mood, bold: false) }
        }
      case .chart(let strips): lines += chart(strips)
      case .blank: lines.append("")
      }
    }
    return lines
  }

  private func title(_ text: String, _ place: String, _ mood: Mood) -> String {
    let head = "-- \(text) "
    let tail = place.isEmpty ? "" : " \(place)"
    let rule = max(2, width - head.columns - tail.columns)
    return paint(head + String(repeating: "-", count: rule) + tail, mood)
  }

  /// A line that names of the API would make look like a title or a prompt of ours stands in like a
  /// quote.
  private func paragraph(_ text: String) -> [String] {
    wrap(text, first: "", rest: "").flatMap { line in
      line.looksLikeOurs ? wrap(line, first: "    ", rest: "    ") : [line]
    }
  }

  private func quote(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      wrap(String(line), first: "    ", rest: "    ")
    }.map { $0.allSatisfy { $0 == " " } ? "" : $0 }
  }

  private func step(_ number: Int, _ title: String, _ details: [String]) -> [String] {
    let head = "  \(number). "
    let margin = String(repeating: " ", count: head.count)
    return [head + title] + details.flatMap { wrap($0, first: margin, rest: margin + "  ") }
  }

  private func task(_ number: Int, _ text: String, _ copied: [String]) -> [String] {
    let margin = String(repeating: " ", count: "  \(number). ".count)
    guard !copied.isEmpty else { return item(number - 1, text) }
    return item(number - 1, text) + [""] + copied.map { margin + "    " + $0 } + [""]
  }

  private func item(_ index: Int, _ text: String) -> [String] {
    let number = "  \(index + 1). "
    return wrap(text, first: number, rest: String(repeating: " ", count: number.count))
      .map(highlighting)
  }

  /// Cells are padded to the widest of their column and long ones cut in the middle; the last
  /// column has the room that is left and wraps. Where that leaves too little of the cells, each row
  /// stands over two lines.
  private func table(_ rows: [[String]]) -> [[String]] {
    let count = rows.map(\.count).max() ?? 0
    var widths = (0..<max(0, count - 1)).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].columns : 0 }.max() ?? 0
    }
    let last = rows.map { $0.count == count ? $0.last?.columns ?? 0 : 0 }.max() ?? 0
    // A third of the page for the last column, if it has use for it.
    let room = width - 2 - 2 * widths.count - min(last, width / 3)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > Self.narrowest {
      widths[widths.firstIndex(of: widest) ?? 0] -= 1
    }
    let fits = widths.reduce(0, +) <= room
    return rows.map { fits ? row($0, widths) : stacked($0) }
  }

  /// 20 columns: of a name cut further nobody knows which it is, and a date with its time is as long.
  private static let narrowest = 20

  private func stacked(_ cells: [String]) -> [String] {
    let rest = cells.dropFirst().filter { !$0.isEmpty }.joined(separator: ", ")
    let head = cells.first.map { $0.isEmpty ? [] : wrap($0, first: "  ", rest: "    ") } ?? []
    return head + (rest.isEmpty ? [] : wrap(rest, first: "    ", rest: "    "))
  }

  private func row(_ cells: [String], _ widths: [Int]) -> [String] {
    var head = "  "
    for (cell, width) in zip(cells.dropLast(), widths) {
      let cut = cell.cut(to: width)
      head += cut + String(repeating: " ", count: width - cut.columns + 2)
    }
    let lines = wrap(
      cells.last ?? "", first: head, rest: String(repeating: " ", count: head.columns))
    return lines.map(\.withoutTrailingSpaces)
  }

  private func chart(_ strips: [Strip]) -> [String] {
    table(strips.map { [$0.label, drawn($0.marks), $0.legend] }).flatMap { $0 }
  }

  private func drawn(_ marks: Strip.Marks) -> String {
    switch marks {
    case .letters(let letters): return letters
    case .heights(let heights):
      let steps = Array(isASCII ? "_.-=*#" : "▁▂▃▄▅▆▇█")
      return String(
        heights.map { height -> Character in
          guard let height else { return " " }
          return steps[min(max(Int(height * Double(steps.count)), 0), steps.count - 1)]
        })
    }
  }

  // MARK: - Wrapping

  /// Breaks at spaces outside of backticks; a word wider than the line is broken where it ends.
  private func wrap(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    let rest = rest.columns > width - 8 ? "    " : rest  // Columns that leave no room.
    let margin = rest.columns
    var line = Array(first.utf8)
    var used = first.columns
    var isEmpty = true
    func end() {
      lines.append(String(decoding: line, as: UTF8.self))
      line.removeAll(keepingCapacity: true)
      line += rest.utf8
      (used, isEmpty) = (margin, true)
    }
    for word in words(text) {
      var word = word
      var length = word.columns
      if !isEmpty && used + 1 + length > width { end() }
      while length > 0, used + (isEmpty ? 0 : 1) + length > width {
        let head = word.taking(columns: max(1, width - used))
        word = String(word.dropFirst(head.count))
        length = word.columns
        line += head.utf8
        end()
      }
      if !isEmpty { line.append(UInt8(ascii: " ")) }
      line += word.utf8
      used += length + (isEmpty ? 0 : 1)
      isEmpty = false
    }
    end()
    return lines
  }

  /// Both marks are ASCII, and so stand in no other character.
  private func words(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [String] = []
      var isTyped = false
      var start = 0
      for (index, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "`") { isTyped.toggle() }
        guard byte == UInt8(ascii: " "), !isTyped else { continue }
        if start < index { words.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
        start = index + 1
      }
      if start < bytes.count { words.append(String(decoding: bytes[start...], as: UTF8.self)) }
      return words
    }
  }

  // MARK: - Colour

  /// Of the 16 base colours those that read on dark and on light alike: no yellow, no blue.
  private func paint(_ text: String, _ mood: Mood, bold: Bool = true) -> String {
    guard isColoured, bold || mood != .plain else { return text }
    let colour: String? =
      switch mood {
      case .bad: "31"
      case .good: "32"
      case .asking: "35"
      case .plain: nil
      }
    let codes = [bold ? "1" : nil, colour].compactMap { $0 }.joined(separator: ";")
    return "\u{1b}[\(codes)m\(text)\u{1b}[0m"
  }

  private func highlighting(_ line: String) -> String {
    guard isColoured, line.contains("`") else { return line }
    var result = ""
    var isTyped = false
    for character in line {
      if character == "`" {
        result += isTyped ? "`\u{1b}[0m" : "\u{1b}[1m`"
        isTyped.toggle()
      } else {
        result.append(character)
      }
    }
    return isTyped ? result + "\u{1b}[0m" : result
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    let end = utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { String(self[...$0]) } ?? ""
  }

  /// The two marks of ours that are not ASCII: what was cut out, and what is not known.
  fileprivate var withoutOurMarks: String {
    String(map { $0 == "…" ? "~" : $0 == "–" ? "-" : $0 })
  }
}

extension String {
  /// Begins as a title does, or as a prompt: `stripe>`, `stripe/Charge plan 2>`.
  fileprivate var looksLikeOurs: Bool {
    guard utf8.contains(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "-") }) else {
      return false
    }
    let words = split(separator: " ", maxSplits: 3)
    guard let first = words.first else { return false }
    return first.count > 1 && first.allSatisfy { $0 == "-" }
      || (first.hasSuffix(">") && !first.hasPrefix("<"))
      || words.count > 2 && words[1] == "plan" && words[2].contains(">")
  }
}
