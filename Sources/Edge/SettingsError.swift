// Why there is nobody to talk to, and the one sentence that says so.

/// What keeps us from knowing whom to talk to.
package enum SettingsError: Error, Hashable, Sendable {
  /// Nothing anywhere.
  case noCredentials
  /// A place that was named, or is there, and has no key.
  case noKey(Credentials.Place)
  /// A key without its project; exit status 3.
  case noProject(Credentials.Place)
  /// Neither a number nor `@current`.
  case strangeProject(String)
  /// A key that could not travel in a header.
  case strangeKey(Credentials.Place)
  /// `login` stores personal keys only.
  case noPersonalKey
  /// The address, and the place that gave it; nil for `--host`.
  case host(HostError, Credentials.Place?)
  case noFile(String)
  /// A path and the system's words.
  case unreadable(String, String)
  case strangeJSON(String)
  case unwritable(String, String)

  package var sentence: String {
    switch self {
    case .noCredentials:
      "I have no key for PostHog: set POSTHOG_CLI_API_KEY and POSTHOG_CLI_PROJECT_ID, name a file"
        + " with --env-file, or run `syncmedic login`."
    case .noKey(let place): "\(place.opening) no key in it."
    case .noProject(let place):
      "\(place.opening) a key and no project; name one with --project."
    case .strangeProject(let project):
      "A project is a number, as in the address of its page; \(shown(project)) is none."
    case .strangeKey(let place):
      "The key in \(place.name) has characters that no key has; perhaps it was not copied whole."
    case .noPersonalKey:
      "A personal API key begins with phx_; PostHog makes them under Settings, Personal API keys."
    case .host(let error, nil): error.sentence("after --host")
    case .host(let error, let place?): error.sentence("in \(place.name)")
    case .noFile(let path): "There is no file \(path)."
    case .unreadable(let path, let reason): "I cannot read \(path): \(reason)."
    case .strangeJSON(let path):
      "\(path) is not the JSON that PostHog's tools write; `syncmedic login` writes it anew."
    case .unwritable(let path, let reason): "I cannot write \(path): \(reason)."
    }
  }
}

extension Credentials.Place {
  var name: String {
    switch self {
    case .environment: "the environment"
    case .file(let path): path
    }
  }

  fileprivate var opening: String {
    switch self {
    case .environment: "The environment has"
    case .file(let path): "\(path) has"
    }
  }
}

extension HostError {
  /// - Parameter whence: `in the environment`, `after --host`.
  fileprivate func sentence(_ whence: String) -> String {
    switch self {
    case .empty: "The host \(whence) is empty."
    case .noScheme(let text):
      "The host \(whence) wants its scheme, as in https://eu.posthog.com: \(shown(text))"
    case .strangeScheme(let scheme):
      "The host \(whence) begins with \(shown(scheme)); PostHog speaks https."
    case .holdsUser: "The host \(whence) holds a user name; the key alone says who we are."
    case .holdsPath(let text):
      "The host \(whence) goes on after the name: \(shown(text)). I need only its"
        + " beginning, as in https://eu.posthog.com"
    case .strangeName(let name): "\(shown(name)), \(whence), is no host name."
    case .strangePort(let port): "\(shown(port)), \(whence), is no port."
    case .takesEventsOnly(let name):
      "\(name), \(whence), only takes events; the sources are at"
        + " https://\(name.replacing(".i.posthog.com", with: ".posthog.com"))"
    case .plainHTTP(let name):
      "\(name), \(whence), would get the key over plain HTTP, for all on the way to read; use"
        + " https."
    }
  }
}

/// What a person wrote, quoted and inert: one line of at most 80 characters.
private func shown(_ text: String) -> String {
  let inert = text.unicodeScalars.prefix(80).map { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: "�"
    default: String(scalar)
    }
  }
  return "\"" + inert.joined() + "\""
}

extension Settings.Remark {
  package var sentence: String {
    switch self {
    case .readableByOthers(let path, let mode):
      "Others on this machine may read \(path) (mode \(String(mode, radix: 8))); it holds a key."
    case .unused(let names):
      "\(names.joined(separator: " and ")) \(names.count == 1 ? "goes" : "go") unused: there is no"
        + " POSTHOG_CLI_API_KEY beside \(names.count == 1 ? "it" : "them")."
    case .keyGoes(let host, let own):
      "The key goes to \(host), as --host says" + (own.map { ", instead of \($0)." } ?? ".")
    case .keyForSomethingElse(let place):
      "The key in \(place.name) begins like one for sending events; sources want a personal API"
        + " key, phx_…"
    }
  }
}
