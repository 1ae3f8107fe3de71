#if !DEBUG
  import Testing

  @testable import Diagnosis

  /// The classifier by itself, on one thread. Printed for the record; a shared machine is no place to
  /// hold it to its bar of 400,000 texts a second, and a tenth of that would be a mistake of ours.
  @Test func `texts are read fast`() throws {
    let texts = try (LabelledText.corpus() + LabelledText.corpus("strangers")).map(\.text)
    var named = 0

    let took = ContinuousClock().measure {
      for _ in 0..<300 { named += texts.count { Verdict(reading: $0).cause != .unknown } }
    }

    let rate = Double(300 * texts.count) / (took / .seconds(1))
    print("\(Int(rate)) texts a second, \(texts.count) of them different")
    #expect(named > 200 * texts.count)
    #expect(rate > 40_000)
  }
#endif
