import GraphExport

/// A graph as `entente export` makes them, of any size; `graphml.py` makes the same one for the peers.
enum MadeUpGraph {
  typealias Column = PropertyGraph.Column

  private static let nodeColumns = [
    Column("iri"), Column("aliases"), Column("mentions", .int), Column("documents", .int), Column("firstDate"),
    Column("lastDate"),
  ]

  private static let edgeColumns = [
    Column("iri"), Column("relation"), Column("holder"), Column("holderChain"), Column("polarity"),
    Column("modality"), Column("tense"), Column("time"), Column("start"), Column("end"), Column("document"),
    Column("section"), Column("evidence"), Column("evidenceBegin", .int), Column("evidenceEnd", .int), Column("rule"),
    Column("contested", .boolean), Column("claims", .int),
  ]

  static func graph(nodes: Int, edges: Int, hasColumns: Bool) -> PropertyGraph {
    var graph = PropertyGraph()
    if hasColumns { (graph.nodeColumns, graph.edgeColumns) = (nodeColumns, edgeColumns) }
    graph.nodes = (0..<nodes).map { node($0, hasColumns) }
    var state: UInt64 = 1
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % nodes
    }
    graph.edges = (0..<edges).map { number in
      PropertyGraph.Edge(
        id: "claim.\(number)", source: next(), target: next(), label: "accuses", weight: 1,
        values: hasColumns ? values(ofEdge: number) : [])
    }
    return graph
  }

  private static func node(_ number: Int, _ hasColumns: Bool) -> PropertyGraph.Node {
    let values: [PropertyGraph.Value?] = [
      .string("https://entente.example/id/state/n\(number)"), .string("Moscow & <the Kremlin>"), .int(number % 97),
      .int(number % 7), .string("2018-01-01"), .string("2019-12-31"),
    ]
    var node = PropertyGraph.Node(
      id: "state.n\(number)", kind: .entity, label: "Entity \(number)", type: "State", values: hasColumns ? values : [])
    (node.look.x, node.look.y) = (Double(number % 1000) / 8, Double(number / 1000) / 8)
    return node
  }

  private static func values(ofEdge number: Int) -> [PropertyGraph.Value?] {
    [
      .string("https://entente.example/id/claim/\(number)"), .string("accuses"), .string("NATO"),
      .string("NATO > author"), .string("positive"), .string("alleged"), .string("nonfuture"), .string("2018-10"),
      .string("2018-10-01"), .string("2018-10-31"), .string("document\(number % 1000)"), .string("body"),
      .string("NATO's foreign ministers said that Russia has breached the \"treaty\" & must return to it"),
      .int(number), .int(number + 80), .string("accuse-of/1"), .boolean(number % 3 == 0), .int(1),
    ]
  }
}
