// Names in the order in which people count.

extension String {
  /// By bytes, numbers by their size: `table_2` before `table_10`. No locale has a say in it.
  func precedes(_ other: String) -> Bool {
    var (mine, theirs) = (self, other)
    return mine.withUTF8 { mine in theirs.withUTF8 { mine.precedes($0) } }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func precedes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    var (place, rival) = (0, 0)
    while place < count, rival < other.count {
      let (left, right) = (self[place], other[rival])
      if Byte.isDigit(left), Byte.isDigit(right) {
        let (mine, theirs) = (number(at: place), other.number(at: rival))
        if mine.count != theirs.count { return mine.count < theirs.count }
        for (mine, theirs) in zip(mine, theirs) where self[mine] != other[theirs] {
          return self[mine] < other[theirs]
        }
        (place, rival) = (mine.upperBound, theirs.upperBound)
      } else {
        if left != right { return left < right }
        (place, rival) = (place + 1, rival + 1)
      }
    }
    return place == count && rival < other.count
  }

  /// Where the number stands that begins at `place`, without the zeros before it.
  private func number(at place: Int) -> Range<Int> {
    var end = place
    while end < count, Byte.isDigit(self[end]) { end += 1 }
    var start = place
    while start < end - 1, self[start] == UInt8(ascii: "0") { start += 1 }
    return start..<end
  }
}
