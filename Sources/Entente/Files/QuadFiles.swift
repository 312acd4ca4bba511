internal import DocumentModel
internal import GraphAssembly
internal import GraphExport
internal import KnowledgeBase
public import RDF

/// Opens whatever people name as a graph, to ask or to send its quads.
public enum QuadFiles {
  /// The names under which an extraction's graph stands among its exports, the fastest to read first.
  private static let exportNames = ["entente.nq", "entente.trig"]

  /// The quads of an RDF file, of annotations, of a folder with either, or of documents, which are read on the spot.
  ///
  /// In a folder, the graph that `extract` wrote goes before other RDF files, these before annotations and documents.
  /// - Throws: `FileFailure`, `SyntaxFailure`, or why documents could not be read.
  public static func source(at path: String) throws -> any QuadSource {
    guard FileSystem.isFolder(path) else { return try source(ofFile: path) }
    if let export = exportNames.map({ path + "/" + $0 }).first(where: FileSystem.exists) {
      return try source(ofFile: export)
    }
    let files = try FileSystem.names(in: path).filter { RDFFormat(fileName: $0)?.isReadable ?? false }
    if !files.isEmpty { return MemoryQuadSource(try quads(ofFiles: files.map { path + "/" + $0 })) }
    return try source(of: corpus(at: path))
  }

  private static func source(ofFile path: String) throws -> any QuadSource {
    if path.hasSuffix(".jsonl") || path.hasSuffix(".txt") || path.hasSuffix(".html") || path.hasSuffix(".htm") {
      return try source(of: corpus(at: path))
    }
    let bytes = try UnpackedSource(path)
    let first = try bytes.next()
    if path.hasSuffix(".xml"), RDFFormat(contentBeginning: first) == nil {
      let annotations = try NativeXMLReader.annotations(in: try FileSystem.bytes(of: path), source: path)
      return try source(of: Corpus(documents: annotations.documents, sharedEntities: annotations.sharedEntities))
    }
    let format = RDFFormat(fileName: path) ?? RDFFormat(contentBeginning: first) ?? .turtle
    let loader = MemoryQuadLoader()
    var unread: [UInt8]? = first
    try reader(format, path).read(into: loader) {
      defer { unread = nil }
      return try unread ?? bytes.next()
    }
    return loader.makeSource()
  }

  /// The quads of several files, whose blank nodes are kept apart.
  private static func quads(ofFiles paths: [String]) throws -> [Quad] {
    try paths.enumerated().flatMap { number, path -> [Quad] in
      let bytes = try UnpackedSource(path)
      let collector = QuadCollector()
      try reader(RDFFormat(fileName: path) ?? .turtle, path).read(into: collector) { try bytes.next() }
      return collector.quads.map { $0.mappingBlankNodes { BlankNode("f\(number)-" + $0.label) } }
    }
  }

  private static func reader(_ format: RDFFormat, _ path: String) -> RDFReader {
    RDFReader(format, options: RDFReadingOptions(version: .rdf12, sourceName: path))
  }

  private static func corpus(at path: String) throws -> Corpus {
    if AnnotationFiles.areAt(path) { return try AnnotationFiles.corpus(at: path) }
    return try Extraction(ExtractionSettings()).corpus(of: [path])
  }

  private static func source(of corpus: Corpus) throws -> any QuadSource {
    let relations = try KnowledgeBase.builtIn().relations
    let assembly = GraphAssembly(AssemblySettings(symmetricRelations: relations.symmetric))
    return MemoryQuadSource(assembly.descriptionQuads + corpus.documents.flatMap { assembly.quads(for: $0) })
  }
}
