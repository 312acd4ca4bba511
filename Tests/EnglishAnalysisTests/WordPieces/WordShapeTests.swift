import Testing

@testable import EnglishAnalysis

@Suite struct WordShapeTests {
  @Test(arguments: [
    ("NATO", WordShape.capitals), ("9M729", .capitals), ("Geneva", .capitalized), ("I", .capitalized),
    ("McDonald", .mixedFromCapital), ("2010", .withDigit), ("mid-2010", .withDigit), ("treaty", .lowercase),
    ("iPhone", .mixed), ("—", .other), ("Élysée", .capitalized), ("ÉTAT", .capitals), ("été", .lowercase),
  ])
  func shapes(word: String, shape: WordShape) {
    #expect(Array(word.utf8).withUnsafeBytes { WordShape($0) } == shape)
  }

  @Test func malformedBytesHaveNoCase() {
    #expect([0xFF, 0xC3].withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in WordShape(bytes) } == .other)
  }
}
