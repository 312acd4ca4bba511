import DocumentModel
import Text

// What is told of a document beside its text: when it was written, who published it, what it is called.
extension DocumentReader {
  /// - Parameters:
  ///   - known: from table and sidecar.
  ///   - own: from the document itself, or what it came in.
  ///   - page: when the page says that it was published, and what in it says otherwise.
  func document(
    _ text: [UInt8], _ input: FoundDocument, digest: String, known: DocumentMetadata, own: DocumentMetadata,
    page: (value: DocumentDate, disagreement: String?)? = nil, hints: [Int: TextBlock.Hint], isLaidOut: Bool
  ) -> SourceDocument {
    let metadata = known.completed(by: own)
    let order = numericOrder(metadata)
    let found = finder.found(in: text, hints: hints, isLaidOut: isLaidOut, order: order)
    let read = found.reading?.text ?? text
    let sections = found.reading?.sections ?? found.sections
    let dateline = found.dateline
    let given = GivenDates(known, own, order: order)
    let written = dating.date(of: read, sections: sections, dateline: dateline)
    let headline = sections.first { $0.kind == .title }.map { String(decoding: read[$0.range], as: UTF8.self) }
    let record = DocumentRecord(
      name: input.name, file: input.file ?? InputFiles.name(of: input.path), length: OffsetMap(text).scalarCount,
      digest: digest, title: known.title ?? headline ?? own.title,
      publisher: publisher(metadata, read, sections, dateline),
      date: given.date(page?.value, written),
      inconsistencies: [page?.disagreement, dateline?.weekdayConflict, given.conflict(with: written)].compactMap(
        \.self),
      details: metadata.details)
    return SourceDocument(
      record: record, text: text, sections: found.sections, reading: found.reading, notices: given.notices)
  }

  /// The order of day and month in dates of digits, by the address or the outlet.
  private func numericOrder(_ metadata: DocumentMetadata) -> NumericOrder? {
    if let order = NumericOrder(url: metadata.url, language: nil) { return order }
    let outlet = metadata.url.flatMap { outlets.outlet(ofURL: $0) } ?? metadata.outlet.map { outlets.outlet(named: $0) }
    return outlet.flatMap { outlets.numericOrder(ofOutlet: $0) }
  }

  private func publisher(
    _ metadata: DocumentMetadata, _ text: [UInt8], _ sections: [TextSection], _ dateline: Dateline?
  ) -> String? {
    if let url = metadata.url, let outlet = outlets.outlet(ofURL: url) { return outlet }
    if let name = metadata.outlet { return outlets.outlet(named: name) }
    if let slug = dateline?.slug { return outlets.outlet(ofSlug: slug) }
    for section in sections where section.kind == .boilerplate {
      for line in text[section.range].split(separator: UInt8(ascii: "\n")) {
        let content = Blank.trimmed(line.startIndex..<line.endIndex, in: text)
        if let outlet = outlets.outlet(opening: text[content]) { return outlet }
      }
    }
    return nil
  }
}
