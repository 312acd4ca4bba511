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
    if case .object(let row)? = object["table"] { table = DocumentMetadata(written: row) }
    if case .object(let row)? = object["sidecar"] { sidecar = DocumentMetadata(written: row) }
  }

  /// One line of JSON, the same for the same knowledge.
  var json: String {
    var object: JSONObject = ["sidecar": .object(sidecar.written)]
    if let table { object["table"] = .object(table.written) }
    var writer = ByteWriter()
    JSONWriter(.spaced).write(object, to: &writer)
    return writer.string
  }
}
