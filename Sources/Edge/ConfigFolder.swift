// Where a user's own settings are.

enum ConfigFolder {
  /// `$XDG_CONFIG_HOME/syncmedic`, else `~/.config/syncmedic`; nil without a home. The specification
  /// wants a path that is not absolute to be ignored.
  static func path(_ environment: [String: String]) -> String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + "/syncmedic"
    }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return home + "/.config/syncmedic"
  }
}
