// Lines in, answers out: the pure part of `syncmedic classify`.

/// How error texts come, as `--input` has it.
package enum LineForm: String, Hashable, Sendable, CaseIterable {
  /// JSON Lines if the first line that says something is an ``ErrorRecord`` with no other members
  /// than those we know, else plain text. Decided once: a stream does not change its form.
  case auto
  case jsonl
  case text
}

/// Answers one line after the other. Every line has an answer, whatever is in it.
package struct LineClassifier {
  private let classifier: Classifier
  private var form: LineForm
  private var number = 0
  /// A text whose escapes are undone, kept for its memory.
  private var unescaped: [UInt8] = []

  package init(_ classifier: Classifier = .standard, form: LineForm) {
    self.classifier = classifier
    self.form = form
  }

  /// Appends the answer to `output`, with its newline.
  ///
  /// - Parameter line: without its newline; a carriage return at its end is not part of the text.
  package mutating func answer(_ line: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    number += 1
    let text = number == 1 ? line.withoutByteOrderMark.withoutReturn : line.withoutReturn
    if form == .auto, !text.isBlank { form = ErrorRecord.opensJSONLines(text) ? .jsonl : .text }
    if form == .jsonl, let record = ErrorRecord(text) {
      answer(record, in: text, into: &output)
    } else {
      let verdict = classifier.verdict(on: text, beside: ErrorText(""))
      verdict.write(id: .line(number), into: &output)
    }
  }

  private mutating func answer(
    _ record: ErrorRecord, in line: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) {
    let verdict =
      switch record.error {
      case .none: classifier.verdict(on: line, beside: record.context)
      case .null: classifier.verdict(on: record.context)
      case .text(let passage): verdict(on: passage, in: line, record.context)
      }
    switch record.id {
    case .none: verdict.write(id: .line(number), into: &output)
    case .number(let digits): verdict.write(id: .number(line[digits]), into: &output)
    case .string(let name): verdict.write(id: .string(name.string(in: line)), into: &output)
    }
  }

  private mutating func verdict(
    on passage: Passage, in line: UnsafeBufferPointer<UInt8>, _ context: ErrorText
  ) -> Verdict {
    guard passage.isEscaped else {
      let bytes = UnsafeBufferPointer(rebasing: line[passage.range])
      return classifier.verdict(on: bytes, beside: context)
    }
    passage.unescape(from: line, into: &unescaped)
    return unescaped.withUnsafeBufferPointer { classifier.verdict(on: $0, beside: context) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var withoutReturn: Self {
    last == 0x0d ? Self(rebasing: dropLast()) : self
  }

  /// Windows writes one at the beginning of a file.
  fileprivate var withoutByteOrderMark: Self {
    starts(with: [0xef, 0xbb, 0xbf]) ? Self(rebasing: dropFirst(3)) : self
  }

  fileprivate var isBlank: Bool { allSatisfy(Byte.isBlank) }
}
