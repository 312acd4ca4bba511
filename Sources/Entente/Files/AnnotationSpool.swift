internal import DocumentModel
internal import Text

/// Annotated documents that are read again in the order of their names; memory holds where they lie, and not them.
struct AnnotationSpool: Sendable {
  private struct Entry: Sendable {
    var name: [UInt8]
    var rows: Range<Int>
    var text: Range<Int>?
  }

  private let space = ScratchSpace()
  private var entries: [Entry] = []

  /// Keeps the rows of a document, and what its annotations count in.
  ///
  /// - Throws: `FileFailure`.
  mutating func add(_ rows: [UInt8], named name: String, text: [UInt8]?) throws {
    let begin = space.count
    try space.append(rows)
    var entry = Entry(name: Array(name.utf8), rows: begin..<space.count)
    if let text {
      try space.append(text)
      entry.text = entry.rows.upperBound..<space.count
    }
    entries.append(entry)
  }

  /// Hands out the rows of each document as JSON Lines.
  func forEachRows(_ take: ([UInt8]) throws -> Void) throws {
    for entry in ordered { try take(space.bytes(in: entry.rows)) }
  }

  /// Hands out the documents with their texts.
  func forEach(_ take: (AnnotatedDocument, [UInt8]?) throws -> Void) throws {
    for entry in ordered {
      guard let document = try AnnotationReader.annotations(in: space.bytes(in: entry.rows)).documents.first else {
        continue
      }
      try take(document, entry.text.map { try space.bytes(in: $0) })
    }
  }

  /// By name, and those of one name as they came.
  private var ordered: [Entry] {
    entries.sorted { left, right in
      if left.name != right.name { return left.name.lexicographicallyPrecedes(right.name) }
      return left.rows.lowerBound < right.rows.lowerBound
    }
  }
}
