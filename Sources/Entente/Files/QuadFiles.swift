internal import DocumentModel
public import DocumentReading
internal import GraphAssembly
internal import KnowledgeBase
internal import QuadStore
public import RDF
public import Text

/// Opens whatever people name as a graph, to ask or to send its quads.
public enum QuadFiles {
  /// The names under which an extraction's graph stands among its exports, the fastest to read first.
  private static let exportNames = ["entente.nq", "entente.trig"]

  /// The quads of a store, of an RDF file, of annotations, of a folder with either, or of documents, read on the spot.
  ///
  /// In a folder, the graph that `extract` wrote goes before other RDF files, these before annotations and documents.
  /// - Parameters:
  ///   - passOver: told of statements of RDF files that break the grammar and are passed over; without it, the first one is
  ///     an error.
  ///   - unread: told of each document that could not be read, while others could.
  /// - Throws: `FileFailure`, `SyntaxFailure`, `NewerModelFailure`, or why documents could not be read.
  public static func source(
    at path: String, passOver: (@Sendable (SyntaxFailure) -> Void)? = nil, unread: (ReadingFailure) -> Void
  ) throws -> any QuadSource {
    guard FileSystem.isFolder(path) else { return try source(ofFile: path, passOver, unread) }
    if let export = exportNames.map({ path + "/" + $0 }).first(where: FileSystem.exists) {
      return try source(ofFile: export, passOver, unread)
    }
    let files = try names(in: path)
    if !files.isEmpty { return MemoryQuadSource(try quads(ofFiles: files.map { path + "/" + $0 }, passOver)) }
    return try source(of: GraphOpening.corpus(at: path, unread: unread))
  }

  /// Whether there are files of RDF in a folder.
  static func areIn(folder: String) throws -> Bool { try !names(in: folder).isEmpty }

  private static func names(in folder: String) throws -> [String] {
    try FileSystem.names(in: folder).filter { RDFFormat(fileName: $0)?.isReadable ?? false }
  }

  private static func source(
    ofFile path: String, _ passOver: (@Sendable (SyntaxFailure) -> Void)?, _ unread: (ReadingFailure) -> Void
  ) throws -> any QuadSource {
    try StoreInTheMaking.wait(at: path)
    switch try InputKind(at: path) {
    case .store:
      let store = try QuadStore(path: path, access: .reading)
      try ModelVersionCheck.check(store, base: store.setting("base") ?? AssemblySettings.defaultBase)
      return store
    case .annotations, .nativeXML, .documents: return try source(of: GraphOpening.corpus(at: path, unread: unread))
    case .rdf(let format):
      let bytes = try UnpackedSource(path)
      let loader = MemoryQuadLoader()
      try reader(format, path, passOver).read(into: ModelVersionCheck(loader, path: path)) { try bytes.next() }
      return loader.makeSource()
    }
  }

  /// The quads of several files, whose blank nodes are kept apart.
  private static func quads(
    ofFiles paths: [String], _ passOver: (@Sendable (SyntaxFailure) -> Void)?
  ) throws -> [Quad] {
    try paths.enumerated().flatMap { number, path -> [Quad] in
      let bytes = try UnpackedSource(path)
      let collector = QuadCollector()
      try reader(RDFFormat(fileName: path) ?? .turtle, path, passOver)
        .read(into: ModelVersionCheck(collector, path: path)) { try bytes.next() }
      return collector.quads.map { $0.mappingBlankNodes { BlankNode("f\(number)-" + $0.label) } }
    }
  }

  private static func reader(
    _ format: RDFFormat, _ path: String, _ passOver: (@Sendable (SyntaxFailure) -> Void)?
  ) -> RDFReader {
    var options = RDFReadingOptions(version: .rdf12, sourceName: path)
    options.passOver = passOver
    return RDFReader(format, options: options)
  }

  private static func source(of corpus: Corpus) throws -> any QuadSource {
    let assembly = ExtractionSettings().assembly(try KnowledgeBase.builtIn())
    return MemoryQuadSource(assembly.descriptionQuads + corpus.documents.flatMap { assembly.quads(for: $0) })
  }
}
