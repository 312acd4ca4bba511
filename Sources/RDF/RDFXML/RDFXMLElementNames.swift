import Text
import XML

/// How predicates become the names of elements: a namespace and a local name that XML allows.
struct RDFXMLElementNames {
  /// Where the local name of an IRI begins, and which of the root's prefixes stands for what is before it.
  struct Name {
    var localStart: Int
    var definition: Int?
  }

  private var definitions: [(label: [UInt8], namespace: [UInt8])] = []
  private var namespaces = SymbolTable()

  init() {
    define(label: Array(Namespace.rdf.prefix.utf8), namespace: Array(Namespace.rdf.iri.utf8))
  }

  /// Gives a prefix to a namespace that has none, unless it is one that XML or RDF/XML needs for itself.
  mutating func define(label: [UInt8], namespace: [UInt8]) {
    let isTaken = definitions.contains { $0.label == label } || label.starts(with: Array("xml".utf8))
    let text = String(decoding: label, as: UTF8.self)
    guard !isTaken, label.isEmpty || XMLCharacters.isLocalName(text), !namespace.isEmpty,
      namespaces.symbol(for: namespace.span) == nil
    else { return }
    _ = namespaces.intern(namespace.span)
    definitions.append((label, namespace))
  }

  func writeDeclarations(to writer: inout ByteWriter) {
    for definition in definitions {
      writer.write(definition.label.isEmpty ? "\n    xmlns" : "\n    xmlns:")
      writer.write(definition.label)
      writer.write("=\"")
      // The readers and the program make namespaces of characters that IRIs may hold, which XML may hold too.
      try? writer.writeXML(definition.namespace.span)
      writer.write(UInt8(ascii: "\""))
    }
  }

  /// - Throws: `RDFWritingFailure.predicate` where no part at the end of the IRI is a name, or RDF/XML keeps the name
  ///   for itself.
  func name(of iri: [UInt8]) throws(RDFWritingFailure) -> Name {
    let start = Self.localNameStart(iri)
    let local = iri[start...]
    let namespace = iri[..<start]
    let name = MarkupName(
      namespace: String(decoding: namespace, as: UTF8.self), local: String(decoding: local, as: UTF8.self))
    guard !local.isEmpty, start > 0, RDFXMLNames.mayBePropertyElement(name), RDFXMLNames.rdfTerm(name) != "li" else {
      throw .predicate(IRI(String(decoding: iri, as: UTF8.self)))
    }
    let symbol = namespaces.symbol(for: iri.span.extracting(0..<start))
    return Name(localStart: start, definition: symbol.map { Int($0.index) })
  }

  func write(_ name: Name, of iri: [UInt8], to writer: inout ByteWriter) {
    if let definition = name.definition, !definitions[definition].label.isEmpty {
      writer.write(definitions[definition].label)
      writer.write(UInt8(ascii: ":"))
    }
    writer.write(iri.span.extracting(name.localStart..<iri.count))
  }

  /// Where the longest ASCII name at the end of an IRI begins; its length where there is none.
  private static func localNameStart(_ iri: [UInt8]) -> Int {
    var start = iri.count
    while start > 0, NameCharacters.isInner(ascii: iri[start - 1]) || iri[start - 1] == UInt8(ascii: ".") { start -= 1 }
    // What is left of the IRI must be one as well: a percent sign keeps its two digits.
    let percent = UInt8(ascii: "%")
    if start > 0, iri[start - 1] == percent { start = min(start + 2, iri.count) }
    while start < iri.count, !iri[start].isASCIILetter, iri[start] != UInt8(ascii: "_") { start += 1 }
    return start
  }
}

extension ByteWriter {
  /// Writes characters with the escapes that XML needs in text and in attributes between double quotes.
  ///
  /// - Throws: `RDFWritingFailure.character` for characters that XML cannot hold, escaped or not.
  mutating func writeXML(_ bytes: Span<UInt8>) throws(RDFWritingFailure) {
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0x3F, byte != 0xEF { continue }
      guard let escape = try Self.xmlEscape(byte, in: bytes, at: index) else { continue }
      write(bytes.extracting(start..<index))
      write(escape)
      start = index + 1
    }
    write(bytes.extracting(start..<bytes.count))
  }

  private static func xmlEscape(
    _ byte: UInt8, in bytes: Span<UInt8>, at index: Int
  ) throws(RDFWritingFailure) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    case 0x0D: return "&#xD;"
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: throw .character(UInt32(byte))
    case 0xEF:
      guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else { return nil }
      throw .character(0xFF40 + UInt32(bytes[index + 2]))
    default: return nil
    }
  }
}
