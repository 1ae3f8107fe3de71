// Keys and pastes, told apart in what a terminal sends.

/// Bytes in, keys and pastes out. A value, so that tests and fuzzers drive it without a terminal.
struct InputScanner: Sendable {
  enum Event: Equatable, Sendable {
    case key(Unicode.Scalar)
    /// One whole bracketed paste, cleaned.
    case paste(String)
    /// The beginning of something longer: wait a little, then ask again with `isLate`.
    case pending
    case empty
  }

  /// Bytes. What a paste has beyond that is dropped: nobody reads a line of 64 KiB.
  static let pasteLimit = 64 * 1024
  static let pasteBegins: [UInt8] = Array("\u{1b}[200~".utf8)
  static let pasteEnds: [UInt8] = Array("\u{1b}[201~".utf8)

  private var buffer: [UInt8] = []
  private var head = 0
  private var paste: [UInt8]?

  var isInPaste: Bool { paste != nil }
  var isEmpty: Bool { head == buffer.count }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    buffer.removeFirst(head)
    head = 0
    buffer.append(contentsOf: bytes)
  }

  mutating func discard() { self = InputScanner() }

  /// The next key or paste. When nothing followed for a while it is late: then a lone Escape is a
  /// lone Escape, and half a character is none.
  mutating func next(isLate: Bool = false) -> Event {
    while head < buffer.count {
      if paste != nil {
        guard let text = pasted() else { return .pending }
        return .paste(text)
      }
      switch buffer[head] {
      case 0x1b:
        switch escape(isLate: isLate) {
        case .key: return key(0x1b, length: 1)
        case .skip(let length): head += length
        case .paste: (head, paste) = (head + Self.pasteBegins.count, [])
        case .incomplete: return .pending
        }
      case 0..<0x80: return key(UInt32(buffer[head]), length: 1)
      default:
        switch character() {
        case .some(let event?): return event
        case .some(nil): continue
        case nil where isLate: head = buffer.count
        case nil: return .pending
        }
      }
    }
    return paste == nil ? .empty : .pending
  }

  private mutating func key(_ value: UInt32, length: Int) -> Event {
    head += length
    return .key(Unicode.Scalar(value) ?? "\u{fffd}")
  }
}

// MARK: - Escape sequences

extension InputScanner {
  private enum Escape {
    case key, paste, incomplete
    case skip(Int)
  }

  private enum Match { case no, partly, wholly }

  private func match(_ sequence: [UInt8]) -> Match {
    for (offset, byte) in sequence.enumerated() {
      if head + offset == buffer.count { return .partly }
      if buffer[head + offset] != byte { return .no }
    }
    return .wholly
  }

  private func escape(isLate: Bool) -> Escape {
    let begins = match(Self.pasteBegins)
    let ends = match(Self.pasteEnds)
    if begins == .wholly { return .paste }
    if ends == .wholly { return .skip(Self.pasteEnds.count) }  // A stray end, perhaps smuggled in.
    switch reply() {
    case .skip(let length): return .skip(length)
    case .incomplete where isLate:  // Two bytes may be Alt and a key; more was a terminal talking.
      return buffer[head + 1] != 0x5b && buffer.count - head > 2 ? .skip(buffer.count - head) : .key
    case .incomplete: return .incomplete
    case .key, .paste: return begins == .partly && !isLate ? .incomplete : .key
    }
  }

  /// What a terminal says about itself when asked, which text of the API may try to make it do: a
  /// cursor position, its colours, its name. Nobody typed that, so it is dropped.
  private func reply() -> Escape {
    guard head + 1 < buffer.count else { return .key }
    switch buffer[head + 1] {
    case 0x5b: return controlReply()  // [
    case 0x5d, 0x50, 0x5e, 0x5f, 0x58: return stringReply()  // ] P ^ _ X
    default: return .key
    }
  }

  private func controlReply() -> Escape {
    var index = head + 2
    while index < buffer.count, 0x20..<0x40 ~= buffer[index] { index += 1 }
    guard index < buffer.count else { return .incomplete }
    let parameters = buffer[head + 2..<index]
    let isQuery = parameters.first.map { $0 > 0x3b } ?? false
    let isReply =
      switch buffer[index] {
      case UInt8(ascii: "R"): parameters.contains(0x3b)
      case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "y"): true
      case UInt8(ascii: "I"), UInt8(ascii: "O"): parameters.isEmpty  // The window's focus.
      default: isQuery
      }
    return isReply ? .skip(index + 1 - head) : .key
  }

  private func stringReply() -> Escape {
    for index in buffer.indices[(head + 2)...] {
      if buffer[index] == 0x07 { return .skip(index + 1 - head) }
      if buffer[index] == 0x5c, buffer[index - 1] == 0x1b { return .skip(index + 1 - head) }
    }
    return .incomplete
  }
}

// MARK: - Characters

extension InputScanner {
  /// A character of UTF-8, whatever the locale; nothing inside for what is none, which is dropped;
  /// nil if its end is still to come. C1 controls are dropped too: our own keys have their place.
  private mutating func character() -> Event?? {
    var decoder = UTF8()
    var bytes = buffer[head...].makeIterator()
    switch decoder.decode(&bytes) {
    case .scalarValue(let scalar):
      head += UTF8.width(scalar)
      return scalar.value < 0xa0 ? .some(nil) : .key(scalar)
    case .error where couldContinue: return nil
    case .error, .emptyInput:
      head += 1
      return .some(nil)
    }
  }

  /// Whether what is there is the beginning of a character and nothing else.
  private var couldContinue: Bool {
    let lead = buffer[head]
    let length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    return 0xc2..<0xf5 ~= lead && buffer.count - head < length
      && buffer[(head + 1)...].allSatisfy { $0 & 0xc0 == 0x80 }
  }
}

// MARK: - Pastes

extension InputScanner {
  private mutating func pasted() -> String? {
    while head < buffer.count {
      if buffer[head] == 0x1b {
        switch match(Self.pasteEnds) {
        case .wholly:
          head += Self.pasteEnds.count
          defer { paste = nil }
          return Self.clean(paste ?? [])
        case .partly: return nil
        case .no: break
        }
      }
      if let count = paste?.count, count < Self.pasteLimit { paste?.append(buffer[head]) }
      head += 1
    }
    return nil
  }

  /// The paste as far as it came, when its end does not.
  mutating func breakOffPaste() { feed(Self.pasteEnds) }

  /// One line: line ends, several for one, and tabs become spaces, and those at the end go; other control characters
  /// go too. A private key keeps its lines, it is of no use without them.
  static func clean(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let lineEnd: Unicode.Scalar = text.utf8.starts(with: "-----BEGIN ".utf8) ? "\n" : " "
    var clean = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0a where last == "\n" || last == "\r", 0x0d where last == "\n" || last == "\r": break
      case 0x0a, 0x0d: clean.append(lineEnd)
      case 0x09: clean.append(" ")
      case 0..<0x20, 0x7f..<0xa0: break
      default: clean.append(scalar)
      }
      last = scalar
    }
    while let last = clean.last, last == "\n" || last == " " { clean.removeLast() }
    return String(clean)
  }
}
