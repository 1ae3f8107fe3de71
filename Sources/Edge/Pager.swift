// Long answers, a screen at a time, by a program of the user's choice.

import CEdit
import Glibc

/// The program that shows what is longer than the screen. As psql and git have it.
package struct Pager: Sendable {
  /// For `sh -c`.
  private let command: String

  /// `$PAGER`, else `less` if it is there. Nil where the user wants none: `PAGER=` or `PAGER=cat`.
  package init?(environment: [String: String]) {
    if let wish = environment["PAGER"] {
      guard wish.contains(where: { $0 != " " }), wish != "cat" else { return nil }
      command = wish
    } else {
      let folders = (environment["PATH"] ?? "").split(separator: ":")
      guard folders.contains(where: { access("\($0)/less", X_OK) == 0 }) else { return nil }
      command = "less"
    }
  }

  /// Reads the text from a descriptor that it inherits. Where `$LESS` says nothing, less shows
  /// colours, leaves what it showed on the screen, and does not stay for what fits.
  func words(reading descriptor: Int32) -> [String] {
    ["/bin/sh", "-c", "LESS=${LESS-FRX}; export LESS; \(command) </dev/fd/\(descriptor)"]
  }
}

extension LineEditor {
  /// Shows a text with a pager and waits until that is left. False where nothing was shown.
  package func page(_ text: String, with pager: Pager) async -> Bool {
    guard isInteractive, let descriptor = Self.memoryFile(text) else { return false }
    defer { close(descriptor) }
    return await lend(to: pager.words(reading: descriptor))
  }

  /// A file that is nowhere on a disk, for a child to read; nil where the system has no room for it.
  private static func memoryFile(_ text: String) -> Int32? {
    let descriptor = ce_memory_file()
    guard descriptor >= 0 else { return nil }
    var sink = ByteSink(descriptor)
    sink.bytes = Array(text.utf8)
    do { try sink.flush() } catch {
      close(descriptor)
      return nil
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }
}
