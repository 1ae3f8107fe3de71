// Whom we talk to, as whom, about which project: decided once, at the start.

/// Everything that a client needs, from one place, with what the command line says on top.
package struct Settings: Sendable {
  package let host: Host
  /// Digits, or `@current`.
  package let project: String
  package let key: APIKey
  package let caFile: String?
  package let proxy: String?
  /// Where the key stood.
  package let place: Credentials.Place
  /// What a person should know before the first call.
  package let remarks: [Remark]

  /// What the command line says.
  package struct Options: Hashable, Sendable {
    package var host: String?
    package var project: String?
    package var envFile: String?
    package var caFile: String?
    package var proxy: String?

    package init(
      host: String? = nil, project: String? = nil, envFile: String? = nil, caFile: String? = nil,
      proxy: String? = nil
    ) {
      self.host = host
      self.project = project
      self.envFile = envFile
      self.caFile = caFile
      self.proxy = proxy
    }
  }

  package enum Remark: Hashable, Sendable {
    /// The file holds a key, and others on this machine may read it.
    case readableByOthers(String, mode: UInt32)
    /// Variables without a key beside them.
    case unused([String])
    /// The command line sends the key elsewhere than its place does.
    case keyGoes(to: Host, insteadOf: Host?)
    /// A key that begins like one for sending events.
    case keyForSomethingElse(Credentials.Place)
  }

  /// Looks at the environment, then at the file the command line names, then at the CLI's file, and
  /// stops at the first that has a key.
  ///
  /// - Parameters:
  ///   - environment: the process's variables.
  ///   - read: how a file is read; the real one is ``FileText/init(path:)``.
  package init(
    _ options: Options, environment: [String: String],
    read: (_ path: String) -> FileText = FileText.init(path:)
  ) throws(SettingsError) {
    let (found, remarks) = try Self.find(options, environment, read)
    guard found.key.canTravel else { throw .strangeKey(found.place) }
    place = found.place
    key = found.key
    project = try Self.project(options, found)
    host = try Self.host(options, found)
    caFile = options.caFile
    proxy = options.proxy
    if let caFile { _ = try Self.contents(caFile, read) }
    self.remarks = remarks + Self.remarks(on: found, goingTo: host)
  }
}

extension Settings {
  private static func find(
    _ options: Options, _ environment: [String: String], _ read: (String) -> FileText
  ) throws(SettingsError) -> (Credentials, [Remark]) {
    if let found = Credentials(variables: environment, place: .environment) { return (found, []) }
    let unused = Credentials.unused(in: environment)
    let remarks: [Remark] = unused.isEmpty ? [] : [.unused(unused)]
    if let path = options.envFile {
      let (bytes, mode) = try contents(path, read)
      guard let found = Credentials(variablesIn: bytes, path: path) else {
        throw .noKey(.file(path))
      }
      return (found, remarks + exposure(path, mode))
    }
    guard let path = Credentials.filePath(environment), read(path) != .missing else {
      throw .noCredentials
    }
    let (bytes, mode) = try contents(path, read)
    return (try Credentials(jsonIn: bytes, path: path), remarks + exposure(path, mode))
  }

  private static func contents(
    _ path: String, _ read: (String) -> FileText
  ) throws(SettingsError) -> ([UInt8], mode: UInt32) {
    switch read(path) {
    case .missing: throw .noFile(path)
    case .unreadable(let reason): throw .unreadable(path, reason)
    case .text(let bytes, let mode): return (bytes, mode)
    }
  }

  private static func exposure(_ path: String, _ mode: UInt32) -> [Remark] {
    mode & 0o044 == 0 ? [] : [.readableByOthers(path, mode: mode)]
  }

  private static func project(
    _ options: Options, _ found: Credentials
  ) throws(SettingsError) -> String {
    guard let project = options.project ?? found.project else { throw .noProject(found.place) }
    guard Credentials.isProject(project) || project == "@current" else {
      throw .strangeProject(project)
    }
    return project
  }

  private static func host(
    _ options: Options, _ found: Credentials
  ) throws(SettingsError) -> Host {
    guard let text = options.host else { return try ownHost(found) }
    do { return try Host(text) } catch { throw .host(error, nil) }
  }

  private static func ownHost(_ found: Credentials) throws(SettingsError) -> Host {
    guard let text = found.host else { return .usCloud }
    do { return try Host(text) } catch { throw .host(error, found.place) }
  }

  private static func remarks(on found: Credentials, goingTo host: Host) -> [Remark] {
    var remarks: [Remark] = []
    let own = try? ownHost(found)  // Nil: it cannot be read, and need not where it is over-ridden.
    if own != host { remarks.append(.keyGoes(to: host, insteadOf: own)) }
    if found.key.isForSomethingElse { remarks.append(.keyForSomethingElse(found.place)) }
    return remarks
  }
}

extension HTTPClient {
  package convenience init(_ settings: Settings) {
    self.init(
      host: settings.host, project: settings.project, key: settings.key, caFile: settings.caFile,
      proxy: settings.proxy)
  }
}
