internal import DocumentModel
internal import JSON

/// What was read of a document, as an object of JSON.
enum ReadDocumentRow {
  static func object(for document: SourceDocument, withSections: Bool) -> JSONObject {
    let record = document.record
    func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    var row = JSONObject()
    row["doc"] = .string(record.name)
    row["file"] = .string(record.file)
    row["title"] = text(record.title)
    row["date"] = text(record.date.value)
    row["date_source"] = .string(record.date.source.rawValue)
    row["date_confidence"] = text(record.date.confidence)
    row["date_why"] = .string(record.date.reason)
    row["publisher"] = text(record.publisher)
    row["language"] = .string(record.language)
    row["inconsistencies"] = .array(record.inconsistencies.map { .string($0) })
    row["text"] = .string(document.articleText)
    if withSections {
      row["sections"] = .array(
        document.sections.map { section in
          var part = JSONObject()
          part["section"] = .string(section.kind.rawValue)
          if let label = section.label { part["label"] = .string(label) }
          part["text"] = .string(document.string(of: section))
          return .object(part)
        })
    }
    return row
  }
}
