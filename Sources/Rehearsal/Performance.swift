// What a performer made of a session, before anything is compared.

/// Everything that came, turn by turn, with the volatile texts named.
struct Performance {
  /// As many turns as were performed.
  private(set) var outputs: [[OutputLine]] = []
  private(set) var errors: [TranscriptError] = []
  private(set) var digests: [String: String] = [:]
  private(set) var marks: Set<Mark> = []
  private(set) var destruction = Destruction(byTable: [], came: [])

  init<Stage: Performer>(of session: TranscriptSession, by _: Stage.Type) {
    do throws(TranscriptError) {
      var stage = try Stage(session: session)
      digests = stage.digests
      play(session, on: &stage)
      conclude(stage)
    } catch {
      errors = [error]
    }
  }

  private mutating func play<Stage: Performer>(_ session: TranscriptSession, on stage: inout Stage)
  {
    add(stage.open(), stage)
    for input in session.turns.compactMap(\.input) {
      do throws(TranscriptError) {
        add(try stage.perform(input), stage)
      } catch {
        errors = [error]
        return
      }
    }
    errors = stage.close()
  }

  private mutating func add(_ lines: [OutputLine], _ stage: some Performer) {
    let volatile = stage.volatile
    outputs.append(volatile.isEmpty ? lines : lines.map { Volatile.name(volatile, in: $0) })
  }

  private mutating func conclude(_ stage: some Performer) {
    let volatile = stage.volatile
    let byTable = stage.destructive.map { Volatile.name(volatile, in: OutputLine(.call, $0)).text }
    destruction = Destruction(byTable: Set(byTable), came: outputs)
    marks = stage.marks.union(outputs.joined().compactMap(\.endpoint).map(Mark.tool))
  }
}
