import Edge
import Glibc
import Testing

/// Who we are is read from one place, and everything odd about it is said in one sentence.
struct SettingsTests {
  static let complete = [
    "POSTHOG_CLI_API_KEY": "phx_env", "POSTHOG_CLI_PROJECT_ID": "7",
    "POSTHOG_CLI_HOST": "https://eu.posthog.com",
  ]
  static let home = "/home/me/.posthog/credentials.json"
  static let file = #"{"host": "https://posthog.example", "token": "phx_file", "env_id": "12345"}"#

  @Test func `the environment comes first and is enough`() throws {
    let settings = try read(Self.complete, files: [Self.home: Self.file])

    #expect(settings.host.description == "https://eu.posthog.com")
    #expect(settings.project == "7")
    #expect(key(settings) == "phx_env")
    #expect(settings.place == .environment)
    #expect(settings.remarks.isEmpty)
  }

  @Test func `what older tools wrote is understood`() throws {
    let settings = try read(["POSTHOG_CLI_TOKEN": " phx_old\n", "POSTHOG_CLI_ENV_ID": "8"])

    #expect(settings.host == .usCloud)
    #expect(settings.project == "8")
    #expect(key(settings) == "phx_old")
  }

  @Test func `today's names win over yesterday's, unless they are empty`() throws {
    let settings = try read([
      "POSTHOG_CLI_API_KEY": "phx_new", "POSTHOG_CLI_TOKEN": "phx_old",
      "POSTHOG_CLI_PROJECT_ID": "", "POSTHOG_CLI_ENV_ID": "8",
    ])

    #expect(key(settings) == "phx_new")
    #expect(settings.project == "8")
  }

  @Test func `a file named on the command line comes before the one at home`() throws {
    let text = """
      # ours
      export POSTHOG_CLI_API_KEY="phx_$HOME"  # not interpolated
      POSTHOG_CLI_PROJECT_ID = 9 # the shop\r
      POSTHOG_CLI_HOST='https://eu.posthog.com'
      something else entirely
      """

    let settings = try read(
      [:], Settings.Options(envFile: "/work/.env"),
      files: ["/work/.env": text, Self.home: Self.file])

    #expect(key(settings) == "phx_$HOME")
    #expect(settings.project == "9")
    #expect(settings.host.description == "https://eu.posthog.com")
    #expect(settings.place == .file("/work/.env"))
  }

  @Test(arguments: [
    (file, "https://posthog.example", "12345"),
    (
      #"{"host": null, "token": "phx_file", "env_id": 12345, "new": []}"#, "https://us.posthog.com",
      "12345"
    ),
  ])
  func `the file at home comes last`(text: String, host: String, project: String) throws {
    let settings = try read([:], files: [Self.home: text])

    #expect(settings.host.description == host)
    #expect(settings.project == project)
    #expect(key(settings) == "phx_file")
    #expect(settings.place == .file(Self.home))
  }

  @Test func `POSTHOG_HOME says where home is`() throws {
    let settings = try read(
      ["POSTHOG_HOME": "/elsewhere"], files: ["/elsewhere/credentials.json": Self.file])

    #expect(settings.place == .file("/elsewhere/credentials.json"))
  }

  @Test func `a key never takes its project or host from another place`() {
    #expect(throws: SettingsError.noProject(.environment)) {
      try read(["POSTHOG_CLI_API_KEY": "phx_env"], files: [Self.home: Self.file])
    }
  }

  @Test func `variables without a key go unused, and that is said`() throws {
    let settings = try read(
      ["POSTHOG_CLI_PROJECT_ID": "1", "POSTHOG_CLI_HOST": "https://evil.example"],
      files: [Self.home: Self.file])

    #expect(settings.project == "12345")
    #expect(settings.host.description == "https://posthog.example")
    #expect(settings.remarks == [.unused(["POSTHOG_CLI_PROJECT_ID", "POSTHOG_CLI_HOST"])])
  }

  @Test func `the command line has the last word, and a key that goes elsewhere is said`() throws {
    let settings = try read(
      Self.complete, Settings.Options(host: "http://127.0.0.1:8000", project: "@current"))

    #expect(settings.project == "@current")
    #expect(settings.host == .loopback(port: 8000))
    #expect(
      settings.remarks == [
        .keyGoes(to: .loopback(port: 8000), insteadOf: try Host("https://eu.posthog.com"))
      ])
  }

  @Test func `a file that others may read is used, and that is said`() throws {
    let settings = try read([:], files: [Self.home: Self.file], mode: 0o644)

    #expect(settings.remarks == [.readableByOthers(Self.home, mode: 0o644)])
    #expect(
      settings.remarks.map(\.sentence) == [
        "Others on this machine may read \(Self.home) (mode 644); it holds a key."
      ])
  }

  @Test func `a key for sending events is tried, and that is said`() throws {
    let settings = try read(["POSTHOG_CLI_API_KEY": "phc_x", "POSTHOG_CLI_PROJECT_ID": "7"])

    #expect(settings.remarks == [.keyForSomethingElse(.environment)])
  }

  typealias Case = (
    environment: [String: String], options: Settings.Options, files: [String: String],
    error: SettingsError
  )
  static let env = Settings.Options(envFile: "/e")
  static let mistakes: [Case] = [
    ([:], .init(), [:], .noCredentials),
    ([:], env, [:], .noFile("/e")),
    ([:], env, ["/e": "POSTHOG_CLI_PROJECT_ID=7"], .noKey(.file("/e"))),
    ([:], env, ["/e": "POSTHOG_CLI_API_KEY=phx_1"], .noProject(.file("/e"))),
    ([:], .init(), [home: "{"], .strangeJSON(home)),
    ([:], .init(), [home: #"["phx_1"]"#], .strangeJSON(home)),
    ([:], .init(), [home: #"{"token": 5}"#], .strangeJSON(home)),
    ([:], .init(), [home: #"{"token": " ", "env_id": "7"}"#], .noKey(.file(home))),
    ([:], .init(), [home: #"{"token": "phx_1"}"#], .noProject(.file(home))),
    ([:], .init(), [home: "unreadable"], .unreadable(home, "Permission denied")),
    (complete, .init(project: "shop"), [:], .strangeProject("shop")),
    (complete, .init(project: "7/../8"), [:], .strangeProject("7/../8")),
    (complete, .init(project: "7\n8"), [:], .strangeProject("7\n8")),
    (complete, .init(host: "eu.posthog.com"), [:], .host(.noScheme("eu.posthog.com"), nil)),
    (complete, .init(caFile: "/ca.pem"), [:], .noFile("/ca.pem")),
    (
      complete.merging(["POSTHOG_CLI_HOST": "http://eu.posthog.com"]) { $1 }, .init(), [:],
      .host(.plainHTTP("eu.posthog.com"), .environment)
    ),
    (
      complete.merging(["POSTHOG_CLI_API_KEY": "phx_1\r\nX-Evil: 1"]) { $1 }, .init(), [:],
      .strangeKey(.environment)
    ),
  ]

  @Test(arguments: mistakes)
  func `a mistake is one sentence without the key in it`(mistake: Case) throws {
    let error = try #require(throws: SettingsError.self) {
      try read(mistake.environment, mistake.options, files: mistake.files)
    }

    #expect(error == mistake.error)
    #expect(!error.sentence.contains("\n"))
    #expect(!error.sentence.contains("phx_1"))
    #expect(error.sentence.hasSuffix(".") || error.sentence.contains("https://"))
  }

  @Test func `a key prints as dots, wherever it is`() throws {
    let settings = try read(Self.complete)
    var dumped = ""

    dump(settings, to: &dumped)

    #expect("\(settings.key) \(String(reflecting: settings.key))" == "•••• ••••")
    #expect(!dumped.contains("phx_env"))
    #expect(!"\(settings)".contains("phx_env"))
  }
}

/// The same on a real disk.
struct CredentialsFileTests {
  @Test func `what login writes is read back and belongs to its owner alone`() throws {
    let folder = try temporaryFolder()
    let path = folder + "/new/credentials.json"

    try Credentials.write(
      host: try Host("https://eu.posthog.com"), project: "7", key: APIKey("phx_written"), to: path)

    guard case .text(let bytes, mode: 0o600) = FileText(path: path) else {
      Issue.record("\(FileText(path: path))")
      return
    }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"env_id":"7","host":"https://eu.posthog.com","token":"phx_written"}"# + "\n")
    let settings = try Settings(.init(), environment: ["POSTHOG_HOME": folder + "/new"])
    #expect(settings.project == "7")
    #expect(settings.remarks.isEmpty)
  }

  @Test func `an older file is replaced, whoever could read it`() throws {
    let path = try temporaryFolder() + "/credentials.json"
    let file = open(path, O_CREAT | O_WRONLY, 0o644)
    write(file, "old", 3)
    close(file)

    try Credentials.write(host: .usCloud, project: "7", key: APIKey("phx_1"), to: path)

    guard case .text(let bytes, mode: 0o600) = FileText(path: path) else {
      Issue.record("\(FileText(path: path))")
      return
    }
    #expect(bytes.count > 3)
  }

  @Test func `nothing is written that PostHog's own CLI would not take`() throws {
    let path = try temporaryFolder() + "/credentials.json"

    #expect(throws: SettingsError.noPersonalKey) {
      try Credentials.write(host: .usCloud, project: "7", key: APIKey("phc_1"), to: path)
    }
    #expect(throws: SettingsError.strangeProject("@current")) {
      try Credentials.write(host: .usCloud, project: "@current", key: APIKey("phx_1"), to: path)
    }
    #expect(FileText(path: path) == .missing)
  }

  @Test func `a folder that cannot be is said`() throws {
    let path = try temporaryFolder() + "/a/b/c/credentials.json"

    #expect(throws: SettingsError.unwritable(path, "No such file or directory")) {
      try Credentials.write(host: .usCloud, project: "7", key: APIKey("phx_1"), to: path)
    }
  }

  @Test func `a folder is no file, and an endless one is not read`() {
    #expect(FileText(path: "/") == .unreadable("Is a directory"))
    #expect(FileText(path: "/dev/zero") == .unreadable("longer than 1 MiB"))
  }

  private func temporaryFolder() throws -> String {
    var template = Array("/tmp/syncmedic-XXXXXX".utf8CString)
    return String(cString: try #require(mkdtemp(&template)))
  }
}

private func read(
  _ environment: [String: String], _ options: Settings.Options = .init(),
  files: [String: String] = [:], mode: UInt32 = 0o600
) throws(SettingsError) -> Settings {
  try Settings(options, environment: environment.merging(["HOME": "/home/me"]) { $1 }) { path in
    switch files[path] {
    case nil: .missing
    case "unreadable": .unreadable("Permission denied")
    case let text?: .text(Array(text.utf8), mode: mode)
    }
  }
}

private func key(_ settings: Settings) -> String {
  String(decoding: settings.key.reveal(), as: UTF8.self)
}
