// What is being waited for, where no line can rewrite itself: now and then a line of its own.

import Screen
import Session

/// For pipes, logs and dumb terminals.
struct ProgressLines {
  private var began: Moment?
  private var told: (words: String, at: Moment)?

  /// A line, if it is time for one: after the first second, when something has changed and 5 seconds
  /// have passed, and every half minute.
  mutating func line(for words: String?, at now: Moment) -> String? {
    guard let words else {
      (began, told) = (nil, nil)
      return nil
    }
    let began = began ?? now
    self.began = began
    let waited = now.elapsed(since: began)
    if let told {
      let pause = now.elapsed(since: told.at)
      guard pause >= 30 || pause >= 5 && told.words != words else { return nil }
    } else {
      guard waited >= 1 else { return nil }
    }
    told = (words, now)
    return "\(words) ... \(waited.spoken)"
  }
}

extension Driver {
  /// Tells now and then what is waited for, until its task is cancelled.
  package func tellProgress(_ tell: @escaping (String) -> Void) async {
    var lines = ProgressLines()
    while !Task.isCancelled {
      if let line = lines.line(for: awaited?.words, at: .now()) { tell(line) }
      try? await Task.sleep(for: .milliseconds(500))
    }
  }
}
