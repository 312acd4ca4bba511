import Testing

@Suite("References that are still read wrongly; whoever mends one moves it to the suite of its kind")
struct OpenReferenceTests {
  @Test(
    "known misreadings",
    arguments: [
      ReferenceExample("Georgia accused Russia. Troops entered the Georgian capital.", "capital", "tbilisi"),
      ReferenceExample(
        "The INF Treaty died in 2019. A month before, Iran violated the nuclear deal.", "the nuclear deal",
        "!inf-treaty"),
    ])
  func misreadings(example: ReferenceExample) throws {
    let sample = try #require(try ReadSample.all([example.text]).first)
    withKnownIssue { #expect(example.holds(in: sample)) }
  }
}
