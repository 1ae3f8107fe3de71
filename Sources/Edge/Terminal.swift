// What is asked of the terminal, and of a process that has one.

import CEdit
import Glibc

package enum Terminal {
  /// First thing in `main`, before a secret or the terminal is touched.
  ///
  /// Text is UTF-8, a closed pipe is an error and no death, and a crash puts the terminal back and
  /// shows no memory: the runtime's own backtrace prints what lies near the registers.
  package static func prepare() {
    useUTF8()
    signal(SIGPIPE, SIG_IGN)
    ce_die_quietly()
  }

  /// libedit asks the locale how wide and how printable a character is; Swift never sets one.
  /// Any UTF-8 locale will do, and glibc has `C.UTF-8` built in.
  private static func useUTF8() {
    if isASCII { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  /// The user's locale promises no more than ASCII: what we draw ourselves keeps to that. Text from
  /// elsewhere is shown as it is.
  package static let isASCII: Bool =
    setlocale(LC_CTYPE, "") == nil || String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8"

  /// Whether lines can be edited here: a terminal on both ends, and one that knows escape codes.
  static func canEdit(_ input: Int32, _ output: Int32) -> Bool {
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    return isatty(input) == 1 && isatty(output) == 1 && kind != "" && kind != "dumb"
  }

  /// As high as it is now; 24 where nobody knows.
  package static func rows(_ output: Int32 = 1) -> Int {
    var size = winsize()
    let isKnown = ioctl(output, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0
    return isKnown ? Int(size.ws_row) : 24
  }

  /// As wide as it is now; 80 where nobody knows.
  package static func columns(_ output: Int32 = 1) -> Int {
    let columns = Int(ce_columns(output))
    return columns > 0 ? columns : 80
  }
}
