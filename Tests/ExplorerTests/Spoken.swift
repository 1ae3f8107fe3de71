// What a person, or something that poses as one, can put on the line.

import Session

/// One line and the way it came in.
struct Spoken: Hashable, Sendable, CustomStringConvertible {
  let text: String
  let provenance: Provenance

  init(_ text: String, _ provenance: Provenance = .typed) {
    self.text = text
    self.provenance = provenance
  }

  var utterance: Utterance { Utterance(text, provenance) }

  var description: String {
    switch provenance {
    case .typed: "you> \(text)"
    case .pasted, .burst: "pst> \(text)"
    case .piped: "pip> \(text)"
    case .edited, .typeAhead, .scripted, .repeated: "you> \(text)   (\(provenance.rawValue))"
    }
  }
}

extension Spoken {
  /// Orders, each of which becomes a plan.
  static let orders = [
    Spoken("resync orders"), Spoken("resync orders and users"), Spoken("delete the data of users"),
    Spoken("delete the source shop"),
  ]

  /// The answers, right and wrong, in every way a line can come in.
  static let answers =
    [Provenance.typed, .pasted, .typeAhead, .burst, .edited, .piped, .scripted].map {
      Spoken("approve", $0)
    } + [Provenance.typed, .pasted, .typeAhead].map { Spoken("approve shop", $0) } + [
      Spoken("approve orders"), Spoken("approve users"), Spoken("approve all"), Spoken("yes"),
      Spoken("yes", .pasted), Spoken("go"), Spoken("no"), Spoken("why"),
      Spoken("xyzzy plugh"),
    ]

  /// Said where nothing waits for an answer.
  static let asides = [Spoken("approve"), Spoken("approve shop"), Spoken("yes"), Spoken("no")]

  /// What somebody types who cannot wait.
  static let impatience = [Spoken("approve"), Spoken("yes")]
}
