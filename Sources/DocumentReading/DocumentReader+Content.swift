import DocumentModel
import Text
import XML

// From what a file holds to text with hints at what its parts are.
extension DocumentReader {
  func text(
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
    try tellLanguage(of: &document, declared: nil, found)
    document.notices += Self.notices(of: decoded, in: bytes) + loneByte(decoded, bytes)
    return document
  }

  /// A text that is ASCII but for one byte tells too little of its encoding.
  private func loneByte(_ decoded: DecodedText, _ bytes: [UInt8]) -> [ReadingNotice] {
    guard decoded.encoding == .windows1252, options.encoding == nil,
      let first = bytes.firstIndex(where: { $0 >= 0x80 }),
      !bytes[(first + 1)...].contains(where: { $0 >= 0x80 })
    else { return [] }
    let place = LineMap(bytes).position(ofByte: first)
    return [.loneByte(bytes[first], encoding: decoded.encoding.name, place: place)]
  }

  /// What a user should know about damaged bytes.
  private static func notices(of decoded: DecodedText, in bytes: [UInt8]) -> [ReadingNotice] {
    guard let first = decoded.firstDamage else { return [] }
    let position = LineMap(bytes).position(ofByte: first)
    return [.replacedBytes(count: decoded.replacementCount, encoding: decoded.encoding.name, first: position)]
  }

  func text(
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
    var document = document(
      text.bytes, found, digest: SHA256.hexadecimalDigest(of: text.bytes.span), known: known, own: found.own,
      hints: hints, isLaidOut: found.isLaidOut)
    try tellLanguage(of: &document, declared: nil, found)
    return document
  }

  /// Refuses a document that is not in English, or where any language is wanted says which it is in.
  ///
  /// - Parameter declared: the language that the document names.
  private func tellLanguage(
    of document: inout SourceDocument, declared: String?, _ found: FoundDocument
  ) throws(ReadingFailure) {
    guard !english.isEnglish(document.text, declared: declared) else { return }
    guard options.readsAnyLanguage else { throw .otherLanguage(path: found.path, declared: declared) }
    document.record.language = declared.map { String($0.lowercased().prefix { $0.isLetter }) } ?? "und"
  }

  func page(
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
    var document = document(
      text.bytes, found, digest: SHA256.hexadecimalDigest(of: bytes.span), known: known,
      own: found.own.completed(by: reading.metadata.own), page: PageDates(reading).date, hints: hints, isLaidOut: true)
    try tellLanguage(of: &document, declared: reading.metadata.language, found)
    if article.hasOnlyTitle { document.notices.append(.onlyTitle) }
    document.notices += Self.notices(of: decoded, in: bytes)
    return document
  }
}
