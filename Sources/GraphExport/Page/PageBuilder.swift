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
  /// How many documents a page holds: a browser reads all of it before it shows anything.
  public static let documentLimit = 1_000

  private var graph: PageGraph
  private var documents: [String: PageDocument] = [:]
  private let documentLimit: Int
  /// How many documents came when the page was full.
  public private(set) var leftOutDocuments = 0

  /// - Parameter documentLimit: how many documents the page holds, the first that come.
  public init(
    _ assembly: GraphAssembly, relations: RelationCatalogue, documentLimit: Int = PageBuilder.documentLimit
  ) {
    graph = PageGraph(assembly, relations: relations)
    self.documentLimit = documentLimit
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
    guard documents[nodes.iri.string] == nil else { return }
    guard part == .empty || documents.count < documentLimit else {
      leftOutDocuments += 1
      return
    }
    graph.add(nodes, part: part)
    guard part != .empty else { return }
    documents[nodes.iri.string] = PageDocument(
      nodes: nodes, part: part, text: text.flatMap { Self.checked($0, document) }, isExcerpt: isExcerpt)
  }

  /// What the page leaves out of what it was given.
  public var loss: LossReport { graph.loss }

  /// The data without the page, as the page of a server asks for it, part by part.
  ///
  /// - Parameter isDrawn: whether entities get places in a picture, which costs as much as a drawing of them.
  /// - Throws: what making a drawing throws.
  public func data(isDrawn: Bool) throws -> JSONObject {
    let ordered = documents.values.sorted { $0.isOrdered(before: $1) }
    return try PageData(documents: ordered, graph: graph).json(isDrawn: isDrawn)
  }

  /// The page without any data, which asks a server for it.
  public static var servedPage: (bytes: [UInt8], policy: String) {
    let template = PageTemplate.served
    return (template.page(data: [:]), template.policy)
  }

  /// The whole file; the same bytes for the same documents, in whatever order they came.
  ///
  /// - Complexity: that of a drawing.
  /// - Throws: what making a drawing throws.
  public func bytes() throws -> [UInt8] { PageTemplate.embedded.page(data: try data(isDrawn: true)) }

  private static func checked(_ text: [UInt8], _ document: AnnotatedDocument) -> String? {
    let text = String(decoding: text, as: UTF8.self)
    return text.unicodeScalars.count == document.document.length ? text : nil
  }
}

/// A document with what the graph calls its parts, and its text where it is at hand.
struct PageDocument: Sendable {
  let nodes: DocumentNodes
  let part: DocumentPart
  let text: String?
  let isExcerpt: Bool

  var record: DocumentRecord { nodes.document.document }

  /// By name, and for equal names by content.
  func isOrdered(before other: PageDocument) -> Bool {
    (record.name, nodes.iri.string) < (other.record.name, other.nodes.iri.string)
  }
}
