public import DocumentModel
import JSON
public import KnowledgeBase
public import Text

/// Turns files into documents: text with sections, title, outlet and date, each with where it came from.
public struct DocumentReader: Sendable {
  public private(set) var options: ReadingOptions
  let finder: SectionFinder
  let dating: DocumentDating
  let outlets: OutletNames
  let names: ElementNames
  let english: EnglishCheck

  /// A reader that recognises the outlets of a knowledge base, and dates undated texts by meetings it knows.
  ///
  /// - Throws: a failure where a built-in table is wrong; the tests keep this from being released.
  public init(knowledge: KnowledgeBase, options: ReadingOptions = ReadingOptions()) throws(SyntaxFailure) {
    try self.init(publishers: knowledge.publishers, knowledge: knowledge, options: options)
  }

  /// - Parameters:
  ///   - publishers: the outlets whose marks are recognised.
  ///   - knowledge: what undated texts are dated by; only their own words if nil.
  /// - Throws: a failure where a built-in table is wrong; the tests keep this from being released.
  public init(
    publishers: [Publisher], knowledge: KnowledgeBase? = nil, options: ReadingOptions = ReadingOptions()
  ) throws(SyntaxFailure) {
    self.options = options
    outlets = OutletNames(publishers)
    names = try ElementNames.builtIn()
    english = try EnglishCheck.builtIn()
    finder = SectionFinder(
      cues: try SectionCue.builtIn(), slugs: outlets.slugs, compounds: try HyphenCompounds.builtIn().words)
    dating = DocumentDating(words: try DatingWords.builtIn(), knowledge: knowledge)
  }

  /// The documents of a file, or for `-` of standard input, to be read one after the other.
  ///
  /// The form is told by what stands in the file, and where that leaves it open by its ending.
  /// - Throws: a failure where the file cannot be opened, or has a form that holds no documents.
  public func reading(atPath path: String) throws(ReadingFailure) -> InputReading {
    let (documents, stream) = try InputOpening(options: options).source(atPath: path)
    return InputReading(
      documents, of: stream, path: path, reader: self, sidecar: try Self.sidecar(ofPath: path))
  }

  /// The documents in bytes that were read elsewhere.
  ///
  /// - Parameters:
  ///   - path: tells form and name; nothing is read from it.
  ///   - sidecar: what is known beside the document; goes before what the document says of itself.
  /// - Throws: the first failure.
  public func documents(
    in bytes: [UInt8], path: String, sidecar: DocumentMetadata = DocumentMetadata()
  ) throws(ReadingFailure) -> [SourceDocument] {
    guard bytes.count <= options.sizeLimit else {
      throw .tooLarge(path: path, bytes: bytes.count, limit: options.sizeLimit)
    }
    if Blank.trimmed(0..<bytes.count, in: bytes).isEmpty { throw .empty(path: path) }
    let source = try InputOpening(options: options).source(
      of: bytes, path: path, name: InputFiles.stem(of: path), depth: 0)
    var documents: [SourceDocument] = []
    while let found = try source.next() { documents.append(try document(found, sidecar: sidecar)) }
    return documents
  }

  /// Reads a document again from what `InputReading.nextOriginal` gave for it, or from its text where that was nil.
  ///
  /// - Parameters:
  ///   - name: what the document is called.
  ///   - path: the input that it came in.
  public func document(
    ofOriginal original: [UInt8]?, text: [UInt8]?, name: String, path: String,
    sidecar: DocumentMetadata = DocumentMetadata()
  ) throws(ReadingFailure) -> SourceDocument {
    // Whatever encoding was forced then: the original has been decoded by it.
    var reader = self
    reader.options.encoding = nil
    guard let original else {
      return try reader.document(FoundDocument(name: name, path: path, content: .text(text ?? [])), sidecar: sidecar)
    }
    if let found = FoundDocument.found(inOriginal: original, name: name) {
      return try reader.document(found, sidecar: sidecar)
    }
    if original.first == UInt8(ascii: "{"),
      let first = try reader.documents(in: original, path: path, sidecar: sidecar).first
    {
      return first
    }
    return try reader.document(
      FoundDocument(name: name, path: path, content: .page(original, declared: nil)), sidecar: sidecar)
  }

  /// A document with all that can be told of it.
  func document(_ found: FoundDocument, sidecar: DocumentMetadata) throws(ReadingFailure) -> SourceDocument {
    let known = known(of: found, sidecar: sidecar)
    var document: SourceDocument
    switch found.content {
    case .text(let bytes): document = try text(bytes, found, known)
    case .page(let bytes, let declared): document = try page(bytes, declared: declared, found, known)
    case .blocks(let blocks): document = try text(of: blocks, found, known)
    }
    if let digest = found.digest { document.record.digest = digest }
    return document
  }

  /// What is said of a document in the table, in the file beside it, and where it was read first, in order of trust.
  func known(of found: FoundDocument, sidecar: DocumentMetadata) -> DocumentMetadata {
    (options.metadata.metadata(forPath: found.path) ?? DocumentMetadata()).completed(by: sidecar)
      .completed(by: found.beside)
  }

  /// What a file beside the document, `PATH.meta.json`, says of it.
  public static func sidecar(ofPath path: String) throws(ReadingFailure) -> DocumentMetadata {
    let sidecar = path + ".meta.json"
    do throws(ReadingFailure) {
      let bytes = try InputFiles.bytes(atPath: sidecar, limit: 1 << 20)
      guard case .object(let object) = try parsed(bytes, sidecar) else {
        throw .malformed(
          ByteCursor(bytes).failure(format: "sidecar", source: sidecar, at: 0, expected: "a JSON object"))
      }
      var metadata = DocumentMetadata(object)
      if metadata.date != nil { metadata.datePlace = sidecar }
      return metadata
    } catch ReadingFailure.missing {
      return DocumentMetadata()
    }
  }

  private static func parsed(_ bytes: [UInt8], _ source: String) throws(ReadingFailure) -> JSONValue {
    do throws(SyntaxFailure) {
      return try JSONReader.value(in: bytes, source: source)
    } catch {
      throw .malformed(error)
    }
  }
}
