import CLibXML2

/// The one-time preparation of libxml2 for the whole process.
enum XMLLibrary {
  /// Starts the library and takes away its ability to open files and connections by itself.
  ///
  /// Entities, schemas and anything else that a document refers to come from bytes that our code hands over, or not at all.
  static let isReady: Bool = {
    xmlInitParser()
    entente_xml_be_quiet()
    xmlSetExternalEntityLoader { location, _, context in
      guard let location, let bytes = SchemaSources.bytes(at: String(cString: location)) else { return nil }
      return bytes.withUnsafeBytes { buffer in
        let input = xmlParserInputBufferCreateMem(
          buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), XML_CHAR_ENCODING_NONE)
        return xmlNewIOInputStream(context, input, XML_CHAR_ENCODING_NONE)
      }
    }
    return true
  }()

  /// A C string of the library as a Swift string; empty for nil.
  static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    return String(cString: pointer)
  }

  /// The message of an error without the line break at its end.
  static func message(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    var text = String(cString: pointer)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
