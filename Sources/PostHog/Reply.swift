// What came back for a call: an answer, a refusal, or nothing we can rely on.

import FoundationEssentials

/// The outcome of one call. It carries the server's time, which times in answers are compared with.
package struct Reply: Hashable, Sendable, Codable {
  package var result: Result
  /// UTC, from the HTTP `Date` header or the simulator's clock; nil when nothing came back.
  package var serverTime: Date?

  package enum Result: Hashable, Sendable, Codable {
    case answered(Answer)
    case failed(APIError)
  }

  package init(_ answer: Answer, serverTime: Date?) {
    result = .answered(answer)
    self.serverTime = serverTime
  }

  package init(_ error: APIError, serverTime: Date?) {
    result = .failed(error)
    self.serverTime = serverTime
  }

  package var answer: Answer? {
    if case .answered(let answer) = result { answer } else { nil }
  }

  package var error: APIError? {
    if case .failed(let error) = result { error } else { nil }
  }

  /// The HTTP status; nil when no complete answer came.
  package var status: Int? {
    switch result {
    case .answered(let answer): answer.isCreation ? 201 : answer == .gone ? 204 : 200
    case .failed(let error): error.status
    }
  }
}

/// One page of a list.
package struct Page<Element: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  package var items: [Element]
  /// All that there are, over all pages.
  package var count: Int
  /// Whether the server named a next page. We ask for it by offset, never by the URL it gave:
  /// that could name another host (API reference, 1.6).
  package var hasNext: Bool

  package init(items: [Element], count: Int? = nil, hasNext: Bool = false) {
    self.items = items
    self.count = count ?? items.count
    self.hasNext = hasNext
  }

  enum CodingKeys: String, CodingKey { case results, count, next }

  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    guard members.contains(.results) else {
      throw DecodingError.keyNotFound(
        CodingKeys.results,
        .init(codingPath: decoder.codingPath, debugDescription: "not a page of a list"))
    }
    let items = members.list(Element.self, .results)
    self.init(
      items: items, count: members.count(.count), hasNext: members.text(.next)?.isEmpty == false)
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(items, forKey: .results)
    try members.encode(count, forKey: .count)
    try members.encode(hasNext ? "more" : nil, forKey: .next)
  }
}

/// What a call brought, as a value.
package enum Answer: Hashable, Sendable, Codable {
  /// 200 with an empty body, or with a remark: `No sync was running. …` after a cancel.
  /// It means *accepted*; whether anything happened is to be looked at.
  case accepted(remark: String?)
  /// 204 after a DELETE.
  case gone
  case sources(Page<Source>)
  case source(Source)
  case created(Source.ID)
  case tables(Page<Table>)
  case table(Table)
  case jobs([Job])
  case forms([String: SourceForm])
  case refreshed(Refreshed)
  case cursorCandidates(CursorCandidates)
  case webhook(Webhook)
  case webhookReceipt(WebhookReceipt)
  case replication(Replication)
  case prerequisites(Prerequisites)
  case logs(Page<LogLine>)
  case account(Account)
  case project(Project)

  /// Which of them an endpoint gives; used to read bytes.
  package enum Kind: Hashable, Sendable {
    case accepted, gone, sources, source, created, tables, table, jobs, forms, refreshed
    case cursorCandidates, webhook, webhookReceipt, replication, prerequisites, logs, account
    case project
  }

  fileprivate var isCreation: Bool {
    if case .created = self { true } else { false }
  }

  /// Reads the body of a 2xx answer.
  ///
  /// - Throws: what `JSONDecoder` throws when the body is not what the endpoint gives.
  package init(_ kind: Kind, body: Data) throws {
    func read<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
      try JSONDecoder().decode(Value.self, from: body)
    }
    self =
      switch kind {
      case .accepted: .accepted(remark: (try? read(Remark.self))?.words)
      case .gone: .gone
      case .sources: .sources(try read())
      case .source: .source(try read())
      case .created: .created(try read(Created.self).id)
      case .tables: .tables(try read())
      case .table: .table(try read())
      case .jobs: .jobs(try read([Lenient<Job>].self).compactMap(\.value))
      case .forms: .forms(try read([String: Lenient<SourceForm>].self).compactMapValues(\.value))
      case .refreshed: .refreshed(try read())
      case .cursorCandidates: .cursorCandidates(try read())
      case .webhook: .webhook(try read())
      case .webhookReceipt: .webhookReceipt(try read())
      case .replication: .replication(try read())
      case .prerequisites: .prerequisites(try read())
      case .logs: .logs(try read())
      case .account: .account(try read())
      case .project: .project(try read())
      }
  }

  private struct Created: Decodable { var id: String }

  private struct Remark: Decodable {
    var detail: String?
    var message: String?
    var words: String? { detail ?? message }
  }
}
