import PostHog
import Session
import Testing

struct NamesTests {
  @Test func `a source is called by its prefix, else by its type in lower case`() {
    let sources = [
      Source(id: "a", type: "Stripe"), Source(id: "b", type: "Postgres", prefix: "app_db"),
      Source(id: "c", type: "Hubspot", prefix: "  "),
    ]
    let names = SourceNames(sources)

    #expect(sources.map { names[$0.id] } == ["stripe", "app_db", "hubspot"])
    #expect(names["nobody"] == nil)
  }

  @Test func `sources that would share a name all get the beginning of their id`() {
    let sources = [
      Source(id: "5a1c-1", type: "Stripe"), Source(id: "9b2e-2", type: "Stripe"),
      Source(id: "77aa-3", type: "MySQL", prefix: "Stripe"),
    ]
    let names = SourceNames(sources)

    #expect(sources.map { names[$0.id] } == ["stripe-5a1c", "stripe-9b2e", "Stripe-77aa"])
  }

  @Test func `ids that begin alike are shown as far as it takes`() {
    let names = SourceNames([
      Source(id: "0192f", type: "Stripe"), Source(id: "01920", type: "Stripe"),
    ])

    #expect(names["0192f"] == "stripe-0192f")
    #expect(names["01920"] == "stripe-01920")
  }
}
