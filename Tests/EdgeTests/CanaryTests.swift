import Edge
import Foundation
import Testing

/// A secret in every place where one can be typed, pasted, loaded or echoed back: afterwards none of
/// them is anywhere, in no way of writing it (transcripts.md, 9).
@Suite(.serialized) struct CanaryTests {
  /// No key's shape protects this one.
  private static let typed = #"Zq8/w+%4 "q"\é-typed"#
  private static let lifted = "sk_live_51CanaryLifted0aB"
  private static let dropped = "whsec_CanaryDropped51NfXyZ0"
  private static let drafted = "rk_live_51CanaryDrafted0aB"
  private static let pasted =
    "-----BEGIN PRIVATE KEY-----\nCanaryPastedMIIEvQIBADANB\n-----END PRIVATE KEY-----"
  private static let filed = #"{"private_key": "CanaryFiled51NfXyZ"}"#
  private static let apiKey = "phx_CanaryOwn51NfXyZabcdefgh"
  private static let echoed = [
    "CanaryUrl51Nf", "CanaryWord51Nf", "sk_live_51CanaryEcho0aB",
    "eyJCanary1hbGci.eyJzdWIiOiIx.c2lnbmF0dX",
  ]
  private static let all = [typed, lifted, dropped, drafted, pasted, filed, apiKey] + echoed

  @Test func `a whole conversation leaves none behind`() async throws {
    let desk = try Desk(apiKey: Self.apiKey, echoing: Self.all)
    let terminal = try desk.terminal()
    try await terminal.expect("syncmedic> ")
    try await terminal.type("check \(Self.dropped) please\r")
    try await terminal.expect("syncmedic> ")
    try await terminal.type("our stripe sync is broken\r")
    try await terminal.expect("plan 1> ")
    for hand in [
      "\(Self.typed)\r", "\u{1b}[200~\(Self.pasted)\u{1b}[201~\r", "@\(desk.file(Self.filed))\r",
    ] {
      try await terminal.type("new key\r")
      try await terminal.expect("not shown: ")
      terminal.send(hand)
      try await terminal.expect("plan 1> ")
    }
    for line in [Self.lifted, "/edit", "why", "plan"] {
      terminal.send("\(line)\r")
      try await terminal.expect("plan 1> ")
    }
    terminal.send("status\r")
    try await terminal.expect("plan 1> ")
    desk.remember(try String(contentsOfFile: "/proc/\(terminal.number)/cmdline", encoding: .utf8))
    try await terminal.type("quit\r")
    #expect(try await terminal.exitStatus() == 0)
    // What was typed at the ordinary prompt stood on the screen as it was typed, and no longer.
    desk.remember(terminal, without: [Self.dropped, Self.lifted])
    #expect(desk.requests.contains { $0.contains("CanaryPasted") }, "the key was used")
    for arguments in [["journal"], ["journal", "--output", "json"], ["journal", "verify"]] {
      desk.remember(try await desk.run(arguments))
    }

    #expect(desk.leaks(of: Self.all) == [])
  }

  @Test func `unattended, with a key from a file and the answer as JSON`() async throws {
    let desk = try Desk(apiKey: Self.apiKey, echoing: Self.all)
    let file = desk.file(Self.typed)
    for output in ["text", "json"] {
      let more = ["--secret-file", file, "--env-file", desk.credentials, "--output", output]
      desk.remember(
        try await desk.run(
          ["ask", "--go"] + more + ["our stripe sync is broken"], isLoggedIn: false))
      desk.remember(
        try await desk.run(["ask"] + more + ["why does \(Self.lifted) fail"], isLoggedIn: false))
    }
    #expect(desk.requests.contains { $0.contains("Zq8/w") }, "the key was used")

    #expect(desk.leaks(of: Self.all) == [])
  }

  @Test func `logging in, and being refused`() async throws {
    let desk = try Desk(apiKey: Self.apiKey, echoing: Self.all)
    let terminal = try desk.terminal(
      ["login", "--project", "2", "--host", desk.host], isLoggedIn: false)
    try await terminal.expect("not shown: ")
    terminal.send("\(Self.apiKey)\r")
    #expect(try await terminal.exitStatus() == 0)
    desk.remember(terminal)
    #expect(desk.requests.contains { $0.contains(Self.apiKey) })
    desk.remember(try await desk.run(["whoami"], isLoggedIn: false))

    #expect(desk.leaks(of: Self.all, besides: "credentials.json") == [])
  }
}

/// A home folder, a PostHog that says every secret again in every way, and what was seen so far.
private final class Desk {
  private let home = NSTemporaryDirectory() + "canary-\(UUID().uuidString)"
  private let server: RawServer
  private let key: String
  private var seen: [String] = []

  init(apiKey: String, echoing secrets: [String]) throws {
    key = apiKey
    let heard = Locked("")
    server = RawServer { visitor in
      while let request = visitor.readRequest() {
        let all = heard.withLock {
          $0 += request
          return $0
        }
        // It can say again what it was told, in any way but backwards.
        let known = secrets.filter { all.contains($0) || all.contains(Self.forms($0)[2]) }
        let words = known.flatMap { Self.forms($0).dropLast() }.joined(separator: " , ")
        visitor.say(Self.answer(request, words))
      }
    }
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try "printf '%s\\n' rk_live_51CanaryDrafted0aB > \"$1\"\n".write(
      toFile: home + "/editor.sh", atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  var requests: [String] { server.requests }
  var host: String { "http://127.0.0.1:\(server.port)" }

  /// Outside of the home folder: the user's own file is no leak.
  func file(_ text: String) -> String {
    let path = home + ".secret"
    try? text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// A file for `--env-file`.
  var credentials: String {
    let path = home + ".env"
    try? "POSTHOG_CLI_API_KEY=\(key)\nPOSTHOG_CLI_PROJECT_ID=2\nPOSTHOG_CLI_HOST=\(host)\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  func terminal(_ arguments: [String] = [], isLoggedIn: Bool = true) throws -> PTY {
    var environment = [
      "HOME": home, "XDG_STATE_HOME": home + "/state", "TMPDIR": home,
      "VISUAL": "sh \(home)/editor.sh",
    ]
    if isLoggedIn {
      environment["POSTHOG_CLI_API_KEY"] = key
      environment["POSTHOG_CLI_PROJECT_ID"] = "2"
      environment["POSTHOG_CLI_HOST"] = host
    }
    return try PTY(
      PTY.product("syncmedic"), arguments, environment: environment, rows: 50, columns: 200)
  }

  func run(_ arguments: [String], isLoggedIn: Bool = true) async throws -> String {
    let terminal = try terminal(arguments, isLoggedIn: isLoggedIn)
    _ = try await terminal.exitStatus()
    return String(decoding: terminal.output, as: UTF8.self)
  }

  func remember(_ text: String) { seen.append(text) }

  /// Their echo is left out: letter by letter the terminal shows what is typed at the open prompt.
  func remember(_ terminal: PTY, without echo: [String] = []) {
    var text = String(decoding: terminal.output, as: UTF8.self)
    for echo in echo {
      text = text.replacingOccurrences(of: echo, with: "", range: text.range(of: echo))
    }
    seen.append(text)
  }

  /// What is found of the secrets in everything seen and in every file below the home folder.
  func leaks(of secrets: [String], besides own: String = "editor.sh") -> [String] {
    var texts = seen.map { ("seen", $0) }
    for case let name as String in FileManager.default.enumerator(atPath: home) ?? .init() {
      guard let bytes = FileManager.default.contents(atPath: home + "/" + name),
        !name.hasSuffix(own), name != "editor.sh"
      else { continue }
      texts.append((name, String(decoding: bytes, as: UTF8.self)))
    }
    return secrets.flatMap { secret in
      Self.forms(secret).flatMap { form in
        texts.filter { $0.1.contains(form) }.map { "\(form) in \($0.0)" }
      }
    }
  }

  /// Six ways to write a secret.
  private static func forms(_ secret: String) -> [String] {
    let bytes = Array(secret.utf8)
    let json = String(decoding: (try? JSONEncoder().encode(secret)) ?? Data(), as: UTF8.self)
    return [
      secret, Data(bytes).base64EncodedString(), String(json.dropFirst().dropLast()),
      bytes.map { String(format: "%02x", $0) }.joined(),
      secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "",
      String(secret.reversed()),
    ]
  }

  private static func answer(_ request: String, _ words: String) -> String {
    let place = request.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let isRead = request.hasPrefix("GET")
    let words = words.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(of: "\n", with: "\\n")
    let error = """
      401 Unauthorized: Invalid API Key postgres://u:CanaryUrl51Nf@h/db password=CanaryWord51Nf \
      sk_live_51CanaryEcho0aB Bearer eyJCanary1hbGci.eyJzdWIiOiIx.c2lnbmF0dX
      """
    let source = """
      {"id": "0190-a", "source_type": "Stripe", "prefix": "", "status": "Failed", \
      "latest_error": "\(error)", "job_inputs": {}, "schemas": [{"id": "0190-b", "name": "Charge", \
      "should_sync": true, "status": "Failed", "sync_type": "incremental", "latest_error": "\(error)"}]}
      """
    if place.contains("/jobs") { return RawServer.answer("200 OK", "[]") }
    if isRead && place.contains("external_data_sources/0190-a") {
      return RawServer.answer("200 OK", source)
    }
    if isRead && place.contains("external_data_sources") {
      return RawServer.answer("200 OK", #"{"count": 1, "next": null, "results": [\#(source)]}"#)
    }
    if isRead { return RawServer.answer("200 OK", #"{"id": 2, "name": "p"}"#) }
    return RawServer.answer("400 Bad Request", #"{"message": "Invalid credentials: \#(words)"}"#)
  }
}
