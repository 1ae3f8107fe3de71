// The file that PostHog's own CLI reads, written by `login`.

import Glibc

extension Credentials {
  /// `$POSTHOG_HOME/credentials.json`, else `~/.posthog/credentials.json`; nil without a home.
  package static func filePath(_ environment: [String: String]) -> String? {
    if let home = environment["POSTHOG_HOME"], !home.isEmpty { return home + "/credentials.json" }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return home + "/.posthog/credentials.json"
  }

  /// A project's number as the wire has it.
  package static func isProject(_ text: String) -> Bool {
    (1...18).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Replaces the file in one step; only its owner may read it, and its folder if that is new.
  ///
  /// - Throws: ``SettingsError/noPersonalKey``, ``SettingsError/strangeProject(_:)``,
  ///   ``SettingsError/unwritable(_:_:)``.
  package static func write(
    host: Host, project: String, key: APIKey, to path: String
  ) throws(SettingsError) {
    let secret = key.reveal()
    guard secret.starts(with: "phx_".utf8), key.canTravel else { throw .noPersonalKey }
    guard isProject(project) else { throw .strangeProject(project) }
    let bytes = WipedBytes()
    bytes.append(#"{"env_id":"\#(project)","host":"\#(host)","token":"#)
    bytes.quote(secret)
    bytes.append("}\n")
    try replace(path, with: bytes)
  }

  private static func replace(_ path: String, with bytes: WipedBytes) throws(SettingsError) {
    if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o700) }
    var name = Array("\(path).XXXXXX".utf8CString)
    let file = mkstemp(&name)  // 0600, and never an existing one.
    guard file >= 0 else { throw .unwritable(path, String(cString: strerror(errno))) }
    let isWritten =
      Glibc.write(file, bytes.bytes.baseAddress, bytes.count) == bytes.count && fsync(file) == 0
    close(file)
    guard isWritten, rename(name, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(name)
      throw .unwritable(path, reason)
    }
  }
}
