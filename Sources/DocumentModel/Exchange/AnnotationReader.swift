import JSON
public import Text

/// What a file of JSON Lines annotations holds.
public struct AnnotationFile: Hashable, Sendable {
  public var documents: [AnnotatedDocument]
  /// Entities before the first document: a file of entities for many documents has only such.
  public var sharedEntities: [Entity]
  /// What annotations count in, by the place of their document, where its row holds a text of the length that it says.
  public var texts: [Int: [UInt8]] = [:]

  public init(documents: [AnnotatedDocument] = [], sharedEntities: [Entity] = []) {
    self.documents = documents
    self.sharedEntities = sharedEntities
  }
}

/// Reads annotations: one JSON object a line, of the kinds document, section, sentence, mention, claim, entity.
///
/// A `document` row opens a document and the rows after it belong to it. Empty lines and unknown keys are passed over.
public enum AnnotationReader {
  /// The version of the form, which every document's row states; a newer one is refused.
  ///
  /// It grows where a row means something else than before; keys that are new do not change it, since readers pass over them.
  public static let version = 1

  /// The annotations in a text of JSON Lines.
  ///
  /// - Parameter source: the file's name for failures.
  /// - Throws: a failure with file and line where a row is no JSON object, lacks a key or has a value that does not fit.
  public static func annotations(
    in bytes: [UInt8], source: String? = nil
  ) throws(SyntaxFailure) -> AnnotationFile {
    var file = AnnotationFile()
    var begin = 0
    var line = 1
    while begin < bytes.count {
      let end = bytes[begin...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      try add(rowIn: bytes, begin..<end, line: line, source: source, to: &file)
      begin = end + 1
      line += 1
    }
    return file
  }

  /// Adds what a row of a text says to what the rows before it said; empty rows say nothing.
  ///
  /// - Parameter line: the row's number in the text, from 1.
  static func add(
    rowIn bytes: [UInt8], _ row: Range<Int>, line: Int, source: String?, to file: inout AnnotationFile
  ) throws(SyntaxFailure) {
    guard bytes[row].contains(where: { !$0.isASCIISpace }) else { return }
    let value = try JSONReader.value(in: bytes, range: row, source: source)
    let position = TextPosition(line: line, column: 1, byte: row.lowerBound)
    try add(value, at: position, length: row.count, source: source, to: &file)
  }

  private static func add(
    _ value: JSONValue, at position: TextPosition, length: Int, source: String?, to file: inout AnnotationFile
  ) throws(SyntaxFailure) {
    var object = JSONObject()
    if case .object(let members) = value { object = members }
    let fields = RecordFields(object: object, source: source, position: position, length: length)
    let kind = try fields.string("kind")
    let current = file.documents.indices.last
    switch (kind, current) {
    case ("document", _):
      let record = try DocumentRecord(fields)
      if case .string(let text)? = fields.value("text"), text.unicodeScalars.count == record.length {
        file.texts[file.documents.count] = Array(text.utf8)
      }
      file.documents.append(AnnotatedDocument(document: record))
    case ("entity", nil): file.sharedEntities.append(try Entity(fields))
    case ("entity", let current?): file.documents[current].entities.append(try Entity(fields))
    case ("section", let current?): file.documents[current].sections.append(try Section(fields))
    case ("sentence", let current?): file.documents[current].sentences.append(try Sentence(fields))
    case ("mention", let current?): file.documents[current].mentions.append(try Mention(fields))
    case ("claim", let current?):
      if let name = try fields.optionalString("doc"), name != file.documents[current].document.name {
        throw fields.failure("the name of the document above", "doc")
      }
      file.documents[current].claims.append(try Claim(fields))
    case ("section", nil), ("sentence", nil), ("mention", nil), ("claim", nil):
      throw fields.failure("a document row before other rows", "kind")
    default: throw fields.failure("one of document, section, sentence, mention, claim, entity", "kind")
    }
  }
}
