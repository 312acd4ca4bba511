internal import DocumentReading
internal import JSON
internal import Text

/// What is known of a file's documents beside the file, and from where.
struct SourceMetadata: Hashable, Sendable {
  /// From a table that the user gave.
  var table: DocumentMetadata?
  /// From a file beside the document.
  var sidecar = DocumentMetadata()

  /// What the table says, and what the sidecar says where the table is silent.
  var known: DocumentMetadata {
    table?.completed(by: sidecar) ?? sidecar
  }

  init(table: DocumentMetadata? = nil, sidecar: DocumentMetadata = DocumentMetadata()) {
    self.table = table
    self.sidecar = sidecar
  }

  /// Reads what `json` wrote; nothing is known where it is something else.
  init(json text: String) {
    guard case .object(let object)? = try? JSONReader.value(in: Array(text.utf8)) else { return }
    if case .object(let row)? = object["table"] { table = Self.metadata(row) }
    if case .object(let row)? = object["sidecar"] { sidecar = Self.metadata(row) }
  }

  /// One line of JSON, the same for the same knowledge.
  var json: String {
    var object: JSONObject = ["sidecar": .object(Self.object(sidecar))]
    if let table { object["table"] = .object(Self.object(table)) }
    var writer = ByteWriter()
    JSONWriter(.spaced).write(object, to: &writer)
    return writer.string
  }

  private static func metadata(_ row: JSONObject) -> DocumentMetadata {
    func text(_ key: String) -> String? {
      guard case .string(let text)? = row[key] else { return nil }
      return text
    }
    var metadata = DocumentMetadata(
      date: text("date"), outlet: text("outlet"), title: text("title"), url: text("url"))
    if case .object(let further)? = row["further"] {
      for member in further.members { if case .string(let text) = member.value { metadata.further[member.key] = text } }
    }
    return metadata
  }

  private static func object(_ metadata: DocumentMetadata) -> JSONObject {
    var object = JSONObject()
    for (key, text) in [
      ("date", metadata.date), ("outlet", metadata.outlet), ("title", metadata.title), ("url", metadata.url),
    ] {
      if let text { object[key] = .string(text) }
    }
    if !metadata.further.isEmpty {
      let sorted = metadata.further.sorted { $0.key < $1.key }
      object["further"] = .object(JSONObject(sorted.map { .init(key: $0.key, value: .string($0.value)) }))
    }
    return object
  }
}
