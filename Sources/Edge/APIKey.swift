// The key that opens the project.

/// A personal API key. It prints as dots, and a dump of whatever holds it shows no byte of it.
package struct APIKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  /// The bytes, for one request. What is handed out is not wiped; keep it short.
  package let reveal: @Sendable () -> [UInt8]

  package init(reveal: @escaping @Sendable () -> [UInt8]) { self.reveal = reveal }

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init { bytes }
  }

  package var description: String { "••••" }
  package var debugDescription: String { description }

  /// Whether the key fits in a header. Anything but printable ASCII could end the header
  /// line and begin another.
  var canTravel: Bool {
    let bytes = reveal()
    return !bytes.isEmpty && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7f }
  }

  /// `phx_` opens this API, and very old keys have no prefix. `phc_` is what web pages send events
  /// with, `phs_` a project's secret: neither opens a source (API reference, 1.2).
  var isForSomethingElse: Bool {
    let bytes = reveal()
    return bytes.starts(with: "phc_".utf8) || bytes.starts(with: "phs_".utf8)
  }
}

extension APIKey {
  /// A copy to compare texts with.
  var secret: Secret {
    var memory = LockedMemory()
    for byte in reveal() { memory.append(byte) }
    return Secret(memory)
  }
}
