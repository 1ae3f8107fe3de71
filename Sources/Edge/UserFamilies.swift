// families.yaml: causes that a user knows and we do not.

import Diagnosis
import Screen
import Session
import Yams

/// A list of families, each with a cause, what its texts say, and what to do about it:
///
///     - cause: permission_denied
///       patterns:
///         - blocked by the egress gateway
///         - policy _ denies … warehouse
///       advice: Ask #data-platform to add the host to the allow list.
///
/// A pattern is words in a row, in any case: `_` is any one word or name, `a|b` either, `…` up to
/// seven words. The way out stays the cause's own, and a trouble whose way out destroys rows is not
/// talked away (``Diagnosis/Classifier/init(including:)``).
package enum UserFamilies {
  /// 200 families of 50 patterns of 200 bytes, with 500 bytes of advice: more than anybody writes
  /// by hand, and still ready in some milliseconds.
  static let (mostFamilies, mostPatterns, mostPatternBytes, mostAdviceBytes) = (200, 50, 200, 500)

  /// Why a file is not used. Nothing of a file is used if any of it cannot be.
  package struct Refusal: Error, Hashable, Sendable {
    let file: String
    /// From 1; nil if it is about the whole file.
    let line: Int?
    let reason: String

    package var sentence: String {
      "\(file.inert(limit: 200))\(line.map { ", line \($0)" } ?? ""): \(reason)."
    }
  }

  /// `$XDG_CONFIG_HOME/syncmedic/families.yaml`, else below `~/.config`; nil without a home.
  package static func filePath(_ environment: [String: String]) -> String? {
    ConfigFolder.path(environment).map { $0 + "/families.yaml" }
  }

  /// Nil if there is no such file; then nothing of YAML is touched.
  package static func read(_ path: String) throws(Refusal) -> [ErrorFamily]? {
    switch FileText(path: path) {
    case .missing: return nil
    case .unreadable(let reason): throw Refusal(file: path, line: nil, reason: reason)
    case .text(let bytes, mode: _):
      do throws(Flaw) { return try families(in: bytes) } catch {
        throw Refusal(file: path, line: error.line, reason: error.reason)
      }
    }
  }

  /// What is wrong, and where.
  struct Flaw: Error, Hashable {
    /// From 1.
    var line: Int?
    let reason: String

    init(_ node: Node, _ reason: String) { self.init(line: node.mark?.line, reason) }

    init(line: Int?, _ reason: String) { (self.line, self.reason) = (line, reason) }
  }

  static func families(in bytes: [UInt8]) throws(Flaw) -> [ErrorFamily] {
    guard let root = try compose(try text(bytes)), root.null == nil else { return [] }
    guard let list = root.sequence else {
      throw Flaw(root, "the file is to be a list of families, each begun with a dash")
    }
    guard list.count <= mostFamilies else {
      throw Flaw(root, "\(list.count) families are too many; \(mostFamilies) is the most")
    }
    var families: [ErrorFamily] = []
    for node in list { families.append(try family(node)) }
    return families
  }
}

// MARK: - YAML

extension UserFamilies {
  private static func text(_ bytes: [UInt8]) throws(Flaw) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    let broken = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    throw Flaw(line: broken.map { $0 + 1 }, "this is not UTF-8")
  }

  private static func compose(_ text: String) throws(Flaw) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw Flaw(error)
    } catch {
      throw Flaw(line: nil, "this is not YAML")
    }
  }
}

extension UserFamilies.Flaw {
  fileprivate init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, "this is not YAML: \(problem)")
    case .reader(let problem, let offset, _, let yaml):
      let line = offset.map { yaml.prefix($0).count(where: \.isNewline) + 1 }
      self.init(line: line, "this is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { $0.inert(limit: 40) }.sorted().joined(separator: " and ")
      self.init(line: context.mark.line, "the family has \(names) twice")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      self.init(line: nil, "this is not YAML")
    }
  }
}

// MARK: - A family

extension UserFamilies {
  private static func family(_ node: Node) throws(Flaw) -> ErrorFamily {
    guard let members = node.mapping else {
      throw Flaw(node, "a family has a cause and patterns, as in `- cause: timeout`")
    }
    var cause: Cause?
    var patterns: [String]?
    var advice: String?
    for (key, value) in members {
      switch key.scalar?.string {
      case "cause": cause = try Self.cause(value)
      case "patterns": patterns = try Self.patterns(value)
      case "advice": advice = try Self.advice(value)
      case let other:
        let name = other.map { $0.inert(limit: 40) } ?? "this"
        throw Flaw(key, "\(name) is nothing that a family has; it has cause, patterns and advice")
      }
    }
    guard let cause else { throw Flaw(node, "the family has no cause") }
    guard let patterns else { throw Flaw(node, "the family has no patterns") }
    return ErrorFamily(own: cause, patterns: patterns, advice: advice)
  }

  /// One that an error text can tell; the others have no text.
  private static func cause(_ node: Node) throws(Flaw) -> Cause {
    guard let word = node.scalar?.string else { throw Flaw(node, "a cause is one word") }
    let known = ErrorFamily.all.map(\.cause)
    if let cause = known.first(where: { $0.rawValue == word }) { return cause }
    let nearest = known.map(\.rawValue).min { distance($0, word) < distance($1, word) } ?? ""
    throw Flaw(node, "there is no cause \(word.inert(limit: 40)); the nearest is \(nearest)")
  }

  private static func distance(_ left: String, _ right: String) -> Int {
    Spellings.slips(Array(left.utf8), Array(right.utf8.prefix(64)), atMost: 64)
  }

  private static func patterns(_ node: Node) throws(Flaw) -> [String] {
    guard let list = node.sequence, !list.isEmpty else {
      throw Flaw(node, "patterns are a list of phrases, each begun with a dash")
    }
    guard list.count <= mostPatterns else {
      throw Flaw(node, "\(list.count) patterns are too many; \(mostPatterns) a family is the most")
    }
    var patterns: [String] = []
    for node in list { patterns.append(try pattern(node)) }
    return patterns
  }

  private static func pattern(_ node: Node) throws(Flaw) -> String {
    guard let text = node.scalar?.string else { throw Flaw(node, "a pattern is one phrase") }
    guard text.utf8.count <= mostPatternBytes else {
      throw Flaw(node, "the pattern is longer than \(mostPatternBytes) bytes")
    }
    guard let phrase = ErrorFamily.phrase(fromOwn: text) else {
      throw Flaw(
        node,
        "no text can show the pattern \(text.inert(limit: 60)); write words, and _ for a name")
    }
    return phrase
  }

  private static func advice(_ node: Node) throws(Flaw) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw Flaw(node, "advice is a sentence")
    }
    guard text.utf8.count <= mostAdviceBytes else {
      throw Flaw(node, "the advice is longer than \(mostAdviceBytes) bytes")
    }
    return text
  }
}
