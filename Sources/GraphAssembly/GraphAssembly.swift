public import DocumentModel
public import RDF

/// Turns annotated documents into quads of the four layers, document by document.
///
/// What one document gives does not depend on any other, so documents may be assembled in any order, on any number of
/// threads or machines, and united as sets of lines.
public struct GraphAssembly: Sendable {
  /// The version of the model that the quads follow; a reader refuses a newer one.
  public static let modelVersion = 2

  public let settings: AssemblySettings
  public let identifiers: GraphIdentifiers
  /// What is said once about a whole data set: the version of its model and the policy of its view.
  public let descriptionQuads: [Quad]
  private let vocabulary: EntenteVocabulary
  private let view: AssertedView

  public init(_ settings: AssemblySettings) {
    self.settings = settings
    identifiers = GraphIdentifiers(base: settings.base)
    vocabulary = EntenteVocabulary(identifiers.namespace)
    descriptionQuads = Self.descriptionQuads(settings, identifiers, vocabulary)
    view = AssertedView(policy: settings.policy, identifiers: identifiers, tiesClaims: settings.writesReifiers)
  }

  /// Everything one document gives: its own graph, its quarantine, its links and its part of the view.
  ///
  /// Sorted by N-Quads lines, each quad once. Entities that the document refers to are described by its `entities`.
  /// - Parameter part: what is wanted of it; claims that its claims speak of come along.
  /// - Complexity: O(n log n) in the number of quads, about 1,800 for a news article.
  public func quads(for document: AnnotatedDocument, part: DocumentPart = .whole) -> [Quad] {
    unorderedQuads(for: document, part: part).inLineOrder()
  }

  /// As `quads(for:)`, for those who sort what all documents give: in any order, and some of them more than once.
  ///
  /// - Complexity: O(n).
  public func unorderedQuads(for document: AnnotatedDocument, part: DocumentPart = .whole) -> [Quad] {
    unorderedQuads(for: nodes(of: document), part: part)
  }

  /// As `unorderedQuads(for:)` of a document whose nodes are at hand.
  public func unorderedQuads(for nodes: DocumentNodes, part: DocumentPart = .whole) -> [Quad] {
    let context = nodes.context
    let part = part.closed(over: nodes.document)
    var main = DocumentGraph(identifiers.documentGraph(key: context.key))
    var quarantine = DocumentGraph(identifiers.quarantineGraph(key: context.key))
    DocumentLayer(context: context).add(to: &main, &quarantine)
    MentionLayer(context: context, part: part).add(to: &main, &quarantine)
    ClaimLayer(nodes: nodes, part: part).add(to: &main, &quarantine)
    KnowledgeLayer(context: context).add(to: &main)
    KnowledgeLayer(context: context).add(to: &quarantine)
    var quads: [Quad] = []
    // Views and links are a few more.
    quads.reserveCapacity((main.count + quarantine.count) * 9 / 8 + 64)
    main.append(settings.layers, to: &quads)
    quarantine.append(settings.layers, to: &quads)
    if settings.layers.contains(.knowledge) {
      quads += LinkLayer(context: context).quads
      quads += viewQuads(over: [main.claims.quads, main.knowledge.quads].joined())
    }
    return quads
  }

  /// The nodes of one document's claims and entities.
  public func nodes(of document: AnnotatedDocument) -> DocumentNodes {
    DocumentNodes(DocumentContext(document, settings, vocabulary))
  }

  /// The document with every claim called by the digits of its IRI.
  public func named(_ document: AnnotatedDocument) -> AnnotatedDocument { nodes(of: document).namedDocument }

  /// The direct triples that the settings' policy derives from the claims among quads.
  public func viewQuads(over quads: some Sequence<Quad>) -> [Quad] { view.quads(over: quads) }

  /// The version of the model that a quad states for its data set, whatever the base of its IRIs; nil for other quads.
  public static func modelVersion(statedBy quad: Quad) -> Int? {
    guard let description = quad.subject.iri, let base = GraphIdentifiers.base(ofDescriptionGraph: description),
      quad.predicate == EntenteVocabulary(GraphIdentifiers(base: base).namespace).modelVersion
    else { return nil }
    return quad.object.literal.flatMap { Int($0.lexicalForm) }
  }

  /// Whether a quad belongs into formats without named graphs, which have what documents say in their own text, and links
  /// between entities.
  ///
  /// Without graphs nobody could tell quarantined text apart, nor the direct triples of the view, which lose their holders there
  /// unless the settings tie claims to them (RDF 1.2).
  public func isPlain(subject: IRI?, graph: IRI?) -> Bool {
    if let graph, identifiers.isQuarantineGraph(graph) { return false }
    if settings.writesReifiers { return true }
    let view = identifiers.viewGraph(settings.policy)
    return graph != view && subject != view
  }

  private static func descriptionQuads(
    _ settings: AssemblySettings, _ identifiers: GraphIdentifiers, _ ent: EntenteVocabulary
  ) -> [Quad] {
    var statements = Statements(graph: .iri(identifiers.descriptionGraph))
    statements.add(identifiers.descriptionGraph, ent.modelVersion, Literal(modelVersion))
    if settings.policy != .none {
      let view = identifiers.viewGraph(settings.policy)
      statements.add(view, Vocabulary.rdf.type, ent.term(.view))
      statements.add(view, ent.policy, text: settings.policy.rawValue)
      statements.add(view, Vocabulary.rdfs.comment, label: settings.policy.summary)
    }
    return statements.quads.inLineOrder()
  }
}
