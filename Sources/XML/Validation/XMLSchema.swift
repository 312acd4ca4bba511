import CLibXML2
public import Text

/// Something that a schema does not allow, at its place in the document.
public struct SchemaFinding: Hashable, Sendable {
  /// From 1; 0 where the library gives none.
  public var line: Int
  /// libxml2's words, which name element, attribute and rule.
  public var message: String

  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}

/// A compiled W3C XML schema (XSD 1.0).
public struct XMLSchema: ~Copyable {
  /// How many findings a validation keeps; a broken large document would give millions.
  public static let findingLimit = 100

  private let schema: xmlSchemaPtr

  /// Compiles a schema.
  ///
  /// - Parameters:
  ///   - bytes: the schema document.
  ///   - files: schema documents that it includes, imports or redefines, by file name. Nothing is read from disk or network.
  /// - Throws: a failure with the line of the first thing that is wrong with the schema.
  public init(_ bytes: [UInt8], source: String? = nil, files: [String: [UInt8]] = [:]) throws(SyntaxFailure) {
    let collector = FindingCollector(limit: 1)
    let schema: xmlSchemaPtr? =
      XMLLibrary.isReady ? SchemaSources.withFiles(files) { Self.compile(bytes, collector) } : nil
    guard let schema else {
      let first = collector.findings.first
      let position = TextPosition(line: max(first?.line ?? 1, 1), column: 1, byte: 0)
      throw SyntaxFailure(
        format: "XML schema", source: source, position: position, expected: "a valid schema",
        found: first?.message ?? "")
    }
    self.schema = schema
  }

  deinit {
    xmlSchemaFree(schema)
  }

  /// What the schema does not allow in a document, in document order; empty for a valid document.
  ///
  /// Ill-formed documents give findings too. The document is read as a stream, without loading or expanding anything.
  public func findings(in bytes: [UInt8]) -> [SchemaFinding] {
    let collector = FindingCollector(limit: Self.findingLimit)
    guard let context = xmlSchemaNewValidCtxt(schema) else {
      return [SchemaFinding(line: 0, message: "no memory for a validation")]
    }
    defer { xmlSchemaFreeValidCtxt(context) }
    xmlSchemaSetValidStructuredErrors(
      context, FindingCollector.receive, Unmanaged.passUnretained(collector).toOpaque())
    let result = withExtendedLifetime(collector) { Self.validate(bytes, context, collector) }
    if result != 0, collector.findings.isEmpty {
      collector.add(SchemaFinding(line: 0, message: "not a well-formed document"))
    }
    return collector.findings
  }

  private static func compile(_ bytes: [UInt8], _ collector: FindingCollector) -> xmlSchemaPtr? {
    bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self).baseAddress
      guard let context = xmlSchemaNewMemParserCtxt(text, Int32(buffer.count)) else { return nil }
      defer { xmlSchemaFreeParserCtxt(context) }
      let address = Unmanaged.passUnretained(collector).toOpaque()
      xmlSchemaSetParserStructuredErrors(context, FindingCollector.receive, address)
      return collector.receivingGlobalErrors { xmlSchemaParse(context) }
    }
  }

  private static func validate(
    _ bytes: [UInt8], _ context: xmlSchemaValidCtxtPtr, _ collector: FindingCollector
  ) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self).baseAddress
      guard let input = xmlParserInputBufferCreateMem(text, Int32(buffer.count), XML_CHAR_ENCODING_NONE) else {
        return -1
      }
      return collector.receivingGlobalErrors {
        xmlSchemaValidateStream(context, input, XML_CHAR_ENCODING_NONE, nil, nil)
      }
    }
  }
}
