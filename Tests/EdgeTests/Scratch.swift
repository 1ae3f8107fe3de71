import Glibc

/// A folder of its own with one file in it, gone when nobody holds it any more.
final class Scratch {
  let folder: String
  let path: String

  init(_ name: String, _ text: String = "") throws {
    var template = Array("/tmp/edge-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw PTY.Failure(description: "no scratch folder") }
    folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    path = folder + "/" + name
    if !text.isEmpty { write(text) }
  }

  func write(_ text: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  deinit {
    unlink(path)
    rmdir(folder)
  }
}
