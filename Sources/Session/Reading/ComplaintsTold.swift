// What is wrong, told by what happens: nothing flips, nothing is picked up, less than there should be.

import Diagnosis

extension Complaint {
  /// `the status never flips from pending to succeeded`.
  static func isFrozen(_ tokens: [Token]) -> Bool {
    tokens.indices.dropLast().contains { index in
      ["never", "no longer", "doesnt", "dont", "does not", "do not"].contains(tokens[index].text)
        && turning.contains(tokens[index + 1].typed.lowercased())
        && tokens[(index + 2)...].prefix(4).contains { ["from", "to"].contains($0.text) }
    }
  }

  private static let turning: Set<String> = [
    "flips", "flip", "changes", "moves", "move", "switches", "advances", "turns", "goes",
    "transitions", "gets",
  ]

  /// `updates are not picked up`, `it doesn't pick up edits`, `the table don't refresh`.
  static func isIgnored(_ tokens: [Token]) -> Bool {
    tokens.indices.contains { index in
      let near = tokens[max(0, index - 3)..<index]
      guard near.contains(where: { $0.cue == .negation || $0.text == "never" }) else {
        return false
      }
      if ["picked", "pick", "picking"].contains(tokens[index].text) {
        return tokens.dropFirst(index + 1).first?.text == "up"
      }
      if ["picked up", "pick up", "picking up", "picks up"].contains(tokens[index].text) {
        return true
      }
      let dont = near.firstIndex { ["dont", "do not"].contains($0.text) }
      return tokens[index].act?.isHarmless == true && dont.map { isSaid($0, in: tokens) } ?? false
    }
  }

  /// `the companies don't refresh`; `for orders don't reload` forbids.
  static func isSaid(_ dont: Int, in tokens: [Token]) -> Bool {
    guard dont > 0, tokens[dont - 1].clause == tokens[dont].clause else { return false }
    let before = tokens[..<dont].drop { $0.clause != tokens[dont].clause }
    let isOfThing = before.last?.entries != nil || before.last?.subject == .rows
    return isOfThing
      && !before.contains { ["for", "with", "on", "please", "so"].contains($0.text) }
  }

  /// `40k rows less than what hubspot shows`.
  static func isFewer(_ tokens: [Token]) -> Bool {
    tokens.indices.dropLast().contains { index in
      ["less", "fewer"].contains(tokens[index].text)
        && tokens[(index + 1)...].prefix(3).contains { $0.text == "than" }
        && tokens.contains { $0.clause == tokens[index].clause && $0.subject == .rows }
    }
  }

  /// `still on 'Running' after 6 hours`.
  static func isStillRunning(_ tokens: [Token]) -> Bool {
    tokens.first?.cue != .finite
      && tokens.indices.contains { index in
        ["still", "stays", "stay", "remains", "remain", "sits", "sit"].contains(tokens[index].text)
          && tokens[(index + 1)...].prefix(3).contains { $0.text == "running" }
          && tokens[(index + 1)...].first.map { stands.contains($0.text) } ?? false
      }
  }

  private static let stands: Set<String> = ["on", "at", "in", "as", "says", "shows", "marked"]
}
