import Glibc
import Testing

@testable import Edge

/// A long line, written in the user's own editor.
@Suite(.serialized) struct DraftTests {
  /// A script in place of the editor: it is given the file's name.
  private func start(_ script: String, _ more: [String: String] = [:]) async throws -> Desk {
    let scratch = try Scratch("editor.sh", script)
    let terminal = try PTY(
      PTY.product("EditorProbe"),
      environment: ["VISUAL": "sh \(scratch.path)", "TMPDIR": scratch.folder].merging(more) { $1 })
    try await terminal.expect("> ")
    return Desk(terminal: terminal, scratch: scratch)
  }

  @Test func `what the editor leaves is the next line, and edited`() async throws {
    let desk = try await start(#"printf 'why is\norders  stuck\n\n' > "$1""#)
    try await desk.terminal.type("/edit\r")
    try await desk.terminal.expect("why is orders  stuck")
    try await desk.terminal.type("?\r")
    try await desk.terminal.expect("GOT edited [why is orders  stuck?]")
  }

  @Test func `it begins with what stands behind the word, and can be left alone`() async throws {
    let desk = try await start(#"echo "SEEN $(cat "$1")""#)
    try await desk.terminal.type("/edit check orders\r")
    try await desk.terminal.expect("SEEN check orders")
    try await desk.terminal.expect("\u{1b}[8Gcheck orders")
    try await desk.terminal.type("\r")
    try await desk.terminal.expect("GOT edited [check orders]")
  }

  @Test func `a key sends the line there from wherever the cursor is`() async throws {
    let desk = try await start(#"echo "SEEN $(cat "$1")"; echo "b $(cat "$1")" > "$1""#)
    try await desk.terminal.type("one two\u{1}\u{18}\u{5}")
    try await desk.terminal.expect("SEEN one two")
    try await desk.terminal.expect("b o")
    try await desk.terminal.type("\r")
    try await desk.terminal.expect("GOT edited [b one two]")
  }

  @Test func `in vi's command mode it is v`() async throws {
    let keys = try Scratch("editrc", "bind -v\n")
    let desk = try await start(
      #"echo SEEN; echo three > "$1""#, ["EDITRC": keys.path])
    try await desk.terminal.type("one")
    desk.terminal.send("\u{1b}")
    try await desk.terminal.type("v", every: .milliseconds(60))
    try await desk.terminal.expect("SEEN")
    try await desk.terminal.expect("three")
    try await desk.terminal.type("\r")
    try await desk.terminal.expect("GOT edited [three]")
  }

  @Test func `the file is the user's alone, and nothing of it stays`() async throws {
    let desk = try await start(
      #"""
      echo "MODES $(stat -c %a "$1") $(stat -c %a "$(dirname "$1")")"
      cp "$1" "$1~"; ln "$1" "$TMPDIR/seen"
      """#)
    let seen = desk.folder + "/seen"
    defer { unlink(seen) }
    try await desk.terminal.type("/edit a secret word\r")
    try await desk.terminal.expect("MODES 600 700")
    try await desk.terminal.expect("\u{1b}[8Ga secret word")
    #expect(Self.names(in: desk.folder).sorted() == ["editor.sh", "seen"])
    guard case .text(let left, _) = FileText(path: seen) else {
      Issue.record("the file that was linked is gone")
      return
    }
    #expect(left == [UInt8](repeating: 0, count: left.count), "it was overwritten")
  }

  @Test func `an approval that comes from there is none`() async throws {
    let desk = try await start(#"echo approve > "$1""#)
    try await desk.terminal.type("ask\r")
    try await desk.terminal.expect("type approve: ")
    try await desk.terminal.type("/edit\r")
    try await desk.terminal.expect("\u{1b}[15Gapprove")
    try await desk.terminal.type("\r")
    try await desk.terminal.expect(#"REFUSED line("approve", Session.Provenance.edited)"#)
  }

  @Test func `a key in it is not shown once more, and lifted out`() async throws {
    let desk = try await start(#"printf 'use sk_live_%s\n' 51NfXyZabc > "$1""#)
    try await desk.terminal.type("/edit\r")
    try await desk.terminal.expect("GOT edited [use <secret:1>]")
    try await desk.terminal.type("use \u{18}\u{5}")
    try await desk.terminal.expect("GOT edited [use <secret:1>]")
    desk.terminal.gather()
    #expect(!String(decoding: desk.terminal.output, as: UTF8.self).contains("51NfXyZabc"))
  }

  @Test(arguments: [
    ("exit 1", "gave up"), ("head -c 70000 /dev/zero > \"$1\"", "is no line"),
    ("rm \"$1\"", "is no line"),
  ])
  func `an editor that gives up leaves the line as it was`(
    script: String, words: String
  ) async throws {
    let desk = try await start(script)
    try await desk.terminal.type("status\u{18}\u{5}")
    try await desk.terminal.expect(words)
    try await desk.terminal.expect("status")
    try await desk.terminal.type("\r")
    try await desk.terminal.expect("GOT edited [status]")
  }

  @Test func `no editor is said by name`() async throws {
    let desk = try await start("", ["VISUAL": "no-such-editor"])
    try await desk.terminal.type("/edit\r")
    try await desk.terminal.expect("There is no editor `no-such-editor`")
    try await desk.terminal.type("status\r")
    try await desk.terminal.expect("GOT typed [status]")
  }

  @Test func `Ctrl-C ends an editor that lets it, and not the conversation`() async throws {
    let desk = try await start("echo READY; exec sleep 100")
    try await desk.terminal.type("/edit\r")
    try await desk.terminal.expect("READY")
    desk.terminal.send("\u{3}")
    try await desk.terminal.expect("gave up")
    try await desk.terminal.expect("> ")
    try await desk.terminal.type("status\r")
    try await desk.terminal.expect("GOT typed [status]")
  }

  @Test func `a hang-up ends the editor too`() async throws {
    let desk = try await start("echo READY; exec sleep 100")
    try await desk.terminal.type("/edit\r")
    try await desk.terminal.expect("READY")
    desk.terminal.signal(SIGTERM)
    #expect(try await desk.terminal.exitStatus() == 0)
    #expect(Self.names(in: desk.folder) == ["editor.sh"])
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}

/// The terminal, and the script as long as it is used.
private struct Desk {
  let terminal: PTY
  let scratch: Scratch

  var folder: String { scratch.folder }
}
