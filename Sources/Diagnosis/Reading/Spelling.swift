// How a phrase that stands in a family is cut into words.

/// The words of a phrase's spelling, cut as the tokenizer cuts a text.
enum Spelling {
  /// Cut at hyphens, slashes, `|` and apostrophes (but *don't* is one word and *'s* is none), and
  /// between a module and its class, `redis.exceptions.TimeoutError`; ideographs one by one.
  static func words(of piece: UnsafeBufferPointer<UInt8>) -> [WordHash] {
    var words: [WordHash] = []
    var hash = WordHash()
    var isEmpty = true
    var index = 0
    var start = 0
    func end() {
      if !isEmpty { words.append(hash) }
      hash = WordHash()
      isEmpty = true
    }
    while index < piece.count {
      let byte = piece[index]
      let after = index + 1 < piece.count ? piece[index + 1] | 0x20 : 0
      let endsThere = index + 2 >= piece.count || !Byte.isWord(piece[index + 2])
      if byte == 0x27, after == 0x73, endsThere {
        index += 1
      } else if byte == 0x27, after == 0x74, endsThere {
        hash.add(byte)
      } else if byte == 0x2e, index > 0, after != 0, Byte.isCapital(piece[index + 1]),
        !Byte.isCapital(piece[start]), !Byte.isDigit(piece[start])
      {
        end()
        start = index + 1
      } else if byte < 0x80, Byte.isWord(byte) || byte == 0x2e {
        hash.add(Byte.isLetter(byte) ? byte | 0x20 : byte)
        isEmpty = false
      } else if byte >= 0x80 {
        let letter = ForeignLetter(piece, at: index)
        if letter.isIdeograph { end() }
        letter.add(to: &hash)
        isEmpty = false
        if letter.isIdeograph { end() }
        index += letter.length - 1
      } else {
        end()
        start = index + 1
      }
      index += 1
    }
    end()
    return words
  }
}
