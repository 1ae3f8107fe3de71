import Diagnosis
import Testing

/// A way out that destroys rows, and is therefore approved by hand.
private let destroying: Set<Letter> = [.d, .e, .g]

private let texts = ErrorFamily.all.flatMap(\.belongs).map { "Zebra marker seen. " + $0 }

@Test(arguments: ErrorFamily.all.map(\.cause))
func `a user's family never talks away a trouble whose way out destroys rows`(cause: Cause) {
  let own = Classifier(including: [
    ErrorFamily(own: cause, patterns: ["zebra marker seen"], advice: "Call the zoo.")
  ])

  for text in texts {
    let ours = Classifier.standard.verdict(on: ErrorText(text))
    let told = own.verdict(on: ErrorText(text))
    #expect(told.advice == "Call the zoo.")
    if destroying.contains(ours.letter) {
      #expect((told.cause, told.letter) == (ours.cause, ours.letter), "\(text)")
    }
  }
}

@Test(arguments: ErrorFamily.all)
func `a user's family has the way out of its cause and no other`(family: ErrorFamily) {
  let own = ErrorFamily(own: family.cause, patterns: ["zebra"], advice: nil)

  #expect(
    [own.letter, own.cdcLetter, own.grantLetter]
      == [family.letter, family.cdcLetter, family.grantLetter])
  #expect(own.fault == family.fault)
}

@Test func `a text that no family of the user's fits is read as without them`() {
  let own = Classifier(including: [
    ErrorFamily(own: .timeout, patterns: ["zebra marker lost"], advice: "Call the zoo.")
  ])

  for text in texts {
    #expect(own.verdict(on: ErrorText(text)) == Classifier.standard.verdict(on: ErrorText(text)))
  }
}
