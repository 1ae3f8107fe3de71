// `benchmarks`: options, the table, exit status.

import Glibc

@main
struct Main {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments.dropFirst())
      guard !options.wantsHelp else { return print(Options.help, terminator: "") }
      let table = try Files.withScratch { scratch in try measure(options, in: scratch) }
      exit(options.isStrict && table.contains { $0.isMet == false } ? 1 : 0)
    } catch {
      print("\(error)")
      exit(2)
    }
  }

  /// Lines are printed as they come: the whole takes a minute.
  private static func measure(_ options: Options, in scratch: String) throws -> [Line] {
    let subject = try Subject(
      program: options.program(), transcripts: options.transcripts(), scratch: scratch)
    print("\(subject.program), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores\n")
    return options.chosen.flatMap { benchmark in
      let lines = benchmark.attempt(subject)
      for line in lines { print(line) }
      fflush(nil)
      return lines
    }
  }
}

extension Benchmark {
  /// What fails is a line of the table too, and misses nothing else.
  fileprivate func attempt(_ subject: Subject) -> [Line] {
    do {
      return try measure(subject)
    } catch {
      return [Line(name, missing: "\(error)")]
    }
  }
}

extension Line: CustomStringConvertible {
  var description: String {
    let end: String
    let value: String
    switch result {
    case .measured(let quantity): (value, end) = ("\(quantity)", bar.map { "\($0)" } ?? "")
    case .missing(let reason): (value, end) = ("-", reason)
    }
    let verdict = isMet.map { $0 ? "met" : "MISSED" } ?? ""
    let line = what.padded(to: 46) + value.padded(left: 14) + "   " + end.padded(to: 16) + verdict
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func padded(left width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
