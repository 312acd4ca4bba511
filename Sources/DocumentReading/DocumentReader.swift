public import DocumentModel
import JSON
public import KnowledgeBase
public import Text
import XML

/// Turns files into documents: text with sections, title, outlet and date, each with where it came from.
public struct DocumentReader: Sendable {
  public let options: ReadingOptions
  private let finder: SectionFinder
  private let dating: DocumentDating
  private let outlets: OutletNames

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
    finder = SectionFinder(
      cues: try SectionCue.builtIn(), slugs: outlets.slugs, compounds: try HyphenCompounds.builtIn().words)
    dating = DocumentDating(words: try DatingWords.builtIn(), knowledge: knowledge)
  }

  /// The documents of a file: one, or one for each record of JSON Lines.
  ///
  /// The form is told by the ending, and for other endings by whether the text begins as an HTML page does.
  public func documents(atPath path: String) throws(ReadingFailure) -> [SourceDocument] {
    let bytes = try InputFiles.bytes(atPath: path, limit: options.sizeLimit)
    return try documents(in: bytes, path: path, sidecar: Self.sidecar(ofPath: path))
  }

  /// The documents in bytes that were read elsewhere.
  ///
  /// - Parameters:
  ///   - path: tells form and name; nothing is read from it.
  ///   - sidecar: what is known beside the document; goes before what the document says of itself.
  public func documents(
    in bytes: [UInt8], path: String, sidecar: DocumentMetadata = DocumentMetadata()
  ) throws(ReadingFailure) -> [SourceDocument] {
    guard bytes.count <= options.sizeLimit else {
      throw .tooLarge(path: path, bytes: bytes.count, limit: options.sizeLimit)
    }
    if Blank.trimmed(0..<bytes.count, in: bytes).isEmpty { throw .empty(path: path) }
    let known = (options.metadata.metadata(forPath: path) ?? DocumentMetadata()).completed(by: sidecar)
    switch form(of: bytes, path) {
    case .text: return [try textDocument(bytes, path, known)]
    case .page: return [try page(bytes, path, known)]
    case .records: return try records(bytes, path, known)
    }
  }

  enum Form { case text, page, records }

  func form(of bytes: [UInt8], _ path: String) -> Form {
    switch InputFiles.ending(of: path) {
    case "txt", "text": return .text
    case "html", "htm", "xhtml": return .page
    case "jsonl", "ndjson": return .records
    default:
      let start = Blank.trimmed(0..<min(bytes.count, 200), in: bytes)
      let opening = bytes[start].prefix(14).map(\.asciiLowercased)
      let isPage = opening.starts(with: "<!doctype html".utf8) || opening.starts(with: "<html".utf8)
      return isPage ? .page : .text
    }
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
      return DocumentMetadata(object)
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

  private func textDocument(
    _ bytes: [UInt8], _ path: String, _ known: DocumentMetadata
  ) throws(ReadingFailure) -> SourceDocument {
    try TextCheck.check(bytes, path: path)
    let digest = SHA256.hexadecimalDigest(of: bytes.span)
    return document(bytes, name: InputFiles.stem(of: path), path: path, digest: digest, known: known)
  }

  private func page(
    _ bytes: [UInt8], _ path: String, _ known: DocumentMetadata
  ) throws(ReadingFailure) -> SourceDocument {
    let root: MarkupElement
    do throws(SyntaxFailure) {
      root = try HTMLTree.root(of: bytes, source: path)
    } catch {
      throw .malformed(error)
    }
    let own = HTMLMetadata.metadata(of: root)
    let blocks = HTMLArticle(root, title: own.title).blocks
    var text = ByteWriter()
    var hints: [Int: TextBlock.Hint] = [:]
    for block in blocks {
      if let hint = block.hint { hints[text.count] = hint }
      text.write(block.text)
      text.write(UInt8(ascii: "\n"))
    }
    guard text.count > 0 else { throw .noText(path: path) }
    return document(
      text.bytes, name: InputFiles.stem(of: path), path: path, digest: SHA256.hexadecimalDigest(of: bytes.span),
      known: known, own: own, hints: hints, isLaidOut: true)
  }

  private func records(
    _ bytes: [UInt8], _ path: String, _ known: DocumentMetadata
  ) throws(ReadingFailure) -> [SourceDocument] {
    var documents: [SourceDocument] = []
    for record in try JSONRecords.records(in: bytes, path: path) {
      var text = record.text
      var hints: [Int: TextBlock.Hint] = [:]
      if let title = record.metadata.title, !text.starts(with: title.utf8) {
        text = Array((HTMLText.collapsed(title) + "\n\n").utf8) + text
        hints[0] = .title
      }
      try TextCheck.check(text, path: path)
      documents.append(
        document(
          text, name: record.name, path: path, digest: SHA256.hexadecimalDigest(of: text.span), known: known,
          own: record.metadata, hints: hints))
    }
    return documents
  }

  /// - Parameters:
  ///   - known: from table and sidecar.
  ///   - own: from the page or record itself.
  private func document(
    _ text: [UInt8], name: String, path: String, digest: String, known: DocumentMetadata,
    own: DocumentMetadata = DocumentMetadata(), hints: [Int: TextBlock.Hint] = [:], isLaidOut: Bool = false
  ) -> SourceDocument {
    let found = finder.found(in: text, hints: hints, isLaidOut: isLaidOut)
    let metadata = known.completed(by: own)
    let read = found.reading?.text ?? text
    let sections = found.reading?.sections ?? found.sections
    let dateline = found.dateline
    let headline = sections.first { $0.kind == .title }.map { String(decoding: read[$0.range], as: UTF8.self) }
    let record = DocumentRecord(
      name: name, file: InputFiles.name(of: path), length: OffsetMap(text).scalarCount, digest: digest,
      title: known.title ?? headline ?? own.title, publisher: publisher(metadata, read, sections, dateline),
      date: date(known, own, dating.date(of: read, sections: sections, dateline: dateline)))
    return SourceDocument(record: record, text: text, sections: found.sections, reading: found.reading)
  }

  private func date(_ known: DocumentMetadata, _ own: DocumentMetadata, _ text: DocumentDate) -> DocumentDate {
    if let value = known.edtfDate {
      return DocumentDate(
        value: value, source: .sidecar, textOnly: text.value, confidence: "high",
        reason: "given beside the document; " + text.reason)
    }
    if let value = own.edtfDate {
      return DocumentDate(
        value: value, source: .metadata, textOnly: text.value, confidence: "high",
        reason: "the document's own metadata; " + text.reason)
    }
    return text
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
