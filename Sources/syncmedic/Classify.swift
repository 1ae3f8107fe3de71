// `syncmedic classify`: error texts in, causes out.

import ArgumentParser
import Diagnosis
import Edge
import Glibc

struct Classify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Error texts in, one a line; their causes out, one JSON object a line.",
    discussion: """
      A line is a text, or a JSON object {"error", "id"?, "source_type"?, "sync_type"?, "status"?, \
      "should_sync"?}. Its answer is {"id", "root_cause", "recovery", "certainty", "evidence"}, and \
      "advice" where a family of yours has some. A text without an id goes by the number of its line.
      """)

  @Argument(help: "The file to read; standard input, if none is named or it is `-`.")
  var file = "-"

  @Option(help: "auto, jsonl or text. auto goes by the first line that is not empty.")
  var input: LineForm = .auto

  @Option(help: "Your own families of errors; else families.yaml in the config folder.")
  var families: String?

  func run() throws {
    let classifier = try Classifier.including(familiesIn: families)
    let descriptor = try opened()
    var lines = LineStream(descriptor)
    var answers = ByteSink(1)
    var reader = LineClassifier(classifier, form: input)
    do {
      while try lines.read({ reader.answer($0, into: &answers.bytes) }) {
        if answers.isWorthWriting || lines.wouldWait { try answers.flush() }
      }
      try answers.flush()
    } catch let failure as LineStream.Failure {
      try? answers.flush()
      throw Sentence(text: "I cannot read \(name): \(failure.reason).", status: 3)
    } catch ByteSink.Failure.closed {
      return
    } catch ByteSink.Failure.failed(let reason) {
      throw Sentence(text: "I cannot write the answers: \(reason).", status: 3)
    }
  }

  private var name: String { file == "-" ? "standard input" : file.inertOnCommandLine }

  private func opened() throws -> Int32 {
    if file == "-" { return 0 }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 { return descriptor }
    let reason = String(cString: strerror(errno))
    throw Sentence(
      text: errno == ENOENT ? "There is no file \(name)." : "I cannot read \(name): \(reason).",
      status: 3)
  }
}

extension Classifier {
  /// The standard one, unless the user has families.
  ///
  /// - Parameter file: as `--families` names it; it must be there. The one in the config folder
  ///   need not.
  fileprivate static func including(familiesIn file: String?) throws -> Classifier {
    guard let path = file ?? UserFamilies.filePath(environment()) else { return .standard }
    do {
      guard let own = try UserFamilies.read(path) else {
        if file == nil { return .standard }
        throw Sentence(text: "There is no file \(path.inertOnCommandLine).", status: 3)
      }
      return Classifier(including: own)
    } catch let refusal as UserFamilies.Refusal {
      throw Sentence(text: refusal.sentence, status: 3)
    }
  }
}

extension LineForm: ExpressibleByArgument {}
