import CLibXML2

/// The functions that libxml2 calls; each finds the state of its parse behind the user pointer.
///
/// Only the handlers set here exist: an entity that they do not keep is never loaded or expanded.
enum XMLParserCallbacks {
  static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { context, local, prefix, namespace, namespaceCount, namespaces, count, _, attributes in
      guard let state = XMLParserState.of(context) else { return }
      guard Int(count) <= state.limits.attributes else {
        return state.fail(expected: "at most \(state.limits.attributes) attributes")
      }
      state.start(
        MarkupStart(
          name: MarkupName(namespace: state.name(namespace), local: state.name(local)), prefix: state.name(prefix),
          attributes: XMLParserCallbacks.readAttributes(attributes, Int(count), state),
          namespaces: XMLParserCallbacks.readNamespaces(namespaces, Int(namespaceCount), state), line: state.line,
          column: state.column))
    }
    handler.endElementNs = { context, local, _, namespace in
      guard let state = XMLParserState.of(context) else { return }
      state.end(MarkupName(namespace: state.name(namespace), local: state.name(local)))
    }
    handler.characters = { context, text, count in XMLParserState.of(context)?.text(text, count: Int(count)) }
    handler.ignorableWhitespace = { context, text, count in XMLParserState.of(context)?.text(text, count: Int(count)) }
    handler.cdataBlock = { context, text, count in XMLParserState.of(context)?.text(text, count: Int(count)) }
    handler.comment = { context, text in XMLParserState.of(context)?.other(.comment(XMLLibrary.string(text))) }
    handler.processingInstruction = { context, target, data in
      XMLParserState.of(context)?.other(
        .processingInstruction(target: XMLLibrary.string(target), data: XMLLibrary.string(data)))
    }
    handler.entityDecl = { context, name, type, _, _, content in
      // Those of other files, and those for declarations, are not kept.
      guard type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue) else { return }
      XMLParserState.of(context)?.declareEntity(name, content)
    }
    handler.getEntity = { context, name in XMLParserState.of(context)?.entity(name) }
    handler.serror = { context, error in
      guard let state = XMLParserState.of(context), let error = error?.pointee,
        error.level.rawValue >= XML_ERR_ERROR.rawValue, !XMLParserCallbacks.isAboutNamespaceText(error.code)
      else { return }
      state.fail(
        expected: "well-formed XML", found: XMLLibrary.message(error.message), line: Int(error.line),
        column: Int(error.int2))
    }
    return handler
  }

  /// Whether an error says that a namespace is no URI, which IRIs need not be; XML is well-formed all the same.
  private static func isAboutNamespaceText(_ code: Int32) -> Bool {
    code == Int32(XML_WAR_NS_URI.rawValue) || code == Int32(XML_WAR_NS_URI_RELATIVE.rawValue)
  }

  /// Five pointers an attribute: local name, prefix, namespace, begin and end of the value.
  private static func readAttributes(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int, _ state: XMLParserState
  ) -> [MarkupAttribute] {
    guard let pointers else { return [] }
    return (0..<count).map { index in
      let row = pointers + index * 5
      let name = MarkupName(namespace: state.name(row[2]), local: state.name(row[0]))
      guard let begin = row[3], let end = row[4] else { return MarkupAttribute(name: name, value: "") }
      let bytes = UnsafeBufferPointer(start: begin, count: end - begin)
      return MarkupAttribute(name: name, value: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Two pointers a binding: prefix and namespace.
  private static func readNamespaces(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int, _ state: XMLParserState
  ) -> [NamespaceBinding] {
    guard let pointers else { return [] }
    return (0..<count).map { index in
      NamespaceBinding(prefix: state.name(pointers[index * 2]), namespace: state.name(pointers[index * 2 + 1]))
    }
  }
}
