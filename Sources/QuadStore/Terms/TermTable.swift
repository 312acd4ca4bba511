internal import RDF

/// The terms of a store: from terms to numbers and back.
final class TermTable {
  let connection: Connection
  /// Keys that this transaction or load has met.
  private var cache = TermCache(capacity: usualCacheBytes)
  /// How many bytes of keys each of the cache's generations takes: those of some thousand documents' shared terms.
  private static let usualCacheBytes = 1 << 23
  /// Hashes of terms that are in the table `term` but not yet in `term_hash`, which is filled in sorted order.
  private var unindexed: [(hash: UInt64, term: UInt64)] = []
  private var nextIdentifier: UInt64?
  /// Whether every term of the store is in the cache, so that an unknown key is a new term.
  private var cacheIsComplete = false
  /// The hashes of all terms of the store, so that most new ones are told without a look into the file; nil where that is not
  /// worth reading them all.
  private var filter: HashFilter?
  /// How many terms were looked for in the file without a filter.
  private var unfilteredLookups: UInt64 = 0
  /// IRIs that were asked for lately.
  private var recent = RecentTexts()
  /// Terms that were asked for lately.
  var fetched: FetchedTerms
  /// The key of the term that is looked for; its memory is used again and again.
  private var key = TermKey(.iri)
  /// How many triples the term stands in that is being read.
  var depth = 0

  init(_ connection: Connection, fetchedTerms: Int) {
    self.connection = connection
    fetched = FetchedTerms(capacity: fetchedTerms)
  }

  /// Forgets everything that another connection, or a transaction that was taken back, may have made untrue.
  func forget() {
    cache = TermCache(capacity: cache.capacity)
    unindexed = []
    nextIdentifier = nil
    cacheIsComplete = false
    filter = nil
    unfilteredLookups = 0
    recent = RecentTexts()
    fetched = FetchedTerms(capacity: fetched.capacity)
  }

  /// Remembers more terms than usual: those of files of quads come again far from each other.
  func expectManyTerms() { cache.capacity = 1 << 25 }

  /// The number of a term; nil where the store does not know it.
  func identifier(of term: Term) throws(StoreFailure) -> UInt64? {
    guard try fillKey(with: term, adding: false) else { return nil }
    let hash = key.hash
    if let known = cache.identifier(of: key.bytes, hash: hash) { return known }
    return try stored(key, hash)
  }

  /// The number of a term, which is added where it is new.
  ///
  /// - Throws: `StoreFailure.malformedTerm` where RDF does not allow a new term; what the store has was looked at when it came.
  func intern(_ term: Term) throws(StoreFailure) -> UInt64 {
    guard case .iri(let iri) = term else { return try internAfresh(term) }
    return try intern(iri)
  }

  /// The number of an IRI, which is added where it is new.
  ///
  /// - Throws: as `intern(_:)` of a term.
  @inline(__always)
  func intern(_ iri: IRI) throws(StoreFailure) -> UInt64 {
    if let known = recent.number(of: iri.string) { return known }
    let number = try internAfresh(.iri(iri))
    recent.insert(iri.string, number)
    return number
  }

  private func internAfresh(_ term: Term) throws(StoreFailure) -> UInt64 {
    guard try fillKey(with: term, adding: true) else { throw damaged("term") }
    let hash = key.hash
    if let known = cache.identifier(of: key.bytes, hash: hash) { return known }
    guard term.isWellFormed else { throw .malformedTerm(path: connection.path, term: term.description) }
    return try internUncached(key, hash)
  }

  /// Makes the key of a term; false where a term that it is made of is not in the store and is not to be added.
  private func fillKey(with term: Term, adding: Bool) throws(StoreFailure) -> Bool {
    func number(_ part: Term) throws(StoreFailure) -> UInt64? {
      adding ? try intern(part) : try identifier(of: part)
    }
    switch term {
    case .iri(let iri):
      key.begin(.iri)
      key.appendText(iri.string)
    case .blankNode(let node):
      key.begin(.blankNode)
      key.appendText(node.label)
    case .literal(let literal):
      if let language = literal.language {
        key.begin(.languageText)
        key.appendText(literal.lexicalForm)
        key.setLanguage(language.utf8, literal.direction)
      } else if literal.isPlainString {
        key.begin(.string)
        key.appendText(literal.lexicalForm)
      } else {
        guard let datatype = try adding ? intern(literal.datatype) : identifier(of: .iri(literal.datatype)) else {
          return false
        }
        key.begin(.typedLiteral)
        key.appendText(literal.lexicalForm)
        key.setDatatype(datatype)
      }
    case .triple(let triple):
      guard let subject = try number(triple.subject), let predicate = try number(.iri(triple.predicate)),
        let object = try number(triple.object)
      else { return false }
      key.begin(.triple)
      key.appendText("\(subject) \(predicate) \(object)")
    }
    return true
  }

  /// The number of the term with a key, which is added where it is new.
  @inline(__always)
  func intern(_ key: TermKey) throws(StoreFailure) -> UInt64 {
    let hash = key.hash
    if let known = cache.identifier(of: key.bytes, hash: hash) { return known }
    return try internUncached(key, hash)
  }

  private func internUncached(_ key: TermKey, _ hash: UInt64) throws(StoreFailure) -> UInt64 {
    if nextIdentifier == nil {
      let last = UInt64(bitPattern: try connection.integer("SELECT max(id) FROM term") ?? 0)
      guard last < TermIdentifier.sourceLimit else { throw damaged("the number of term \(last)") }
      nextIdentifier = last + 1
      cacheIsComplete = last == 0
      if cacheIsComplete { filter = HashFilter() }
    }
    if !cacheIsComplete, try mayBeStored(hash), let known = try stored(key, hash) {
      cache.insert(key.bytes, hash: hash, known)
      return known
    }
    let identifier = nextIdentifier ?? 1
    try insert(key, identifier)
    unindexed.append((hash, identifier))
    filter?.insert(hash)
    nextIdentifier = identifier + 1
    if cache.insert(key.bytes, hash: hash, identifier) {
      // What the cache has forgotten can from now on be found in the file only.
      cacheIsComplete = false
      try writeHashes()
    }
    return identifier
  }

  /// Whether a term with a hash may be in the file.
  private func mayBeStored(_ hash: UInt64) throws(StoreFailure) -> Bool {
    if let filter { return filter.mayContain(hash) }
    unfilteredLookups += 1
    // Reading all hashes takes about as long as looking for one in a hundred at random.
    if unfilteredLookups > (nextIdentifier ?? 0) / 128 + 10_000 { filter = try storedHashes() }
    return true
  }

  private func storedHashes() throws(StoreFailure) -> HashFilter {
    let statement = try connection.ownStatement("SELECT hash FROM term_hash")
    defer { statement.finalize() }
    var filter = HashFilter()
    while try statement.step() { filter.insert(UInt64(bitPattern: statement.integer(0))) }
    for entry in unindexed { filter.insert(entry.hash) }
    return filter
  }

  /// Makes the terms that were added findable for other connections; comes before every commit.
  func writeHashes() throws(StoreFailure) {
    unindexed.sort { Int64(bitPattern: $0.hash) < Int64(bitPattern: $1.hash) }
    try connection.insert(unindexed, into: "term_hash (hash, term)", columns: 2) { entry, statement, position in
      statement.bind(entry.hash, at: position)
      statement.bind(entry.term, at: position + 1)
    }
    unindexed.removeAll(keepingCapacity: true)
  }

  /// Looks for a key in the file, among all terms with its hash.
  private func stored(_ key: TermKey, _ hash: UInt64) throws(StoreFailure) -> UInt64? {
    let statement = try connection.statement(
      """
      SELECT term.id FROM term_hash JOIN term ON term.id = term_hash.term
      WHERE term_hash.hash = ?1 AND term.kind = ?2 AND term.text = ?3 AND term.qualifier IS ?4
      """)
    defer { statement.reset() }
    statement.bind(hash, at: 1)
    bind(key, to: statement, kind: 2, text: 3, qualifier: 4)
    return try statement.step() ? UInt64(bitPattern: statement.integer(0)) : nil
  }

  private func insert(_ key: TermKey, _ identifier: UInt64) throws(StoreFailure) {
    let statement = try connection.statement("INSERT INTO term (id, kind, text, qualifier) VALUES (?, ?, ?, ?)")
    statement.bind(identifier, at: 1)
    bind(key, to: statement, kind: 2, text: 3, qualifier: 4)
    try statement.run()
  }

  func damaged(_ detail: String) -> StoreFailure { .damaged(path: connection.path, detail: detail) }

  private func bind(_ key: TermKey, to statement: PreparedStatement, kind: Int32, text: Int32, qualifier: Int32) {
    statement.bind(Int(key.kind.rawValue), at: kind)
    key.bytes.withUnsafeBytes { bytes in
      statement.bindText(UnsafeRawBufferPointer(rebasing: bytes[key.textRange]), at: text)
      switch key.kind {
      case .languageText:
        statement.bindText(UnsafeRawBufferPointer(rebasing: bytes[(key.textRange.upperBound + 1)...]), at: qualifier)
      case .typedLiteral: statement.bind(key.datatype, at: qualifier)
      case .iri, .blankNode, .string, .triple: statement.bindNull(at: qualifier)
      }
    }
  }
}
