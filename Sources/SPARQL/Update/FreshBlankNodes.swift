import RDF

/// Puts new blank nodes in the place of those of a text, the same for the same label.
struct FreshBlankNodes {
  private let environment: FunctionEnvironment
  private var nodes: [BlankNode: BlankNode] = [:]

  init(_ environment: FunctionEnvironment) { self.environment = environment }

  mutating func renamed(_ quad: Quad) throws -> Quad {
    var result = quad
    result.subject = try renamed(quad.subject)
    result.object = try renamed(quad.object)
    if case .blankNode(let node) = quad.graph { result.graph = .blankNode(try renamed(node)) }
    return result
  }

  private mutating func renamed(_ term: Term) throws -> Term {
    switch term {
    case .iri, .literal: return term
    case .blankNode(let node): return .blankNode(try renamed(node))
    case .triple(let triple):
      return .triple(Triple(try renamed(triple.subject), triple.predicate, try renamed(triple.object)))
    }
  }

  private mutating func renamed(_ node: BlankNode) throws -> BlankNode {
    if let known = nodes[node] { return known }
    let made = try environment.makeBlankNode()
    nodes[node] = made
    return made
  }
}
