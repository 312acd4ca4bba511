import DocumentModel
import DocumentReading
import Testing

/// Pages as tests write them, read with the built-in tables.
enum PageForTests {
  static let first = "Envoys of four states met on Tuesday without agreeing on a single point of the draft."
  static let second = "The delegations will meet again in autumn, a spokesman said after the session had ended."
  static let third = "Inspectors who had waited for a month were told that the sites would stay closed to them."
  /// Three paragraphs.
  static let article = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"
  static let body = "\(first)\n\(second)\n\(third)"

  static func document(_ html: String, options: ReadingOptions = ReadingOptions()) throws -> SourceDocument {
    try document(Array(html.utf8), options: options)
  }

  static func document(_ html: [UInt8], options: ReadingOptions = ReadingOptions()) throws -> SourceDocument {
    let reader = try ReaderForTests.reader(options)
    return try #require(try reader.documents(in: html, path: "page.html").first)
  }

  /// `kind: text` for each section.
  static func sections(_ document: SourceDocument) -> [String] {
    document.sections.map { "\($0.kind.rawValue): " + document.string(of: $0) }
  }
}
