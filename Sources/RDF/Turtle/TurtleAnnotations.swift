/// Which triples of a document are written together with what is said about them (RDF 1.2 Turtle, section 2.11).
///
/// A reifier goes behind its triple, as `s p o ~ reifier {| … |}`, where the same graph asserts that triple. One that
/// reifies several triples, or whose own statements are annotated, stays where its name puts it, so that no annotation
/// holds another.
struct TurtleAnnotations {
  /// A reifier with its statements, in the order of the document.
  struct Annotation {
    var reifier: Term
    var statements: [Quad]
  }

  private var annotations: [Quad: [Annotation]] = [:]
  private var moved: Set<Quad> = []

  /// No annotations.
  init() {}

  /// - Complexity: O(n), in two passes; holds what is said of reifiers only.
  init(_ lines: DocumentLines) throws {
    var reifications: [Quad] = []
    try lines.forEachStatement { statement in
      guard statement.object.kind == .tripleTerm else { return }
      let quad = statement.quad
      if quad.predicate == Vocabulary.rdf.reifies { reifications.append(quad) }
    }
    guard !reifications.isEmpty else { return }
    var targets: [Node: [Quad]] = [:]
    for quad in reifications { targets[Node(quad), default: []].append(quad) }
    let claimed = Set(reifications.compactMap(Self.target))
    var annotated: Set<Quad> = []
    var statements: [Node: [Quad]] = [:]
    try lines.forEachStatement { statement in
      let quad = statement.quad
      if claimed.contains(quad) { annotated.insert(quad) }
      if targets[Node(quad)] != nil { statements[Node(quad), default: []].append(quad) }
    }
    for reification in reifications {
      guard let target = Self.target(of: reification), annotated.contains(target),
        targets[Node(reification)]?.count == 1,
        let own = statements[Node(reification)], annotated.isDisjoint(with: own)
      else { continue }
      moved.formUnion(own)
      annotations[target, default: []].append(
        Annotation(reifier: reification.subject, statements: own.filter { $0 != reification }))
    }
  }

  var isEmpty: Bool { annotations.isEmpty }

  /// What goes behind a quad.
  func annotations(of quad: Quad) -> [Annotation] { annotations.isEmpty ? [] : annotations[quad] ?? [] }

  /// Whether a quad is written as a part of an annotation, and not by itself.
  func isMoved(_ quad: Quad) -> Bool { !moved.isEmpty && moved.contains(quad) }

  /// A subject in its graph.
  private struct Node: Hashable {
    var graph: GraphName
    var subject: Term

    init(_ quad: Quad) { (graph, subject) = (quad.graph, quad.subject) }
  }

  /// The quad that asserts the triple of a reification in the same graph.
  private static func target(of reification: Quad) -> Quad? {
    reification.object.triple.map { Quad($0.subject, $0.predicate, $0.object, in: reification.graph) }
  }
}
