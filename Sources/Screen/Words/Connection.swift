// How PostHog connects, in words: what it keeps in clear, what can be told, what it wants again.

import PostHog
import Recovery
import Session

enum ConnectionWords {
  static func secretDue(_ name: String, _ kept: [String: JSON]) -> [Block] {
    // What cannot be told here is of no use at this prompt.
    guard
      let sample = ["user", "host", "database", "subdomain"].first(where: { name in
        kept.shown.contains { $0.name == name || $0.name.hasSuffix(".\(name)") }
      })
    else { return [] }
    return [
      .text(
        "It goes beside what PostHog keeps for \(name.inert(limit: 40)): \(kept.kept). If one of these is wrong, press Enter alone and say so, as in `change the \(sample == "subdomain" ? "host" : sample) to …`."
      )
    ]
  }

  static func demanded(_ words: String, _ slots: [SecretSlot]) -> [Block] {
    let labels = slots.filter { !$0.isOptional }.map { $0.label.inert(limit: 60).lowercasedFirst }
    return [
      .text(
        "PostHog saved nothing and wants \(labels.spoken()) again with it, so that a new target never receives an old secret. Its words:"
      ),
      .blank, .quote(words.inertLines()), .blank,
    ]
  }
}

extension UnsettledConnection {
  var blocks: [Block] {
    switch self {
    case .nothingSaid(let name, let kept, let link):
      let name = name.inert(limit: 40)
      return keeps(name, kept) + [
        .text(
          "What shall it be instead? Say it like this: `host of \(name) is db2.example.com`, `change the user of \(name) to NAME`. Nothing was changed."
        )
      ] + (link.map { [.text("The source's page: \($0)")] } ?? [])
    case .noSuchField(let field, let name, let kept):
      let name = name.inert(limit: 40)
      return [
        .text("\(name) has no setting that could be its \(field.words). Nothing was changed.")
      ] + keeps(name, kept)
    case .noForm(let type, let link):
      let page = link.map { " on the source's page: \($0)" } ?? " on the source's page in PostHog"
      return [
        .text(
          "I could not read what a \(type.inert(limit: 40)) source may be told, so I will not guess. Change it\(page)."
        )
      ]
    case .alreadySo(let name, let inputs):
      return [
        .text("\(name.inert(limit: 40)) has \(inputs.kept) already. Nothing was changed.")
      ]
    }
  }

  private func keeps(_ name: String, _ kept: [String: JSON]) -> [Block] {
    kept.kept.isEmpty ? [] : [.text("PostHog keeps for \(name): \(kept.kept).")]
  }
}

extension ToldSettings.Name {
  fileprivate var words: String {
    switch self {
    case .tunnelHost: "SSH tunnel's host"
    case .tunnelPort: "SSH tunnel's port"
    case .tunnelUser: "SSH tunnel's user"
    default: rawValue
    }
  }
}

extension [String: JSON] {
  /// `host db1.example.com, port 5432 and user posthog`. What a person did not enter is left out.
  fileprivate var kept: String {
    shown.filter { !$0.name.hasPrefix("cdc_") && !$0.name.hasSuffix("selection") }
      .map { "\($0.name) \($0.value)" }.spoken(most: 10)
  }
}
