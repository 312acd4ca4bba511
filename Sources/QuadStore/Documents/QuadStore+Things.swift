public import RDF

// What documents say of things, kept beside their annotations so that a question about one thing reads those documents only that
// it is about. Descriptions and names stay when the last document goes that had them, and count only where one is there.
extension QuadStore {
  /// Keeps what a document says of things, in place of what it said before. Only inside a transaction.
  ///
  /// - Parameter names: what a description that the store does not have yet calls its thing, in the form in which names are
  ///   compared.
  public func insert(
    _ things: [StoredThing], of document: DocumentNumber, names: (_ description: String) throws -> [String]
  ) throws {
    try forgetThings(of: document)
    let descriptions = try things.map { thing in
      try thing.description.map { try number(ofDescription: $0, of: thing.identifier, names) } ?? 0
    }
    try connection.insert(
      Array(zip(things, descriptions)), into: "thing (identifier, document, mentions, roles, description)", columns: 5
    ) { row, statement, position in
      statement.bind(row.0.identifier, at: position)
      statement.bind(document.rawValue, at: position + 1)
      statement.bind(row.0.mentions, at: position + 2)
      statement.bind(row.0.roles.rawValue, at: position + 3)
      statement.bind(row.1, at: position + 4)
    }
  }

  /// Forgets what a document says of things. Only inside a transaction.
  public func forgetThings(of document: DocumentNumber) throws(StoreFailure) {
    let statement = try connection.statement("DELETE FROM thing WHERE document = ?")
    statement.bind(document.rawValue, at: 1)
    try statement.run()
  }

  /// The number of a description among those of its thing, which is added where it is new, with its names.
  private func number(
    ofDescription text: String, of identifier: String, _ names: (_ description: String) throws -> [String]
  ) throws -> Int {
    // An identifier holds no line feed.
    let key = Array(identifier.utf8) + [UInt8(ascii: "\n")] + text.utf8
    let hash = TermKey.hash(of: key)
    if let known = descriptions.identifier(of: key, hash: hash) { return Int(known) }
    let number = try storedNumber(ofDescription: text, of: identifier, names)
    descriptions.insert(key, hash: hash, UInt64(number))
    return number
  }

  private func storedNumber(
    ofDescription text: String, of identifier: String, _ names: (_ description: String) throws -> [String]
  ) throws -> Int {
    let known = try connection.statement(
      "SELECT number FROM thing_description WHERE identifier = ? AND content = ?")
    defer { known.reset() }
    known.bind(identifier, at: 1)
    known.bind(text, at: 2)
    if try known.step() { return Int(known.integer(0)) }
    let last = try connection.statement("SELECT max(number) FROM thing_description WHERE identifier = ?")
    defer { last.reset() }
    last.bind(identifier, at: 1)
    let number = try last.step() ? Int(last.integer(0)) + 1 : 1
    let statement = try connection.statement(
      "INSERT INTO thing_description (identifier, number, content) VALUES (?, ?, ?)")
    statement.bind(identifier, at: 1)
    statement.bind(number, at: 2)
    statement.bind(text, at: 3)
    try statement.run()
    for name in try names(text) {
      let statement = try connection.statement("INSERT OR IGNORE INTO thing_name (form, identifier) VALUES (?, ?)")
      statement.bind(name, at: 1)
      statement.bind(identifier, at: 2)
      try statement.run()
    }
    return number
  }

  /// The different descriptions of a thing, those of documents whose names come first before others.
  public func descriptions(ofThing identifier: String) throws -> [String] {
    let all = try strings("SELECT content FROM thing_description WHERE identifier = ? ORDER BY number", identifier)
    if all.isEmpty { return [] }
    if all.count == 1 {
      let isThere = try !strings(
        "SELECT identifier FROM thing WHERE identifier = ? AND description > 0 LIMIT 1", identifier
      ).isEmpty
      return isThere ? all : []
    }
    return try strings(
      """
      SELECT thing_description.content FROM thing JOIN document ON document.id = thing.document
      JOIN thing_description
      ON thing_description.identifier = thing.identifier AND thing_description.number = thing.description
      WHERE thing.identifier = ? GROUP BY thing.description ORDER BY min(document.name)
      """, identifier)
  }

  /// How often all documents together mention a thing.
  public func mentionCount(ofThing identifier: String) throws -> Int {
    try beginReading()
    let statement = try connection.statement("SELECT total(mentions) FROM thing WHERE identifier = ?")
    defer { statement.reset() }
    statement.bind(identifier, at: 1)
    return try statement.step() ? Int(statement.integer(0)) : 0
  }

  /// The things that descriptions call by a name, or once did.
  public func things(named form: String) throws -> [String] {
    try strings("SELECT identifier FROM thing_name WHERE form = ?", form)
  }

  /// The things with a name that fits, or that once had one.
  ///
  /// - Complexity: O(n) in the names of all things.
  public func things(whereName fits: (String) -> Bool) throws -> [String] {
    try beginReading()
    let statement = try connection.ownStatement("SELECT form, identifier FROM thing_name ORDER BY form")
    defer { statement.finalize() }
    var things: [String] = []
    var last: (form: String, fits: Bool) = ("", fits(""))
    while try statement.step() {
      let form = statement.string(0)
      if form != last.form { last = (form, fits(form)) }
      if last.fits { things.append(statement.string(1)) }
    }
    return things
  }

  /// The documents that mention a thing, or whose claims have it in one of some roles.
  public func documents(
    withThing identifier: String, in roles: StoredThing.Roles, orMentions: Bool = false
  ) throws -> [DocumentNumber] {
    try numbers(
      "SELECT document FROM thing WHERE identifier = ?1 AND (roles & \(roles.rawValue) <> 0"
        + (orMentions ? " OR mentions > 0)" : ")"), identifier)
  }

  /// The documents with a claim of a name.
  public func documents(withClaim name: String) throws -> [DocumentNumber] {
    try numbers("SELECT document FROM claim WHERE name = ?", name)
  }

  /// The documents with a claim whose name begins so.
  ///
  /// - Parameter beginning: ASCII letters, digits and hyphens.
  public func documents(withClaimBeginning beginning: String) throws -> [DocumentNumber] {
    // No name holds a tilde, and it comes after all that names hold.
    try numbers("SELECT DISTINCT document FROM claim WHERE name >= ?1 AND name < ?1 || '~'", beginning)
  }

  /// The things that have, or once had, a description that fits.
  ///
  /// - Complexity: O(n) in the descriptions of all things.
  public func things(whereDescription fits: (UnsafeRawBufferPointer) -> Bool) throws -> [String] {
    try beginReading()
    let statement = try connection.ownStatement("SELECT identifier, content FROM thing_description ORDER BY identifier")
    defer { statement.finalize() }
    var things: [String] = []
    while try statement.step() {
      guard statement.withBytes(1, fits) else { continue }
      let identifier = statement.string(0)
      if identifier != things.last { things.append(identifier) }
    }
    return things
  }

  /// The documents in whose own graphs a quad has a predicate and an object.
  public func documents(withPredicate predicate: IRI, object: Term) throws -> [DocumentNumber] {
    guard let predicate = try identifier(of: .iri(predicate)), let object = try identifier(of: object) else {
      return []
    }
    let pattern = QuadPattern(predicate: predicate, object: object, in: .anyNamed)
    guard let order = orders(for: pattern).first else { return [] }
    let cursor = try cursor(over: pattern, order: order, wanted: [.graph])
    var graphs: Set<TermIdentifier> = []
    var batch = QuadBatch()
    while try cursor.next(into: &batch) { graphs.formUnion(batch.graphs) }
    let statement = try connection.statement("SELECT document FROM document_graph WHERE graph = ?")
    defer { statement.reset() }
    var documents: Set<DocumentNumber> = []
    for graph in graphs {
      statement.bind(graph.rawValue, at: 1)
      while try statement.step() { documents.insert(DocumentNumber(rawValue: statement.integer(0))) }
      statement.reset()
    }
    return documents.sorted()
  }

  /// The annotation of a document, without what else its content has.
  public func annotation(of number: DocumentNumber) throws -> [UInt8]? {
    try beginReading()
    let statement = try connection.statement("SELECT annotation FROM document WHERE id = ?")
    defer { statement.reset() }
    statement.bind(number.rawValue, at: 1)
    guard try statement.step() else { throw damaged("document \(number.rawValue)") }
    return statement.isNull(0) ? nil : statement.bytes(0)
  }

  private func strings(_ sql: String, _ value: String) throws(StoreFailure) -> [String] {
    try beginReading()
    let statement = try connection.statement(sql)
    defer { statement.reset() }
    statement.bind(value, at: 1)
    var strings: [String] = []
    while try statement.step() { strings.append(statement.string(0)) }
    return strings
  }

  private func numbers(_ sql: String, _ value: String) throws(StoreFailure) -> [DocumentNumber] {
    try beginReading()
    let statement = try connection.statement(sql)
    defer { statement.reset() }
    statement.bind(value, at: 1)
    var numbers: [DocumentNumber] = []
    while try statement.step() { numbers.append(DocumentNumber(rawValue: statement.integer(0))) }
    return numbers
  }
}
