public import DocumentModel
import JSON
public import KnowledgeBase
public import Text
import XML

/// Turns files into documents: text with sections, title, outlet and date, each with where it came from.
public struct DocumentReader: Sendable {
  public private(set) var options: ReadingOptions
  private let finder: SectionFinder
  private let dating: DocumentDating
  private let outlets: OutletNames
  private let names: ElementNames
  private let english: EnglishCheck

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

  private func text(
    _ bytes: [UInt8], _ found: FoundDocument, _ known: DocumentMetadata
  ) throws(ReadingFailure) -> SourceDocument {
    if Blank.trimmed(0..<bytes.count, in: bytes).isEmpty { throw .empty(path: found.path) }
    let decoded = DecodedText(bytes, forced: options.encoding)
    if let null = decoded.bytes.firstIndex(of: 0) {
      throw .nulByte(path: found.path, position: LineMap(decoded.bytes).position(ofByte: null))
    }
    var text = decoded.bytes
    var hints: [Int: TextBlock.Hint] = [:]
    if let title = found.own.title, !text.starts(with: title.utf8) {
      text = Array((PageText.collapsed(title) + "\n\n").utf8) + text
      hints[0] = .title
    }
    let digest = hints.isEmpty ? SHA256.hexadecimalDigest(of: bytes.span) : SHA256.hexadecimalDigest(of: text.span)
    var document = document(
      text, found, digest: digest, known: known, own: found.own, hints: hints, isLaidOut: found.isLaidOut)
    document.notices += Self.notices(of: decoded, in: bytes)
    return document
  }

  /// What a user should know about damaged bytes.
  private static func notices(of decoded: DecodedText, in bytes: [UInt8]) -> [ReadingNotice] {
    guard let first = decoded.firstDamage else { return [] }
    let position = LineMap(bytes).position(ofByte: first)
    return [.replacedBytes(count: decoded.replacementCount, encoding: decoded.encoding.name, first: position)]
  }

  private func text(
    of blocks: [FoundDocument.Block], _ found: FoundDocument, _ known: DocumentMetadata
  ) throws(ReadingFailure) -> SourceDocument {
    var blocks = blocks
    if let title = found.own.title.map(PageText.collapsed), !title.isEmpty,
      !blocks.contains(where: { $0.hint == .title })
    {
      blocks.removeAll { $0.text == title }
      blocks.insert(FoundDocument.Block(text: title, hint: .title), at: 0)
    }
    var text = ByteWriter()
    var hints: [Int: TextBlock.Hint] = [:]
    for block in blocks {
      for line in block.text.split(separator: "\n") {
        if let hint = block.hint { hints[text.count] = hint }
        text.write(String(line))
        text.write(UInt8(ascii: "\n"))
      }
      if !found.isLaidOut { text.write(UInt8(ascii: "\n")) }
    }
    if Blank.trimmed(0..<text.count, in: text.bytes).isEmpty { throw .noText(path: found.path) }
    return document(
      text.bytes, found, digest: SHA256.hexadecimalDigest(of: text.bytes.span), known: known, own: found.own,
      hints: hints, isLaidOut: found.isLaidOut)
  }

  private func page(
    _ bytes: [UInt8], declared: TextEncoding?, _ found: FoundDocument, _ known: DocumentMetadata
  ) throws(ReadingFailure) -> SourceDocument {
    if Blank.trimmed(0..<bytes.count, in: bytes).isEmpty { throw .empty(path: found.path) }
    let page: HTMLPage
    let decoded = HTMLEncoding.decoded(bytes, told: declared, forced: options.encoding)
    do throws(SyntaxFailure) {
      page = try HTMLPage(decoded.bytes, source: found.path)
    } catch {
      throw .malformed(error)
    }
    let reading = PageReading(page, names: names, toldTitle: found.own.title)
    let article = PageArticle(reading)
    let blocks = article.blocks
    var text = ByteWriter()
    var hints: [Int: TextBlock.Hint] = [:]
    for block in blocks {
      if let hint = block.hint { hints[text.count] = hint }
      text.write(block.text)
      text.write(UInt8(ascii: "\n"))
    }
    guard text.count > 0 else { throw .noText(path: found.path) }
    let language = reading.metadata.language
    let isEnglish = english.isEnglish(text.bytes, declared: language)
    guard isEnglish || options.readsAnyLanguage else { throw .otherLanguage(path: found.path, declared: language) }
    var document = document(
      text.bytes, found, digest: SHA256.hexadecimalDigest(of: bytes.span), known: known,
      own: found.own.completed(by: reading.metadata.own), page: PageDates(reading).date, hints: hints, isLaidOut: true)
    if !isEnglish {
      document.record.language = language.map { String($0.lowercased().prefix { $0.isLetter }) } ?? "und"
    }
    if article.hasOnlyTitle { document.notices.append(.onlyTitle) }
    document.notices += Self.notices(of: decoded, in: bytes)
    return document
  }

  /// - Parameters:
  ///   - known: from table and sidecar.
  ///   - own: from the document itself, or what it came in.
  ///   - page: when the page says that it was published, and what in it says otherwise.
  private func document(
    _ text: [UInt8], _ input: FoundDocument, digest: String, known: DocumentMetadata, own: DocumentMetadata,
    page: (value: DocumentDate, disagreement: String?)? = nil, hints: [Int: TextBlock.Hint], isLaidOut: Bool
  ) -> SourceDocument {
    let metadata = known.completed(by: own)
    let found = finder.found(in: text, hints: hints, isLaidOut: isLaidOut, order: numericOrder(metadata))
    let read = found.reading?.text ?? text
    let sections = found.reading?.sections ?? found.sections
    let dateline = found.dateline
    let headline = sections.first { $0.kind == .title }.map { String(decoding: read[$0.range], as: UTF8.self) }
    let record = DocumentRecord(
      name: input.name, file: input.file ?? InputFiles.name(of: input.path), length: OffsetMap(text).scalarCount,
      digest: digest, title: known.title ?? headline ?? own.title,
      publisher: publisher(metadata, read, sections, dateline),
      date: date(known, own, page?.value, dating.date(of: read, sections: sections, dateline: dateline)),
      inconsistencies: page?.disagreement.map { [$0] } ?? [], details: metadata.details)
    return SourceDocument(record: record, text: text, sections: found.sections, reading: found.reading)
  }

  /// The order of day and month in dates of digits, by the address or the outlet.
  private func numericOrder(_ metadata: DocumentMetadata) -> NumericOrder? {
    if let order = NumericOrder(url: metadata.url, language: nil) { return order }
    let outlet = metadata.url.flatMap { outlets.outlet(ofURL: $0) } ?? metadata.outlet.map { outlets.outlet(named: $0) }
    return outlet.flatMap { outlets.numericOrder(ofOutlet: $0) }
  }

  private func date(
    _ known: DocumentMetadata, _ own: DocumentMetadata, _ page: DocumentDate?, _ text: DocumentDate
  ) -> DocumentDate {
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
    if var page {
      // Who knows only when a page was changed does not know when it was written.
      if page.confidence == "low", text.value != nil, text.source == .dateline { return text }
      page.textOnly = text.value
      page.reason += "; " + text.reason
      return page
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
