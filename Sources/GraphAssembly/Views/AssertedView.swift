import DocumentModel
public import RDF

/// Derives direct triples from claims: the only place where a statement loses its holder.
///
/// Works on quads, so that it can be rebuilt over any store after documents were taken out. Every claim decides alone:
/// the view of a union is the union of the views.
public struct AssertedView: Sendable {
  private let policy: ViewPolicy
  private let vocabulary: EntenteVocabulary
  private let identifiers: GraphIdentifiers
  private let codes: CommitmentCodes
  private let graph: GraphName
  private let tiesClaims: Bool

  /// - Parameter tiesClaims: whether each claim that leaves a direct triple is also said to reify it (RDF 1.2).
  public init(policy: ViewPolicy, identifiers: GraphIdentifiers, tiesClaims: Bool = false) {
    self.policy = policy
    self.tiesClaims = tiesClaims
    vocabulary = EntenteVocabulary(identifiers.namespace)
    self.identifiers = identifiers
    codes = CommitmentCodes(vocabulary)
    graph = .iri(identifiers.viewGraph(policy))
  }

  /// The direct triples of the claims among quads, in the graph of the view, sorted, each once.
  ///
  /// - Complexity: O(n) in the number of quads; keeps what is said about claims and propositions.
  public func quads(over quads: some Sequence<Quad>) -> [Quad] {
    guard policy != .none else { return [] }
    var claims: [IRI: ClaimFacts] = [:]
    var propositions: [IRI: PropositionFacts] = [:]
    for quad in quads {
      guard let subject = quad.subject.iri else { continue }
      collect(quad, subject, in: &claims)
      collect(quad, subject, in: &propositions)
    }
    var view: [Quad] = []
    for (claim, facts) in claims where policy.admits(facts.stance) {
      guard let iri = facts.proposition, let quad = propositions[iri]?.direct(in: graph) else { continue }
      guard quad.object != .iri(vocabulary.unspecified) else { continue }
      view.append(quad)
      if tiesClaims { view.append(Quad(claim, Vocabulary.rdf.reifies, .triple(quad.triple), in: graph)) }
    }
    return view.inLineOrder()
  }

  private func collect(_ quad: Quad, _ subject: IRI, in claims: inout [IRI: ClaimFacts]) {
    switch quad.predicate {
    case vocabulary.proposition: claims[subject, default: ClaimFacts()].proposition = quad.object.iri
    case Vocabulary.prov.wasAttributedTo:
      let isAuthor = quad.object.iri.map(identifiers.isAuthor) ?? false
      claims[subject, default: ClaimFacts()].stance.isAuthors = isAuthor
    case vocabulary.modality:
      claims[subject, default: ClaimFacts()].stance.modality = quad.object.iri.flatMap { codes.modalities[$0] }
    case vocabulary.polarity:
      claims[subject, default: ClaimFacts()].stance.polarity = quad.object.iri.flatMap { codes.polarities[$0] }
    case vocabulary.tense:
      claims[subject, default: ClaimFacts()].stance.tense = quad.object.iri.flatMap { codes.tenses[$0] }
    case vocabulary.section:
      claims[subject, default: ClaimFacts()].stance.section = quad.object.iri.flatMap { codes.sections[$0] }
    case vocabulary.confidence:
      let confidence = quad.object.literal.flatMap { ClaimStance.thousandths(of: $0.lexicalForm) }
      claims[subject, default: ClaimFacts()].stance.confidence = confidence
    case vocabulary.verdict:
      let isRejected = quad.object == .literal(Literal(ClaimReview.Verdict.wrong.rawValue))
      claims[subject, default: ClaimFacts()].stance.isRejected = isRejected
    case vocabulary.condition: claims[subject, default: ClaimFacts()].stance.isConditional = true
    case vocabulary.flag:
      if quad.object == .literal(Literal(ClaimStance.openFlag)) {
        claims[subject, default: ClaimFacts()].stance.isOpen = true
      }
    default: break
    }
  }

  private func collect(_ quad: Quad, _ subject: IRI, in propositions: inout [IRI: PropositionFacts]) {
    switch quad.predicate {
    case Vocabulary.rdf.subject: propositions[subject, default: PropositionFacts()].subject = quad.object
    case Vocabulary.rdf.predicate: propositions[subject, default: PropositionFacts()].predicate = quad.object.iri
    case Vocabulary.rdf.object: propositions[subject, default: PropositionFacts()].object = quad.object
    default: break
    }
  }
}

/// What the nodes of code lists mean.
private struct CommitmentCodes {
  let modalities: [IRI: Modality]
  let polarities: [IRI: Polarity]
  let tenses: [IRI: ClaimTense]
  let sections: [IRI: SectionKind]

  init(_ ent: EntenteVocabulary) {
    modalities = Self.meanings(ent.term(_:))
    polarities = Self.meanings(ent.term(_:))
    tenses = Self.meanings(ent.term(_:))
    sections = Self.meanings(ent.term(_:))
  }

  private static func meanings<Code: CaseIterable>(_ node: (Code) -> IRI) -> [IRI: Code] {
    Dictionary(Code.allCases.map { (node($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}

private struct ClaimFacts {
  var proposition: IRI?
  var stance = ClaimStance()
}

private struct PropositionFacts {
  var subject: Term?
  var predicate: IRI?
  var object: Term?

  /// The triple itself; nil where a part is missing or the subject is no resource.
  func direct(in graph: GraphName) -> Quad? {
    guard let subject, subject.isResource, let predicate, let object else { return nil }
    return Quad(subject, predicate, object, in: graph)
  }
}
