// What may be left out of a transcript, for a reader's sake.

import PostHog

extension OutputLine {
  /// `bot| [...]` stands for one or more output lines inside one turn.
  package var isElision: Bool { gutter == .said && text == "[...]" }

  /// A plan is shown whole: nothing between these two is left out, themselves included.
  var beginsPlan: Bool { gutter == .said && text.hasPrefix("PLAN") }

  /// `Type  approve  to run it, or  no.`
  var endsPlan: Bool {
    guard gutter == .said, text.hasPrefix("Type") else { return false }
    return text.dropFirst(4).drop { $0 == " " || $0 == ":" }.hasPrefix("approve")
  }
}

extension [OutputLine] {
  /// Whether an elision may stand for each of these lines. It never hides a plan, nor a call that is
  /// not a mere look.
  var elidable: [Bool] {
    var insidePlan = false
    return map { line in
      if line.beginsPlan { insidePlan = true }
      defer { if line.endsPlan { insidePlan = false } }
      return !insidePlan && !(line.gutter == .call && line.endpoint?.risk != .reads)
    }
  }
}
