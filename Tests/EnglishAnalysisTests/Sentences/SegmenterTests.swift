import DocumentModel
import EnglishAnalysis
import Testing

@Suite("Sentences")
struct SegmenterTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let segmented = Segmenter().segmentedText(bytes, range: 0..<bytes.count)
    return segmented.sentences.map { sentence in
      let ranges = segmented.tokens.ranges
      return String(
        decoding: bytes[ranges[sentence.lowerBound].lowerBound..<ranges[sentence.upperBound - 1].upperBound],
        as: UTF8.self)
    }
  }

  @Test(
    "news paragraphs",
    arguments: [
      ["Russia tested a missile.", "The United States protested."],
      ["Gen. Paul J. Selva spoke in Washington on Jan. 28.", "He left."],
      ["\"We will respond,\" he said.", "\"It is a threat!\" she added."],
      ["\"Is it a violation?\" asked Mr. Stoltenberg of the U.S. delegation.", "Nobody answered."],
      ["The treaty, signed in 1987, was \"dead.\"", "Moscow denied it."],
      ["The U.S. State Department accused Russia of violating the treaty.", "The Kremlin denied it."],
      ["He warned of \"consequences.\"", "\"We are ready,\" he said."],
      ["The range is 5.5 km.", "That is all."],
      ["MS. ORTEGA: Nothing is decided.", "Ask GEN. HUSOVIC."],
    ])
  func news(expected: [String]) { #expect(sentences(expected.joined(separator: " ")) == expected) }

  @Test(
    "blank lines and lines that are blocks end sentences without a mark",
    arguments: [
      ["Russia warns NATO", "Moscow said on Friday it was ready.", "Photo: Reuters"],
      ["• Missiles", "• Launchers", "• Warheads"],
    ])
  func blocks(expected: [String]) {
    #expect(sentences(expected.joined(separator: "\n")) == expected)
    #expect(sentences(expected.joined(separator: "\n\n")) == expected)
  }

  @Test("lines wrapped to a width flow on")
  func wrapped() {
    let text = """
      The United States will suspend its obligations under the treaty on
      Saturday unless Russia returns to full and verifiable compliance with
      Washington's demands. Moscow has denied that the missile violates the
      treaty and says that American launchers in Romania do.
      """
    #expect(sentences(text).count == 2)
  }

  @Test("an address longer than the width leaves the text wrapped")
  func longWord() {
    let text = """
      The full text of the agreement can be found on the department's page
      https://www.example.org/treaties/intermediate-range-nuclear-forces-treaty-full-text-with-all-annexes-and-protocols-1987
      and in the library. It was signed in Washington by both leaders and it
      entered into force the year after.
      """
    #expect(sentences(text).count == 2)
  }

  @Test("sentences stay inside their sections and a final abbreviation gives up its period")
  func sections() {
    let text = Array("Treaty ends MOSCOW It is over. Gone etc.".utf8)
    let source = SourceDocument(
      record: DocumentRecord(name: "a", file: "a.txt", length: text.count), text: text,
      sections: [TextSection(kind: .title, range: 0..<11), TextSection(kind: .dateline, range: 12..<18)])
    let document = Segmenter().segmented(source)
    #expect(document.sentences.map(\.section) == [.title, .dateline, .body, .body])
    #expect(document.sentences.map(\.range) == [0..<11, 12..<18, 19..<30, 31..<40])
    #expect(document.sentences.flatMap { Array($0.tokens) } == Array(0..<document.tokens.count))
    #expect((7..<10).map { document.text(ofToken: $0) } == ["Gone", "etc", "."])
  }

  @Test("a text without end marks is cut at a stated length, after a comma or end mark where there is one")
  func longestSentence() {
    let list = String(repeating: "the new missile of Russia, ", count: 200)
    let bytes = Array(list.utf8)
    let cut = Segmenter().segmentedText(bytes, range: 0..<bytes.count)
    #expect(cut.sentences.allSatisfy { $0.count <= SentenceSplitter.mostTokens })
    #expect(cut.sentences.flatMap { Array($0) } == Array(0..<cut.tokens.count))
    #expect(sentences(list).dropLast().allSatisfy { $0.hasSuffix(",") })
    let words = Array(String(repeating: "missile ", count: 1000).utf8)
    let whole = Segmenter().segmentedText(words, range: 0..<words.count)
    #expect(whole.sentences.dropLast().allSatisfy { $0.count == SentenceSplitter.mostTokens })
  }

  @Test("the longest sentences that people write stay whole")
  func longSentence() {
    let clause = "that the parties, having met in Geneva, would reduce their missiles by 1991 and "
    let sentence = "They agreed " + String(repeating: clause, count: 9) + "parted."
    #expect(sentences(sentence) == [sentence])
  }
}
