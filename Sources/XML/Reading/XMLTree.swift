public import Text

/// Reads small XML documents whole.
public enum XMLTree {
  /// The root element of a document.
  ///
  /// - Throws: what `XMLEventReader` throws.
  public static func root(
    of bytes: [UInt8], source: String? = nil, limits: XMLLimits = XMLLimits()
  ) throws(SyntaxFailure) -> MarkupElement {
    var builder = MarkupTreeBuilder()
    try XMLEventReader.read(bytes, source: source, limits: limits) { event in
      switch event {
      case .start(let start):
        builder.start(MarkupElement(name: start.name, attributes: start.attributes, line: start.line))
      case .end: builder.end()
      case .text(let text, _): builder.text(text)
      case .comment, .processingInstruction: break
      }
    }
    guard let root = builder.root else {
      let start = TextPosition(line: 1, column: 1, byte: 0)
      throw SyntaxFailure(format: "XML", source: source, position: start, expected: "a root element")
    }
    return root
  }
}
