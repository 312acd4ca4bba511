public import RDF

extension QuadStore {
  /// All documents, those of earlier paths first, then by their places in the source.
  public func documents() throws -> [(number: DocumentNumber, document: StoredDocument)] {
    try documents(where: "1")
  }

  /// The documents of one source, by their places in it.
  public func documents(of source: SourceNumber) throws -> [(number: DocumentNumber, document: StoredDocument)] {
    try documents(where: "source.id = ?") { $0.bind(source.rawValue, at: 1) }
  }

  /// The documents with a key, ready or not.
  public func documents(withKey key: String) throws -> [(number: DocumentNumber, document: StoredDocument)] {
    try documents(where: "document.key = ?") { $0.bind(key, at: 1) }
  }

  /// The documents of a name, ready or not.
  public func documents(named name: String) throws -> [(number: DocumentNumber, document: StoredDocument)] {
    try documents(where: "document.name = ?") { $0.bind(name, at: 1) }
  }

  /// A document by its number; nil where there is none.
  public func document(_ number: DocumentNumber) throws -> StoredDocument? {
    try documents(where: "document.id = ?") { $0.bind(number.rawValue, at: 1) }.first?.document
  }

  private func documents(
    where condition: String, bind: (PreparedStatement) -> Void = { _ in }
  ) throws(StoreFailure) -> [(number: DocumentNumber, document: StoredDocument)] {
    try beginReading()
    let statement = try connection.statement(
      """
      SELECT document.id, source, position, key, document.digest, stem, name, iri, state, producer
      FROM document JOIN source ON source.id = document.source
      WHERE \(condition) ORDER BY source.path, position, document.id
      """)
    defer { statement.reset() }
    bind(statement)
    var documents: [(number: DocumentNumber, document: StoredDocument)] = []
    while try statement.step() {
      guard let state = StoredDocument.State(rawValue: statement.string(8)) else {
        throw damaged("state of a document")
      }
      let document = StoredDocument(
        source: SourceNumber(rawValue: statement.integer(1)), position: Int(statement.integer(2)),
        key: statement.string(3), digest: statement.string(4), stem: statement.string(5), name: statement.string(6),
        iri: statement.string(7), state: state, producer: statement.string(9))
      documents.append((DocumentNumber(rawValue: statement.integer(0)), document))
    }
    return documents
  }

  /// The content of a document.
  public func content(of number: DocumentNumber) throws -> DocumentContent {
    try beginReading()
    let statement = try connection.statement("SELECT annotation, text, original FROM document WHERE id = ?")
    defer { statement.reset() }
    statement.bind(number.rawValue, at: 1)
    guard try statement.step() else { throw damaged("document \(number.rawValue)") }
    func bytes(_ column: Int32) -> [UInt8]? { statement.isNull(column) ? nil : statement.bytes(column) }
    return DocumentContent(annotation: bytes(0), text: bytes(1), original: bytes(2))
  }

  /// How many claims each document gave when it was put in, counted row by row; documents without any are left out.
  ///
  /// What reads contents compares this with what it found in them.
  public func claimCounts() throws -> [DocumentNumber: Int] {
    try beginReading()
    let statement = try connection.statement("SELECT document, count(*) FROM claim GROUP BY document")
    defer { statement.reset() }
    var counts: [DocumentNumber: Int] = [:]
    while try statement.step() {
      counts[DocumentNumber(rawValue: statement.integer(0))] = Int(statement.integer(1))
    }
    return counts
  }

  /// How many documents count, whether or not their sources can be found.
  public func readyDocumentCount() throws -> Int {
    try beginReading()
    return Int(try connection.integer("SELECT count(*) FROM document WHERE state = 'ready'") ?? 0)
  }

  /// Adds a document, in place of another where its number is given. Only inside a transaction.
  ///
  /// A ready document takes the place of any other ready one with its key, which becomes a duplicate of it.
  /// - Parameters:
  ///   - ownGraphs: graphs that hold nothing but quads of this document.
  ///   - names: what a description calls its thing, in the form in which names are compared.
  ///   - quads: what it gives; those in other graphs stay as long as any document gives them.
  @discardableResult
  public func put(
    _ document: StoredDocument, content: DocumentContent, claims: [StoredClaim], things: [StoredThing] = [],
    names: (_ description: String) throws -> [String] = { _ in [] }, quads: [Quad], ownGraphs: [GraphName],
    replacing old: DocumentNumber? = nil
  ) throws -> DocumentNumber {
    if let old { try remove(old) }
    if document.state == .ready { try demote(documentsWithKey: document.key) }
    let number = try insert(document, content, as: old)
    try insert(claims, of: number)
    try insert(things, of: number, names: names)
    try give(quads, by: number, own: own(ownGraphs, by: number))
    return number
  }

  /// Notes that graphs hold nothing but quads of a document; of use where the quads come through a `QuadLoader`.
  public func own(_ graphs: [GraphName], by number: DocumentNumber) throws -> Set<TermIdentifier> {
    let statement = try connection.statement("INSERT OR IGNORE INTO document_graph (document, graph) VALUES (?, ?)")
    var own: Set<TermIdentifier> = []
    for graph in graphs {
      let graph = TermIdentifier(rawValue: try graph.term.map { try terms.intern($0) } ?? 0)
      statement.bind(number.rawValue, at: 1)
      statement.bind(graph.rawValue, at: 2)
      try statement.run()
      own.insert(graph)
    }
    return own
  }

  /// Gives a document another place in its source. Only inside a transaction.
  public func move(_ number: DocumentNumber, to position: Int) throws {
    let statement = try connection.statement("UPDATE document SET position = ?2 WHERE id = ?1")
    statement.bind(number.rawValue, at: 1)
    statement.bind(position, at: 2)
    try statement.run()
  }

  /// Removes a document with exactly the quads that nothing else gives. Only inside a transaction.
  public func remove(_ number: DocumentNumber) throws {
    try withdrawQuads(of: number)
    try forgetThings(of: number)
    for table in ["claim WHERE document", "document WHERE id"] {
      let statement = try connection.statement("DELETE FROM \(table) = ?")
      statement.bind(number.rawValue, at: 1)
      try statement.run()
    }
  }

  /// Takes a document out by hand: its source still holds it, but it gives nothing. Only inside a transaction.
  public func strike(_ number: DocumentNumber) throws { try withdraw(number, as: .removed) }

  private func demote(documentsWithKey key: String) throws(StoreFailure) {
    let statement = try connection.statement("SELECT id FROM document WHERE key = ? AND state = 'ready'")
    statement.bind(key, at: 1)
    var numbers: [DocumentNumber] = []
    while try statement.step() { numbers.append(DocumentNumber(rawValue: statement.integer(0))) }
    statement.reset()
    for number in numbers { try withdraw(number, as: .duplicate) }
  }

  /// Keeps a document's row and content, but nothing that it gives.
  private func withdraw(_ number: DocumentNumber, as state: StoredDocument.State) throws(StoreFailure) {
    try withdrawQuads(of: number)
    try forgetThings(of: number)
    let claims = try connection.statement("DELETE FROM claim WHERE document = ?")
    claims.bind(number.rawValue, at: 1)
    try claims.run()
    let statement = try connection.statement("UPDATE document SET state = ?2 WHERE id = ?1")
    statement.bind(number.rawValue, at: 1)
    statement.bind(state.rawValue, at: 2)
    try statement.run()
  }

  private func insert(
    _ document: StoredDocument, _ content: DocumentContent, as number: DocumentNumber?
  ) throws(StoreFailure) -> DocumentNumber {
    let statement = try connection.statement(
      """
      INSERT INTO document (
        id, source, position, key, digest, stem, name, iri, state, producer, annotation, text, original)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    if let number { statement.bind(number.rawValue, at: 1) } else { statement.bindNull(at: 1) }
    statement.bind(document.source.rawValue, at: 2)
    statement.bind(document.position, at: 3)
    let texts = [
      document.key, document.digest, document.stem, document.name, document.iri, document.state.rawValue,
      document.producer,
    ]
    for (index, text) in texts.enumerated() { statement.bind(text, at: Int32(4 + index)) }
    if let annotation = content.annotation {
      statement.bindText(annotation, at: 11)
    } else {
      statement.bindNull(at: 11)
    }
    if let text = content.text { statement.bindText(text, at: 12) } else { statement.bindNull(at: 12) }
    if let original = content.original { statement.bindBytes(original, at: 13) } else { statement.bindNull(at: 13) }
    try statement.run()
    return DocumentNumber(rawValue: connection.lastRow)
  }

  private func insert(_ claims: [StoredClaim], of document: DocumentNumber) throws(StoreFailure) {
    try connection.insert(claims, into: "claim (document, name, summary, evidence)", columns: 4) {
      claim, statement, position in
      statement.bind(document.rawValue, at: position)
      statement.bind(claim.name, at: position + 1)
      statement.bind(claim.summary, at: position + 2)
      statement.bind(claim.evidence, at: position + 3)
    }
  }
}
