import CLibXML2
public import Text

/// Reads HTML pages, however ill-formed, into the same small tree as XML.
public enum HTMLTree {
  /// Elements nested deeper than this are left out, their text is kept.
  public static let depthLimit = 250

  /// The root element of a page; element names are in lower case, without namespace.
  ///
  /// Nothing is loaded, scripts are text. The encoding is the byte order mark's, else the one declared in a meta element,
  /// else UTF-8, else windows-1252.
  ///
  /// - Throws: a failure with the byte's position where a page that claims to be UTF-8 is not, where the encoding is
  ///   unknown, and where there is no element at all.
  public static func root(of bytes: [UInt8], source: String? = nil) throws(SyntaxFailure) -> MarkupElement {
    let (encoding, content) = HTMLEncoding.detect(bytes)
    if encoding.uppercased() == "UTF-8", let bad = UTF8Validation.firstInvalidByte(in: bytes.span) {
      throw ByteCursor(bytes).failure(format: "HTML", source: source, at: bad, length: 1, expected: "well-formed UTF-8")
    }
    guard XMLLibrary.isReady, let handler = xmlFindCharEncodingHandler(encoding) else {
      throw failure(source, expected: "a known encoding", found: encoding)
    }
    xmlCharEncCloseFunc(handler)
    guard content.count <= Int32.max, let document = parse(content, encoding) else {
      throw failure(source, expected: "an HTML page of less than 2 GiB")
    }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document), let element = tree(root) else {
      throw failure(source, expected: "an HTML element")
    }
    return element
  }

  private static func failure(_ source: String?, expected: String, found: String = "") -> SyntaxFailure {
    let start = TextPosition(line: 1, column: 1, byte: 0)
    return SyntaxFailure(format: "HTML", source: source, position: start, expected: expected, found: found)
  }

  private static func parse(_ content: ArraySlice<UInt8>, _ encoding: String) -> htmlDocPtr? {
    guard let context = htmlNewParserCtxt() else { return nil }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_COMPACT.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    // Unclosed inline elements nest without end on real pages; the tree below bounds the depth instead.
    context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    return content.withUnsafeBytes { buffer in
      htmlCtxtReadMemory(
        context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, encoding, Int32(options))
    }
  }

  /// Walks the library's tree without recursion, so that no nesting can exhaust the stack.
  private static func tree(_ root: xmlNodePtr) -> MarkupElement? {
    var builder = MarkupTreeBuilder()
    var depth = 0
    var current: xmlNodePtr? = root
    while let node = current {
      let isElement = node.pointee.type == XML_ELEMENT_NODE
      if isElement, depth < depthLimit { builder.start(element(node)) }
      if !isElement, let text = text(node) { builder.text(text) }
      if isElement, let child = node.pointee.children {
        depth += 1
        current = child
        continue
      }
      if isElement, depth < depthLimit { builder.end() }
      var last = node
      current = nil
      while last != root {
        if let next = last.pointee.next {
          current = next
          break
        }
        guard let parent = last.pointee.parent else { break }
        depth -= 1
        if depth < depthLimit { builder.end() }
        last = parent
      }
    }
    return builder.root
  }

  private static func element(_ node: xmlNodePtr) -> MarkupElement {
    var attributes: [MarkupAttribute] = []
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = current.pointee.children.flatMap(text) ?? ""
      attributes.append(
        MarkupAttribute(name: MarkupName(local: XMLLibrary.string(current.pointee.name)), value: value))
      attribute = current.pointee.next
    }
    return MarkupElement(
      name: MarkupName(local: XMLLibrary.string(node.pointee.name)), attributes: attributes,
      line: Int(xmlGetLineNo(node)))
  }

  private static func text(_ node: xmlNodePtr) -> String? {
    let type = node.pointee.type
    guard type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE else { return nil }
    return XMLLibrary.string(node.pointee.content)
  }
}
