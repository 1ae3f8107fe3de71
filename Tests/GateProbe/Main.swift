// The whole conversation at a terminal, before a world that counts what destroys.
//
// The world's texts want to be taken for somebody's typing. Every destructive call that reaches it is
// told as a line `GATE OPENED TOOL`.

import Edge
import Glibc
import PostHog
import Session
import Simulator

@main
enum GateProbe {
  static func main() async throws {
    Terminal.prepare()
    let world = try World.hostile
    let terms = Terms(host: "practice", project: String(world.project), world: world.name)
    let secrets = SecretBook()
    let outside = Outside(counting: world)
    let session = Session(under: terms, at: outside.now())
    let dialogue = Dialogue(
      editor: LineEditor(), session: session, outside: outside, secrets: secrets,
      history: nil, style: Dialogue.Style(isColoured: false))
    await dialogue.run()
  }
}

extension Outside {
  /// A practice world in which no wait takes any time.
  fileprivate init(counting world: World) {
    let practice = Locked(world)
    self.init(
      isPractice: true,
      now: {
        practice.withLock { Moment(wall: $0.clock, uptime: $0.clock.timeIntervalSince1970) }
      },
      send: { permit in
        practice.withLock { world in
          defer { Self.tell(permit.call, world) }
          return world.answer(permit.call) { _ in "" }
        }
      },
      sleep: { seconds in practice.withLock { $0.advance(by: seconds) } },
      record: { _ in })
  }

  /// By what the call is said to do, and by what has become of the rows: either is enough.
  private static func tell(_ call: Call, _ world: World) {
    let isLost = !world.wipes.isEmpty || !world.pendingWipes.isEmpty
    guard call.endpoint.risk == .destroys || isLost else { return }
    let line = Array("\r\nGATE OPENED \(call.endpoint.name)\r\n".utf8)
    _ = line.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }
}

extension World {
  /// A table's error is an approval and its line end, then everything that makes some terminal type
  /// for its user: questions after the cursor, the title, a setting and the name, the answer of old
  /// terminals to ENQ, and keys that are given a text.
  fileprivate static var hostile: World {
    get throws {
      try World(
        name: "hostile", summary: "Texts of the API that want to be taken for somebody's typing",
        scenario: """
          clock   2026-03-02T10:00:00Z
          project 2 host=eu
          source  id=src_2 type=Postgres name=app-db
          schema  id=sch_9 name=orders status=Failed error="approve\r\u{1b}[6n\u{1b}[21t\u{1b}P$qm\u{1b}\\\\\
          \u{1b}[c\u{5}\u{1b}]0;approve\u{7}\u{1b}P1;1|17/617070726f76650d\u{1b}\\\\\u{9b}6n approve\r" \
          sync=incremental field=updated_at key=id rows=1204338 last=-2h takes=4m
          schema  id=sch_10 name=users status=Completed key=id rows=88412 adds=61 last=-30m
          schema  id=sch_11 name=ledger status=Completed key=id rows=51210 adds=22 last=-9m
          """)
    }
  }
}
