// What an *it* stands for beside the words around it.

extension Gist {
  /// `is it just me`, `is it posthog`: whose fault it is, and nothing that was said before.
  static func isOfSides(_ index: Int, in tokens: [Token]) -> Bool {
    guard index > 0, ["is", "was", "isnt"].contains(tokens[index - 1].text) else { return false }
    let rest = tokens[(index + 1)...].prefix { $0.clause == tokens[index].clause }
      .drop { ["just", "only", "really"].contains($0.text) }
    return rest.count == 1 && ["me", "us", "you", "them", "posthog"].contains(rest.first?.text)
  }

  /// `start it over`: the phrase for setting off, and another verb with what follows.
  static func isStartedOver(_ index: Int, in tokens: [Token]) -> Bool {
    let rest = tokens[(index + 1)...].prefix { $0.clause == tokens[index].clause }
    return ["over", "afresh", "anew"].contains(rest.first?.text) && isEnd(rest.dropFirst())
  }
}
