import DocumentReading
import KnowledgeBase

/// Readers that know the built-in outlets; the knowledge is loaded once for all tests.
enum ReaderForTests {
  private static let publishers = Result { try KnowledgeBase.builtIn().publishers }

  static func reader(_ options: ReadingOptions = ReadingOptions()) throws -> DocumentReader {
    try DocumentReader(publishers: publishers.get(), options: options)
  }
}
