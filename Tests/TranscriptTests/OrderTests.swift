// The same world in another order is told in the same words.

import PostHog
import Simulator
import Testing

extension Reply {
  /// Its lists turned round, or turned on by a third: both leave what they hold.
  fileprivate func mixed(_ mixing: Mixing) -> Reply {
    guard let answer else { return self }
    var mixed = self
    switch answer {
    case .sources(let page):
      var page = page
      page.items = mixing.order(page.items.map { $0.mixed(mixing) })
      mixed.result = .answered(.sources(page))
    case .tables(let page):
      var page = page
      page.items = mixing.order(page.items)
      mixed.result = .answered(.tables(page))
    case .source(let source): mixed.result = .answered(.source(source.mixed(mixing)))
    case .jobs(let jobs): mixed.result = .answered(.jobs(mixing.order(jobs)))
    default: break
    }
    return mixed
  }
}

extension Source {
  fileprivate func mixed(_ mixing: Mixing) -> Source {
    var mixed = self
    mixed.tables = mixing.order(tables)
    return mixed
  }
}

private enum Mixing: CaseIterable {
  case turnedRound, turnedOn

  func order<Element>(_ list: [Element]) -> [Element] {
    switch self {
    case .turnedRound: list.reversed()
    case .turnedOn: Array(list.dropFirst(list.count / 3) + list.prefix(list.count / 3))
    }
  }
}

@Test(arguments: Scenario.small, Mixing.allCases)
private func `in whatever order lists come, the same is said`(
  scenario: Scenario, mixing: Mixing
) throws {
  for question in ["what's broken?", "what is wrong with orders", "sync orders again"] {
    let plain = try Inquest(of: scenario, asking: question)
    let mixed = try Inquest(of: scenario, asking: question) { $0.mixed(mixing) }

    #expect(mixed.words == plain.words)
    #expect(mixed.session.summary == plain.session.summary)
  }
}
