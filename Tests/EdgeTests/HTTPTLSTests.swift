import Glibc
import PostHog
import Testing

@testable import Edge

/// Certificates, against a server that is not ours: `openssl s_server`.
@Suite(.enabled(if: access(openssl, X_OK) == 0, "openssl is not installed"))
struct HTTPTLSTests {
  @Test func `a certificate that nobody vouches for keeps the call at home`() async throws {
    let server = try await TLSServer(named: "localhost")

    let reply = try await server.client(calling: "localhost", believing: nil).send(Call(.whoAmI))

    guard case .notSent(.tls, let words) = reply.error else {
      Issue.record("\(reply)")
      return
    }
    #expect(words.contains("certificate"))
  }

  @Test func `another host's certificate keeps the call at home`() async throws {
    let server = try await TLSServer(named: "posthog.example")

    let reply = try await server.client(calling: "localhost", believing: server.certificate)
      .send(Call(.cancelSync, id: "a"))

    guard case .notSent(.tls, let words) = reply.error else {
      Issue.record("\(reply)")
      return
    }
    #expect(words.contains("localhost"))
  }

  @Test func `a certificate of our own is believed when it is named`() async throws {
    let server = try await TLSServer(named: "localhost")

    let reply = try await server.client(calling: "localhost", believing: server.certificate)
      .send(Call(.whoAmI))

    #expect(reply.error?.status == 200)  // Its page is HTML: it came through.
  }

  @Test func `a certificate file that is not there keeps the call at home`() async throws {
    let client = HTTPClient(
      host: try Host("https://localhost:1"), project: "7", key: APIKey("phx_1"),
      caFile: "/nonexistent/ca.pem", rule: .never)

    let reply = await client.send(Call(.whoAmI))

    guard case .notSent = reply.error else {
      Issue.record("\(reply)")
      return
    }
  }

  @Test func `plain talk on a TLS port is no answer to anything`() async throws {
    let server = RawServer { visitor in
      visitor.say("HTTP/1.1 400 Bad Request\r\n\r\n")
      visitor.hang()
    }
    let client = HTTPClient(
      host: try Host("https://localhost:\(server.port)"), project: "7", key: APIKey("phx_1"),
      rule: .never)

    let reply = await client.send(Call(.whoAmI))

    guard case .notSent(.tls, _) = reply.error else {
      Issue.record("\(reply)")
      return
    }
    #expect(server.requests.isEmpty)
  }
}

private let openssl = "/usr/bin/openssl"

/// `openssl s_server` with a fresh certificate that vouches for itself.
private final class TLSServer {
  let certificate: String
  private let folder: String
  private let process: pid_t
  private let port: Int

  init(named name: String) async throws {
    var template = Array("/tmp/syncmedic-tls-XXXXXX".utf8CString)
    folder = String(cString: try #require(mkdtemp(&template)))
    certificate = folder + "/cert.pem"
    let key = folder + "/key.pem"
    let made = try run([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
      "-days", "1", "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)",
      "-keyout", key, "-out", certificate,
    ])
    var status: Int32 = 0
    waitpid(made, &status, 0)
    try #require(status == 0)
    port = RawServer.deafPort
    process = try run([
      "s_server", "-accept", "127.0.0.1:\(port)", "-www", "-cert", certificate, "-key", key,
    ])
    try await listening()
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    for file in ["/cert.pem", "/key.pem"] { unlink(folder + file) }
    rmdir(folder)
  }

  func client(calling name: String, believing caFile: String?) throws -> HTTPClient {
    HTTPClient(
      host: try Host("https://\(name):\(port)"), project: "7", key: APIKey("phx_1"),
      caFile: caFile, rule: .never)
  }

  /// Asks until somebody answers on the port, at most 5 s.
  private func listening() async throws {
    let host = Host.loopback(port: port)
    for _ in 0..<100 {
      let reply = await HTTPClient(host: host, project: "7", key: APIKey("phx_1"), rule: .never)
        .send(Call(.whoAmI))
      guard case .notSent = reply.error else { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("openssl does not listen on \(port)")
  }
}

/// Starts openssl with its words going nowhere.
private func run(_ arguments: [String]) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for number in Int32(0)...2 {
    posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
  }
  var words = ([openssl] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process = pid_t()
  let code = posix_spawn(&process, openssl, &actions, nil, &words, [nil])
  try #require(code == 0)
  return process
}
