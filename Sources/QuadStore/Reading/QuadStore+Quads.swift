public import RDF

extension QuadStore {
  /// How many quads there are.
  public func quadCount() throws -> Int {
    try applyPending()
    return try indexes.index(.graphSubjectPredicateObject).directory.quadCount
  }

  /// Hands every quad to a sink, graph by graph, as a reader of a text does.
  ///
  /// The order is that of the terms' numbers and depends on the store's history; a `Dataset` sorts by content.
  /// - Parameter graph: only the quads of this graph.
  public func read(into sink: any QuadSink, graph: GraphName? = nil) throws {
    try applyPending()
    var key: QuadKey?
    if let graph {
      guard let number = try graph.term.map({ try terms.identifier(of: $0) }) ?? 0 else { return try sink.finish() }
      key = QuadKey(number, 0, 0, 0)
    }
    var statement = Statement(Quad(IRI(""), IRI(""), .iri(IRI(""))))
    let index = try indexes.index(.graphSubjectPredicateObject)
    var position = try index.position(of: key ?? QuadKey(0, 0, 0, 0))
    let end = try key.map { try index.position(of: QuadKey($0.first + 1, 0, 0, 0)) }
    let expected = try index.count(from: key ?? QuadKey(0, 0, 0, 0), to: key.map { QuadKey($0.first + 1, 0, 0, 0) })
    var count = 0
    while position.block < index.directory.count, position != end {
      let block = try index.block(position.block)
      let last = end?.block == position.block ? end?.offset ?? block.count : block.count
      for quad in try quads(of: block, position.offset..<last) {
        statement.set(quad)
        try sink.take(statement)
        count += 1
      }
      position =
        last < block.count
        ? BlockIndex.Position(block: position.block, offset: last)
        : BlockIndex.Position(block: position.block + 1, offset: 0)
    }
    guard count == expected else { throw damaged("\(count) quads were read of \(expected)") }
    try sink.finish()
  }

  /// All quads, in the order of `read`.
  public func quads() throws -> [Quad] {
    let collector = QuadCollector()
    try read(into: collector)
    return collector.quads
  }

  private func quads(of block: QuadBlock, _ range: Range<Int>) throws(StoreFailure) -> [Quad] {
    let columns = try block.columns.map { (column) throws(StoreFailure) in
      // The default graph has no term; any other stands in for it here.
      try terms.terms(for: column[range].map { $0 == .none ? block.columns[1][range.lowerBound] : $0 })
    }
    return try range.map { (row) throws(StoreFailure) in
      let place = row - range.lowerBound
      guard let predicate = columns[2][place].iri else { throw damaged("a predicate that is no IRI") }
      let isDefault = block.columns[0][row] == .none
      let graph = isDefault ? GraphName.defaultGraph : GraphName(columns[0][place])
      guard let graph else { throw damaged("a graph that is no resource") }
      return Quad(columns[1][place], predicate, columns[3][place], in: graph)
    }
  }

  func damaged(_ detail: String) -> StoreFailure { .damaged(path: path, detail: detail) }
}
