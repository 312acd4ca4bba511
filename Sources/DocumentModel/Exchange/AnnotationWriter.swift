public import JSON
public import Text

/// Writes annotations as JSON Lines: a document's row, then its sections, sentences, mentions, claims and entities.
public struct AnnotationWriter: Sendable {
  private let writer: JSONWriter

  /// - Parameter spacing: gold files are `spaced`.
  public init(_ spacing: JSONWriter.Spacing = .spaced) { writer = JSONWriter(spacing) }

  /// Appends the rows of a file in the order in which the reader takes them, with the texts that it holds.
  public func write(_ file: AnnotationFile, to output: inout ByteWriter) {
    write(file.sharedEntities, to: &output)
    for (place, document) in file.documents.enumerated() { write(document, text: file.texts[place], to: &output) }
  }

  /// Appends the rows of one document.
  ///
  /// - Parameter text: what the offsets count in, as UTF-8; where it is given, the document's row has it.
  public func write(_ document: AnnotatedDocument, text: [UInt8]? = nil, to output: inout ByteWriter) {
    var record = document.document.exchangeRecord
    if let text { record["text"] = .string(String(decoding: text, as: UTF8.self)) }
    line(record, &output)
    for section in document.sections { line(section.exchangeRecord, &output) }
    for sentence in document.sentences { line(sentence.exchangeRecord, &output) }
    for mention in document.mentions { line(mention.exchangeRecord, &output) }
    writeClaims(of: document, to: &output)
    write(document.entities, to: &output)
  }

  /// Appends the rows of a document's claims.
  public func writeClaims(of document: AnnotatedDocument, to output: inout ByteWriter) {
    for claim in document.claims { line(claim.exchangeRecord(document: document.document.name), &output) }
  }

  /// Appends rows of entities.
  public func write(_ entities: [Entity], to output: inout ByteWriter) {
    for entity in entities { line(entity.exchangeRecord, &output) }
  }

  private func line(_ record: JSONObject, _ output: inout ByteWriter) {
    writer.write(record, to: &output)
    output.write(UInt8(ascii: "\n"))
  }
}
