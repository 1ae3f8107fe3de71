// What one place says about who we are: the environment, a file of variables, or the file that
// PostHog's own CLI keeps. Key, project and host are never put together from two of them: the key
// would go to a host, or the changes to a project, that nobody named with it.
// Source: API reference, 17.1.

import FoundationEssentials

package struct Credentials: Sendable {
  package enum Place: Hashable, Sendable {
    case environment
    case file(String)
  }

  package let place: Place
  package let key: APIKey
  package let project: String?
  package let host: String?
}

extension Credentials {
  /// Names of the variables; the second one of a pair is what older CLIs wrote.
  private static let keyNames = ["POSTHOG_CLI_API_KEY", "POSTHOG_CLI_TOKEN"]
  private static let projectNames = ["POSTHOG_CLI_PROJECT_ID", "POSTHOG_CLI_ENV_ID"]
  private static let hostName = "POSTHOG_CLI_HOST"

  /// All that are looked at.
  package static let variables = keyNames + projectNames + [hostName]

  /// Nil when there is no key among the variables. An empty one counts as not set.
  init?(variables: [String: String], place: Place) {
    func first(_ names: [String]) -> String? {
      names.lazy.compactMap { variables[$0].map { $0[...].trimmed } }.first { !$0.isEmpty }
    }
    guard let key = first(Self.keyNames) else { return nil }
    self.place = place
    self.key = APIKey(key)
    project = first(Self.projectNames)
    host = first([Self.hostName])
  }

  /// The variables that are set and go unused because there is no key beside them.
  static func unused(in variables: [String: String]) -> [String] {
    (projectNames + [hostName]).filter { variables[$0]?.isEmpty == false }
  }

  /// Reads a file of `NAME=VALUE` lines: `export` and quotes are forgiven, `#` begins a remark,
  /// nothing is interpolated. Lines that are none of this belong to somebody else.
  init?(variablesIn bytes: [UInt8], path: String) {
    var variables: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      var text = line.trimmed[...]
      if text.hasPrefix("export ") { text = text.dropFirst("export ".count) }
      guard !text.hasPrefix("#"), let equals = text.firstIndex(of: "=") else { continue }
      variables[text[..<equals].trimmed] = Self.value(text[equals...].dropFirst().trimmed)
    }
    self.init(variables: variables, place: .file(path))
  }

  private static func value(_ text: String) -> String {
    if let quote = text.first, quote == "\"" || quote == "'",
      let end = text.dropFirst().firstIndex(of: quote)
    {
      return String(text[..<end].dropFirst())
    }
    return (text.firstRange(of: " #").map { text[..<$0.lowerBound] } ?? text[...]).trimmed
  }

  /// The CLI's file: `{"host": "https://eu.posthog.com", "token": "phx_…", "env_id": "12345"}`.
  private struct File: Decodable {
    var token: String?
    var project: String?
    var host: String?

    enum CodingKeys: String, CodingKey {
      case token, host
      case project = "env_id"
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      token = try members.decodeIfPresent(String.self, forKey: .token)
      host = try members.decodeIfPresent(String.self, forKey: .host)
      let number = try? members.decode(Int.self, forKey: .project)
      project =
        try number.map(String.init) ?? members.decodeIfPresent(String.self, forKey: .project)
    }
  }

  /// - Throws: ``SettingsError/strangeJSON(_:)``, and ``SettingsError/noKey(_:)``.
  init(jsonIn bytes: [UInt8], path: String) throws(SettingsError) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else {
      throw .strangeJSON(path)
    }
    guard let token = file.token?[...].trimmed, !token.isEmpty else {
      throw .noKey(.file(path))
    }
    place = .file(path)
    key = APIKey(token)
    project = file.project.flatMap { $0.isEmpty ? nil : $0 }
    host = file.host.flatMap { $0.isEmpty ? nil : $0 }
  }
}
