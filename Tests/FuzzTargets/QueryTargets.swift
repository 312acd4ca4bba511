import RDF
import SPARQL

extension FuzzTarget {
  static let queryTargets: [FuzzTarget] =
    [
      FuzzTarget("query", marks: rdfMarks) { bytes in
        let query = try SPARQLParser(base: IRI("http://e/")).query(bytes)
        let text = SPARQLWriter.text(of: query)
        do {
          _ = try SPARQLParser(base: IRI("http://e/")).query(text)
        } catch {
          throw Contradiction("a query is written but not read: \(error)\n\(text)")
        }
        try answer(query)
      },
      FuzzTarget("update", marks: rdfMarks) { bytes in
        let update = try SPARQLParser(base: IRI("http://e/")).update(bytes)
        let engine = SPARQLEngine(source: MemoryQuadSource(graph))
        _ = try engine.update(update, limits: limits)
      },
      FuzzTarget("regex") { bytes in
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1)
        guard parts.count == 2 else { return }
        let pattern = Term.literal(Literal(String(parts[0])))
        let text = Term.literal(Literal(String(parts[1])))
        try answer(try SPARQLParser().query("ASK { FILTER(REGEX(\(text), \(pattern))) }"))
      },
    ]
    + ResultFormat.allCases.filter { $0.mediaType != nil }.map { format in
      FuzzTarget("results-" + format.rawValue) { bytes in try readAnswer(bytes, format) }
    }

  private static let graph = (0..<8).map { number in
    Quad(
      IRI("e:s\(number % 3)"), IRI("e:p\(number % 2)"), .literal(Literal(number)),
      in: number < 4 ? .defaultGraph : .iri(IRI("e:g")))
  }

  private static var limits: EvaluationLimits {
    EvaluationLimits(time: .milliseconds(500), start: .now, memory: 1 << 30)
  }

  private static func answer(_ query: Query) throws {
    let limits = limits
    let start = ContinuousClock.now
    defer { assert(.now - start < .seconds(60)) }
    for options in [EngineOptions(), EngineOptions(optimizations: [])] {
      switch try SPARQLEngine(source: MemoryQuadSource(graph), options: options).evaluate(query, limits: limits) {
      case .solutions(let stream):
        while let rows = try stream.next() {
          for case let term? in rows.joined() { try require(term.isWellFormed, "\(term) was made") }
        }
      case .graph(let stream):
        try require(stream.quads().allSatisfy { $0.malformedTerm == nil }, "a statement was made that is none")
      case .boolean: break
      }
    }
  }

  private static func readAnswer(_ bytes: [UInt8], _ format: ResultFormat) throws {
    guard case .solutions(let table) = try format.answer(in: bytes) else { return }
    let text: [UInt8]
    do {
      text = try format.bytes(of: table)
    } catch RDFWritingFailure.character {
      return
    }
    do {
      guard case .solutions(let again) = try format.answer(in: text) else {
        throw Contradiction("solutions became none")
      }
      try require(again.rows.count == table.rows.count, "\(format.rawValue) reads back other rows")
    } catch let contradiction as Contradiction {
      throw contradiction
    } catch {
      throw Contradiction("\(format.rawValue) is written but not read: \(error)")
    }
  }
}
