// A secret that is too long to type: the hidden prompt takes the name of a file as well.

import Glibc

extension SecretOutcome {
  /// What the file holds, where the answer names one: `@FILE`, or `file FILE`.
  ///
  /// A password may begin with `@`. It counts as a name where there is such a file, or where it is
  /// written like a path; the name is not shown, as it may have been a password all the same.
  func opened() -> SecretOutcome {
    guard case .secret(let answer) = self, let name = answer.fileName else { return self }
    guard name.isCertain || access(name.path, F_OK) == 0 else { return self }
    do throws(Secret.FileError) {
      return .secret(try Secret(readingFile: name.path))
    } catch {
      switch error {
      case .unreadable(let reason): return .unreadable(reason)
      case .empty: return .unreadable("it is empty")
      case .tooLong: return .tooLong
      }
    }
  }
}

extension Secret {
  /// Looked for byte by byte, so that no text is made of what is no name.
  fileprivate var fileName: (path: String, isCertain: Bool)? {
    withBytes { bytes in
      guard !bytes.contains(0x0a) else { return nil }
      if bytes.starts(with: "file ".utf8) {
        return (Self.path(UnsafeRawBufferPointer(rebasing: bytes[5...])), true)
      }
      guard bytes.first == UInt8(ascii: "@"), bytes.count > 1 else { return nil }
      let path = UnsafeRawBufferPointer(rebasing: bytes[1...])
      return (Self.path(path), path.contains(UInt8(ascii: "/")))
    }
  }

  private static func path(_ bytes: UnsafeRawBufferPointer) -> String {
    let name = String(decoding: bytes, as: UTF8.self)
    guard name.hasPrefix("~/"), let home = getenv("HOME") else { return name }
    return String(cString: home) + name.dropFirst()
  }
}
