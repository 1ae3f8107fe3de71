// `syncmedic`: the conversation.

import ArgumentParser
import Edge
import Glibc
import Session

struct Converse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "converse",
    abstract: "Talk about what is broken (this is the default).")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let secrets = SecretBook()
    var surroundings: Surroundings
    do {
      surroundings = try await Surroundings.make(options, secrets: secrets)
    } catch let error as SettingsError where error == .noCredentials {
      complain(Self.howToBegin)
      throw ExitCode(3)
    }
    surroundings.terms.isInteractive = isatty(0) == 1 && isatty(1) == 1
    for remark in surroundings.remarks { complain(remark) }
    if surroundings.terms.isInteractive {
      await talk(surroundings, secrets)
    } else {
      surroundings.terms.hasSecretFile = !options.secretFile.isEmpty
      let status = try await Monologue(surroundings, secrets, options).run()
      throw ExitCode(status)
    }
  }

  private func talk(_ surroundings: Surroundings, _ secrets: SecretBook) async {
    let session = Session(under: surroundings.terms, at: surroundings.outside.now())
    let dialogue = await Dialogue(
      editor: LineEditor(), session: session, outside: surroundings.outside, secrets: secrets,
      history: HistoryFile(environment: environment()),
      style: Dialogue.Style(
        isColoured: options.color.isOn, isASCII: Terminal.isASCII,
        pager: Pager(environment: environment())))
    await dialogue.run(StartupFile(environment: environment()))
  }

  private static let howToBegin = """
    syncmedic finds, explains and repairs broken PostHog data-warehouse syncs.
    To connect: set POSTHOG_CLI_API_KEY and POSTHOG_CLI_PROJECT_ID, or use posthog-cli's login.
    To practise: syncmedic --world stripe-key-rotated     (all worlds: syncmedic worlds)

    """
}

/// The process's variables.
func environment() -> [String: String] {
  var all: [String: String] = [:]
  for name in ["HOME", "PATH", "PAGER", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "POSTHOG_HOME"]
    + Credentials.variables
  {
    all[name] = variable(name)
  }
  return all
}
