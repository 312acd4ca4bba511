import Text

extension RDFFormat {
  /// The format that the beginning of a text has, nil where it does not look like RDF.
  ///
  /// Tells line formats from Turtle by reading the first lines as N-Quads, and Turtle from TriG by a graph's braces, so
  /// that a TriG text whose first graph comes later than the beginning given is taken for Turtle. Some thousand bytes
  /// are enough.
  public init?(contentBeginning text: [UInt8]) {
    let firstLines = Self.completeLines(text)
    if let format = Self.lineFormat(firstLines) {
      self = format
    } else if Self.hasTurtleToken(text) {
      self = Self.hasGraphBrace(text) ? .triG : .turtle
    } else if Self.isMarkupWithRDF(text) {
      self = .rdfXML
    } else {
      return nil
    }
  }

  /// The text up to its last line break, or all of it where it has none.
  private static func completeLines(_ text: [UInt8]) -> [UInt8] {
    guard let end = text.lastIndex(of: UInt8(ascii: "\n")) else { return text }
    return Array(text[...end])
  }

  private static func lineFormat(_ lines: [UInt8]) -> RDFFormat? {
    let reader = RDFReader(.nQuads, options: RDFReadingOptions(version: .rdf12))
    guard let quads = try? reader.quads(in: lines), !quads.isEmpty else { return nil }
    return quads.contains { $0.graph != .defaultGraph } ? .nQuads : .nTriples
  }

  /// Whether the first word outside comments is one that Turtle begins with.
  private static func hasTurtleToken(_ text: [UInt8]) -> Bool {
    var cursor = ByteCursor(text)
    skipBlanks(&cursor)
    guard let byte = cursor.peek else { return false }
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return !opensJSON(cursor)
    case UInt8(ascii: "@"), UInt8(ascii: "("), UInt8(ascii: ":"): return true
    case UInt8(ascii: "<"): return isIRIReference(&cursor)
    default:
      let word = cursor.skip { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      let keyword = cursor.string(word).lowercased()
      if cursor.peek == UInt8(ascii: ":") { return !word.isEmpty }
      return ["prefix", "base", "version", "graph"].contains(keyword)
    }
  }

  /// Whether what follows a bracket can only be JSON: a text, a number, another value, or the end of an empty list.
  private static func opensJSON(_ start: ByteCursor) -> Bool {
    var cursor = start
    _ = cursor.next()
    skipBlanks(&cursor)
    guard let byte = cursor.next() else { return false }
    if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
      skipBlanks(&cursor)
      return cursor.peek == nil
    }
    return byte.isASCIIDigit || [UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(byte)
  }

  /// Whether `<...>` can only be an IRI: it is empty or has a colon or a number sign, and no white space, so that it
  /// is no tag of XML or HTML.
  private static func isIRIReference(_ cursor: inout ByteCursor) -> Bool {
    _ = cursor.next()
    if cursor.take("<") { return true }
    let reference = cursor.skip { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
    guard cursor.peek == UInt8(ascii: ">") else { return false }
    let marks = [UInt8(ascii: ":"), UInt8(ascii: "#")]
    return reference.isEmpty || cursor.bytes[reference].contains { marks.contains($0) }
  }

  /// Whether a text begins with a tag and binds a prefix to the RDF namespace.
  private static func isMarkupWithRDF(_ text: [UInt8]) -> Bool {
    var cursor = ByteCursor(text)
    skipBlanks(&cursor)
    return cursor.peek == UInt8(ascii: "<") && text.contains(Array(Namespace.rdf.iri.utf8))
  }

  /// Whether a brace opens a graph, outside of IRIs, strings and comments.
  private static func hasGraphBrace(_ text: [UInt8]) -> Bool {
    var cursor = ByteCursor(text)
    while let byte = cursor.next() {
      switch byte {
      case UInt8(ascii: "#"): cursor.skip { $0 != UInt8(ascii: "\n") }
      case UInt8(ascii: "<"): cursor.skip { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte, &cursor)
      case UInt8(ascii: "{"):
        if cursor.peek != UInt8(ascii: "|") { return true }
      default: continue
      }
    }
    return false
  }

  private static func skipString(_ quote: UInt8, _ cursor: inout ByteCursor) {
    let isLong = cursor.peek == quote && cursor.peek(1) == quote
    if isLong { cursor.offset += 2 }
    while let byte = cursor.next() {
      if byte == UInt8(ascii: "\\") {
        _ = cursor.next()
      } else if byte == quote {
        guard isLong else { return }
        if cursor.peek == quote, cursor.peek(1) == quote {
          cursor.offset += 2
          return
        }
      }
    }
  }

  private static func skipBlanks(_ cursor: inout ByteCursor) {
    if cursor.offset == 0 { _ = cursor.take("\u{FEFF}") }
    while true {
      cursor.skip { $0.isASCIISpace }
      guard cursor.take("#") else { return }
      cursor.skip { $0 != UInt8(ascii: "\n") }
    }
  }
}
