import DocumentModel
public import GraphAssembly
public import KnowledgeBase
public import RDF

/// Checks a graph against the model's promises: names for all nodes, complete claims, nothing asserted without leave.
public struct GraphValidation: Sendable {
  private let identifiers: GraphIdentifiers
  private let policy: ViewPolicy
  private let ent: EntenteVocabulary
  private let relations: Set<IRI>

  /// - Parameters:
  ///   - policy: the policy that the view in the graph is said to follow.
  ///   - relations: whose properties count as direct triples.
  public init(identifiers: GraphIdentifiers, policy: ViewPolicy, relations: RelationCatalogue) {
    self.identifiers = identifiers
    self.policy = policy
    ent = EntenteVocabulary(identifiers.namespace)
    let namespace = identifiers.namespace
    self.relations = Set(relations.relations.map { namespace.term($0.id) })
  }

  /// What is wrong with the quads, sorted by record.
  ///
  /// Quads of formats without graphs stand in the default graph; there direct triples count as the view's.
  /// - Complexity: O(n log n).
  public func findings(in quads: [Quad]) -> [Finding] {
    var findings: Set<Finding> = []
    var counts: [IRI: [IRI: Int]] = [:]
    var types: [IRI: Set<IRI>] = [:]
    var seen: Set<Triple> = []
    for quad in quads {
      if quad.subject.blankNode != nil || quad.object.blankNode != nil || quad.graph.term?.blankNode != nil {
        findings.insert(Finding(.error, .blankNode, record: quad.description))
      }
      guard let subject = quad.subject.iri else { continue }
      if quad.predicate == Vocabulary.rdf.type, let type = quad.object.iri { types[subject, default: []].insert(type) }
      // Documents that share a proposition each describe it in their own graph.
      guard quad.graph != .iri(identifiers.viewGraph(policy)), seen.insert(quad.triple).inserted else { continue }
      counts[subject, default: [:]][quad.predicate, default: 0] += 1
    }
    findings.formUnion(incompleteNodes(types, counts))
    findings.formUnion(positiveDenials(quads))
    findings.formUnion(directTriples(quads))
    findings.formUnion(newerModels(quads))
    return findings.sorted { ($0.record ?? "", "\($0.problem)") < ($1.record ?? "", "\($1.problem)") }
  }

  /// What claims, propositions, mentions and documents must have exactly once.
  private var required: [(type: OntologyClass, properties: [IRI])] {
    let span = [Vocabulary.nif.beginIndex, Vocabulary.nif.endIndex, Vocabulary.nif.referenceContext]
    return [
      (
        .claim,
        [
          ent.proposition, Vocabulary.prov.wasAttributedTo, ent.polarity, ent.modality, ent.tense, ent.section,
          ent.inDocument, ent.evidence, ent.evidenceSpan, ent.rule,
        ]
      ),
      (.proposition, [Vocabulary.rdf.subject, Vocabulary.rdf.predicate, Vocabulary.rdf.object]),
      (.mention, span + [Vocabulary.nif.anchorOf]), (.sentence, span),
      (.sourceDocument, [ent.sha256, ent.length, Vocabulary.prov.wasAttributedTo]),
    ]
  }

  private func incompleteNodes(_ types: [IRI: Set<IRI>], _ counts: [IRI: [IRI: Int]]) -> [Finding] {
    let required = required.map { (ent.term($0.type), $0.properties) }
    return types.flatMap { node, types in
      required.filter { types.contains($0.0) }.flatMap { _, properties in
        properties.compactMap { property -> Finding? in
          let count = counts[node]?[property] ?? 0
          guard count != 1 else { return nil }
          return Finding(.error, .valueCount(property: property.string, count: count), record: node.string)
        }
      }
    }
  }

  /// What a newer model says differently, this one would find wrong or not see.
  private func newerModels(_ quads: [Quad]) -> [Finding] {
    quads.compactMap { quad in
      guard quad.predicate == ent.modelVersion, let text = quad.object.literal?.lexicalForm, let version = Int(text),
        version > GraphAssembly.modelVersion
      else { return nil }
      let problem = Finding.Problem.newerModel(version: version, known: GraphAssembly.modelVersion)
      return Finding(.error, problem, record: quad.subject.iri?.string)
    }
  }

  private func positiveDenials(_ quads: [Quad]) -> [Finding] {
    let denied = Set(quads.filter { $0.object == .iri(ent.term(Modality.denied)) }.map(\.subject))
    let positive = quads.filter { $0.object == .iri(ent.term(Polarity.positive)) && denied.contains($0.subject) }
    return positive.map { Finding(.error, .positiveDenial, record: $0.subject.iri?.string) }
  }

  /// Direct triples stand in the view only, and each needs a claim that the policy admits.
  private func directTriples(_ quads: [Quad]) -> [Finding] {
    let view = GraphName.iri(identifiers.viewGraph(policy))
    let claims = quads.filter { $0.graph != view }
    let allowed = Set(AssertedView(policy: policy, identifiers: identifiers).quads(over: claims))
    return quads.filter { relations.contains($0.predicate) }.compactMap { quad in
      let record = quad.subject.iri?.string
      guard quad.graph == view || quad.graph == .defaultGraph else {
        return Finding(.error, .tripleOutsideView(quad.description), record: record)
      }
      let inView = Quad(quad.subject, quad.predicate, quad.object, in: view)
      return allowed.contains(inView) ? nil : Finding(.error, .unsupportedTriple(quad.description), record: record)
    }
  }
}
