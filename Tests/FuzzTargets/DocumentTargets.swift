import DocumentModel
import DocumentReading
import EnglishAnalysis
import KnowledgeBase

extension FuzzTarget {
  /// Readers of documents, and what cuts their text into words and sentences.
  static let documentTargets = [
    FuzzTarget("text", marks: textMarks) { bytes in try readDocuments(bytes, "fuzz.txt") },
    FuzzTarget("page", marks: markupMarks) { bytes in try readDocuments(bytes, "fuzz.html") },
    FuzzTarget("records", marks: jsonMarks) { bytes in try readDocuments(bytes, "fuzz.jsonl") },
    FuzzTarget("segmentation", marks: textMarks) { bytes in try segment(bytes) },
  ]

  private static let textMarks = [
    " ", ".", "\n\n", "“", "”", "'", "(", "- ", "U.S.", "http://", "@", "'s", "—", "By ", "MOSCOW, July 5. /TASS/.",
  ]

  private static let reader = Result { try DocumentReader(knowledge: try builtInKnowledge.get()) }

  /// Sections lie in the text, in order and without overlap.
  private static func readDocuments(_ bytes: [UInt8], _ path: String) throws {
    for document in try reader.get().documents(in: bytes, path: path) {
      var end = 0
      for section in document.sections {
        try require(
          section.range.lowerBound >= end && section.range.upperBound <= document.text.count,
          "sections overlap or lie outside the text")
        end = section.range.upperBound
      }
    }
  }

  /// Tokens are in order and cover what is not space; sentences cover the tokens and keep to their length.
  private static func segment(_ bytes: [UInt8]) throws {
    let text = Segmenter().segmentedText(bytes, range: 0..<bytes.count)
    var end = 0
    for range in text.tokens.ranges {
      try require(range.lowerBound >= end && range.upperBound > range.lowerBound, "tokens overlap or are empty")
      end = range.upperBound
    }
    try require(end <= bytes.count, "a token ends behind the text")
    var next = 0
    for sentence in text.sentences {
      try require(sentence.lowerBound == next && !sentence.isEmpty, "sentences do not cover the tokens")
      // The period of an abbreviation at the end may become a token of its own.
      try require(sentence.count <= SentenceSplitter.mostTokens + 1, "a sentence is too long")
      next = sentence.upperBound
    }
    try require(next == text.tokens.count, "sentences do not cover the tokens")
  }
}
