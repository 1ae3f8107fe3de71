// The command line.

import Glibc

struct Options {
  private(set) var isStrict = false
  private(set) var wantsHelp = false
  private(set) var chosen = Benchmark.all
  private var path: String?

  init(_ words: some Sequence<String>) throws {
    var words = words.makeIterator()
    while let word = words.next() {
      switch word {
      case "--strict": isStrict = true
      case "--help", "-h": wantsHelp = true
      case "--only": chosen = try Self.benchmarks(words.next())
      case _ where word.hasPrefix("-"): throw Failure("I know no option \(word). Try --help.")
      default: path = word
      }
    }
  }

  private static func benchmarks(_ list: String?) throws -> [Benchmark] {
    let names = (list ?? "").split(separator: ",").map(String.init)
    let known = Benchmark.all.map(\.name)
    guard !names.isEmpty, names.allSatisfy(known.contains) else {
      throw Failure("--only takes some of \(known.joined(separator: ","))")
    }
    return Benchmark.all.filter { names.contains($0.name) }
  }

  /// With an absolute path: cram works in folders of its own.
  func program() throws -> String {
    guard let found = path ?? Files.upward(".build/release/syncmedic"),
      let real = realpath(found, nil)
    else { throw Failure("No release build here: swift build -c release --static-swift-stdlib") }
    defer { free(real) }
    return String(cString: real)
  }

  func transcripts() throws -> String {
    guard let folder = Files.upward("Transcripts") else {
      throw Failure("There is no folder Transcripts here or above.")
    }
    return folder
  }

  static let help = """
    Measures the built syncmedic and holds it against its bars; prints a line for each.

    usage: benchmarks [--strict] [--only NAME,NAME] [PROGRAM]

      PROGRAM    the release build to measure; else .build/release/syncmedic, here or above
      --strict   exit 1 if a bar is missed
      --only     some of these:

    \(Benchmark.all.map { "    \($0.name.padding(12))\($0.about)" }.joined(separator: "\n"))

    From the top of the repository, on an otherwise idle machine:

      swift build -c release --static-swift-stdlib
      swift run -c release --package-path Tests/Benchmarks benchmarks

    Ratios are taken side by side in the one run. sqlite3 (apt-get install sqlite3) and cram
    (pip install cram) are the neighbours; without them their lines say so.

    """
}

extension String {
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
