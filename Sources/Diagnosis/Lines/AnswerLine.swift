// A verdict as one line of JSON. JSONEncoder manages a hundred thousand of them a second, and that
// is the bar for reading, thinking and writing together.

/// Which text an answer is for.
enum AnswerIdentity {
  /// None was given: the number of the line, from 1.
  case line(Int)
  case string(String)
  /// As it came.
  case number(Slice<UnsafeBufferPointer<UInt8>>)
}

extension Verdict {
  /// Appends `{"id":…,"root_cause":…,"recovery":…,"certainty":…,"evidence":[…]}` and a newline.
  /// `advice` follows where a user's family fits and has some. Source: product.md, Commands.
  func write(id: AnswerIdentity, into output: inout [UInt8]) {
    output.append("{\"id\":")
    switch id {
    case .line(let number): output.append(contentsOf: String(number).utf8)
    case .string(let name): output.quote(name)
    case .number(let digits): output.append(contentsOf: digits)
    }
    output.append(",\"root_cause\":\"")
    output.append(contentsOf: cause.rawValue.utf8)
    output.append("\",\"recovery\":\"")
    output.append(contentsOf: letter.rawValue.utf8)
    output.append("\",\"certainty\":\"")
    output.append(contentsOf: certainty.rawValue.utf8)
    output.append("\",\"evidence\":[")
    for (index, span) in evidence.enumerated() {
      if index > 0 { output.append(",") }
      span.write(into: &output)
    }
    output.append("]")
    if let advice {
      output.append(",\"advice\":")
      output.quote(advice)
    }
    output.append("}\n")
  }
}

extension Span {
  fileprivate func write(into output: inout [UInt8]) {
    output.append("{\"span\":[")
    output.append(contentsOf: String(from).utf8)
    output.append(",")
    output.append(contentsOf: String(to).utf8)
    output.append("],\"text\":")
    output.quote(text)
    output.append("}")
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// As a JSON string. Control characters are escaped, those of Latin 1 too: an answer may end on a
  /// terminal, and to some of them U+009B begins a command.
  fileprivate mutating func quote(_ text: String) {
    append("\"")
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices where bytes[index].needsEscape(before: bytes, at: index) {
        append(contentsOf: bytes[start..<index])
        start = index + escape(bytes, at: index)
      }
      append(contentsOf: bytes[start...])
    }
    append("\"")
  }

  /// Returns how many bytes the character had.
  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0a: append("\\n")
    case 0x0d: append("\\r")
    case 0x09: append("\\t")
    case 0xc2:
      appendHex(bytes[index + 1])
      return 2
    case let control: appendHex(control)
    }
    return 1
  }

  private mutating func appendHex(_ byte: UInt8) {
    append("\\u00")
    for digit in [byte >> 4, byte & 15] { append(digit < 10 ? digit + 0x30 : digit + 0x57) }
  }
}

extension UInt8 {
  fileprivate func needsEscape(before bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch self {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7f: true
    case 0xc2: bytes[index + 1] < 0xa0
    default: false
    }
  }
}
