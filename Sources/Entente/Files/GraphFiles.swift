public import DocumentModel
public import GraphAssembly
internal import GraphExport
public import KnowledgeBase
internal import RDF
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
    case graphML = "graphml"
    case xml
    case jsonLines = "jsonl"
  }

  private let assembly: GraphAssembly
  private let relations: RelationCatalogue
  private var dataset = Dataset()
  private var documents: [AnnotatedDocument] = []

  public init(assembly: GraphAssembly, relations: RelationCatalogue) {
    self.assembly = assembly
    self.relations = relations
    for quad in assembly.descriptionQuads { dataset.insert(quad) }
  }

  /// Takes a document into the graph.
  public mutating func add(_ document: AnnotatedDocument) {
    for quad in assembly.quads(for: document) { dataset.insert(quad) }
    documents.append(document)
  }

  /// Writes `entente.ENDING` for each format into a folder and returns the paths.
  ///
  /// - Throws: `FileFailure`; files written before stay, and each is whole.
  public func write(_ formats: [Format], to folder: String) throws -> [String] {
    try FileSystem.makeFolder(folder)
    return try formats.map { format in
      let path = folder + "/entente." + format.rawValue
      try FileSystem.write(try bytes(format), to: path)
      return path
    }
  }

  /// The whole file in one format.
  public func bytes(_ format: Format) throws -> [UInt8] {
    switch format {
    case .turtle: try RDFDocumentWriter(.turtle, prefixes: prefixes).bytes(of: mainTriples)
    case .nTriples: try RDFDocumentWriter(.nTriples).bytes(of: mainTriples)
    case .triG: try RDFDocumentWriter(.triG, prefixes: prefixes).bytes(of: dataset)
    case .nQuads: try RDFDocumentWriter(.nQuads).bytes(of: dataset)
    case .graphML: graphML
    case .xml: xml
    case .jsonLines: jsonLines
    }
  }

  private var prefixes: [Namespace] {
    Namespace.all + [assembly.identifiers.namespace]
  }

  /// What formats without named graphs carry: without graphs, nobody could tell quarantined text and the derived view apart.
  private var mainTriples: Dataset { Dataset(assembly.plainTriples(of: dataset.sortedQuads)) }

  private var graphML: [UInt8] {
    var builder = PropertyGraphBuilder(assembly, relations: relations)
    for document in sortedDocuments { builder.add(document) }
    return GraphMLWriter().bytes(of: builder.graph().laidOut())
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
    for document in sortedDocuments { AnnotationWriter().write(document, to: &output) }
    return output.bytes
  }

  private var sortedDocuments: [AnnotatedDocument] {
    documents.sorted { $0.document.name.utf8.lexicographicallyPrecedes($1.document.name.utf8) }
  }
}
