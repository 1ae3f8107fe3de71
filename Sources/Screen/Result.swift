// The object that `ask --output json` prints. Names and vocabularies are closed (product.md, Commands).

import Diagnosis
import PostHog
import Recovery
import Session

/// A call as it went.
package struct Sent: Hashable, Sendable {
  package var call: Call
  /// Nil where there was no answer.
  package var status: Int?
  /// Of a refusal, the server's words; of no answer, the reason.
  package var words: String?
  package var milliseconds: Int

  package init(_ call: Call, status: Int?, words: String? = nil, milliseconds: Int) {
    self.call = call
    self.status = status
    self.words = words
    self.milliseconds = milliseconds
  }

  package var tool: String { call.endpoint.name }
}

extension Session {
  /// - Parameters:
  ///   - text: what a person would have read.
  ///   - failure: why there is no answer at all, if so.
  package func result(
    question: String, calls: [Sent], text: String, failure: (kind: String, message: String)? = nil
  ) -> JSON {
    let error = failure ?? summary.error.map { ("unreachable", $0.words) }
    return [
      "question": .string(question), "intent": .string(summary.intent.rawValue),
      "target": summary.subject.map(target) ?? .null,
      "verdict": .string(summary.verdict?.rawValue ?? (failure == nil ? "unclear" : "unreachable")),
      "findings": .array(summary.findings.map(finding)),
      "plan": summary.offer.map(plan) ?? .null,
      "candidates": .array(summary.candidates.map(candidate)),
      "calls": .array(
        calls.map {
          [
            "tool": .string($0.tool), "status": $0.status.map { .integer($0) } ?? .null,
            "milliseconds": .integer($0.milliseconds),
          ]
        }), "text": .string(text),
      "error": error.map { ["kind": .string($0.0), "message": .string($0.1)] } ?? .null,
    ]
  }

  private func target(_ subject: Subject) -> JSON {
    guard let id = subject.source else { return .null }
    return [
      "source": source(id), "table": subject.table.map { table($0) } ?? .null,
    ]
  }

  private func source(_ id: Source.ID) -> JSON {
    let source = known(id)
    return [
      "id": .string(id), "type": .string(source?.type ?? ""),
      "prefix": .string(source?.prefix ?? ""),
    ]
  }

  private func table(_ id: Table.ID) -> JSON {
    let found = known(table: id)
    return [
      "id": .string(id), "name": .string(found?.table.name ?? ""),
      "source_id": found.map { .string($0.source.id) } ?? .null,
    ]
  }

  private func finding(_ finding: Finding) -> JSON {
    [
      "cause": .string(finding.cause.rawValue), "path": .string(finding.letter.rawValue),
      "certainty": .string(finding.certainty.rawValue), "fault": .string(finding.fault.rawValue),
      "tables": .array(finding.tables.map(table)),
      "evidence": .array(
        finding.told.map {
          [
            "field": .string($0.field),
            "value": .string($0.value.inert(limit: 2000, keepingTicks: true)),
          ]
        }),
      "rejected": .array(
        finding.rejected.map {
          ["cause": .string($0.cause.rawValue), "because": .string($0.because.inert())]
        }),
    ]
  }

  private func plan(_ view: PlanView) -> JSON {
    [
      "digest": .string(view.digest.hex), "needs": .string(view.plan.needs.word),
      "steps": .array(view.plan.steps.compactMap(step)),
    ]
  }

  private func step(_ step: Step) -> JSON? {
    guard case .send(let call, let hazard, _) = step else { return nil }
    let risk: String
    var loss: JSON = .null
    switch hazard {
    case .none: risk = "reads"
    case .change: risk = "changes"
    case .loss(let sentence):
      risk = "destroys"
      loss = .string(sentence)
    }
    return [
      "tool": .string(call.endpoint.name), "arguments": .object(call.arguments),
      "risk": .string(risk), "loss": loss,
    ]
  }

  private func candidate(_ candidate: Candidate) -> JSON {
    [
      "source": source(candidate.source),
      "table": candidate.table.map { table($0) } ?? .null,
    ]
  }
}

extension Finding {
  /// What several tables tell alike is told once: the object does not say of which it was read.
  fileprivate var told: [Evidence] {
    evidence.reduce(into: []) { told, item in
      let alike = Evidence(item.field, item.value)
      if !told.contains(alike) { told.append(alike) }
    }
  }
}
