// Options, wiring, exit status.

import ArgumentParser
import Edge
import Glibc

/// Every command names itself: what the parser makes of a type's name costs a millisecond at each
/// start.
@main
struct Syncmedic: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syncmedic",
    abstract: "Finds, explains and repairs broken PostHog data-warehouse syncs.",
    version: HTTPClient.version,
    subcommands: [
      Converse.self, Ask.self, Audit.self, Watch.self, Classify.self, ReplayTranscripts.self,
      JournalCommand.self,
      Worlds.self, Simulate.self, Login.self, WhoAmI.self,
    ],
    defaultSubcommand: Converse.self)

  /// The parser's own exit status for a wrong command line is 64; ours is 2 (product.md, Commands).
  static func main() async {
    Terminal.prepare()
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as ExitCode {
      Glibc.exit(error.rawValue)
    } catch let error as SettingsError {
      complain(error.sentence)
      Glibc.exit(3)
    } catch let error as Sentence {
      complain(error.text)
      Glibc.exit(error.status)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code == .success { print(text) } else { complain(text) }
      Glibc.exit(code == .success ? 0 : 2)
    }
  }
}

extension Syncmedic {
  /// `--update=calls` is how transcripts.md spells `--update --accept calls`: an option whose value
  /// may be missing is more than the parser knows.
  private static var arguments: [String] {
    CommandLine.arguments.dropFirst().flatMap { argument in
      argument.hasPrefix("--update=")
        ? ["--update", "--accept", String(argument.dropFirst("--update=".count))] : [argument]
    }
  }
}

/// Why a command ends without having begun: one sentence, and its exit status.
struct Sentence: Error {
  let text: String
  /// 2 for a wrong command line, 3 for what could not be found out.
  let status: Int32
}

/// To standard error: standard output carries answers only.
func complain(_ text: String) {
  let line = text.hasSuffix("\n") ? text : text + "\n"
  line.utf8.withContiguousStorageIfAvailable { _ = write(2, $0.baseAddress, $0.count) }
}

/// To standard output, whole or not at all.
func tell(_ text: String) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    if count < 0 && errno != EINTR { return }
    if count > 0 { bytes = bytes.dropFirst(count) }
  }
}
