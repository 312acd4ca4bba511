import QuadStore
import RDF
import Testing

@Suite("A store as a source of quads")
struct SourceTests {
  /// Some hundred quads over few terms, in three named graphs and the default graph.
  private static func randomQuads(_ count: Int, seed: UInt64) -> [Quad] {
    var numbers = RepeatableNumbers(seed)
    return (0..<count).map { _ in
      let graph = Int.random(in: 0..<4, using: &numbers)
      return Quad(
        IRI("http://e/s\(Int.random(in: 0..<12, using: &numbers))"),
        IRI("http://e/p\(Int.random(in: 0..<5, using: &numbers))"),
        Int.random(in: 0..<3, using: &numbers) == 0
          ? .literal(Literal(Int.random(in: 0..<9, using: &numbers)))
          : .iri(IRI("http://e/s\(Int.random(in: 0..<12, using: &numbers))")),
        in: graph == 0 ? .defaultGraph : .iri(IRI("http://e/g\(graph)")))
    }
  }

  private static func quads(
    _ store: QuadStore, _ pattern: QuadPattern, _ order: QuadOrder
  ) throws -> [QuadIdentifiers] {
    let cursor = try store.cursor(
      over: pattern, order: order, wanted: [.subject, .predicate, .object, .graph])
    return try quads(of: cursor)
  }

  private static func quads(of cursor: any QuadCursor) throws -> [QuadIdentifiers] {
    var batch = QuadBatch()
    var quads: [QuadIdentifiers] = []
    while try cursor.next(into: &batch) {
      #expect(batch.count > 0)
      for row in 0..<batch.count {
        quads.append(
          QuadIdentifiers(batch.subjects[row], batch.predicates[row], batch.objects[row], in: batch.graphs[row]))
      }
    }
    return quads
  }

  /// What a pattern must give, by looking at every quad.
  private static func expected(_ all: [QuadIdentifiers], _ pattern: QuadPattern) -> Set<QuadIdentifiers> {
    var result: Set<QuadIdentifiers> = []
    for var quad in all {
      if let subject = pattern.subject, subject != quad.subject { continue }
      if let predicate = pattern.predicate, predicate != quad.predicate { continue }
      if let object = pattern.object, object != quad.object { continue }
      switch pattern.graphs {
      case .defaultGraph: if quad.graph != .none { continue }
      case .named(let graph): if quad.graph != graph { continue }
      case .anyNamed: if quad.graph == .none { continue }
      case .someNamed(let graphs): if !graphs.contains(quad.graph) { continue }
      case .merged(let graphs):
        if !graphs.contains(quad.graph) { continue }
        quad.graph = .none
      case .allMerged: quad.graph = .none
      }
      result.insert(quad)
    }
    return result
  }

  private static func isOrdered(_ quads: [QuadIdentifiers], by order: QuadOrder) -> Bool {
    let keys = quads.map { quad in
      order.positions.map { place -> UInt64 in
        switch place {
        case .subject: quad.subject.rawValue
        case .predicate: quad.predicate.rawValue
        default: quad.object.rawValue
        }
      } + [quad.graph.rawValue]
    }
    return zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
  }

  @Test("every pattern in every scope gives exactly its quads, in every order that is offered, each once")
  func patterns() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let quads = Self.randomQuads(900, seed: 7)
    try store.transaction { for quad in quads { try store.insert(quad) } }
    let all = try Set(quads).map { quad in
      QuadIdentifiers(
        try #require(try store.identifier(of: quad.subject)),
        try #require(try store.identifier(of: .iri(quad.predicate))),
        try #require(try store.identifier(of: quad.object)),
        in: try quad.graph.term.map { try #require(try store.identifier(of: $0)) } ?? .none)
    }
    let names = try store.graphNames()
    #expect(names.count == 3)
    let scopes: [GraphScope] = [
      .defaultGraph, .named(names[1]), .anyNamed, .someNamed([names[0], names[2]]), .merged([.none, names[1]]),
      .allMerged,
    ]
    for scope in scopes {
      for sample in all.prefix(20) {
        for mask in 0..<8 {
          let pattern = QuadPattern(
            subject: mask & 1 == 0 ? nil : sample.subject, predicate: mask & 2 == 0 ? nil : sample.predicate,
            object: mask & 4 == 0 ? nil : sample.object, in: scope)
          let wanted = Self.expected(all, pattern)
          let orders = store.orders(for: pattern)
          #expect(!orders.isEmpty)
          for order in orders {
            let found = try Self.quads(store, pattern, order)
            #expect(Set(found) == wanted && found.count == wanted.count, "\(pattern) \(order)")
            #expect(Self.isOrdered(found, by: order), "\(pattern) \(order)")
          }
          #expect(try store.estimatedCount(of: pattern) >= (wanted.isEmpty ? 0 : 1))
        }
      }
    }
  }

  @Test("frequent terms of either end of every predicate are those of the same quads in memory")
  func frequencies() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let quads = Self.randomQuads(1500, seed: 5)
    try store.transaction { for quad in quads { try store.insert(quad) } }
    let memory = MemoryQuadSource(quads)
    func counts(_ source: any QuadSource, _ end: QuadPositions, _ predicate: IRI) throws -> [Term: Int] {
      let number = try #require(try source.identifier(of: .iri(predicate)))
      let found = try #require(try source.frequencies(at: end, ofPredicate: number))
      let terms = try source.terms(for: found.entries.map(\.term))
      return Dictionary(uniqueKeysWithValues: zip(terms, found.entries.map(\.quads)))
    }
    for predicate in Set(quads.map(\.predicate)) {
      for end in [QuadPositions.subject, .object] {
        let found = try counts(store, end, predicate)
        #expect(try found == counts(memory, end, predicate))
        #expect(!found.isEmpty)
      }
    }
  }

  @Test("a cursor that is started again gives the quads of the new terms")
  func restart() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    try store.transaction { for quad in Self.randomQuads(400, seed: 3) { try store.insert(quad) } }
    let places: QuadPositions = [.subject, .predicate, .object, .graph]
    for graph in try store.graphNames() {
      let start = QuadPattern(predicate: TermIdentifier(rawValue: 2), in: .named(graph))
      let cursor = try store.cursor(over: start, order: .predicateSubjectObject, wanted: places)
      for number in 1...20 {
        let predicate = TermIdentifier(rawValue: UInt64(number))
        try cursor.restart(with: QuadIdentifiers(.none, predicate, .none, in: graph))
        let fresh = QuadPattern(predicate: predicate, in: .named(graph))
        #expect(try Self.quads(of: cursor) == Self.quads(store, fresh, .predicateSubjectObject))
      }
    }
  }

  @Test("any history of insertions and removals leaves the quads of a set, in every index and in the counts")
  func history() throws {
    let temporary = try TemporaryStore()
    var dataset = Dataset()
    var numbers = RepeatableNumbers(11)
    for round in 0..<30 {
      let store = try temporary.open()
      let candidates = Self.randomQuads(150, seed: UInt64(round))
      try store.transaction {
        for quad in candidates {
          if Bool.random(using: &numbers) {
            #expect(try store.insert(quad) == dataset.insert(quad))
          } else {
            #expect(try store.remove(quad) == dataset.remove(quad))
          }
        }
        if round % 7 == 6 {
          let graph = GraphName.iri(IRI("http://e/g2"))
          try store.clear(graph)
          for quad in dataset.sortedQuads(in: graph) { dataset.remove(quad) }
        }
      }
      for order in QuadOrder.allCases where store.orders(for: QuadPattern(in: .anyNamed)).contains(order) {
        let named = try Self.quads(store, QuadPattern(in: .anyNamed), order)
        let unnamed = try Self.quads(store, QuadPattern(in: .defaultGraph), order)
        #expect(named.count + unnamed.count == dataset.count)
      }
      #expect(try store.statistics(ofPredicate: nil).quads == dataset.count)
      #expect(try Dataset(store.quads()) == dataset)
      #expect(try store.damages().isEmpty)
    }
  }

  @Test(
    "every kind of term comes back as it was",
    arguments: [
      Term.iri(IRI("http://e/ü?x#y")), .blankNode(BlankNode("b1")), .literal(Literal("")),
      .literal(Literal("say \"hi\"\n\\ \u{0} 中")), .literal(Literal("01", datatype: Vocabulary.xsd.integer)),
      .literal(Literal("colour", language: "en-GB")),
      .literal(Literal("שלום", language: "he", direction: .rightToLeft)),
      .literal(Literal("x--rtl", language: "en")),
      .triple(
        Triple(
          .iri(IRI("http://e/a")), IRI("http://e/p"),
          .triple(Triple(.blankNode(BlankNode("c")), IRI("http://e/p"), .literal(Literal(3)))))),
    ])
  func terms(term: Term) throws {
    let temporary = try TemporaryStore()
    let quad = Quad(IRI("http://e/s"), IRI("http://e/p"), term)
    do {
      let store = try temporary.open()
      try store.transaction { try store.insert(quad) }
    }
    let store = try temporary.open(.reading)
    #expect(try store.quads() == [quad])
    let number = try #require(try store.identifier(of: term))
    #expect(try store.terms(for: [number, number]) == [term, term])
  }
}
