import CLibXML2
public import Text

extension HTMLPage {
  /// Reads a page, however ill-formed.
  ///
  /// Nothing is loaded, scripts are text.
  ///
  /// - Parameter text: well-formed UTF-8; see `HTMLEncoding` for pages as they come.
  /// - Throws: a failure where there is no element at all, or more than 2 GiB.
  public init(_ text: [UInt8], source: String? = nil) throws(SyntaxFailure) {
    self.init()
    var content = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text[3...] : text[...]
    // The library takes a NUL for the end of the page.
    if content.contains(0) { content = content.map { $0 == 0 ? UInt8(ascii: " ") : $0 }[...] }
    content = HTMLTagLimits.applied(to: content)
    guard XMLLibrary.isReady, content.count <= Int32.max, let document = Self.parse(content) else {
      throw Self.failure(source, expected: "an HTML page of less than 2 GiB")
    }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else {
      throw Self.failure(source, expected: "an HTML element")
    }
    take(root)
  }

  private static func failure(_ source: String?, expected: String) -> SyntaxFailure {
    let start = TextPosition(line: 1, column: 1, byte: 0)
    return SyntaxFailure(format: "HTML", source: source, position: start, expected: expected, found: "")
  }

  private static func parse(_ content: ArraySlice<UInt8>) -> htmlDocPtr? {
    guard let context = htmlNewParserCtxt() else { return nil }
    defer { htmlFreeParserCtxt(context) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_COMPACT.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    // Unclosed inline elements nest without end on real pages.
    context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    return content.withUnsafeBytes { buffer in
      htmlCtxtReadMemory(
        context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, "UTF-8", Int32(options))
    }
  }

  /// Walks the library's tree without recursion.
  private mutating func take(_ root: xmlNodePtr) {
    var current: xmlNodePtr? = root
    while let node = current {
      let isElement = node.pointee.type == XML_ELEMENT_NODE
      if isElement { start(XMLLibrary.string(node.pointee.name), Self.attributes(of: node)) }
      if let text = Self.text(of: node) { add(text) }
      if isElement, let child = node.pointee.children {
        current = child
        continue
      }
      if isElement { end() }
      var last = node
      current = nil
      while last != root {
        if let next = last.pointee.next {
          current = next
          break
        }
        guard let parent = last.pointee.parent else { break }
        end()
        last = parent
      }
    }
  }

  private static func attributes(of node: xmlNodePtr) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = current.pointee.children.flatMap(text) ?? ""
      attributes.append((XMLLibrary.string(current.pointee.name), value))
      attribute = current.pointee.next
    }
    return attributes
  }

  private static func text(of node: xmlNodePtr) -> String? {
    let type = node.pointee.type
    guard type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE else { return nil }
    return XMLLibrary.string(node.pointee.content)
  }
}
