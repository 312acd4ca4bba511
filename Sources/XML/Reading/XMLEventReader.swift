import CLibXML2
public import Text

/// Reads XML piece by piece and gives the events of each piece: memory stays flat however large the document is.
///
/// Safe on hostile input: nothing is loaded, no entity is expanded beyond the five predefined ones and, where the limits
/// allow them, those that a document declares with their text (a reference to another is an error, wherever it stands);
/// depth, size, attributes, text and what entities expand to are limited.
/// Encodings are those of the document's declaration or byte order mark, UTF-8 otherwise; malformed text is an error.
public struct XMLEventReader: ~Copyable {
  private let parser: xmlParserCtxtPtr
  private let state: XMLParserState
  private var consumed = 0

  /// - Parameter source: the file's name for failures.
  /// - Throws: a failure where the library has no memory for a parser.
  public init(source: String? = nil, limits: XMLLimits = XMLLimits()) throws(SyntaxFailure) {
    let state = XMLParserState(source: source, limits: limits)
    var handler = XMLParserCallbacks.handler()
    let address = Unmanaged.passUnretained(state).toOpaque()
    guard XMLLibrary.isReady, let parser = xmlCreatePushParserCtxt(&handler, address, nil, 0, nil) else {
      let start = TextPosition(line: 1, column: 1, byte: 0)
      throw SyntaxFailure(format: "XML", source: source, position: start, expected: "memory for a parser")
    }
    // NOENT decodes references in attributes; it can expand only the entities that our state hands out.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_BIG_LINES.rawValue
    xmlCtxtUseOptions(parser, Int32(options))
    state.parser = parser
    self.parser = parser
    self.state = state
  }

  deinit {
    // The library keeps a document of its own where one declares entities, and does not free it with the parser.
    if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
    parser.pointee.myDoc = nil
    xmlFreeParserCtxt(parser)
  }

  /// The events that become certain with the next bytes of the document.
  public mutating func events(in chunk: Span<UInt8>) throws(SyntaxFailure) -> [MarkupEvent] {
    try push(chunk, isLast: false)
  }

  /// The last events, after all bytes were given; an unfinished document is a failure.
  public mutating func finish() throws(SyntaxFailure) -> [MarkupEvent] {
    let empty: [UInt8] = []
    return try push(empty.span, isLast: true)
  }

  private mutating func push(_ chunk: Span<UInt8>, isLast: Bool) throws(SyntaxFailure) -> [MarkupEvent] {
    if let failure = state.failure { throw failure }
    consumed += chunk.count
    state.consumed = consumed
    if consumed > state.limits.bytes { state.fail(expected: "at most \(state.limits.bytes) bytes of XML") }
    if state.failure == nil {
      chunk.withUnsafeBytes { buffer in
        let bytes = buffer.bindMemory(to: CChar.self).baseAddress
        _ = xmlParseChunk(parser, bytes, Int32(buffer.count), isLast ? 1 : 0)
      }
      // Bytes that the document's encoding does not have stop the parser without a word to its handler.
      if parser.pointee.disableSAX != 0 { state.fail(expected: "bytes that the document's encoding has") }
    }
    if let failure = state.failure { throw failure }
    if isLast, parser.pointee.wellFormed == 0 { state.fail(expected: "well-formed XML") }
    if let failure = state.failure { throw failure }
    defer { state.events.removeAll(keepingCapacity: true) }
    return state.events
  }

  /// Reads a whole document and hands over its events one by one.
  public static func read(
    _ bytes: [UInt8], source: String? = nil, limits: XMLLimits = XMLLimits(),
    _ take: (MarkupEvent) throws(SyntaxFailure) -> Void
  ) throws(SyntaxFailure) {
    var reader = try XMLEventReader(source: source, limits: limits)
    let span = bytes.span
    var begin = 0
    while begin < span.count {
      let end = min(begin + 1 << 16, span.count)
      for event in try reader.events(in: span.extracting(begin..<end)) { try take(event) }
      begin = end
    }
    for event in try reader.finish() { try take(event) }
  }
}
