// Searching in bytes: a page may have a hundred thousand, and characters take their time.

extension [UInt8] {
  /// Where `pattern` begins, at `start` or later.
  func place(of pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, count - start >= pattern.count else { return nil }
    return (start...(count - pattern.count)).first { place in
      self[place] == first && self[place..<(place + pattern.count)].elementsEqual(pattern)
    }
  }
}
