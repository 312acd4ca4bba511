internal import DocumentModel
internal import GraphAssembly
internal import KnowledgeBase
internal import QuadStore
internal import RDF
public import Reviews

// The table beside a store is the truth. The store keeps a copy of what it has applied, so that everybody who reads the
// store sees the same without looking for the file; the annotations in it stay as they were read.
extension StoreEditor {
  static let reviewSetting = "reviews"
  /// Whether the things of all documents are noted.
  static let thingsSetting = "things"

  /// The table beside the store, as people left it.
  ///
  /// - Throws: `FileFailure` or `SyntaxFailure`.
  public func reviewTable() throws -> ReviewTable {
    try ReviewTable(
      try ReviewFile.bytes(ofStore: store.path), source: ReviewFile.path(ofStore: store.path),
      knowledge: try knowledge())
  }

  /// Applies the table beside the store where the store has applied another one: the documents whose lines changed give
  /// their quads anew.
  ///
  /// - Returns: how many documents that were.
  /// - Throws: `FileFailure` or `SyntaxFailure` for the table, `StoreFailure`.
  @discardableResult
  public func applyReviews() throws -> Int {
    let bytes = try ReviewFile.bytes(ofStore: store.path)
    let text = String(decoding: bytes, as: UTF8.self)
    try store.refresh()
    // Another program may have applied a table since this editor read the store's.
    reviews = nil
    guard try store.setting(Self.reviewSetting) ?? "" != text else { return 0 }
    let new = try reviewTable()
    var count = 0
    try store.transaction {
      let old = try currentReviews()
      try store.set(Self.reviewSetting, to: text)
      reviews = new
      let changed = ReviewChanges(from: old, to: new)
      let documents = try changed.concernAll ? store.documents() : changed.keys.sorted().flatMap(documents(withKey:))
      for (number, row) in documents where row.state == .ready {
        if try putAnew(row, number) { count += 1 }
      }
      try noteEdit()
    }
    return count
  }

  /// Lets a document give its quads anew, by the decisions and reviews of now; false where it is no annotated one.
  func putAnew(_ row: StoredDocument, _ number: DocumentNumber) throws -> Bool {
    let content = try store.content(of: number)
    guard let rows = content.annotation,
      let document = try AnnotationReader.annotations(in: rows, source: row.name).documents.first
    else { return false }
    let nodes = try assembly().nodes(of: document)
    let gift = try gift(of: nodes.namedDocument, nodes)
    try store.put(
      row, content: content, claims: gift.claims, things: gift.things, names: StoredThing.names, quads: gift.quads,
      ownGraphs: gift.ownGraphs, replacing: number)
    return true
  }

  /// The documents that a table calls by a key; foreign annotations are known by name.
  private func documents(withKey key: String) throws -> [(number: DocumentNumber, document: StoredDocument)] {
    try store.documents(withKey: key) + store.documents(withKey: "name:" + key)
  }

  /// What a document gives to the store.
  struct Gift {
    /// For search.
    var claims: [StoredClaim]
    /// For questions about things.
    var things: [StoredThing]
    /// In any order, and some of them more than once.
    var quads: [Quad]
    /// The graphs that are its own.
    var ownGraphs: [GraphName]
  }

  /// What a document gives to the store.
  ///
  /// - Parameters:
  ///   - document: with its claims named.
  ///   - nodes: its nodes.
  func gift(of document: AnnotatedDocument, _ nodes: DocumentNodes) throws -> Gift {
    let assembly = try assembly()
    let read = document
    let document = try corrected(read)
    let nodes = document == read ? nodes : assembly.nodes(of: document)
    let key = GraphIdentifiers.documentKey(of: document.document)
    let corpus = Corpus(documents: [document])
    let claims = document.claims.map { claim in
      StoredClaim(
        name: claim.name, summary: ClaimRow(claim, of: document, in: corpus).summary, evidence: claim.evidence.text)
    }
    let identifiers = assembly.identifiers
    var quads = assembly.unorderedQuads(for: nodes)
    quads += assembly.descriptionQuads
    return Gift(
      claims: claims, things: document.things(in: corpus), quads: quads,
      ownGraphs: [
        .iri(identifiers.documentGraph(key: key)), .iri(identifiers.quarantineGraph(key: key)),
      ])
  }

  /// Notes the things of all documents, where a program took them in that did not.
  func noteThings() throws {
    guard try store.setting("base") != nil, try store.setting(Self.thingsSetting) == nil else { return }
    try store.transaction {
      for (number, row) in try store.documents() where row.state == .ready {
        guard let rows = try store.annotation(of: number),
          let document = try AnnotationReader.annotations(in: rows, source: row.name).documents.first
        else { continue }
        try store.insert(corrected(document).things, of: number, names: StoredThing.names)
      }
      try store.set(Self.thingsSetting, to: "noted")
    }
  }

  /// The document by the decisions and reviews that the store has; its claims are named anew where these change something.
  private func corrected(_ document: AnnotatedDocument) throws -> AnnotatedDocument {
    let corrected = try currentReviews().applied(to: currentDecisions(of: document)).document
    return corrected == document ? document : try assembly().named(corrected)
  }

  /// The document by the decisions that the store has.
  private func currentDecisions(of document: AnnotatedDocument) throws -> AnnotatedDocument {
    var record = try decisions ?? DecisionRecord(try StoreDecisions.table(of: store, knowledge: knowledge))
    let decided = try record.applied(to: document)
    decisions = record
    return decided
  }

  /// The table that the store has applied.
  private func currentReviews() throws -> ReviewTable {
    if let reviews { return reviews }
    let knowledge = try knowledge()
    let table =
      try StoredGraph(store, knowledge: knowledge).reviews ?? ReviewTable([], source: "reviews", knowledge: knowledge)
    reviews = table
    return table
  }
}

/// The documents whose lines differ between two tables.
struct ReviewChanges {
  var keys: Set<String> = []
  /// Whether lines that hold for all documents differ.
  var concernAll = false

  init(from old: ReviewTable, to new: ReviewTable) {
    func lines(_ table: ReviewTable, _ key: String) -> [Review] {
      table.reviews(ofDocument: key).map { review in
        var review = review
        review.line = 0
        return review
      }
    }
    keys = old.documentKeys.union(new.documentKeys).filter { lines(old, $0) != lines(new, $0) }
    concernAll = lines(old, "") != lines(new, "")
  }
}
