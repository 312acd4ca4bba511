public import DocumentModel
public import RDF
import Text

/// A claim as a node of the graph, with its proposition and the terms of both.
public struct ClaimNode: Hashable, Sendable {
  public let claim: Claim
  public let iri: IRI
  public let proposition: IRI
  /// The proposition's subject; the claim's object where `isTurned`.
  public let subject: Term
  public let relation: IRI
  public let object: Term
  /// The innermost believer.
  public let holder: IRI
  /// Subject and object have changed places, because the relation is symmetric and the object's IRI is the smaller one.
  public let isTurned: Bool
}

/// Finds the node of every claim; claims may stand in the arguments of others, whose nodes come first then.
struct ClaimResolver {
  private let context: DocumentContext
  private let positions: [String: Int]
  private var resolved: [Int: ClaimNode] = [:]
  private var pending: Set<Int> = []
  /// How deep claims about claims may go; beyond stands the evidence.
  private static let depthLimit = 100

  init(_ context: DocumentContext) {
    self.context = context
    let claims = context.document.claims.enumerated().map { ($0.element.id, $0.offset) }
    positions = Dictionary(claims, uniquingKeysWith: { first, _ in first })
  }

  /// The document's claims in order, with the node of each by its identifier.
  static func claims(of context: DocumentContext) -> (claims: [ClaimNode], nodes: [String: IRI]) {
    var resolver = ClaimResolver(context)
    let claims = context.document.claims.indices.map { resolver.claim(at: $0) }
    let nodes = Dictionary(claims.map { ($0.claim.id, $0.iri) }, uniquingKeysWith: { first, _ in first })
    return (claims, nodes)
  }

  private mutating func claim(at position: Int) -> ClaimNode {
    if let known = resolved[position] { return known }
    pending.insert(position)
    defer { pending.remove(position) }
    let claim = context.document.claims[position]
    var subject = term(claim.subject, of: claim)
    var object = term(claim.object, of: claim)
    let isTurned = turns(claim.relation, subject, object)
    if isTurned { swap(&subject, &object) }
    let relation = context.vocabulary.relation(claim.relation)
    let proposition = context.identifiers.proposition(subject: subject, relation: relation, object: object)
    let holder = context.holderIRI(claim.holder)
    let iri = context.identifiers.claim(claim, key: context.key, proposition: proposition, holder: holder)
    let result = ClaimNode(
      claim: claim, iri: iri, proposition: proposition, subject: subject, relation: relation, object: object,
      holder: holder, isTurned: isTurned)
    resolved[position] = result
    return result
  }

  private func turns(_ relation: String, _ subject: Term, _ object: Term) -> Bool {
    guard context.settings.symmetricRelations.contains(relation) else { return false }
    guard let subject = subject.iri, let object = object.iri, object != context.vocabulary.unspecified else {
      return false
    }
    return object < subject
  }

  private mutating func term(_ argument: ClaimArgument, of claim: Claim) -> Term {
    switch argument {
    case .entity(let identifier): .iri(context.entityIRI(identifier))
    case .claim(let identifier): .iri(claimNode(identifier, of: claim))
    case .literal(let text): .literal(Literal(words: text))
    case .date(let value): .iri(context.dateArgument(value, of: claim).iri)
    case .quantity(let quantity): .iri(context.identifiers.quantity(quantity))
    case .none: .iri(context.vocabulary.unspecified)
    }
  }

  /// The node of a claim named in an argument; the words of this claim where the name leads nowhere or in a circle.
  private mutating func claimNode(_ identifier: String, of claim: Claim) -> IRI {
    guard let position = positions[identifier], !pending.contains(position), pending.count < Self.depthLimit else {
      return context.span(claim.evidence.range)
    }
    return self.claim(at: position).iri
  }
}
