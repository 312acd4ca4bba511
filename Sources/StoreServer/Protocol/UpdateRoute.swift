import Entente
import HTTPServing
import RDF
import SPARQL

/// Updates by the SPARQL 1.1 Protocol, each done whole or not at all.
struct UpdateRoute {
  static let path = "/update"
  static let mediaType = "application/sparql-update"

  let writer: StoreWriter
  /// What an update need not declare.
  let prefixes: [Prologue.Prefix]
  let options: ServerOptions
  let failures: FailureSentences

  func respond(_ request: ClientRequest) throws -> ServerResponse {
    let start = ContinuousClock.now
    guard options.isWritable else { throw HTTPRefusal(403, "This server takes no updates; --writable allows them.") }
    let asked = try ProtocolText(request, parameter: "update", mediaType: Self.mediaType, takesGet: false)
    let text = asked.text ?? ""
    let interrupt = InterruptFlag()
    let limits = EvaluationLimits(
      time: options.queryTime, start: start, memory: options.queryMemory, interrupt: interrupt)
    request.departure.notify { interrupt.raise() }
    defer { request.departure.notify(nil) }
    do {
      let parser = SPARQLParser(prefixes: prefixes, sourceName: "update")
      var update = try parser.update(Array(text.utf8), limits: limits)
      if let dataset = try asked.dataset("using-graph-uri", "using-named-graph-uri") { try update.use(dataset) }
      // Files of the server's machine are nobody's business but its owner's.
      guard !update.operations.contains(where: \.isLoad) else { throw HTTPRefusal(403, "This server does not LOAD.") }
      let summary = try writer.withEditor { editor in
        let engine = SPARQLEngine(
          source: editor.store, options: EngineOptions(defaultGraphIsUnion: options.defaultGraphIsUnion))
        return try engine.update(update, limits: limits)
      }
      return ServerResponse(status: 200, message: "inserted \(summary.inserted), removed \(summary.removed)")
    } catch {
      throw failures.refusal(for: error, query: text)
    }
  }
}

extension UpdateOperation {
  fileprivate var isLoad: Bool { if case .load = action { true } else { false } }
}

extension SPARQL.Update {
  /// Gives every pattern a dataset.
  ///
  /// - Throws: `HTTPRefusal` where an operation names one itself (SPARQL 1.1 Protocol, section 2.2.3).
  fileprivate mutating func use(_ dataset: DatasetClause) throws(HTTPRefusal) {
    for index in operations.indices {
      guard case .modify(var modification) = operations[index].action else { continue }
      guard modification.using == nil, modification.with == nil else {
        throw HTTPRefusal(400, "The update names its graphs itself.")
      }
      modification.using = dataset
      operations[index].action = .modify(modification)
    }
  }
}
