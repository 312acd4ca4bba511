import Entente
public import HTTPServing
import KnowledgeBase
import RDF
import SPARQL

/// Serves one store: queries and graphs to tools, a page to people.
///
/// Every path that it knows is one of its routes; no path is ever a file.
public final class StoreServer: Sendable {
  /// Fields of every answer: nothing is kept, guessed, framed or read by pages of others.
  public static let commonFields: HTTPFields = [
    "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox", "X-Frame-Options": "DENY",
  ]

  private let access: AccessRules
  private let query: QueryRoute
  private let update: UpdateRoute
  private let graphs: GraphStoreRoute
  private let page: PageRoute
  private let reviews: ReviewRoute
  private let failures: FailureSentences

  /// - Parameter path: the store, which must exist.
  /// - Throws: `StoreFailure` where it cannot be read; for a store with reviews beside it also what applying them throws.
  public init(path: String, options: ServerOptions, access: AccessRules, failures: FailureSentences) throws {
    self.access = access
    self.failures = failures
    let graph = try StoredGraph(at: path)
    let knowledge = try graph.knowledge()
    let engine = EngineOptions(defaultGraphIsUnion: options.defaultGraphIsUnion)
    let prefixes = graph.prefixes.map { Prologue.Prefix($0.prefix, IRI($0.iri)) }
    let readers = StoreReaders(
      path: path, knowledge: knowledge, options: engine, count: options.queries, waitTime: options.waitTime)
    let writer = StoreWriter(path: path, knowledge: knowledge)
    query = QueryRoute(readers: readers, prefixes: prefixes, options: options, failures: failures)
    update = UpdateRoute(writer: writer, prefixes: prefixes, options: options, failures: failures)
    graphs = GraphStoreRoute(readers: readers, failures: failures)
    if options.isWritable { try writer.withEditor { _ = try $0.applyReviews() } }
    // The page has readers of its own, so that long queries do not hold it up.
    let pageReaders = StoreReaders(
      path: path, knowledge: knowledge, options: engine, count: options.queries, waitTime: options.waitTime)
    let keeper = IndexKeeper(try StoreReader(path: path, knowledge: knowledge, options: engine), knowledge)
    page = PageRoute(readers: pageReaders, keeper: keeper, knowledge: knowledge, options: options)
    reviews = ReviewRoute(writer: writer, keeper: keeper, options: options)
  }

  private func front(_ request: ClientRequest) throws -> ServerResponse {
    guard request.method == "GET" || request.method == "HEAD" else {
      throw HTTPRefusal(405, "Here you may GET.", fields: ["Allow": "GET, HEAD"])
    }
    return PageRoute.page()
  }

  /// Begins to make what the page needs, before anybody asks for it.
  public func prepare() { page.prepare() }

  /// The answer to a request.
  ///
  /// - Throws: `HTTPRefusal` or `HTTPFailure`, whose answers stand in its place.
  public func respond(to request: ClientRequest) throws -> ServerResponse {
    do {
      // The page itself holds nothing of the store; its questions are checked.
      try access.check(request, isOpen: request.path == "/" || request.path == "/favicon.ico")
      switch request.path {
      case "/": return try front(request)
      case "/favicon.ico": return ServerResponse(status: 204)
      case ReviewRoute.path: return try reviews.respond(request)
      case _ where request.path.hasPrefix(PageRoute.path): return try page.respond(request)
      case QueryRoute.path: return try query.respond(request)
      case UpdateRoute.path: return try update.respond(request)
      case GraphStoreRoute.path: return try graphs.respond(request)
      default: throw HTTPRefusal(404, "There is nothing here.")
      }
    } catch {
      throw failures.refusal(for: error, query: "")
    }
  }
}
