import Glibc
import Testing

@testable import Edge

struct HistoryFileTests {
  @Test(
    arguments: [
      (["XDG_STATE_HOME": "/state", "HOME": "/home/a"], "/state/syncmedic/history"),
      (["XDG_STATE_HOME": "state", "HOME": "/home/a"], "/home/a/.local/state/syncmedic/history"),
      (["HOME": "/home/a"], "/home/a/.local/state/syncmedic/history"),
      (["HOME": ""], nil),
      ([:], nil),
    ] as [([String: String], String?)])
  func `it lies in the state folder`(environment: [String: String], path: String?) {
    #expect(HistoryFile(environment: environment)?.path == path)
  }

  @Test func `lines come back as they were, each once, the newest last`() throws {
    let scratch = try Scratch("history")
    let file = HistoryFile(path: scratch.path)
    for line in ["one", #"a\b \n"#, "two\nlines", "one", "日本"] { #expect(file.append(line)) }
    #expect(file.load() == [#"a\b \n"#, "two\nlines", "one", "日本"])
    var status = stat()
    #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `folders are made for us alone`() throws {
    let scratch = try Scratch("unused")
    let file = HistoryFile(path: scratch.folder + "/a/b/history")
    #expect(file.append("one"))
    #expect(file.load() == ["one"])
    var status = stat()
    #expect(stat(scratch.folder + "/a/b", &status) == 0 && status.st_mode & 0o777 == 0o700)
    unlink(file.path)
    rmdir(scratch.folder + "/a/b")
    rmdir(scratch.folder + "/a")
  }

  @Test(arguments: [
    "approve", "approve stripe-prod", "  approve", "Approve", "APPROVE\tx", "use sk_live_51NfXyZ",
    "password=hunter2", " a line that begins with a space", "",
  ])
  func `approvals, keys and lines that wish it are not kept`(line: String) throws {
    let scratch = try Scratch("history")
    let file = HistoryFile(path: scratch.path)
    #expect(!file.append(line))
    scratch.write("one\n\(line)\n")
    #expect(file.load() == ["one"])
  }

  @Test func `what is in the file is text and no more`() throws {
    let scratch = try Scratch("history", "\u{1b}[31mred\u{7}\u{9b}2J\u{202e}\nfine\n\\")
    #expect(HistoryFile(path: scratch.path).load() == ["[31mred2J", "fine"])
  }

  @Test func `a file that others could read is closed to them`() throws {
    let scratch = try Scratch("history", "one\n")
    chmod(scratch.path, 0o644)
    #expect(HistoryFile(path: scratch.path).append("two"))
    var status = stat()
    #expect(stat(scratch.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `a pipe or a link in its place is left alone`() throws {
    let scratch = try Scratch("history")
    mkfifo(scratch.path, 0o600)
    #expect(HistoryFile(path: scratch.path).load() == [])
    #expect(!HistoryFile(path: scratch.path).append("one"))
    unlink(scratch.path)
    symlink("/etc/passwd", scratch.path)
    #expect(HistoryFile(path: scratch.path).load() == [])
  }

  @Test func `it is bounded, and shortened now and then`() throws {
    let scratch = try Scratch("history", (0..<5000).map { "line number \($0)\n" }.joined())
    let file = HistoryFile(path: scratch.path)
    #expect(file.append("last"))
    let lines = file.load()
    #expect(lines.count == HistoryFile.limit && lines.last == "last")
    #expect(lines.first == "line number 4001")
    var status = stat()
    #expect(stat(file.path, &status) == 0 && status.st_size < 25_000)
  }

  @Test func `two terminals lose none of each other's lines`() async throws {
    let scratch = try Scratch("history", (0..<1990).map { "\($0) \(pad)\n" }.joined())
    let path = scratch.path
    await withTaskGroup { group in
      for terminal in 0..<4 {
        group.addTask {
          for line in 0..<50 { HistoryFile(path: path).append("terminal \(terminal) line \(line)") }
        }
      }
    }
    let lines = Set(HistoryFile(path: path).load())
    for terminal in 0..<4 {
      #expect((0..<50).allSatisfy { lines.contains("terminal \(terminal) line \($0)") })
    }
  }

  /// So long that the file is shortened while the terminals write.
  private let pad = String(repeating: "x", count: 20)
}
