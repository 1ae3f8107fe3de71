// The whole of a large project, over HTTP.

extension Benchmark {
  static let audit = Benchmark(
    name: "audit", about: "100,000 tables, beside curl and jq on the same pages"
  ) { subject in
    let what = "audit of 100,000 tables / curl and jq"
    let bar = Bar.atMost(Quantity(1.5, .ratio))
    guard subject.has("audit") else { return [Line(what, missing: "not built yet", bar)] }
    guard let curl = Files.program("curl"), let jq = Files.program("jq") else {
      return [Line(what, missing: "curl and jq are not installed", bar)]
    }
    let pages = try Pages(of: subject, curl, jq)
    let (ours, theirs) = try pages.sideBySide(subject)
    let small = try pages.audit(subject, in: pages.first).peakMemory
    let large = try pages.audit(subject, in: pages.all).peakMemory
    return [
      Line("audit of 100,000 tables", Quantity(ours, .milliseconds)),
      Line(what, Quantity(ours / theirs, .ratio), bar),
      Line("its peak memory", Quantity(large, .mebibytes)),
      Line("its peak memory, five pages / one", Quantity(large / small, .ratio)),
    ]
  }
}

/// The sources of the practice world `huge-project`, a hundred on a page, as files.
private struct Pages {
  /// A folder with five pages, and one with a first page that says it is the only one.
  let all: String
  let first: String
  private let project: String
  private let curl: String
  private let jq: String
  private static let key = "phx_practice"
  private static let offsets = [0, 100, 200, 300, 400]

  init(of subject: Subject, _ curl: String, _ jq: String) throws {
    all = "\(subject.scratch)/all"
    first = "\(subject.scratch)/first"
    (self.curl, self.jq) = (curl, jq)
    let server = try TerminalProgram(
      subject.program, ["simulate", "--world", "huge-project"], home: subject.scratch)
    let host = try server.expect(" project ")
    project = try server.expect("\r")
    for (offset, url) in zip(Self.offsets, urls(host)) {
      let status = try Run(
        curl,
        [
          "-sf", "--create-dirs", "-H", "Authorization: Bearer \(Self.key)", "-o",
          "\(all)/page-\(offset)", url,
        ]
      ).status
      guard status == 0 else { throw Failure("curl ends with \(status) at \(url)") }
    }
    _ = try Run("/bin/mkdir", [first])
    _ = try Run(
      jq, ["-c", ".next = null | .count = 100"], input: "\(all)/page-0", output: "\(first)/page-0")
  }

  private func urls(_ host: String) -> [String] {
    Self.offsets.map {
      "\(host)/api/projects/\(project)/external_data_sources/?limit=100&offset=\($0)"
    }
  }

  /// Milliseconds; the medians of five pairs, one after the other.
  func sideBySide(_ subject: Subject) throws -> (ours: Double, theirs: Double) {
    let server = try PageServer(all)
    let parse = "\"$0\" -s \"$@\" | '\(jq)' '.results | length'"
    let pairs = try (0..<5).map { _ in
      let theirs = try Run("/bin/sh", ["-c", parse, curl] + urls(server.host))
      return (ours: try audit(subject, at: server).wall, theirs: theirs.wall)
    }
    return (Series(pairs.map(\.ours)).median, Series(pairs.map(\.theirs)).median)
  }

  func audit(_ subject: Subject, in folder: String) throws -> Run {
    try audit(subject, at: PageServer(folder))
  }

  /// It ends with 1 where a source on the pages is broken.
  private func audit(_ subject: Subject, at server: PageServer) throws -> Run {
    let run = try Run(
      subject.program, ["audit", "--host", server.host, "--project", project],
      variables: ["POSTHOG_CLI_API_KEY": Self.key])
    guard [0, 1].contains(run.status) else { throw Failure("audit ends with \(run.status)") }
    return run
  }
}
