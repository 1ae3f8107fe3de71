// Where PostHog is. Everything that is sent begins with one of these, so what is wrong with an
// address is said before a key could go there.

/// A server: scheme, name, port.
package struct Host: Hashable, Sendable, CustomStringConvertible {
  package enum Scheme: String, Hashable, Sendable { case http, https }

  package let scheme: Scheme
  /// Lower case. An IPv6 address keeps its brackets.
  package let name: String
  package let port: Int?

  /// `https://eu.posthog.com`: what a URL begins with, without a slash at the end.
  package var description: String {
    "\(scheme.rawValue)://\(name)" + (port.map { ":\($0)" } ?? "")
  }

  /// Where PostHog's own CLI goes when nothing says otherwise (API reference, 17.1).
  package static let usCloud = Host(scheme: .https, name: "us.posthog.com", port: nil)

  package static func loopback(port: Int) -> Host {
    Host(scheme: .http, name: "127.0.0.1", port: port)
  }

  private init(scheme: Scheme, name: String, port: Int?) {
    self.scheme = scheme
    self.name = name
    self.port = port
  }

  /// Only this machine can hear us. `localhost` and literal addresses: a name is whatever a name
  /// server says it is, `127.0.0.1.example.com` included.
  package var isLoopback: Bool {
    if name == "localhost" || name == "[::1]" { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { UInt8($0) != nil && $0.utf8.allSatisfy(Self.isDigit) }
  }
}

/// What is wrong with an address.
package enum HostError: Error, Hashable, Sendable {
  case empty
  /// `eu.posthog.com`
  case noScheme(String)
  /// `ftp://…`
  case strangeScheme(String)
  /// `https://somebody@…`: what looks like the host is not. Not repeated, it may hold a password.
  case holdsUser
  /// `https://eu.posthog.com/project/7`
  case holdsPath(String)
  case strangeName(String)
  case strangePort(String)
  /// `eu.i.posthog.com` takes events; this API is not there (API reference, 1.1).
  case takesEventsOnly(String)
  /// The key would travel readable.
  case plainHTTP(String)
}

extension Host {
  /// Reads what a person wrote. One slash at the end is forgiven.
  package init(_ text: String) throws(HostError) {
    guard !text.isEmpty else { throw .empty }
    let (scheme, rest) = try Self.scheme(of: text)
    guard !rest.contains("@") else { throw .holdsUser }
    let authority = rest.hasSuffix("/") ? rest.dropLast() : rest
    guard !authority.contains(where: { "/?#\\".contains($0) }) else { throw .holdsPath(text) }
    let (name, port) = try Self.nameAndPort(authority)
    self.init(scheme: scheme, name: name, port: port)
    guard !name.hasSuffix(".i.posthog.com") else { throw .takesEventsOnly(name) }
    guard scheme == .https || isLoopback else { throw .plainHTTP(name) }
  }

  private static func scheme(of text: String) throws(HostError) -> (Scheme, Substring) {
    guard let mark = text.firstRange(of: "://") else {
      throw text.contains("@") ? .holdsUser : .noScheme(text)
    }
    let word = text[..<mark.lowerBound].lowercased()
    guard let scheme = Scheme(rawValue: word) else { throw .strangeScheme(word) }
    return (scheme, text[mark.upperBound...])
  }

  private static func nameAndPort(_ text: Substring) throws(HostError) -> (String, Int?) {
    var name = text
    var port: Int?
    let afterAddress = text.lastIndex(of: "]") ?? text.startIndex
    if let colon = text[afterAddress...].lastIndex(of: ":") {
      let digits = text[text.index(after: colon)...]
      guard let number = UInt16(digits), number > 0, digits.utf8.allSatisfy(isDigit)
      else { throw .strangePort(String(digits)) }
      (name, port) = (text[..<colon], Int(number))
    }
    guard isName(name) || isAddress(name) else { throw .strangeName(String(name)) }
    return (name.lowercased(), port)
  }

  /// Letters, digits, `-`, `_` and single dots. Other alphabets have an ASCII form; we ask for it.
  private static func isName(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty
        && label.utf8.allSatisfy {
          isDigit($0) || (0x61...0x7a).contains($0 | 0x20) || $0 == 0x2d || $0 == 0x5f
        }
    }
  }

  /// `[::1]`
  private static func isAddress(_ text: Substring) -> Bool {
    text.hasPrefix("[") && text.hasSuffix("]") && text.count > 3
      && text.dropFirst().dropLast().utf8.allSatisfy {
        isDigit($0) || (0x61...0x66).contains($0 | 0x20) || $0 == 0x3a || $0 == 0x2e
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
