// What a source is called. The API gives it no name.

import PostHog

/// The displayed name of every source: its prefix when that is not blank, else its type in lower
/// case. Those that would share a name all get `-` and the beginning of their id, four characters
/// or as many more as it takes to tell them apart.
package struct SourceNames: Hashable, Sendable {
  private let names: [Source.ID: String]

  package init(_ sources: [Source]) {
    let alike = Dictionary(grouping: sources) { SourceNames.own($0).lowercased() }
    var names: [Source.ID: String] = [:]
    for group in alike.values {
      let length = group.count == 1 ? 0 : SourceNames.distinguishing(group.map(\.id))
      for source in group {
        let end = length == 0 ? "" : "-" + source.id.prefix(length)
        names[source.id] = SourceNames.own(source) + end
      }
    }
    self.names = names
  }

  /// Nil for an id that was not among the sources.
  package subscript(id: Source.ID) -> String? { names[id] }

  private static func own(_ source: Source) -> String {
    let prefix = source.prefix.drop(while: \.isWhitespace)
    guard let last = prefix.lastIndex(where: { !$0.isWhitespace }) else {
      return source.type.lowercased()
    }
    return String(prefix[...last])
  }

  private static func distinguishing(_ ids: [Source.ID]) -> Int {
    let longest = ids.map(\.count).max() ?? 0
    let all = Set(ids).count
    return (4..<max(5, longest)).first { length in Set(ids.map { $0.prefix(length) }).count == all }
      ?? longest
  }
}
