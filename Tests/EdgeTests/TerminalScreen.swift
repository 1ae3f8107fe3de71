// What a terminal shows: bytes in, a grid of cells out. As much of an xterm as our programs use.

/// A screen of so many rows and columns, with what has scrolled off above it.
struct TerminalScreen {
  let rows: Int
  let columns: Int
  /// Lines that have scrolled off the top, oldest first.
  private(set) var scrolled: [String] = []
  /// Row and column, from 0.
  private(set) var cursor = (row: 0, column: 0)

  /// A cell holds a character with its combining marks; the second half of a wide one is empty.
  private var cells: [[String]]
  /// The last column was written: the next character begins a new line.
  private var isWrapDue = false
  private var saved = (row: 0, column: 0)
  private var state = State.ground
  /// Bytes of a character that is not whole yet.
  private var partial: [UInt8] = []

  private enum State {
    case ground
    case escape
    /// Of a control sequence what came so far.
    case control(String)
    /// A title, or another text for the terminal itself.
    case text(isEnding: Bool)
    /// One more byte that names a character set.
    case charset
  }

  init(rows: Int = 24, columns: Int = 80) {
    (self.rows, self.columns) = (rows, columns)
    cells = Array(repeating: Self.blankRow(columns), count: rows)
  }

  private static func blankRow(_ columns: Int) -> [String] {
    Array(repeating: " ", count: columns)
  }

  /// The rows as text, without the spaces at their ends.
  var lines: [String] { cells.map(Self.text) }

  /// The rows down to the last that shows something.
  var text: String {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private static func text(of row: [String]) -> String {
    var line = row.joined()
    while line.last == " " { line.removeLast() }
    return line
  }
}

// MARK: - Bytes

extension TerminalScreen {
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  private mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .control(let sequence): control(sequence, byte)
    case .text(let isEnding):
      // BEL, or ESC and a backslash.
      if byte == 7 || isEnding { state = .ground } else { state = .text(isEnding: byte == 0x1b) }
    case .charset: state = .ground
    }
  }

  private mutating func ground(_ byte: UInt8) {
    switch byte {
    case 0x1b: state = .escape
    case 0x0d: move(to: cursor.row, 0)
    case 0x0a, 0x0b, 0x0c: lineFeed()
    case 0x08: move(to: cursor.row, cursor.column - 1)
    case 0x09: move(to: cursor.row, (cursor.column / 8 + 1) * 8)
    case 0..<0x20, 0x7f: break
    default: collect(byte)
    }
  }

  private mutating func collect(_ byte: UInt8) {
    partial.append(byte)
    let length = partial[0] < 0x80 ? 1 : partial[0] < 0xe0 ? 2 : partial[0] < 0xf0 ? 3 : 4
    guard partial.count >= length else { return }
    for scalar in String(decoding: partial, as: UTF8.self).unicodeScalars { put(scalar) }
    partial = []
  }

  private mutating func escape(_ byte: UInt8) {
    state = .ground
    switch Character(Unicode.Scalar(byte)) {
    case "[": state = .control("")
    case "]", "P", "_", "^": state = .text(isEnding: false)
    case "(", ")", "#", "%": state = .charset
    case "7": saved = cursor
    case "8": move(to: saved.row, saved.column)
    case "D": lineFeed()
    case "E":
      move(to: cursor.row, 0)
      lineFeed()
    case "M" where cursor.row == 0: insertLines(1)
    case "M": move(to: cursor.row - 1, cursor.column)
    default: break
    }
  }

  private mutating func control(_ sequence: String, _ byte: UInt8) {
    guard (0x40...0x7e).contains(byte) else {
      state = .control(sequence + String(Unicode.Scalar(byte)))
      return
    }
    state = .ground
    let numbers = sequence.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    carryOut(Character(Unicode.Scalar(byte)), numbers)
  }
}

// MARK: - What they do

extension TerminalScreen {
  private mutating func carryOut(_ command: Character, _ numbers: [Int?]) {
    let first = numbers.first ?? nil
    let count = max(first ?? 1, 1)
    switch command {
    case "A": move(to: cursor.row - count, cursor.column)
    case "B": move(to: cursor.row + count, cursor.column)
    case "C": move(to: cursor.row, cursor.column + count)
    case "D": move(to: cursor.row, cursor.column - count)
    case "G": move(to: cursor.row, count - 1)
    case "d": move(to: count - 1, cursor.column)
    case "H", "f": move(to: count - 1, max((numbers.count > 1 ? numbers[1] : nil) ?? 1, 1) - 1)
    case "J": eraseScreen(first ?? 0)
    case "K": eraseLine(first ?? 0)
    case "P": shift(by: -count)
    case "@": shift(by: count)
    case "X": erase(cursor.row, cursor.column..<min(columns, cursor.column + count))
    case "L": insertLines(count)
    case "M": deleteLines(count)
    default: break  // Colours, modes, questions.
    }
  }

  private mutating func move(to row: Int, _ column: Int) {
    cursor = (min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))
    isWrapDue = false
  }

  private mutating func lineFeed() {
    isWrapDue = false
    guard cursor.row == rows - 1 else {
      cursor.row += 1
      return
    }
    scrolled.append(Self.text(of: cells.removeFirst()))
    cells.append(Self.blankRow(columns))
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.cells
    guard width > 0 else { return combine(scalar) }
    if isWrapDue || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    cells[cursor.row][cursor.column] = String(scalar)
    if width == 2 { cells[cursor.row][cursor.column + 1] = "" }
    isWrapDue = cursor.column + width >= columns
    cursor.column = min(cursor.column + width, columns - 1)
  }

  /// A mark belongs to the character before it.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    var column = isWrapDue ? cursor.column : cursor.column - 1
    while column > 0 && cells[cursor.row][column].isEmpty { column -= 1 }
    if column >= 0 { cells[cursor.row][column].unicodeScalars.append(scalar) }
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = " " }
  }

  private mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: erase(cursor.row, cursor.column..<columns)
    case 1: erase(cursor.row, 0..<cursor.column + 1)
    default: erase(cursor.row, 0..<columns)
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    let rest =
      switch part {
      case 0: cursor.row + 1..<rows
      case 1: 0..<cursor.row
      default: 0..<rows
      }
    for row in rest { erase(row, 0..<columns) }
    if part < 2 { eraseLine(part) }
  }

  /// Characters from the cursor on go to the right, or to the left over those that are deleted.
  private mutating func shift(by count: Int) {
    var row = cells[cursor.row]
    let blanks = Array(repeating: " ", count: min(abs(count), columns - cursor.column))
    if count > 0 {
      row.insert(contentsOf: blanks, at: cursor.column)
      row.removeLast(blanks.count)
    } else {
      row.removeSubrange(cursor.column..<cursor.column + blanks.count)
      row += blanks
    }
    cells[cursor.row] = row
  }

  private mutating func insertLines(_ count: Int) {
    for _ in 0..<min(count, rows - cursor.row) {
      cells.insert(Self.blankRow(columns), at: cursor.row)
      cells.removeLast()
    }
  }

  private mutating func deleteLines(_ count: Int) {
    for _ in 0..<min(count, rows - cursor.row) {
      cells.remove(at: cursor.row)
      cells.append(Self.blankRow(columns))
    }
  }
}

extension Unicode.Scalar {
  /// Two for East Asian wide characters and emoji, none for marks.
  fileprivate var cells: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe4f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
      return 2
    default: return 1
    }
  }
}
