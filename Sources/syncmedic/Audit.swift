// `syncmedic audit`: everything that is wrong, worst first.

import ArgumentParser
import Edge

struct Audit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Everything that is wrong in the project, worst first. Reads only.")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    let secrets = SecretBook()
    var surroundings = try await Surroundings.make(options, secrets: secrets)
    surroundings.terms.isInteractive = false
    surroundings.terms.isReadOnly = true
    for remark in surroundings.remarks { complain(remark) }
    let question = await Question(surroundings, secrets, options)
    throw ExitCode(try await question.answer("what's broken?"))
  }
}
