public import DocumentModel
public import GraphAssembly
internal import GraphExport
public import KnowledgeBase
public import RDF
internal import Text
internal import XML

/// Writes the graph of some documents in the formats that other tools read.
public struct GraphFiles: Sendable {
  /// The formats, named by their file endings.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case turtle = "ttl"
    case triG = "trig"
    case nQuads = "nq"
    case nTriples = "nt"
    case rdfXML = "rdf"
    case jsonLD = "jsonld"
    case graphML = "graphml"
    /// A page to look at.
    case html
    case xml
    case jsonLines = "jsonl"

    /// What is written where nobody asks for a format: RDF/XML and JSON-LD say nothing that TriG does not.
    public static let standard = allCases.filter { $0 != .rdfXML && $0 != .jsonLD }

    /// The text form of RDF that it is; nil for other formats.
    public var rdf: RDFFormat? { RDFFormat.allCases.first { $0.fileExtensions.first == rawValue } }
  }

  let assembly: GraphAssembly
  private let relations: RelationCatalogue
  private let writesTexts: Bool
  private(set) var dataset = Dataset()
  private var documents: [(document: AnnotatedDocument, text: [UInt8]?)] = []

  /// - Parameter writesTexts: whether the annotations hold the documents' texts too.
  public init(assembly: GraphAssembly, relations: RelationCatalogue, writesTexts: Bool = false) {
    self.assembly = assembly
    self.writesTexts = writesTexts
    self.relations = relations
    for quad in assembly.descriptionQuads { dataset.insert(quad) }
  }

  /// Takes a document into the graph; the RDF formats may have a part of it.
  ///
  /// - Parameter text: what the annotations count in, for the page.
  public mutating func add(_ document: AnnotatedDocument, part: DocumentPart = .whole, text: [UInt8]? = nil) {
    for quad in assembly.quads(for: document, part: part) { dataset.insert(quad) }
    documents.append((document, text))
  }

  /// What became of a folder of files.
  public struct Outcome {
    /// A file that is new.
    public struct Written: Hashable, Sendable {
      public var path: String
      /// How many characters of documents the format forbids, so that it lacks them or has U+FFFD in their place.
      public var forbiddenCharacters: Int
    }

    /// In the order of their formats.
    public var written: [Written] = []
    /// The files that could not be written for what they should hold; what stood there before still does.
    public var failures: [(path: String, error: RDFWritingFailure)] = []
  }

  /// Writes `entente.ENDING` for each format into a folder.
  ///
  /// The files take their names together when all are whole, so that a run that is killed, or a disk that is full, leaves the
  /// files of one run and not of two. What one format cannot carry costs the others nothing.
  /// - Throws: `FileFailure`; the folder is as it was then.
  public func write(_ formats: [Format], to folder: String) throws -> Outcome {
    try FileSystem.makeFolder(folder)
    var outcome = Outcome()
    var files: [(file: PartialFile, forbidden: Int)] = []
    for format in formats {
      let path = Self.path(of: format, in: folder)
      let content: (bytes: [UInt8], forbidden: Int)
      do {
        content = try self.content(format)
      } catch let failure as RDFWritingFailure {
        outcome.failures.append((path, failure))
        continue
      }
      let file = try PartialFile(path, links: .replaces)
      try file.write(content.bytes)
      try file.settle()
      files.append((file, content.forbidden))
    }
    for (file, forbidden) in files {
      try file.finish()
      outcome.written.append(Outcome.Written(path: file.path, forbiddenCharacters: forbidden))
    }
    return outcome
  }

  /// Where a format is written.
  public static func path(of format: Format, in folder: String) -> String { folder + "/entente." + format.rawValue }

  /// The whole file in one format.
  ///
  /// - Throws: `RDFWritingFailure` where an RDF format cannot carry the graph.
  public func bytes(_ format: Format) throws -> [UInt8] { try content(format).bytes }

  /// The file, and how many characters of documents it may not have.
  private func content(_ format: Format) throws -> (bytes: [UInt8], forbidden: Int) {
    switch format {
    case .turtle, .triG, .nQuads, .nTriples, .rdfXML, .jsonLD:
      guard let rdf = format.rdf else { return ([], 0) }
      return (try self.rdf(rdf), replacedCharacters(in: rdf))
    case .graphML: return graphML
    case .html: return (html, 0)
    case .xml: return xml
    case .jsonLines: return (jsonLines, 0)
    }
  }

  private var graphML: (bytes: [UInt8], forbidden: Int) {
    var builder = PropertyGraphBuilder(assembly, relations: relations)
    for document in sortedDocuments { builder.add(document) }
    var bytes: [UInt8] = []
    let loss = GraphMLWriter().write(builder.graph().laidOut()) { bytes += $0 }
    return (bytes, loss.droppedCharacters)
  }

  private var html: [UInt8] {
    var page = PageBuilder(assembly, relations: relations)
    for (document, text) in documents { page.add(document, text: text) }
    return page.bytes()
  }

  private var xml: (bytes: [UInt8], forbidden: Int) {
    var writer = NativeXMLWriter(assembly)
    writer.begin()
    for document in sortedDocuments { writer.write(document) }
    writer.finish()
    return (writer.xml.output.bytes, writer.xml.droppedCharacters)
  }

  private var jsonLines: [UInt8] {
    var output = ByteWriter()
    let sorted = documents.sorted { Self.precedes($0.document, $1.document) }
    for (document, text) in sorted { AnnotationWriter().write(document, text: writesTexts ? text : nil, to: &output) }
    return output.bytes
  }

  private var sortedDocuments: [AnnotatedDocument] { documents.map(\.document).sorted(by: Self.precedes) }

  private static func precedes(_ left: AnnotatedDocument, _ right: AnnotatedDocument) -> Bool {
    left.document.name.utf8.lexicographicallyPrecedes(right.document.name.utf8)
  }
}
