internal import DocumentModel
internal import Text

extension SourceDocument {
  /// The sections in scalar offsets.
  var scalarSections: [Section] {
    let offsets = OffsetMap(text)
    return sections.map { Section(kind: $0.kind, range: offsets.scalarRange(ofBytes: $0.range)) }
  }
}
