// What an answer cost, what was sent for it, and what is said to lines with a slash.

import PostHog
import Session

package enum CostWords {
  /// - Parameter took: seconds from the line to the answer.
  package static func cost(_ calls: [Sent], took: Double) -> [Block] {
    let total = Int(took * 1000)
    let theirs = calls.reduce(0) { $0 + $1.milliseconds }
    guard !calls.isEmpty else { return [.text("No call, \(total) ms.")] }
    return [
      .text("\(calls.count.of("call")), \(total) ms, \(theirs) ms of it waiting for PostHog.")
    ]
  }

  package static func timing(isOn: Bool) -> [Block] {
    [
      .text(
        isOn ? "From now on I say what an answer cost." : "I no longer say what an answer cost.")
    ]
  }

  package static let editsNothing: [Block] = [
    .text("/edit wants a terminal that can move its cursor. Here, type the line as it is.")
  ]

  package static func unclear(_ name: String, _ usage: [String]) -> [Block] {
    let rows = SlashCommand.table.filter { usage.contains($0[0]) }
    let isKnown = rows.contains { $0[0].dropFirst().prefix { $0.isLetter } == name }
    let head =
      isKnown
      ? "I did not understand that. It goes:"
      : "There is no /\(name.inert(limit: 30)). There are:"
    return [.text(head), .table(rows)]
  }

  package static let nothingAsked: [Block] = [.text("Nothing was asked yet.")]

  /// Each call as it went over the wire, secrets as their pseudonyms; below it a line to repeat it.
  package static func calls(_ calls: [Sent], under terms: Terms) -> [Block] {
    guard !calls.isEmpty else { return [.text("Nothing was sent for the last answer.")] }
    let host = terms.world == nil ? terms.host.inert(limit: 200) : "http://127.0.0.1:8000"
    let lines = calls.enumerated().flatMap { index, sent -> [Block] in
      let path = sent.call.path(project: terms.project).inert(limit: 1000)
      let body = sent.call.body?.canonical.inert(limit: 4000)
      let status = sent.status.map(String.init) ?? "no answer"
      let said = sent.words.map { [Block.exact("     \($0.inert())")] } ?? []
      return [
        .exact(
          "\(index + 1 < 10 ? " " : "")\(index + 1). \(sent.call.endpoint.method.rawValue) \(path)"),
        .exact("     \(sent.tool): \(status), \(sent.milliseconds) ms"),
      ] + said + (body.map { [.exact("     \($0)")] } ?? []) + [
        .exact("     " + curl(sent.call.endpoint.method, host + path, body))
      ]
    }
    return lines + [.blank, .text(footnote(terms))]
  }

  private static func footnote(_ terms: Terms) -> String {
    let key = "`$POSTHOG_CLI_API_KEY` is yours to set; I print no key."
    guard let world = terms.world else { return key }
    return "Nothing of this left the process. To ask the same over HTTP: "
      + "`syncmedic simulate --world \(world) --port 8000`. \(key)"
  }

  private static func curl(_ method: Endpoint.Method, _ url: String, _ body: String?) -> String {
    let verb = method == .get ? "" : " -X \(method.rawValue)"
    let data = body.map { " -H 'Content-Type: application/json' -d \($0.quotedForShell)" } ?? ""
    return "curl -sS\(verb) -H \"Authorization: Bearer $POSTHOG_CLI_API_KEY\"\(data) "
      + url.quotedForShell
  }
}

extension String {
  fileprivate var quotedForShell: String { "'" + replacing("'", with: "'\\''") + "'" }
}

extension JSON {
  /// Over several lines, two spaces a level; keys sorted.
  package var indented: [String] { lines(margin: "") }

  private func lines(margin: String) -> [String] {
    let inner = margin + "  "
    switch self {
    case .array(let items) where !items.isEmpty:
      return Self.enclosed("[", items.map { $0.lines(margin: inner) }, "]", margin)
    case .object(let members) where !members.isEmpty:
      let lines = members.sorted { $0.key < $1.key }.map { member in
        var lines = member.value.lines(margin: inner)
        lines[0] =
          inner + JSON.string(member.key).canonical + ": " + lines[0].dropFirst(inner.count)
        return lines
      }
      return Self.enclosed("{", lines, "}", margin)
    default: return [margin + canonical]
    }
  }

  private static func enclosed(
    _ open: String, _ parts: [[String]], _ close: String, _ margin: String
  ) -> [String] {
    let inner = parts.enumerated().flatMap { index, part in
      index < parts.count - 1 ? part.dropLast() + [part[part.count - 1] + ","] : part
    }
    return [margin + open] + inner + [margin + close]
  }
}
