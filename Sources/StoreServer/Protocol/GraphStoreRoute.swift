import Entente
import HTTPServing
import QuadStore
import RDF

/// Reading by the SPARQL 1.1 Graph Store Protocol: `?graph=IRI`, `?default`, or everything.
struct GraphStoreRoute {
  static let path = "/graphs"

  let readers: StoreReaders
  let failures: FailureSentences

  func respond(_ request: ClientRequest) throws -> ServerResponse {
    guard request.method == "GET" || request.method == "HEAD" else {
      throw HTTPRefusal(405, "Graphs are only read here; /update changes them.", fields: ["Allow": "GET, HEAD"])
    }
    let parameters = try request.parameters()
    let graph = try Self.graph(parameters)
    let forms = graph == nil ? AnswerForms.datasets : AnswerForms.graphs
    let (type, format) = try AnswerForms.choose(request, parameters, of: forms)
    if case .iri(let name)? = graph, try !readers.withReader({ try $0.has(graph: name) }) {
      throw HTTPRefusal(404, "There is no graph of this name.")
    }
    return ServerResponse(
      status: 200, fields: ["Content-Type": type],
      body: .stream { send in
        do {
          try readers.withReader { reader in
            try withoutActuallyEscaping(send) { send in
              let options = RDFWritingOptions(format, prefixes: reader.graph.prefixes)
              let sink: any QuadSink = options.sink(to: send)
              try reader.store.read(into: graph == nil ? sink : UnnamedGraph(sink), graph: graph)
            }
          }
        } catch {
          throw failures.refusal(for: error, query: "")
        }
      })
  }
}

extension GraphStoreRoute {
  /// The graph that a request is about; nil for all.
  private static func graph(_ parameters: FormParameters) throws -> GraphName? {
    let names = parameters.values("graph")
    guard names.count + parameters.values("default").count < 2 else {
      throw HTTPRefusal(400, "A request is about one graph.")
    }
    if let name = names.first { return .iri(try ProtocolText.graph(name)) }
    return parameters["default"] == nil ? nil : .defaultGraph
  }
}

extension StoreReader {
  fileprivate func has(graph: IRI) throws -> Bool {
    guard let number = try store.identifier(of: .iri(graph)) else { return false }
    return try store.estimatedCount(of: QuadPattern(in: .named(number))) > 0
  }
}

/// Hands triples on without the name of their graph, which the request has said.
private final class UnnamedGraph: QuadSink {
  private let sink: any QuadSink
  private var triple = Statement(Quad(IRI(""), IRI(""), .iri(IRI(""))))

  init(_ sink: any QuadSink) { self.sink = sink }

  func take(_ statement: borrowing Statement) throws {
    let quad = statement.quad
    triple.set(Quad(quad.subject, quad.predicate, quad.object))
    try sink.take(triple)
  }

  func finish() throws { try sink.finish() }
}
