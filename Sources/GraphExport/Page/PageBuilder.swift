public import DocumentModel
public import GraphAssembly
public import JSON
public import KnowledgeBase
import RDF

/// Collects documents with their texts and makes the page of them: one HTML file that shows the graph in any browser.
///
/// The page holds what the other exports hold: no claims from teasers and boilerplate. Texts are optional; where one is
/// missing, the page shows the words that the annotations quote.
public struct PageBuilder: Sendable {
  private var graph: PropertyGraphBuilder
  private var documents: [String: PageDocument] = [:]

  public init(_ assembly: GraphAssembly, relations: RelationCatalogue) {
    // A person who takes a finding back must see what was found wrong.
    let options = GraphOptions(includesRejected: true)
    graph = PropertyGraphBuilder(assembly, relations: relations, options: options)
  }

  /// Takes a document, or a part of it, into the page; a document that is there already is passed over.
  ///
  /// - Parameters:
  ///   - text: the text that the annotations count in, well-formed UTF-8; passed over where its length is another.
  ///   - isExcerpt: whether only the claims of the part are wanted with their words, and nothing else of the document.
  public mutating func add(
    _ document: AnnotatedDocument, part: DocumentPart = .whole, text: [UInt8]? = nil, isExcerpt: Bool = false
  ) {
    let nodes = graph.assembly.nodes(of: document)
    graph.add(nodes, part: part)
    guard part != .empty, documents[nodes.iri.string] == nil else { return }
    documents[nodes.iri.string] = PageDocument(
      nodes: nodes, text: text.flatMap { Self.checked($0, document) }, isExcerpt: isExcerpt)
  }

  /// What the page leaves out of what it was given.
  public var loss: LossReport { graph.loss }

  /// The data without the page, as the page of a server asks for it, part by part.
  ///
  /// - Parameter isDrawn: whether entities get places in a picture, which costs as much as `PropertyGraph.laidOut()`.
  public func data(isDrawn: Bool) -> JSONObject {
    let ordered = documents.values.sorted { $0.isOrdered(before: $1) }
    return PageData(documents: ordered, graph: graph).json(isDrawn: isDrawn)
  }

  /// The page without any data, which asks a server for it.
  public static var servedPage: (bytes: [UInt8], policy: String) {
    let template = PageTemplate.served
    return (template.page(data: [:]), template.policy)
  }

  /// The whole file; the same bytes for the same documents, in whatever order they came.
  ///
  /// - Complexity: that of `PropertyGraph.laidOut()`.
  public func bytes() -> [UInt8] {
    let ordered = documents.values.sorted { $0.isOrdered(before: $1) }
    return PageTemplate.embedded.page(data: PageData(documents: ordered, graph: graph).json(isDrawn: true))
  }

  private static func checked(_ text: [UInt8], _ document: AnnotatedDocument) -> String? {
    let text = String(decoding: text, as: UTF8.self)
    return text.unicodeScalars.count == document.document.length ? text : nil
  }
}

/// A document with what the graph calls its parts, and its text where it is at hand.
struct PageDocument: Sendable {
  let nodes: DocumentNodes
  let text: String?
  let isExcerpt: Bool

  var record: DocumentRecord { nodes.document.document }

  /// By name, and for equal names by content.
  func isOrdered(before other: PageDocument) -> Bool {
    (record.name, nodes.iri.string) < (other.record.name, other.nodes.iri.string)
  }
}
