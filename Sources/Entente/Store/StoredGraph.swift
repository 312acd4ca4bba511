public import DocumentModel
internal import EntityResolution
public import GraphAssembly
public import KnowledgeBase
public import QuadStore
public import RDF
public import Reviews
internal import Text

/// A store as a graph to ask and to export.
public struct StoredGraph {
  public let store: QuadStore
  public let settings: StoreSettings
  /// The reviews that the store has applied; nil where there are none.
  public let reviews: ReviewTable?
  /// Digest of the decisions and reviews that the store has applied.
  public let corrections: String
  private let decisions: IdentityDecisions?
  /// What names claims anew where decisions or reviews change them.
  private let namingAssembly: GraphAssembly?

  /// - Throws: `StoreFailure` where there is no store that can be read, `NewerModelFailure` where a newer program made it.
  public init(at path: String) throws {
    try self.init(QuadStore(path: path, access: .reading))
  }

  /// - Parameter knowledge: what the store's settings name, where it was read already.
  public init(_ store: QuadStore, knowledge: KnowledgeBase? = nil) throws {
    self.store = store
    settings = try StoreSettings(of: store)
    try ModelVersionCheck.check(store, base: settings.base)
    let table = try store.setting(StoreEditor.reviewSetting) ?? ""
    var knowledge = knowledge
    let known = { [settings] () throws -> KnowledgeBase in
      let base = try knowledge ?? settings.extraction.knowledge()
      knowledge = base
      return base
    }
    reviews =
      try table.isEmpty
      ? nil : ReviewTable(Array(table.utf8), source: ReviewFile.path(ofStore: store.path), knowledge: known())
    decisions = try StoreDecisions.table(of: store, knowledge: known)
    corrections = SHA256.hexadecimalDigest(of: Array((try StoreDecisions.text(of: store) + "\n" + table).utf8).span)
    namingAssembly = try reviews == nil && decisions == nil ? nil : settings.extraction.assembly(known())
  }

  /// Hands every document's annotations out, by path and place, one at a time.
  ///
  /// - Throws: `StoreFailure.damaged` where the store holds something else, or less than it counts.
  public func forEachDocument(_ take: (AnnotatedDocument) throws -> Void) throws {
    let claims = try store.claimCounts()
    var count = 0
    for (number, row) in try store.documents() where row.state == .ready {
      count += 1
      let counted = claims[number] ?? 0
      guard let rows = try store.content(of: number).annotation else {
        // Files of quads have none.
        guard counted == 0 else { throw damaged("the annotation of \(row.name) is gone, with \(counted) claims") }
        continue
      }
      guard let document = try AnnotationReader.annotations(in: rows, source: row.name).documents.first else {
        throw damaged("annotation of \(row.name)")
      }
      guard document.claims.count == counted else {
        throw damaged("\(document.claims.count) claims were read of \(row.name), and \(counted) are counted")
      }
      try take(corrected(document))
    }
    let expected = try store.readyDocumentCount()
    guard count == expected else { throw damaged("\(count) documents were read of \(expected)") }
  }

  private func damaged(_ detail: String) -> StoreFailure { .damaged(path: store.path, detail: detail) }

  /// Whether no decision or review changes what was read.
  var isAsRead: Bool { namingAssembly == nil }

  /// A document of the store with decisions and reviews applied.
  public func corrected(_ document: AnnotatedDocument) -> AnnotatedDocument {
    guard let namingAssembly else { return document }
    let decided = decisions?.applied(to: document).document ?? document
    let corrected = reviews?.applied(to: decided).document ?? decided
    return corrected == document ? document : namingAssembly.named(corrected)
  }

  /// What IRIs are shortened with when its quads are written: the usual prefixes, and the store's own.
  public var prefixes: [Namespace] { Namespace.all + [GraphIdentifiers(base: settings.base).namespace] }

  /// What is known, by the store's settings.
  ///
  /// - Throws: `FileFailure` where a folder that they name cannot be read, `KnowledgeFailure`.
  public func knowledge() throws -> KnowledgeBase { try settings.extraction.knowledge() }

  /// How its documents become quads.
  public func assembly(_ knowledge: KnowledgeBase) -> GraphAssembly { settings.extraction.assembly(knowledge) }

  /// All documents as a corpus to ask.
  public func corpus() throws -> Corpus {
    var documents: [AnnotatedDocument] = []
    try forEachDocument { documents.append($0) }
    return Corpus(documents: documents)
  }

  /// What an extraction over the same documents writes.
  public func files() throws -> GraphFiles {
    let knowledge = try settings.extraction.knowledge()
    let files = GraphFiles(assembly: settings.extraction.assembly(knowledge), relations: knowledge.relations)
    try forEachDocument { try files.add($0) }
    return files
  }

  /// The quads that documents give, without those of RDF files and those put in by hand.
  func documentQuads() throws -> [Quad] {
    let assembly = settings.extraction.assembly(try settings.extraction.knowledge())
    var quads = assembly.descriptionQuads
    try forEachDocument { quads += assembly.quads(for: $0) }
    return quads.inLineOrder()
  }

  /// The texts of all documents.
  func texts() throws -> DocumentTexts {
    var texts: [String: [UInt8]] = [:]
    for (number, row) in try store.documents() where row.state == .ready {
      if let text = try store.content(of: number).text { texts[row.key] = text }
    }
    return DocumentTexts(texts)
  }

  /// The text of a document by its name; nil where the store has none.
  public func text(ofDocument name: String) throws -> [UInt8]? {
    for (number, row) in try store.documents(named: name) where row.state == .ready {
      return try store.content(of: number).text
    }
    return nil
  }
}
