import JSON
import Text

/// The documents of JSON Lines, of a JSON list, or of an object around one, as news feeds and crawls hand them out.
final class RecordSource: DocumentSource {
  private let elements: JSONElements
  private let path: String
  private let name: String
  private let fields: RecordFieldNames
  private let takesOriginals: Bool
  private var count = 0
  /// Records of an object around them.
  private var waiting: ArraySlice<JSONValue> = []
  private var last = JSONElements.Element(bytes: [], begin: TextPosition(line: 1, column: 1, byte: 0))

  init(_ stream: InputStream, path: String, name: String, options: ReadingOptions) {
    elements = JSONElements(stream, limit: options.sizeLimit)
    self.path = path
    self.name = name
    fields = options.fields
    takesOriginals = options.takesOriginals
  }

  func next() throws(ReadingFailure) -> FoundDocument? {
    while true {
      if let value = waiting.popFirst() { return try document(value) }
      guard let element = try elements.next() else { return nil }
      last = element
      do throws(SyntaxFailure) {
        waiting = Self.records(in: try JSONReader.value(in: element.bytes, source: path))[...]
      } catch {
        count += 1
        throw .malformed(placed(error))
      }
    }
  }

  /// The records in a value: itself, the elements of a list, or those of the list that an object is made around.
  private static func records(in value: JSONValue) -> [JSONValue] {
    guard case .object(let object) = value else {
      if case .array(let elements) = value { return elements }
      return [value]
    }
    for key in ["articles", "items", "results", "docs", "documents", "stories", "hits", "entries", "data", "response"] {
      switch object[key] {
      case .array(let elements)? where elements.contains(where: { if case .object = $0 { true } else { false } }):
        return elements
      case .object(let inner)? where inner.members.contains { if case .array = $0.value { true } else { false } }:
        let found = records(in: .object(inner))
        if found != [.object(inner)] { return found }
      default: continue
      }
    }
    return [value]
  }

  private func document(_ value: JSONValue) throws(ReadingFailure) -> FoundDocument {
    count += 1
    guard case .object(let record) = value else { throw .malformed(failure("an object with 'text'", "")) }
    if takesOriginals, let original = FoundDocument(original: record, name: name + "-" + String(count)) {
      return original
    }
    guard let content = content(of: record) else {
      let names = record.members.prefix(12).map(\.key).joined(separator: ", ")
      throw .malformed(failure("an object with 'text' (--field text=NAME says which member it is)", names))
    }
    var name = name + "-" + String(count)
    if let id = text(.id, record) { name = id }
    return FoundDocument(name: name, path: path, content: content, own: metadata(of: record))
  }

  private func content(of record: JSONObject) -> FoundDocument.Content? {
    if let text = text(.text, record) {
      let bytes = Array(text.utf8)
      return Self.isMarkup(bytes) ? .page(bytes, declared: .utf8) : .text(bytes)
    }
    return text(.html, record).map { .page(Array($0.utf8), declared: .utf8) }
  }

  /// A body with the elements of a page in it.
  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    ["</p>", "<br>", "<br/>", "<br />", "</div>", "</html>", "</P>"].contains {
      FileSignatures.contains($0, in: bytes[...])
    }
  }

  private func metadata(of record: JSONObject) -> DocumentMetadata {
    DocumentMetadata(
      date: text(.date, record), outlet: text(.outlet, record), title: text(.title, record), url: text(.url, record))
  }

  /// The first value that is a text, or means one; empty ones count as absent.
  private func text(_ field: RecordFieldNames.Field, _ record: JSONObject) -> String? {
    for value in fields.values(of: field, in: record) {
      switch value {
      case .string(let text) where !text.utf8.allSatisfy { $0 <= 0x20 }: return text
      case .array(let parts):
        let lines = parts.compactMap { if case .string(let text) = $0 { text } else { nil } }
        if !lines.isEmpty, lines.count == parts.count { return lines.joined(separator: field == .text ? "\n\n" : ", ") }
      case .object(let object):
        if case .string(let text)? = object["name"] ?? object["title"], !text.isEmpty { return text }
      case .integer(let number) where field == .date: return EpochTime.text(number)
      case .integer(let number) where field == .id: return String(number)
      default: continue
      }
    }
    return nil
  }

  private func failure(_ expected: String, _ found: String) -> SyntaxFailure {
    SyntaxFailure(format: "JSON", source: path, position: last.begin, expected: expected, found: found)
  }

  /// A failure in one value, at its place in the file.
  private func placed(_ failure: SyntaxFailure) -> SyntaxFailure {
    var placed = failure
    if failure.position.line == 1 { placed.position.column += last.begin.column - 1 }
    placed.position.line += last.begin.line - 1
    placed.position.byte += last.begin.byte
    return placed
  }
}
