// Which files hold the journal of a project.

import Glibc

/// One host, one project, one journal: beside it its head, and the lock of whoever changes things.
package struct JournalPlace: Hashable, Sendable {
  /// `https://eu.posthog.com`
  package let host: String
  package let project: String
  /// `…/syncmedic/journal`
  package let folder: String

  /// Nil without a home.
  package init?(host: String, project: String, environment: [String: String]) {
    guard let state = StateFolder.path(environment) else { return nil }
    self.init(host: host, project: project, folder: state + "/journal")
  }

  package init(host: String, project: String, folder: String) {
    self.host = host
    self.project = project
    self.folder = folder
  }

  package var path: String { "\(stem).ndjson" }
  package var headPath: String { "\(stem).head" }
  var lockPath: String { "\(stem).lock" }

  /// `eu.posthog.com-12345`; `http%3A%2F%2F127.0.0.1%3A8000-1`, so that no two share a name.
  private var stem: String {
    let plain = host.hasPrefix(Self.usual) ? String(host.dropFirst(Self.usual.count)) : host
    return "\(folder)/\(Self.encoded(plain))-\(Self.encoded(project))"
  }

  private static let usual = "https://"
}

// MARK: - Those that are there

extension JournalPlace {
  /// Every journal of this user, by name.
  package static func all(environment: [String: String]) -> [JournalPlace] {
    guard let state = StateFolder.path(environment), let list = opendir(state + "/journal") else {
      return []
    }
    defer { closedir(list) }
    var places: [JournalPlace] = []
    while let entry = readdir(list) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let place = JournalPlace(file: name, in: state + "/journal") { places.append(place) }
    }
    return places.sorted { $0.path < $1.path }
  }

  private init?(file name: String, in folder: String) {
    guard name.hasSuffix(".ndjson"), let dash = name.lastIndex(of: "-"),
      let host = Self.decoded(name[..<dash]),
      let project = Self.decoded(name[name.index(after: dash)...].dropLast(7)), !project.isEmpty
    else { return nil }
    let hasScheme = host.hasPrefix("http://")
    self.init(host: hasScheme ? host : Self.usual + host, project: project, folder: folder)
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
        || (0x61...0x7a).contains(byte) || [0x2d, 0x2e, 0x5f].contains(byte)
      let hex = String(byte, radix: 16, uppercase: true)
      result += isPlain ? String(Unicode.Scalar(byte)) : byte < 16 ? "%0\(hex)" : "%\(hex)"
    }
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let code = UInt8(Substring(rest.prefix(2)), radix: 16), rest.count >= 2 else {
        return nil
      }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
