public import DocumentModel
public import GraphAssembly
public import GraphExport
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

  private let assembly: GraphAssembly
  private let relations: RelationCatalogue
  private let writesTexts: Bool
  private var dataset = Dataset()
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

  /// Writes `entente.ENDING` for each format into a folder and returns the paths.
  ///
  /// - Throws: `FileFailure`; files written before stay, and each is whole.
  public func write(_ formats: [Format], to folder: String) throws -> [String] {
    try FileSystem.makeFolder(folder)
    return try formats.map { format in
      let path = Self.path(of: format, in: folder)
      try FileSystem.write(try bytes(format), to: path)
      return path
    }
  }

  /// Where a format is written.
  public static func path(of format: Format, in folder: String) -> String { folder + "/entente." + format.rawValue }

  /// The whole file in one format.
  public func bytes(_ format: Format) throws -> [UInt8] {
    switch format {
    case .turtle, .triG, .nQuads, .nTriples, .rdfXML, .jsonLD: try format.rdf.map(rdf) ?? []
    case .graphML: graphML
    case .html: html
    case .xml: xml
    case .jsonLines: jsonLines
    }
  }

  /// What an RDF format does not carry of the graph.
  public func loss(in format: RDFFormat) -> LossReport {
    var loss = LossReport()
    loss.statementsOfOtherGraphs = dataset.count - carried(by: format).count
    return loss
  }

  private func rdf(_ format: RDFFormat) throws -> [UInt8] {
    try RDFDocumentWriter(format, prefixes: prefixes).bytes(of: carried(by: format))
  }

  private var prefixes: [Namespace] {
    Namespace.all + [assembly.identifiers.namespace]
  }

  /// What a format carries: without named graphs, nobody could tell quarantined text apart, nor the derived view unless
  /// its triples are tied to their claims (RDF 1.2).
  private func carried(by format: RDFFormat) -> Dataset {
    if format.holdsNamedGraphs { return dataset }
    return Dataset(assembly.plainTriples(of: dataset.sortedQuads, includingView: assembly.settings.writesReifiers))
  }

  private var graphML: [UInt8] {
    var builder = PropertyGraphBuilder(assembly, relations: relations)
    for document in sortedDocuments { builder.add(document) }
    return GraphMLWriter().bytes(of: builder.graph().laidOut())
  }

  private var html: [UInt8] {
    var page = PageBuilder(assembly, relations: relations)
    for (document, text) in documents { page.add(document, text: text) }
    return page.bytes()
  }

  private var xml: [UInt8] {
    var writer = NativeXMLWriter(assembly)
    writer.begin()
    for document in sortedDocuments { writer.write(document) }
    writer.finish()
    return writer.xml.output.bytes
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
