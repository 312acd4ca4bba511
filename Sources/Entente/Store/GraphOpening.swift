public import DocumentModel
public import DocumentReading
public import KnowledgeBase
internal import QuadStore

/// Opens whatever a question may be asked of; the one place that decides what a path is.
public enum GraphOpening {
  /// The corpus at a path: a store, annotations, a folder with some, or documents, which are read on the spot.
  ///
  /// - Parameters:
  ///   - knowledge: what is known, where the caller needs it anyway.
  ///   - unread: told of each document that could not be read, while others could.
  /// - Throws: `GraphOpeningFailure` for files of quads, which do not tell the words of claims; what reading throws.
  public static func corpus(
    at path: String, _ knowledge: KnowledgeBase? = nil, unread: (ReadingFailure) -> Void
  ) throws -> Corpus {
    if FileSystem.isFolder(path) {
      if AnnotationFiles.areIn(folder: path) { return try AnnotationFiles.corpus(at: path) }
      return try documents(inFolder: path, knowledge, unread)
    }
    try StoreInTheMaking.wait(at: path)
    switch try FileSystem.exists(path) ? InputKind(at: path) : .documents {
    case .store: return try StoredGraph(at: path).corpus()
    case .annotations, .nativeXML: return try AnnotationFiles.corpus(at: path)
    case .rdf: throw GraphOpeningFailure.quadsOnly(path: path)
    case .documents:
      return try Extraction(ExtractionSettings(), knowledge: knowledge).corpus(of: [path], unread: unread)
    }
  }

  /// The graph at a path to ask: a store that reads what questions need, or a corpus.
  ///
  /// - Parameter corpus: gives the corpus at the path, where one is needed.
  /// - Throws: what opening the store, or the corpus, throws.
  public static func asked(
    at path: String, _ knowledge: KnowledgeBase? = nil, corpus: () throws -> Corpus
  ) throws -> any AskedGraph {
    if QuadStore.isStore(at: path) {
      let graph = try StoredGraph(at: path)
      if try StoreQuestions.canAsk(graph.store) { return StoreQuestions(graph, knowledge) }
    }
    return CorpusGraph(try corpus(), knowledge)
  }

  /// What changed from one store to another, found by their indexes; nil where a path is no store, or these do not tell.
  ///
  /// - Throws: what opening and reading the stores throws.
  public static func storeDifference(from old: String, to new: String) throws -> CorpusDifference? {
    guard QuadStore.isStore(at: old), QuadStore.isStore(at: new) else { return nil }
    return try StoreComparison(StoredGraph(at: old), StoredGraph(at: new))?.difference()
  }

  /// Hands out the documents at a path, one after the other and in no order; those of stores and annotations are not held.
  ///
  /// - Throws: as `corpus(at:_:)`, and what the body throws.
  public static func forEachDocument(
    at path: String, _ knowledge: KnowledgeBase? = nil, unread: (ReadingFailure) -> Void,
    _ take: (AnnotatedDocument) throws -> Void
  ) throws {
    let isFolder = FileSystem.isFolder(path)
    if !isFolder { try StoreInTheMaking.wait(at: path) }
    if QuadStore.isStore(at: path) { return try StoredGraph(at: path).forEachDocument(take) }
    let holdsAnnotations =
      try isFolder
      ? AnnotationFiles.areIn(folder: path) : FileSystem.exists(path) && InputKind(at: path) == .annotations
    if holdsAnnotations { return try AnnotationFiles.forEachDocument(at: path, take) }
    for document in try corpus(at: path, knowledge, unread: unread).documents { try take(document) }
  }

  private static func documents(
    inFolder path: String, _ knowledge: KnowledgeBase?, _ unread: (ReadingFailure) -> Void
  ) throws -> Corpus {
    do {
      let corpus = try Extraction(ExtractionSettings(), knowledge: knowledge).corpus(of: [path], unread: unread)
      guard corpus.documents.isEmpty else { return corpus }
    } catch let failure as ReadingFailure {
      guard try QuadFiles.areIn(folder: path) else { throw failure }
    }
    throw try QuadFiles.areIn(folder: path) ? GraphOpeningFailure.quadsOnly(path: path) : .nothing(path: path)
  }

  /// The texts that lie at a path beside annotations: those of a store, or of documents that are read on the spot.
  public static func texts(at path: String, _ publishers: [Publisher]) throws -> DocumentTexts {
    if QuadStore.isStore(at: path) { return try StoredGraph(at: path).texts() }
    let holdsDocuments =
      FileSystem.isFolder(path) ? !AnnotationFiles.areIn(folder: path) : try InputKind(at: path) == .documents
    return try DocumentTexts(of: holdsDocuments ? [path] : [], publishers: publishers)
  }

  /// What a store was begun with; nil where the path is no store.
  public static func settings(at path: String) throws -> StoreSettings? {
    QuadStore.isStore(at: path) ? try StoredGraph(at: path).settings : nil
  }

  /// The text of a document of a store; nil where the path is no store, or the store does not have it.
  public static func text(ofDocument name: String, at path: String) throws -> [UInt8]? {
    guard QuadStore.isStore(at: path) else { return nil }
    return try StoredGraph(at: path).text(ofDocument: name)
  }
}

/// Why a path cannot be asked for claims.
public enum GraphOpeningFailure: Error, Hashable, Sendable {
  /// The file holds quads, which queries can ask, but not annotations.
  case quadsOnly(path: String)
  /// The file is empty, and not named like anything that can be read.
  case emptyFile(path: String)
  /// The folder holds neither annotations, nor RDF, nor documents that could be read.
  case nothing(path: String)
  /// What lies at a path does not hold a document whose words are to be shown, with the bytes that were annotated.
  case noDocument(name: String, path: String)
}
