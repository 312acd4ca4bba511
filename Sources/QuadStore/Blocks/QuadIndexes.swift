internal import RDF

/// The indexes over all quads of a store, each loaded when it is first used.
final class QuadIndexes {
  private let connection: Connection
  private let blocksOfAnOrder: Int
  private var loaded: [QuadOrdering: BlockIndex] = [:]
  /// What `onlyGraph` found out; the outer nil stands for not asked yet.
  private var knownOnlyGraph: TermIdentifier??

  init(_ connection: Connection, blocksOfAnOrder: Int) {
    self.connection = connection
    self.blocksOfAnOrder = blocksOfAnOrder
  }

  func index(_ ordering: QuadOrdering) throws(StoreFailure) -> BlockIndex {
    if let index = loaded[ordering] { return index }
    let index = try BlockIndex(ordering, connection, capacity: blocksOfAnOrder)
    loaded[ordering] = index
    return index
  }

  /// The graph that all quads stand in, nil where there are several or none.
  func onlyGraph() throws(StoreFailure) -> TermIdentifier? {
    if let knownOnlyGraph { return knownOnlyGraph }
    let graph = try findOnlyGraph()
    knownOnlyGraph = .some(graph)
    return graph
  }

  private func findOnlyGraph() throws(StoreFailure) -> TermIdentifier? {
    let index = try index(.graphSubjectPredicateObject)
    guard index.directory.count > 0 else { return nil }
    let last = try index.block(index.directory.count - 1)
    let graph = index.directory.firsts[0].first
    return last.key(at: last.count - 1).first == graph ? TermIdentifier(rawValue: graph) : nil
  }

  /// Forgets what is in memory, after another connection wrote or a transaction was taken back.
  func forget() {
    loaded = [:]
    knownOnlyGraph = nil
  }

  /// Takes quads in and out of every index; none of the added may be there yet, all of the removed must.
  func merge(
    adding added: consuming [QuadIdentifiers], removing removed: consuming [QuadIdentifiers]
  ) throws(StoreFailure) {
    knownOnlyGraph = nil
    var (additions, removals) = (OrderedQuads(added), OrderedQuads(removed))
    for ordering in OrderedQuads.sequence {
      try index(ordering).merge(adding: additions.keys(in: ordering), removing: removals.keys(in: ordering))
    }
  }
}
