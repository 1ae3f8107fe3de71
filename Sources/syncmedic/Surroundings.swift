// A conversation's outside, made from the options: a practice world, or PostHog itself.

import Edge
import Glibc
import PostHog
import Screen
import Session
import Simulator

/// What a conversation is held with, and on which terms.
struct Surroundings {
  let outside: Outside
  var terms: Terms
  /// Things to tell before the first line.
  var remarks: [String] = []
}

extension Surroundings {
  static func make(_ options: CommonOptions, secrets: SecretBook) async throws -> Surroundings {
    if let world = options.world { return try practice(world, options, secrets) }
    return try await connected(options, secrets)
  }

  // MARK: - Practice

  private static func practice(
    _ name: String, _ options: CommonOptions, _ secrets: SecretBook
  ) throws -> Surroundings {
    guard let scenario = Scenario.named(name) else {
      throw Sentence(
        text: "There is no practice world called \(name.inertOnCommandLine). "
          + "`syncmedic worlds` lists them.", status: 2)
    }
    let world = try World(
      name: scenario.name, summary: scenario.summary, scenario: scenario.records)
    let practice = Locked(world)
    let outside = Outside(
      isPractice: true,
      now: {
        practice.withLock { world in
          Moment(wall: world.clock, uptime: world.clock.timeIntervalSince1970)
        }
      },
      send: { permit in
        practice.withLock { world in
          world.answer(permit.call) { ref in secrets.text(of: ref) }
        }
      },
      sleep: { seconds in
        // Long enough to be seen, short enough not to be waited for.
        try await Task.sleep(for: .milliseconds(60))
        practice.withLock { $0.advance(by: seconds) }
      }, record: { _ in }, mask: secrets.mask)
    let terms = Terms(
      host: "practice", project: String(world.project), world: scenario.name,
      isReadOnly: options.readOnly, isDeep: options.deep)
    return Surroundings(outside: outside, terms: terms)
  }

  // MARK: - PostHog

  private static func connected(
    _ options: CommonOptions, _ secrets: SecretBook
  ) async throws -> Surroundings {
    let settings = try Settings(options.settingsOptions, environment: environment())
    secrets.protect(settings.key)
    var client = HTTPClient(settings)
    var project = settings.project
    if project == "@current" {
      project = try await resolve(client)
      client = client.pinned(to: project)
    }
    return connected(client, "\(settings.host)", project, options, secrets, settings.remarks)
  }

  private static func connected(
    _ pinned: HTTPClient, _ host: String, _ project: String, _ options: CommonOptions,
    _ secrets: SecretBook, _ remarks: [Settings.Remark]
  ) -> Surroundings {
    let place = JournalPlace(host: host, project: project, environment: environment())
    let journal = JournalFile(place, masking: { KeyShape.masking(secrets.mask($0)) })
    let outside = Outside(
      isPractice: false, now: { .now() },
      send: { permit in await pinned.send(permit, reveal: secrets.bytes(of:)) },
      sleep: { try await Task.sleep(for: .seconds($0)) },
      record: { record in try await journal.append(record) }, leftovers: journal.leftovers,
      move: { await move(to: $0, by: pinned, host, options, secrets) }, mask: secrets.mask,
      localTime: LocalTime(around: Moment.now().wall))
    let terms = Terms(
      host: host, project: project, isReadOnly: options.readOnly, isDeep: options.deep)
    return Surroundings(
      outside: outside, terms: terms, remarks: remarks.map(\.sentence) + journal.remarks)
  }

  /// Only where the project answers to this key.
  private static func move(
    to number: Int, by client: HTTPClient, _ host: String, _ options: CommonOptions,
    _ secrets: SecretBook
  ) async -> Result<Elsewhere, Reason> {
    guard let permit = Permit.reading(Call(.retrieveProject, id: String(number))) else {
      return .failure(Reason("it cannot be asked for"))
    }
    let reply = await client.send(permit)
    guard case .project(let project)? = reply.answer else {
      return .failure(Reason(reply.error?.words ?? "no answer"))
    }
    let id = String(project.id)
    let there = connected(client.pinned(to: id), host, id, options, secrets, [])
    var terms = there.terms
    terms.isInteractive = isatty(0) == 1 && isatty(1) == 1
    return .success(Elsewhere(outside: there.outside, terms: terms))
  }

  /// `@current` follows the web app about: it is asked for once and then stays (reference, 1.1).
  private static func resolve(_ client: HTTPClient) async throws -> String {
    guard let permit = Permit.reading(Call(.retrieveProject, id: "@current")) else { return "" }
    let reply = await client.send(permit)
    guard case .project(let project)? = reply.answer else {
      throw Sentence(
        text: "I could not find out which project @current is. Name it with --project.", status: 3)
    }
    return String(project.id)
  }
}

extension SecretBook {
  /// For the practice world only, which is in this process and judges a key by its look.
  fileprivate func text(of ref: SecretRef) -> String {
    withBytes(of: ref) { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  fileprivate func bytes(of ref: SecretRef) -> [UInt8]? { withBytes(of: ref) { Array($0) } }
}

extension String {
  /// Control characters out: this came from a command line and goes to a terminal.
  var inertOnCommandLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }.prefix(80)))
  }
}
