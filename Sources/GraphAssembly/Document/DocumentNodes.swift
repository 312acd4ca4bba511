public import DocumentModel
public import RDF

/// What the graph calls the things of one document, for exporters that do not go through quads.
public struct DocumentNodes: Sendable {
  public let document: AnnotatedDocument
  /// The node of the document.
  public let iri: IRI
  /// The unnamed writer, who holds what nobody else is said to hold.
  public let author: IRI
  /// The claims in the document's order.
  public let claims: [ClaimNode]
  /// The node of each claim by its identifier in the document.
  let claimIRIs: [String: IRI]
  let context: DocumentContext

  init(_ context: DocumentContext) {
    self.context = context
    document = context.document
    iri = context.iri
    author = context.author
    (claims, claimIRIs) = ClaimResolver.claims(of: context)
  }

  /// The document with every claim called by the digits of its IRI; its nodes and quads are the same.
  public var namedDocument: AnnotatedDocument {
    var named = document
    for (index, node) in claims.enumerated() { named.claims[index].key = GraphIdentifiers.key(of: node.iri) }
    return named
  }

  /// The node of an entity by its identifier in the document.
  public func iri(ofEntity identifier: String) -> IRI { context.entityIRI(identifier) }

  /// The node of a holder: an entity, or the author for `doc:` and the document's name.
  public func iri(ofHolder holder: String) -> IRI { context.holderIRI(holder) }

  /// The class of an entity; nil where neither a row nor a mention tells.
  public func type(ofEntity identifier: String) -> MentionType? { context.type(ofEntity: identifier) }
}
