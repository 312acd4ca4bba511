internal import DocumentModel
internal import Text

extension AnnotatedDocument {
  /// The document with all places in the text as it stands, where they were places in what was read of it.
  ///
  /// Words at a place are those that stand there: a name that a line's end broke is quoted with the break.
  func placed(in source: SourceDocument) -> AnnotatedDocument {
    guard let reading = source.reading else { return self }
    let way = WayBack(reading, to: source.text)
    var placed = self
    for index in placed.sentences.indices { placed.sentences[index].range = way.range(placed.sentences[index].range) }
    for index in placed.mentions.indices {
      placed.mentions[index].range = way.range(placed.mentions[index].range)
      placed.mentions[index].surface = way.words(at: placed.mentions[index].range)
    }
    for index in placed.claims.indices {
      placed.claims[index].sentenceRange = way.range(placed.claims[index].sentenceRange)
      let evidence = way.range(placed.claims[index].evidence.range)
      placed.claims[index].evidence = Evidence(range: evidence, text: way.words(at: evidence))
    }
    return placed
  }
}

/// Leads from Unicode scalars of a reading to those of the text as it stands.
private struct WayBack {
  private let reading: TextReading
  private let text: [UInt8]
  private let read: OffsetMap
  private let original: OffsetMap

  init(_ reading: TextReading, to text: [UInt8]) {
    self.reading = reading
    self.text = text
    read = OffsetMap(reading.text)
    original = OffsetMap(text)
  }

  func range(_ scalars: Range<Int>) -> Range<Int> {
    original.scalarRange(ofBytes: reading.originalRange(of: read.byteRange(ofScalars: scalars)))
  }

  func words(at scalars: Range<Int>) -> String {
    String(decoding: text[original.byteRange(ofScalars: scalars)], as: UTF8.self)
  }
}
