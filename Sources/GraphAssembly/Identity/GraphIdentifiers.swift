public import DocumentModel
public import RDF
import Text

/// Makes the IRI of everything a graph talks about, from content alone.
///
/// Two runs, machines or orders of input give equal IRIs; rules and confidences are not part of any, so that a better
/// program names the same claim the same way.
public struct GraphIdentifiers: Sendable {
  /// The IRI that all identifiers begin with.
  public let base: String

  public init(base: String) { self.base = base }

  /// What the IRIs of all things begin with; what follows is their kind and their key.
  public var root: String { base + "id/" }

  /// The namespace of classes and properties.
  public var namespace: Namespace { Namespace(prefix: "ent", iri: base + "ns#") }

  /// The namespaces by which people see IRIs shortened: `claim:1f…` for a claim.
  public var namespaces: [Namespace] {
    [namespace, Namespace(prefix: "claim", iri: root + "claim/"), Namespace(prefix: "prop", iri: root + "prop/")]
  }

  /// The 32 digits that stand for a document: the first half of its SHA-256.
  ///
  /// Annotations that carry none, or something else, are named by the document's name instead, and keep apart from all
  /// others.
  public static func documentKey(of record: DocumentRecord) -> String {
    guard let digest = record.digest, digest.utf8.count == 64, digest.utf8.allSatisfy(\.isHexadecimalDigit) else {
      return ContentHash.digits(kind: "name", fields: [record.name])
    }
    return String(digest.prefix(32))
  }

  /// The IRI of a document by its key.
  public func document(key: String) -> IRI { IRI(root + "doc/" + key) }

  /// The graph with everything a document says in its own text.
  public func documentGraph(key: String) -> IRI { IRI(root + "doc/" + key + "/graph") }

  /// The graph with what stands in a document's teasers and boilerplate.
  public func quarantineGraph(key: String) -> IRI { IRI(root + "doc/" + key + "/quarantine") }

  /// Whether a graph is the quarantine of some document.
  public func isQuarantineGraph(_ graph: IRI) -> Bool {
    graph.string.hasPrefix(root + "doc/") && graph.string.hasSuffix("/quarantine")
  }

  /// The unnamed writer of a document, who holds what nobody else is said to hold.
  public func author(key: String) -> IRI { IRI(root + "doc/" + key + "#author") }

  /// Whether a thing is the author of some document.
  public func isAuthor(_ thing: IRI) -> Bool {
    thing.string.hasPrefix(root + "doc/") && thing.string.hasSuffix("#author")
  }

  /// What annotations were made with, by all that is known of it.
  public func production(_ production: Production) -> IRI {
    let digests = [production.program, production.model, production.rules, production.knowledge]
    return IRI(root + "production/" + ContentHash.digits(kind: "production", fields: digests + production.settings))
  }

  /// A program by its name and version.
  public func program(_ name: String) -> IRI { IRI(root + "program/" + PercentEncoding.encoded(name)) }

  /// A stretch of a document's text (RFC 5147), in Unicode scalars.
  public func span(key: String, _ range: Range<Int>) -> IRI {
    IRI(root + "doc/" + key + "#char=" + String(range.lowerBound) + "," + String(range.upperBound))
  }

  /// An entity of a class; nil stands for an entity whose class nobody gives.
  public func entity(_ identifier: String, type: MentionType?) -> IRI {
    let folder = type?.rawValue.lowercased() ?? "thing"
    return IRI(root + "" + folder + "/" + PercentEncoding.encoded(identifier))
  }

  /// The identifier and class of the entity that an IRI of `entity` names; nil where it names none.
  public func entity(named iri: IRI) -> (identifier: String, type: MentionType)? {
    guard iri.string.hasPrefix(root) else { return nil }
    let parts = iri.string.dropFirst(root.count).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let type = MentionType.allCases.first(where: { $0.rawValue.lowercased() == parts[0] })
    else { return nil }
    return PercentEncoding.decoded(parts[1]).map { ($0, type) }
  }

  /// What is left of an IRI of a thing without what all begin with: `state/russia`; the whole of any other IRI.
  public func shortName(of iri: IRI) -> String {
    iri.string.hasPrefix(root) ? String(iri.string.dropFirst(root.count)) : iri.string
  }

  /// Words as a node, for forms in which every value must be one.
  public func words(_ text: String) -> IRI {
    IRI(root + "text/" + ContentHash.digits(kind: "text", fields: [text]))
  }

  /// What a collection that was sent to another store is remembered under there.
  public func loadBase(collection: String) -> String { root + "load/" + collection + "/" }

  /// A time by its EDTF value, duration or reference.
  public func time(_ value: String) -> IRI { IRI(root + "time/" + PercentEncoding.encoded(value)) }

  /// A time that only its words in one sentence name.
  public func unresolvedTime(key: String, sentenceBegin: Int, text: String) -> IRI {
    IRI(root + "time/u-" + ContentHash.digits(kind: "time", fields: [key, String(sentenceBegin), text]))
  }

  /// A quantity, by its fields as sorted pairs of key and value.
  public func quantity(_ quantity: Quantity) -> IRI {
    let pairs: [(String, String?)] = [
      ("class", quantity.rangeClass), ("comparison", quantity.comparison), ("max", quantity.maximum),
      ("min", quantity.minimum), ("mod", quantity.modifier), ("reference", quantity.reference),
      ("unit", quantity.unit), ("value", quantity.value),
    ]
    let fields = pairs.compactMap { key, value in value.map { key + "=" + $0 } }
    return IRI(root + "quantity/" + ContentHash.digits(kind: "quantity", fields: fields))
  }

  /// A proposition, by its parts as N-Triples terms.
  public func proposition(subject: Term, relation: IRI, object: Term) -> IRI {
    let fields = [subject.description, relation.description, object.description]
    return IRI(root + "prop/" + ContentHash.digits(kind: "prop", fields: fields))
  }

  /// The proposition that drawings and other programs call by its digits.
  public func proposition(digits: String) -> IRI { IRI(root + "prop/" + digits) }

  /// A claim, by its document, what is claimed, by whom and how, and the words.
  public func claim(_ claim: Claim, key: String, proposition: IRI, holder: IRI) -> IRI {
    let fields = [
      key, proposition.string, holder.string, claim.polarity.rawValue, claim.modality.rawValue, claim.tense.rawValue,
      claim.eventTime?.value ?? "-", String(claim.evidence.range.lowerBound), String(claim.evidence.range.upperBound),
    ]
    return IRI(root + "claim/" + ContentHash.digits(kind: "claim", fields: fields))
  }

  /// The digits at the end of the IRI of a claim or a proposition, by which people and other formats call it.
  public static func key(of iri: IRI) -> String {
    String(
      iri.string.suffix(from: iri.string.lastIndex(of: "/").map(iri.string.index(after:)) ?? iri.string.startIndex))
  }

  /// The statement that two entities are one, which only several documents together support.
  public func link(from: IRI, to: IRI) -> IRI {
    IRI(root + "link/" + ContentHash.digits(kind: "link", fields: [from.string, to.string]))
  }

  /// The graph of links between entities over documents.
  public var linksGraph: IRI { IRI(root + "view/links") }

  /// The graph of the direct triples that a policy derives from claims.
  public func viewGraph(_ policy: ViewPolicy) -> IRI { IRI(root + "view/" + policy.rawValue) }

  /// The graph that describes the data set: version of the model, policy of the view.
  public var descriptionGraph: IRI { IRI(root + "view/description") }

  /// The base of the identifiers whose description has an IRI; nil for other IRIs.
  static func base(ofDescriptionGraph graph: IRI) -> String? {
    let ending = GraphIdentifiers(base: "").descriptionGraph.string
    return graph.string.hasSuffix(ending) ? String(graph.string.dropLast(ending.count)) : nil
  }
}
