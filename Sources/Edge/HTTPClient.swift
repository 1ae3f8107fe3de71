// PostHog over HTTP: a call goes out, a reply comes back.

import FoundationEssentials
import PostHog
import Session

/// One project of one server, seen through one key.
///
/// - Nothing happens before the first call: no thread, no library, no connection.
/// - No redirect is followed, not even to the same host; no URL that the server names is opened.
/// - A refusal that echoes the key, or a secret of the call, has dots in their place.
package final class HTTPClient: Sendable {
  package static let version = "0.1.0"

  private let host: Host
  private let project: String
  private let key: APIKey
  private let rule: RetryRule
  private let thread: CurlThread

  /// - Parameters:
  ///   - project: the number; nil while it is not known, and `@current` goes in its place.
  ///   - caFile: PEM. These certificates and no others are believed.
  ///   - proxy: never used for a host that is this machine.
  package convenience init(
    host: Host, project: String?, key: APIKey, caFile: String? = nil, proxy: String? = nil,
    rule: RetryRule = RetryRule()
  ) {
    let route = Route(caFile: caFile, proxy: proxy, isDirect: host.isLoopback)
    self.init(host, project ?? "@current", key, rule, CurlThread(route))
  }

  private init(
    _ host: Host, _ project: String, _ key: APIKey, _ rule: RetryRule, _ thread: CurlThread
  ) {
    self.host = host
    self.project = project
    self.key = key
    self.rule = rule
    self.thread = thread
  }

  /// The same client, connections included, with the project that `@current` turned out to be.
  package func pinned(to project: String) -> HTTPClient {
    HTTPClient(host, project, key, rule, thread)
  }

  /// Sends a call, again where ``RetryRule`` says so. Always comes back, at the latest when the
  /// endpoint's patience is spent; cancelling the task ends it at once.
  ///
  /// - Parameters:
  ///   - reveal: the bytes of a secret, asked for at each try, just before they leave.
  ///   - waiting: told before each pause: how many seconds, and the server's words for it.
  package func send(
    _ permit: Permit, reveal: @Sendable (SecretRef) -> [UInt8]? = { _ in nil },
    waiting: @Sendable (_ seconds: Double, _ because: String) -> Void = { _, _ in }
  ) async -> Reply {
    await send(permit.call, reveal: reveal, waiting: waiting)
  }

  /// Without a permit, for the tests of this module: nothing outside of it can reach this.
  func send(
    _ call: Call, reveal: @Sendable (SecretRef) -> [UInt8]? = { _ in nil },
    waiting: @Sendable (_ seconds: Double, _ because: String) -> Void = { _, _ in }
  ) async -> Reply {
    var tries = 1
    while true {
      let reply = await sendOnce(call, reveal)
      guard !Task.isCancelled, let pause = rule.pause(after: reply, to: call, tries: tries)
      else { return reply }
      waiting(pause, reply.error?.words ?? "")
      do { try await Task.sleep(for: .seconds(pause)) } catch { return reply }
      tries += 1
    }
  }

  private func sendOnce(
    _ call: Call, _ reveal: @Sendable (SecretRef) -> [UInt8]?
  ) async -> Reply {
    let outcome: Result<Response, APIError>
    do {
      outcome = await thread.send(try request(for: call, reveal))
    } catch {
      let words = "the secret \(error.secret) of this call is not held any more"
      return Reply(.notSent(.notAllowed, words: words), serverTime: nil)
    }
    switch outcome {
    case .failure(let error): return Reply(error, serverTime: nil)
    case .success(let response):
      return Reply(response, to: call, masking: [key.reveal()] + call.secrets.compactMap(reveal))
    }
  }

  private func request(
    for call: Call, _ reveal: (SecretRef) -> [UInt8]?
  ) throws(WipedBytes.Forgotten) -> Request {
    // `Expect:` empty: libcurl would ask before sending a megabyte and wait a second for leave.
    var headers = ["Accept: application/json", "User-Agent: syncmedic/\(Self.version)", "Expect:"]
    if call.endpoint.method != .get { headers.append("Content-Type: application/json") }
    var body: WipedBytes?
    if let value = call.body { body = try WipedBytes(value, reveal: reveal) }
    return Request(
      method: call.endpoint.method, url: host.description + call.path(project: project),
      headers: headers, key: key, body: body, patience: call.endpoint.patience,
      mostBytes: call.endpoint.answers.mostBytes)
  }
}

extension Answer.Kind {
  /// 256 MiB for a page of a list: the server puts no bound on `limit`, and 100,000 tables are some
  /// 50 MB. 16 MiB for one object: the largest known, all forms at once, is a little over one.
  fileprivate var mostBytes: Int {
    switch self {
    case .sources, .tables, .jobs, .logs: 256 << 20
    case .accepted, .gone, .source, .created, .table, .forms, .refreshed, .cursorCandidates,
      .webhook, .webhookReceipt, .replication, .prerequisites, .account, .project:
      16 << 20
    }
  }
}

extension APIError {
  /// The words that came with it, as they came.
  var words: String {
    switch self {
    case .refused(let refusal): refusal.words
    case .serverFault(_, let words), .notSent(_, let words), .noAnswer(_, let words),
      .unreadable(_, let words):
      words
    case .redirected(let place): place
    }
  }
}
