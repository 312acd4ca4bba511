internal import Text

extension SourceDocument {
  /// The document's row and section rows of the exchange form, before any analysis.
  ///
  /// The exchange form knows datelines as sentences inside the body, so a dateline joins the body section after it, unless it has a line
  /// of its own.
  public var annotation: AnnotatedDocument {
    let offsets = OffsetMap(text)
    var rows: [Section] = []
    for section in sections {
      let isInside = section.kind == .dateline && !endsLine(section)
      let kind: SectionKind = isInside ? .body : section.kind
      let range = offsets.scalarRange(ofBytes: section.range)
      if let last = rows.indices.last, rows[last].kind == kind,
        rows[last].label == section.label || isInside
      {
        rows[last].range = rows[last].range.lowerBound..<range.upperBound
      } else {
        rows.append(Section(kind: kind, range: range, label: section.label))
      }
    }
    return AnnotatedDocument(document: record, sections: rows)
  }
}
