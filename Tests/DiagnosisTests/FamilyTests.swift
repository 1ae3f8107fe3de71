import Testing

@testable import Diagnosis

@Test(arguments: ErrorFamily.all.flatMap { family in family.belongs.map { (family.cause, $0) } })
func `a text that belongs to a family is read as its cause`(cause: Cause, text: String) {
  #expect(Verdict(reading: ErrorText(text)).cause == cause)
}

@Test(
  arguments: ErrorFamily.all.flatMap { family in family.doesNotBelong.map { (family.cause, $0) } })
func `a text that only looks like a family is not read as its cause`(cause: Cause, text: String) {
  #expect(Verdict(reading: ErrorText(text)).cause != cause)
}
