import Entente
import HTTPServing
import QuadStore
import RDF
import SPARQL

/// Queries by the SPARQL 1.1 Protocol: `GET` with `query=`, `POST` of a form, `POST` of the text itself.
struct QueryRoute {
  static let path = "/sparql"
  static let mediaType = "application/sparql-query"

  let readers: StoreReaders
  /// What a query need not declare.
  let prefixes: [Prologue.Prefix]
  let options: ServerOptions
  let failures: FailureSentences

  func respond(_ request: ClientRequest) throws -> ServerResponse {
    let start = ContinuousClock.now
    let asked = try ProtocolText(request, parameter: "query", mediaType: Self.mediaType)
    guard let text = asked.text else { return try ServiceDescription(request, options).response(asked.parameters) }
    let interrupt = InterruptFlag()
    let limits = EvaluationLimits(
      time: options.queryTime, start: start, memory: options.queryMemory, interrupt: interrupt)
    do {
      var query = try SPARQLParser(prefixes: prefixes, sourceName: "query").query(Array(text.utf8), limits: limits)
      if let dataset = try asked.dataset("default-graph-uri", "named-graph-uri") { query.dataset = dataset }
      return try response(query, request, asked.parameters, text, limits)
    } catch {
      throw failures.refusal(for: error, query: text)
    }
  }

  private func response(
    _ query: Query, _ request: ClientRequest, _ parameters: FormParameters, _ text: String, _ limits: EvaluationLimits
  ) throws -> ServerResponse {
    switch query.form {
    case .select, .ask:
      let (type, format) = try AnswerForms.choose(request, parameters, of: AnswerForms.results)
      return stream(type, request, text, limits) { reader, send in
        switch try reader.engine.evaluate(query, limits: limits) {
        case .boolean(let truth): try send(format.bytes(of: truth))
        case .solutions(let solutions):
          try withoutActuallyEscaping(send) { send in
            var writer = ResultWriter(format, variables: solutions.variables, to: send)
            while let rows = try solutions.next() { for row in rows { try writer.write(row) } }
            try writer.finish()
          }
        case .graph: break
        }
      }
    case .construct, .describe:
      let (type, format) = try AnswerForms.choose(request, parameters, of: AnswerForms.graphs)
      return stream(type, request, text, limits) { reader, send in
        guard case .graph(let stream) = try reader.engine.evaluate(query, limits: limits) else { return }
        let sorter = QuadSorter { ScratchSpace() }
        while let quads = try stream.next() { for quad in quads { try sorter.add(quad) } }
        try withoutActuallyEscaping(send) { send in
          _ = try RDFDocumentWriter(format, prefixes: reader.graph.prefixes).write(sorter.sorted(), to: send)
        }
      }
    }
  }

  /// An answer that is made while it is sent, and given up when its client goes.
  private func stream(
    _ type: String, _ request: ClientRequest, _ text: String, _ limits: EvaluationLimits,
    _ make: @escaping @Sendable (StoreReader, ([UInt8]) throws -> Void) throws -> Void
  ) -> ServerResponse {
    ServerResponse(
      status: 200, fields: ["Content-Type": type],
      body: .stream { send in
        request.departure.notify { limits.interrupt?.raise() }
        defer { request.departure.notify(nil) }
        do {
          try readers.withReader { try make($0, send) }
        } catch {
          throw failures.refusal(for: error, query: text)
        }
      })
  }
}
