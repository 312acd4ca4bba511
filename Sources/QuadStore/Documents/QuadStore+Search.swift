/// A place where searched words stand.
public struct SearchHit: Hashable, Sendable {
  /// The document's name.
  public var document: String
  /// The claim's identifier and summary; nil where the words stand in the text only.
  public var claim: String?
  public var summary: String?
  /// Some words around, those searched for between `«` and `»`.
  public var snippet: String
}

/// How it is chosen among hits that fit equally well.
public enum SearchTies: Sendable {
  /// By the names of document and claim: the same in every store of the same documents.
  case byName
  /// By when they were added: many hits are found in a tenth of the time, but the answer depends on the store's history.
  case byAge

  /// Takes the best before their documents are looked up.
  fileprivate var innerLimit: String { self == .byAge ? "ORDER BY rank LIMIT ?2" : "" }
}

extension QuadStore {
  /// The claims whose evidence holds all words, the best first, then the documents whose text does.
  ///
  /// Words match in any inflection, case and accent; a word that ends with `*` matches all that begin so, and words
  /// between double quotes match as a phrase.
  /// - Parameters:
  ///   - limit: the most hits of each kind.
  ///   - ties: which of equally good hits come.
  /// - Throws: `StoreFailure.tooManyWords`, since every word is looked up and all are looked for together.
  public func search(_ words: String, limit: Int, ties: SearchTies = .byName) throws -> [SearchHit] {
    let query = SearchQuery(words)
    guard query.termCount <= SearchQuery.termLimit else {
      throw StoreFailure.tooManyWords(count: query.termCount, limit: SearchQuery.termLimit)
    }
    if query.isEmpty { return [] }
    try beginReading()
    return try claimHits(query, limit, ties) + documentHits(query, limit, ties)
  }

  private func claimHits(_ query: SearchQuery, _ limit: Int, _ ties: SearchTies) throws(StoreFailure) -> [SearchHit] {
    let statement = try connection.statement(
      """
      SELECT document.name, claim.name, claim.summary, words
      FROM (
        SELECT rowid AS id, rank AS score, snippet(claim_search, 0, '«', '»', '…', 32) AS words
        FROM claim_search WHERE claim_search MATCH ?1 \(ties.innerLimit)
      ) JOIN claim USING (id) JOIN document ON document.id = claim.document
      ORDER BY score, document.name, claim.name LIMIT ?2
      """)
    defer { statement.reset() }
    statement.bind(query.text, at: 1)
    statement.bind(limit, at: 2)
    var hits: [SearchHit] = []
    while try statement.step() {
      hits.append(
        SearchHit(
          document: statement.string(0), claim: statement.string(1), summary: statement.string(2),
          snippet: statement.string(3)))
    }
    return hits
  }

  private func documentHits(_ query: SearchQuery, _ limit: Int, _ ties: SearchTies) throws(StoreFailure) -> [SearchHit]
  {
    let statement = try connection.statement(
      """
      SELECT document.name, words
      FROM (
        SELECT rowid AS id, rank AS score, snippet(document_search, 0, '«', '»', '…', 24) AS words
        FROM document_search WHERE document_search MATCH ?1
          AND rowid NOT IN (SELECT id FROM document WHERE state <> 'ready') \(ties.innerLimit)
      ) JOIN document USING (id)
      ORDER BY score, document.name LIMIT ?2
      """)
    defer { statement.reset() }
    statement.bind(query.text, at: 1)
    statement.bind(limit, at: 2)
    var hits: [SearchHit] = []
    while try statement.step() {
      hits.append(SearchHit(document: statement.string(0), snippet: Self.line(statement.string(1))))
    }
    return hits
  }

  /// A stretch of text on one line.
  private static func line(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// What people type as a query of FTS5 (sqlite.org/fts5.html, section 3), in which nothing of theirs is syntax.
struct SearchQuery {
  /// More words than anybody looks for.
  static let termLimit = 100

  private(set) var text = ""
  /// How many different words and phrases are looked for.
  private(set) var termCount = 0

  var isEmpty: Bool { text.isEmpty }

  init(_ words: String) {
    var terms: [String] = []
    for (index, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      // Every second part stands between quotes.
      let pieces = index % 2 == 1 ? [part] : part.split { $0.isWhitespace }
      terms += pieces.compactMap(Self.term)
    }
    var seen: Set<String> = []
    terms = terms.filter { seen.insert($0).inserted }
    termCount = terms.count
    text = terms.joined(separator: " ")
  }

  private static func term(_ words: Substring) -> String? {
    let isPrefix = words.hasSuffix("*")
    let bare = isPrefix ? words.dropLast() : words
    guard bare.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return "\"\(bare)\"" + (isPrefix ? "*" : "")
  }
}
