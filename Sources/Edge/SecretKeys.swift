// Keys at a hidden prompt: bytes in, a secret out.

/// What has been typed or pasted at a hidden prompt so far.
///
/// Several lines may be pasted, as private keys and service accounts are. Between the brackets of a
/// paste a line end is text. Elsewhere it ends the secret, unless a private key lacks its last line
/// or more follows at once: then the terminal does not bracket its pastes.
struct SecretKeys: ~Copyable {
  enum Step { case more, enter, interrupt, end }

  private enum Place { case text, escape, sequence }

  private var memory = LockedMemory()
  private var place = Place.text
  /// The number in an escape sequence: `ESC [ 200 ~` and 201 bracket a paste.
  private var number = 0
  private var last: UInt8 = 0

  /// Where Enter is text, and so is everything else: if the end does not come, nobody gets out.
  private(set) var isPasting = false
  /// Enter was the last key. It ends the secret, unless another key comes at once.
  private(set) var isEntered = false

  var isEmpty: Bool { memory.count == 0 }

  mutating func press(_ byte: UInt8) -> Step {
    defer { last = byte }
    if byte == 0x0a && last == 0x0d { return .more }
    if isEntered { append(0x0a) }
    isEntered = false
    switch place {
    case .escape: (place, number) = (byte == UInt8(ascii: "[") ? .sequence : .text, 0)
    case .sequence: continueSequence(byte)
    case .text where byte == 0x1b: place = .escape
    case .text where byte == 0x0a || byte == 0x0d: return enter()
    case .text where isPasting: if byte >= 0x20 && byte != 0x7f || byte == 0x09 { append(byte) }
    case .text: return edit(byte)
    }
    return .more
  }

  /// The end of the paste is not coming.
  mutating func breakOffPaste() { (isPasting, place) = (false, .text) }

  /// The secret, without the line ends behind it.
  consuming func finish() -> SecretOutcome {
    while memory.bytes.last == 0x0a { memory.removeLast() }
    if memory.count == 0 { return .empty }
    return memory.count > Secret.limit ? .tooLong : .secret(Secret(memory))
  }
}

extension SecretKeys {
  private mutating func continueSequence(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39: number = min(number * 10 + Int(byte - 0x30), 9999)
    case 0x20..<0x40: number = 9999
    case UInt8(ascii: "~") where number == 200 || number == 201:
      (isPasting, place) = (number == 200, .text)
    default: place = .text
    }
  }

  private mutating func enter() -> Step {
    isEntered = !isPasting && !isWithinPrivateKey
    if !isEntered { append(0x0a) }
    return isEntered ? .enter : .more
  }

  private var isWithinPrivateKey: Bool {
    guard memory.bytes.starts(with: "-----BEGIN ".utf8) else { return false }
    let lastLine = memory.bytes.split(separator: 0x0a).last ?? memory.bytes[...]
    return !lastLine.starts(with: "-----END ".utf8)
  }

  private mutating func edit(_ byte: UInt8) -> Step {
    switch byte {
    case 0x03: return .interrupt
    case 0x04: return .end
    case 0x08, 0x7f: removeLastCharacter()
    case 0x15: memory.removeLast(memory.count)
    case 0..<0x20: break
    default: append(byte)
    }
    return .more
  }

  private mutating func removeLastCharacter() {
    while let last = memory.bytes.last {
      memory.removeLast()
      if last & 0xc0 != 0x80 { break }
    }
  }

  /// One byte beyond the limit is kept, as the sign that it was reached.
  private mutating func append(_ byte: UInt8) {
    if memory.count <= Secret.limit { memory.append(byte) }
  }
}
