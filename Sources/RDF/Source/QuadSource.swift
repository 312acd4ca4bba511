/// What queries are asked of: quads behind numbered terms, in memory or in a store.
///
/// Everything a query engine needs and nothing of how the quads are kept. A source is used by one thread at a time and
/// does not change under a query.
public protocol QuadSource: AnyObject {
  /// The number of a term; nil where the source does not know it.
  ///
  /// A triple term is a term like others, and so are the terms inside it where quads hold them.
  func identifier(of term: Term) throws -> TermIdentifier?

  /// The terms behind numbers of this source, in their order. Asked for in batches, with few duplicates.
  func terms(for identifiers: [TermIdentifier]) throws -> [Term]

  /// The named graphs that hold a quad, sorted by identifier.
  func graphNames() throws -> [TermIdentifier]

  /// The orders in which quads of a pattern come without being sorted first, the cheapest way first; never empty.
  ///
  /// Depends on which places the pattern gives and on the kind of its scope, not on the terms themselves.
  func orders(for pattern: QuadPattern) -> [QuadOrder]

  /// A cursor over the quads that match a pattern.
  ///
  /// - Parameters:
  ///   - order: one of `orders(for: pattern)`.
  ///   - wanted: the columns to fill; the others stay empty.
  func cursor(over pattern: QuadPattern, order: QuadOrder, wanted: QuadPositions) throws -> any QuadCursor

  /// About how many quads match: exact where that is cheap, never 0 where something may match.
  ///
  /// Must cost no more than a few index look-ups; joins are ordered by it.
  func estimatedCount(of pattern: QuadPattern) throws -> Int

  /// What a search for the quads of a pattern costs, in reads of one quad in sequence; joins are chosen by it.
  var searchCost: Double { get }

  /// What is known of the quads of a predicate, or of all quads for nil; over all graphs where scopes are not told apart.
  func statistics(ofPredicate predicate: TermIdentifier?) throws -> QuadStatistics

  /// The terms that stand most often at one end of a predicate's quads, over all graphs; nil where they are not known.
  ///
  /// Asked for only where a join may multiply terms of both sides; may cost a hundred index look-ups.
  /// - Parameter end: `.subject` or `.object`.
  func frequencies(at end: QuadPositions, ofPredicate predicate: TermIdentifier) throws -> TermFrequencies?
}

extension QuadSource {
  /// As in memory.
  public var searchCost: Double { 20 }

  public func frequencies(at end: QuadPositions, ofPredicate predicate: TermIdentifier) throws -> TermFrequencies? {
    nil
  }
}

/// How many quads there are and how many different terms they hold: from these the size of joins is guessed.
public struct QuadStatistics: Hashable, Sendable {
  public var quads: Int
  public var distinctSubjects: Int
  public var distinctObjects: Int

  public init(quads: Int, distinctSubjects: Int, distinctObjects: Int) {
    self.quads = quads
    self.distinctSubjects = distinctSubjects
    self.distinctObjects = distinctObjects
  }
}

/// A source that can be changed, in transactions: what SPARQL Update and loading write to.
public protocol WritableQuadSource: QuadSource {
  /// Runs the changes that the body makes; keeps all of them, or none where it throws.
  ///
  /// Reads inside the body see the changes made before them. Transactions do not nest.
  func transaction(_ body: () throws -> Void) throws

  /// Adds a quad and says whether it was new. Only inside a transaction.
  @discardableResult
  func insert(_ quad: Quad) throws -> Bool

  /// Takes a quad away and says whether it was there. Only inside a transaction.
  @discardableResult
  func remove(_ quad: Quad) throws -> Bool

  /// Takes all quads of a graph away. Only inside a transaction.
  ///
  /// A graph without quads is no graph (SPARQL 1.1 Update, section 3.2, leaves this to the store), so that clearing
  /// and dropping are the same, and creating does nothing.
  func clear(_ graph: GraphName) throws
}
