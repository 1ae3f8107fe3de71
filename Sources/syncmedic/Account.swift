// `syncmedic whoami` and `syncmedic login`: whose key this is, and how to store one.

import ArgumentParser
import Edge
import Glibc
import PostHog
import Screen
import Session

struct WhoAmI: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whoami", abstract: "Whose key is used, for which project, and where it stands.")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let settings = try Settings(options.settingsOptions, environment: environment())
    for remark in settings.remarks { complain(remark.sentence) }
    let found = try await Visit(settings).look()
    tell("\(settings.host), project \(found)\n")
  }
}

struct Login: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "login",
    abstract: "Asks for a personal API key, tries it, and stores it where PostHog's CLI looks.")

  @Option(help: "The PostHog it is for.")
  var host = "https://us.posthog.com"

  @Option(help: "The project's number.")
  var project: String

  func validate() throws {
    guard Credentials.isProject(project), project != "@current" else {
      throw ValidationError("--project is a number, as in the address of its page.")
    }
  }

  func run() async throws {
    guard let path = Credentials.filePath(environment()) else {
      throw Sentence(text: "There is no home folder to store a key in.", status: 3)
    }
    let editor = LineEditor()
    let outcome = await editor.readSecret(
      prompt: "Personal API key (phx_..., or @FILE), not shown: ")
    await editor.stop()
    if case .unreadable(let reason) = outcome {
      throw Sentence(text: "That names a file, and I cannot read it: \(reason).", status: 3)
    }
    guard case .secret(let secret) = outcome else {
      throw Sentence(text: "Nothing was entered and nothing was stored.", status: 3)
    }
    let host = try parsed(host)
    let key = APIKey { secret.withBytes { Array($0) } }
    let found = try await Visit(host, key, project).look()
    try Credentials.write(host: host, project: project, key: key, to: path)
    tell("Stored in \(path), readable by you alone. \(host), project \(found)\n")
  }

  private func parsed(_ text: String) throws -> Host {
    do { return try Host(text) } catch {
      throw SettingsError.host(error, nil)
    }
  }
}

/// One look at the server with a key: does it let us in, and where are we?
private struct Visit {
  let client: HTTPClient
  let project: String
  private let secrets = SecretBook()

  init(_ settings: Settings) {
    client = HTTPClient(settings)
    secrets.protect(settings.key)
    project = settings.project
  }

  init(_ host: Host, _ key: APIKey, _ project: String) {
    client = HTTPClient(host: host, project: project, key: key)
    secrets.protect(key)
    self.project = project
  }

  /// `2 (Acme)`: the number, and the name where the key may read it.
  func look() async throws -> String {
    // The list is what every question needs, so a key that may read it will do.
    let list = Call(.listSources, ["limit": 1])
    if let error = await ask(list).error {
      throw Sentence(text: "PostHog did not let me in: \(secrets.mask(error.words)).", status: 3)
    }
    guard case .project(let found)? = await ask(Call(.retrieveProject, id: project)).answer else {
      return project
    }
    return "\(found.id)" + (found.name.map { " (\($0.inert(limit: 60)))" } ?? "")
  }

  private func ask(_ call: Call) async -> Reply {
    guard let permit = Permit.reading(call) else { return Reply(.gone, serverTime: nil) }
    return await client.send(permit)
  }
}
