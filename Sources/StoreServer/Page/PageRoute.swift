import DocumentModel
import Entente
import GraphExport
import HTTPServing
import JSON
import KnowledgeBase
import RDF
import Text

/// The page, and the questions that it asks.
///
/// Every answer holds a slice: data in the form of the page in one file, with no more than its reader looks at.
struct PageRoute {
  static let path = "/api/"

  let readers: StoreReaders
  let keeper: IndexKeeper
  let knowledge: KnowledgeBase
  let options: ServerOptions
  /// Some thousand articles.
  private let cache = DocumentCache(limit: 64 << 20)

  init(readers: StoreReaders, keeper: IndexKeeper, knowledge: KnowledgeBase, options: ServerOptions) {
    self.readers = readers
    self.keeper = keeper
    self.knowledge = knowledge
    self.options = options
  }

  /// The page without data.
  static func page() -> ServerResponse {
    let (bytes, policy) = PageBuilder.servedPage
    return ServerResponse(
      type: "text/html; charset=utf-8", bytes,
      fields: ["Content-Security-Policy": policy + "; frame-ancestors 'none'"])
  }

  func respond(_ request: ClientRequest) throws -> ServerResponse {
    guard request.method == "GET" || request.method == "HEAD" else {
      throw HTTPRefusal(405, "Here you may GET.", fields: ["Allow": "GET, HEAD"])
    }
    return Self.response(try answer(request.path.dropFirst(Self.path.count), request.parameters()))
  }

  /// Begins to make the index, and then what everybody sees first, so that nobody waits for it. After a change only the index is made
  /// before anybody asks.
  func prepare() {
    DetachedThread.begin { [self] in
      // What fails here fails for those who ask, who then hear why.
      for view in ["graph", "claims", "contested", "timeline", "entities"] {
        _ = try? answer(Substring(view), FormParameters([]))
      }
    }
  }

  private func answer(_ question: Substring, _ parameters: FormParameters) throws -> JSONObject {
    let edition = try keeper.current()
    return try readers.withReader { reader in
      let slices = StoreSlices(reader: reader, edition: edition, cache: cache, knowledge: knowledge)
      return switch question {
      case "summary": try summary(slices)
      case "claims": try claims(ClaimSelection(parameters), slices)
      case "timeline": try timeline(ClaimSelection(parameters), slices)
      case "contested": try contested(ClaimSelection(parameters), slices)
      case "entities": try entities(ClaimSelection(parameters), slices)
      case "graph": try graph(parameters, slices)
      case "entity": try entity(parameters, slices)
      case "claim": try claim(parameters["key"] ?? "", slices)
      case "document": try document(parameters["name"], slices)
      case "search": try search(parameters["q"] ?? "", slices)
      default: throw HTTPRefusal(404, "There is nothing here.")
      } as JSONObject
    }
  }

  static func response(_ object: JSONObject) -> ServerResponse {
    var output = ByteWriter()
    JSONWriter().write(object, to: &output)
    return ServerResponse(type: "application/json", output.bytes)
  }

  /// How much there is, and what the panel's boxes are for.
  private func summary(_ slices: StoreSlices) throws -> JSONObject {
    let index = slices.index
    let labels: [ClaimSelection.Facet: String] = [
      .type: "Types", .modality: "Modality", .polarity: "Polarity", .dispute: "Agreement", .view: "View of bare facts",
      .review: "Reviews", .relation: "Relations", .holder: "Holders", .document: "Documents",
    ]
    let long: Set<ClaimSelection.Facet> = [.relation, .holder, .document]
    return [
      "claims": .integer(index.count), "entities": .integer(index.entities.count),
      "documents": .integer(index.documents.count), "generation": .integer(slices.edition.number),
      "slice": .object(try slices.excerpt(of: []).data), "isWritable": .boolean(options.isWritable),
      "reviewer": .string(options.reviewer),
      "relations": .array(index.relations.sorted().map { .string($0) }),
      "facets": .array(
        ClaimSelection.Facet.allCases.map { facet in
          .object([
            "name": .string(facet.rawValue), "label": .string(labels[facet] ?? ""),
            "isLong": .boolean(long.contains(facet)),
          ])
        }),
    ]
  }
}
