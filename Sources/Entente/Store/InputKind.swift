internal import DocumentReading
internal import GraphExport
internal import JSON
internal import QuadStore
public import RDF
internal import Text

/// What a file holds that a command is given, told by its content first and its name second.
public enum InputKind: Hashable, Sendable {
  /// A store of ours.
  case store
  /// Annotations as JSON Lines.
  case annotations
  /// Annotations as native XML.
  case nativeXML
  case rdf(RDFFormat)
  /// A text, a page or records, which only reading turns into annotations.
  case documents

  /// Whether a search of folders passes over it: graphs are often several forms of one.
  var isTakenInByNameOnly: Bool {
    switch self {
    case .rdf, .nativeXML, .store: true
    case .annotations, .documents: false
    }
  }

  /// How many bytes are looked at.
  private static let beginningLength = 1 << 16

  /// - Throws: `FileFailure` where the file cannot be read.
  public init(at path: String) throws {
    let source = try UnpackedSource(path)
    var beginning: [UInt8] = []
    while beginning.count < Self.beginningLength {
      let piece = try source.next()
      if piece.isEmpty { break }
      beginning += piece
    }
    self.init(beginning: beginning, name: path)
  }

  init(beginning: [UInt8], name: String) {
    if QuadStore.isStore(header: Array(beginning.prefix(QuadStore.headerLength))) {
      self = .store
    } else if Self.isAnnotation(beginning) {
      self = .annotations
    } else if let format = RDFFormat(fileName: name), format.isReadable {
      self = .rdf(format)
    } else if InputFiles.hasKnownEnding(name) {
      self = .documents
    } else if Self.isNativeXML(beginning) {
      self = .nativeXML
    } else if let format = RDFFormat(contentBeginning: beginning) {
      self = .rdf(format)
    } else {
      self = .documents
    }
  }

  /// Whether the first line is a row that annotations begin with: an object of the kind `document` or `entity`.
  private static func isAnnotation(_ beginning: [UInt8]) -> Bool {
    guard let first = beginning.firstIndex(where: { !$0.isASCIISpace }) else { return false }
    let end = beginning[first...].firstIndex(of: UInt8(ascii: "\n")) ?? beginning.count
    guard case .object(let row)? = try? JSONReader.value(in: beginning, range: first..<end) else { return false }
    return row["kind"] == .string("document") || row["kind"] == .string("entity")
  }

  /// Whether the first element is the root of native XML.
  private static func isNativeXML(_ beginning: [UInt8]) -> Bool {
    let isMarkup = beginning.first { !$0.isASCIISpace } == UInt8(ascii: "<")
    return isMarkup && beginning.contains(Array(NativeXML.namespace.utf8))
  }
}
