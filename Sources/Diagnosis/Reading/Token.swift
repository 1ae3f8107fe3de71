// What a text is made of, once quoted names, statements, tags and stack frames are set aside.

/// A word, a number or a name.
struct Token {
  struct Marks: OptionSet {
    let rawValue: UInt8
    /// Quoted, or an address: whatever it says, it is no sign.
    static let name = Marks(rawValue: 1)
    static let url = Marks(rawValue: 2)
    /// A sentence ended before it.
    static let opening = Marks(rawValue: 4)
    static let capital = Marks(rawValue: 8)
    /// Has `_` or `.` inside, as identifiers do.
    static let compound = Marks(rawValue: 16)
    /// The first of its line.
    static let lineStart = Marks(rawValue: 32)
    /// One of the words of an identifier.
    static let part = Marks(rawValue: 64)
  }

  /// Bytes of the transcript, `end` not included.
  var start: Int32
  var end: Int32
  /// Its number in the vocabulary; -1 for a stranger and for every name.
  var word: Int32
  /// Its value where it is all digits, up to nine; else -1.
  var number: Int32 = -1
  var marks: Marks = []

  var isName: Bool { marks.contains(.name) }
}
