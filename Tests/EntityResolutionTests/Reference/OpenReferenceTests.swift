import Testing

@Suite("References that are still read wrongly; whoever mends one moves it to the suite of its kind")
struct OpenReferenceTests {
  @Test(
    "known misreadings",
    arguments: [
      ReferenceExample("Xi Jinping met Joe Biden. Xi warned him.", "Xi", "xi-jinping"),
      ReferenceExample("Georgia accused Russia. Troops entered the Georgian capital.", "capital", "tbilisi"),
    ])
  func misreadings(example: ReferenceExample) throws {
    let sample = try #require(try ReadSample.all([example.text]).first)
    withKnownIssue { #expect(example.holds(in: sample)) }
  }
}
