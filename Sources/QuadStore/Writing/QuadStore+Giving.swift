internal import RDF

extension QuadStore {
  /// Takes in what a document gives: quads of graphs that are its own, and of others that stay as long as any document
  /// gives them.
  ///
  /// - Parameter quads: in any order, and some of them more than once.
  func give(_ quads: [Quad], by document: DocumentNumber, own: Set<TermIdentifier>) throws(StoreFailure) {
    let ordering = QuadOrdering.graphSubjectPredicateObject
    let keys = try numbered(quads).map { ordering.key(of: $0) }.sorted()
    var rest = keys[...]
    while let first = rest.first {
      let graph = rest.prefix { $0.first == first.first }
      rest = rest.dropFirst(graph.count)
      let quads = Self.different(graph).map { ordering.quad(of: $0) }
      let isOwn = own.contains(TermIdentifier(rawValue: first.first))
      if isOwn, try isEmpty(graph: first.first) {
        try insertRows(ofNew: quads)
        continue
      }
      for quad in quads {
        let isNew = try insertRow(quad)
        if !isNew || !isOwn { try share(quad, by: document, isNew: isNew) }
      }
    }
  }

  private static func different(_ sorted: ArraySlice<QuadKey>) -> [QuadKey] {
    var different: [QuadKey] = []
    different.reserveCapacity(sorted.count)
    for key in sorted where key != different.last { different.append(key) }
    return different
  }

  /// The quads in numbers; most of a document's begin as the one before.
  private func numbered(_ quads: [Quad]) throws(StoreFailure) -> [QuadIdentifiers] {
    var numbered: [QuadIdentifiers] = []
    numbered.reserveCapacity(quads.count)
    for index in quads.indices {
      let last = index - 1
      let hasSameGraph = index > 0 && quads[index].graph == quads[last].graph
      let hasSameSubject = index > 0 && quads[index].subject == quads[last].subject
      numbered.append(
        try intern(
          quads[index], graph: hasSameGraph ? numbered[last].graph : nil,
          subject: hasSameSubject ? numbered[last].subject : nil))
    }
    return numbered
  }

  private func isEmpty(graph: UInt64) throws(StoreFailure) -> Bool {
    let statement = try connection.statement("SELECT 1 FROM quad WHERE graph = ? LIMIT 1")
    defer { statement.reset() }
    statement.bind(graph, at: 1)
    return try !statement.step()
  }
}
