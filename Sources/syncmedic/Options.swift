// The options that the conversation and its relatives share.

import ArgumentParser
import Edge
import Glibc
import Session

enum Output: String, ExpressibleByArgument, CaseIterable { case text, json }

enum Colour: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// A terminal that is not dumb, unless `NO_COLOR` or `CLICOLOR=0` say otherwise; and anything at
  /// all where `CLICOLOR_FORCE` says so.
  var isOn: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      guard (variable("NO_COLOR") ?? "").isEmpty else { return false }
      if !["", "0"].contains(variable("CLICOLOR_FORCE") ?? "") { return true }
      let term = variable("TERM") ?? ""
      return isatty(1) == 1 && term != "dumb" && term != "" && variable("CLICOLOR") != "0"
    }
  }
}

extension Colour {
  /// Where output is no terminal: only if it was asked for.
  var isForced: Bool { self == .always || self == .auto && isatty(1) == 0 && isOn }
}

func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

struct CommonOptions: ParsableArguments {
  @Option(help: "Practise in an embedded world; `syncmedic worlds` lists them.")
  var world: String?

  @Option(help: "The PostHog to talk to, as in https://eu.posthog.com.")
  var host: String?

  @Option(help: "The project's number.")
  var project: String?

  @Option(help: "A file with POSTHOG_CLI_API_KEY and POSTHOG_CLI_PROJECT_ID.")
  var envFile: String?

  @Option(help: "Certificates to trust, in PEM; these and no others.")
  var caFile: String?

  @Option(help: "An HTTP proxy.")
  var proxy: String?

  @Flag(help: "Look and plan; nothing that changes can be sent.")
  var readOnly = false

  @Flag(help: "Ask every webhook and every capture too: one more call a source.")
  var deep = false

  @Option(help: "text or json.")
  var output: Output = .text

  @Option(help: "auto, always or never.")
  var color: Colour = .auto

  @Option(help: "Seconds to wait for proof at the most.")
  var timeout: Double?

  @Option(
    help: "A file that holds a credential a repair may ask for; again for the next one it asks for."
  )
  var secretFile: [String] = []

  var settingsOptions: Settings.Options {
    Settings.Options(
      host: host, project: project, envFile: envFile, caFile: caFile, proxy: proxy)
  }
}
