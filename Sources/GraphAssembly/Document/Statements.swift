import DocumentModel
import RDF

/// The statements of one layer in one graph, collected in any order.
struct Statements {
  let graph: GraphName
  private(set) var quads: [Quad] = []

  init(graph: GraphName) { self.graph = graph }

  mutating func add(_ subject: IRI, _ predicate: IRI, _ object: Term) {
    quads.append(Quad(subject, predicate, object, in: graph))
  }

  mutating func add(_ subject: IRI, _ predicate: IRI, _ object: IRI) { add(subject, predicate, .iri(object)) }

  mutating func add(_ subject: IRI, _ predicate: IRI, _ object: Literal) { add(subject, predicate, .literal(object)) }

  /// Adds a plain string; nil and empty text say nothing.
  mutating func add(_ subject: IRI, _ predicate: IRI, text: String?) {
    guard let text, !text.isEmpty else { return }
    add(subject, predicate, Literal(text))
  }

  /// Adds a name or title in English.
  mutating func add(_ subject: IRI, _ predicate: IRI, label: String) {
    add(subject, predicate, Literal(label, language: "en"))
  }

  /// Adds `true`; false says nothing.
  mutating func add(_ subject: IRI, _ predicate: IRI, ifTrue value: Bool) {
    if value { add(subject, predicate, Literal(true)) }
  }
}

/// One of the two graphs of a document, by layer, with everything its statements refer to.
struct DocumentGraph {
  var documents: Statements
  var mentions: Statements
  var claims: Statements
  var knowledge: Statements
  /// Identifiers of the entities that the graph must describe.
  var entities: Set<String> = []
  var times: Set<TimeNode> = []
  var quantities: Set<Quantity> = []

  init(_ name: IRI) {
    let empty = Statements(graph: .iri(name))
    (documents, mentions, claims, knowledge) = (empty, empty, empty, empty)
  }

  /// Appends the quads of the layers that are asked for.
  func append(_ layers: Set<GraphLayer>, to quads: inout [Quad]) {
    if layers.contains(.documents) { quads += documents.quads }
    if layers.contains(.mentions) { quads += mentions.quads }
    if layers.contains(.claims) { quads += claims.quads }
    if layers.contains(.knowledge) { quads += knowledge.quads }
  }

  /// How many quads all layers have.
  var count: Int { documents.quads.count + mentions.quads.count + claims.quads.count + knowledge.quads.count }
}
