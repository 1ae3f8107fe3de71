// The whole of a large project.

extension Benchmark {
  static let audit = Benchmark(
    name: "audit", about: "100,000 tables, beside curl and jq on the same pages"
  ) { subject in
    let bar = Bar.atMost(Quantity(1.5, .ratio))
    return [Line("audit of 100,000 tables / curl and jq", missing: "not built yet", bar)]
  }
}
