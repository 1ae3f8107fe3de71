import Testing

/// The model itself, before anything is judged by it.
@Suite struct TerminalScreenTests {
  private func screen(_ text: String, rows: Int = 4, columns: Int = 10) -> TerminalScreen {
    var screen = TerminalScreen(rows: rows, columns: columns)
    screen.feed(text.utf8)
    return screen
  }

  @Test func `a line that is full wraps with the next character, not before`() {
    #expect(screen("0123456789").cursor == (0, 9))
    #expect(screen("0123456789\r\nx").text == "0123456789\nx")
    #expect(screen("0123456789x").text == "0123456789\nx")
  }

  @Test func `what scrolls off is kept`() {
    let screen = screen("a\r\nb\r\nc\r\nd\r\ne")
    #expect(screen.text == "b\nc\nd\ne")
    #expect(screen.scrolled == ["a"])
  }

  @Test func `the cursor moves, and what it writes over is gone`() {
    #expect(screen("abc\u{8}\u{8}X").text == "aXc")
    #expect(screen("abc\r\nde\u{1b}[AX").text == "abX\nde")
    #expect(screen("abc\u{1b}[2;3Hz").text == "abc\n  z")
    #expect(screen("abc\u{1b}[1GX\u{1b}[2CY").text == "XbcY")
  }

  @Test func `lines and screens are erased from the cursor on, up to it, or whole`() {
    #expect(screen("abcdef\u{1b}[3D\u{1b}[K").text == "abc")
    #expect(screen("abcdef\u{1b}[3D\u{1b}[1K").text == "    ef")
    #expect(screen("ab\r\ncd\r\nef\u{1b}[A\r\u{1b}[J").text == "ab")
    #expect(screen("ab\r\ncd\u{1b}[2J\u{1b}[Hx").text == "x")
  }

  @Test func `characters are put in and taken out in the middle`() {
    #expect(screen("abcd\u{1b}[3D\u{1b}[2@").text == "a  bcd")
    #expect(screen("abcd\u{1b}[3D\u{1b}[2P").text == "ad")
  }

  @Test func `wide characters take two cells and are never torn`() {
    #expect(screen("日本").cursor == (0, 4))
    #expect(screen("012345678日").text == "012345678\n日")
    #expect(screen("e\u{301}x").cursor == (0, 2))
  }

  @Test func `colours, modes and titles leave no trace, even in pieces`() {
    var screen = TerminalScreen(rows: 2, columns: 10)
    for byte in "\u{1b}[1;31ma\u{1b}[0m\u{1b}[?2004hb\u{1b}]0;title\u{7}c\u{1b}(Bdé".utf8 {
      screen.feed([byte])
    }
    #expect(screen.text == "abcdé")
  }
}
