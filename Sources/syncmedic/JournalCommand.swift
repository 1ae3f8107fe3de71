// `syncmedic journal`: what was done from this machine, and whether the record of it is as written.

import ArgumentParser
import Edge
import PostHog
import Screen
import Session

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "What was done, when, approved by which words; `verify` checks the chain.")

  enum Action: String, ExpressibleByArgument, CaseIterable { case show, verify }

  @Argument(help: "verify names the first line that was edited, removed or moved.")
  var action: Action = .show

  @Option(help: "Only the journals of this host, as in https://eu.posthog.com.")
  var host: String?

  @Option(help: "Only the journals of this project.")
  var project: String?

  @Option(help: "text or json.")
  var output: Output = .text

  func run() throws {
    let copies = try copies()
    switch output {
    case .json: tell(JSON.journals(copies, entries: action == .show).canonical + "\n")
    case .text: tell(page(copies))
    }
    let isBroken = copies.contains { $0.chain.verdict != .intact }
    if action == .verify && isBroken { throw ExitCode(1) }
  }

  private func page(_ copies: [JournalCopy]) -> String {
    guard !copies.isEmpty else { return "There is no journal: nothing was changed from here.\n" }
    let page = Screen.Page(width: 100)
    return copies.map { copy in
      page.lines(blocks(copy)).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  private func blocks(_ copy: JournalCopy) -> [Block] {
    switch action {
    case .show: copy.chain.blocks(at: copy.name)
    case .verify:
      [.text("\(copy.name):")] + copy.chain.verdictBlocks(hasHead: copy.head != nil)
    }
  }
}

// MARK: - Which

extension JournalCommand {
  private func copies() throws -> [JournalCopy] {
    let host = try wantedHost()
    let places = JournalPlace.all(environment: environment()).filter { place in
      (host == nil || place.host == host) && (project == nil || place.project == project)
    }
    do {
      return try places.map { try JournalCopy($0) }
    } catch let error as JournalError {
      throw Sentence(text: error.sentence, status: 3)
    }
  }

  private func wantedHost() throws -> String? {
    guard let host else { return nil }
    do throws(HostError) {
      return try Host(host).description
    } catch {
      throw Sentence(text: SettingsError.host(error, nil).sentence, status: 2)
    }
  }
}

extension JournalCopy {
  fileprivate var name: String { "\(place.host), project \(place.project)" }
}

extension JSON {
  /// `{"journals": [{"host", "project", "path", "verdict", "line", "reason", "unfinished", "entries"}]}`;
  /// `reason` is edited, replaced, missing or moved.
  fileprivate static func journals(_ copies: [JournalCopy], entries: Bool) -> JSON {
    ["journals": .array(copies.map { $0.json(entries: entries) })]
  }
}

extension JournalCopy {
  fileprivate func json(entries: Bool) -> JSON {
    let chain = chain
    var members: [String: JSON] = [
      "host": .string(place.host), "project": .string(place.project), "path": .string(place.path),
      "verdict": "intact", "line": .null, "reason": .null, "unfinished": .bool(chain.torn > 0),
    ]
    if case .broken(let line, let flaw) = chain.verdict {
      members["verdict"] = "broken"
      members["line"] = .integer(line)
      members["reason"] = .string(flaw.word)
    }
    if entries {
      let lines = bytes.dropLast(chain.torn).split(separator: UInt8(ascii: "\n"))
      members["entries"] = .array(lines.map { JSON(bytes: Array($0)) ?? .null })
    }
    return .object(members)
  }
}
