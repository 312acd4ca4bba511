import DocumentModel
public import RDF

/// Derives direct triples from claims: the only place where a statement loses its holder.
///
/// Works on quads, so that it can be rebuilt over any store after documents were taken out. Every claim decides alone:
/// the view of a union is the union of the views.
public struct AssertedView: Sendable {
  /// What a statement says of a claim or a proposition that the view asks for.
  private enum Fact: Sendable {
    case proposition, holder, modality, polarity, tense, section, confidence, verdict, condition, flag
    case subject, predicate, object
  }

  private let policy: ViewPolicy
  private let vocabulary: EntenteVocabulary
  private let identifiers: GraphIdentifiers
  private let codes: CommitmentCodes
  private let facts: [IRI: Fact]
  private let graph: GraphName
  private let tiesClaims: Bool

  /// - Parameter tiesClaims: whether each claim that leaves a direct triple is also said to reify it (RDF 1.2).
  public init(policy: ViewPolicy, identifiers: GraphIdentifiers, tiesClaims: Bool = false) {
    self.policy = policy
    self.tiesClaims = tiesClaims
    let ent = EntenteVocabulary(identifiers.namespace)
    vocabulary = ent
    self.identifiers = identifiers
    codes = CommitmentCodes(ent)
    facts = [
      ent.proposition: .proposition, Vocabulary.prov.wasAttributedTo: .holder, ent.modality: .modality,
      ent.polarity: .polarity, ent.tense: .tense, ent.section: .section, ent.confidence: .confidence,
      ent.verdict: .verdict, ent.condition: .condition, ent.flag: .flag, Vocabulary.rdf.subject: .subject,
      Vocabulary.rdf.predicate: .predicate, Vocabulary.rdf.object: .object,
    ]
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
      // Most statements are of no use here.
      guard let fact = facts[quad.predicate], let subject = quad.subject.iri else { continue }
      switch fact {
      case .subject: propositions[subject, default: PropositionFacts()].subject = quad.object
      case .predicate: propositions[subject, default: PropositionFacts()].predicate = quad.object.iri
      case .object: propositions[subject, default: PropositionFacts()].object = quad.object
      case .flag where quad.object != .literal(Literal(ClaimStance.openFlag)): continue
      default: note(fact, quad.object, of: &claims[subject, default: ClaimFacts()])
      }
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

  private func note(_ fact: Fact, _ object: Term, of claim: inout ClaimFacts) {
    switch fact {
    case .proposition: claim.proposition = object.iri
    case .holder: claim.stance.isAuthors = object.iri.map(identifiers.isAuthor) ?? false
    case .modality: claim.stance.modality = object.iri.flatMap { codes.modalities[$0] }
    case .polarity: claim.stance.polarity = object.iri.flatMap { codes.polarities[$0] }
    case .tense: claim.stance.tense = object.iri.flatMap { codes.tenses[$0] }
    case .section: claim.stance.section = object.iri.flatMap { codes.sections[$0] }
    case .confidence:
      claim.stance.confidence = object.literal.flatMap { ClaimStance.thousandths(of: $0.lexicalForm) }
    case .verdict: claim.stance.isRejected = object == .literal(Literal(ClaimReview.Verdict.wrong.rawValue))
    case .condition: claim.stance.isConditional = true
    case .flag: claim.stance.isOpen = true
    case .subject, .predicate, .object: break
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
