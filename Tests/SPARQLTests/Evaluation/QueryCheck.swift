import RDF
import SPARQL
import Testing

/// Answers the query of a test and compares.
struct QueryCheck {
  let test: SPARQLTest
  let source: any QuadSource
  let options: EngineOptions

  init(_ test: SPARQLTest, source: any QuadSource, options: EngineOptions) {
    self.test = test
    self.source = source
    self.options = options
  }

  /// Why the test fails, nil where it passes.
  func failure() throws -> String? {
    guard let path = test.action.main, let expected = test.result.main else { return "no query or no result" }
    let query = try SPARQLParser(base: SPARQLManifest.iri(path)).query(SPARQLManifest.bytes(path))
    switch try SPARQLEngine(source: source, options: options).evaluate(query) {
    case .boolean(let truth):
      guard case .boolean(truth) = try answer(expected) else { return "the answer is \(truth)" }
      return nil
    case .graph(let stream):
      let quads = try stream.quads()
      let wanted = Dataset(try TestDataset.read(expected, into: nil, label: "r"))
      return Dataset(quads).isIsomorphic(to: wanted) ? nil : "got\n\(Dataset(quads))wanted\n\(wanted)"
    case .solutions(let stream):
      let table = SolutionTable(stream.variables, rows: try stream.rows())
      guard case .solutions(let wanted) = try answer(expected) else { return "not a yes or no" }
      return difference(table, wanted, isText: expected.hasSuffix(".csv"))
    }
  }

  private func answer(_ path: String) throws -> QueryAnswer {
    if path.hasSuffix(".ttl") { return .solutions(try ResultGraph(path).table) }
    let format = ResultFormat.allCases.first { path.hasSuffix("." + $0.fileExtension) } ?? .xml
    return try format.answer(in: SPARQLManifest.bytes(path), source: path)
  }

  private func difference(_ table: SolutionTable, _ wanted: SolutionTable, isText: Bool) -> String? {
    var table = table
    if isText {
      // CSV holds text only: read back what we write of ours.
      guard let text = try? ResultFormat.csv.bytes(of: table),
        case .solutions(let read)? = try? ResultFormat.csv.answer(in: text)
      else { return "cannot be written as CSV" }
      table = read
    }
    guard Set(table.variables) == Set(wanted.variables) else {
      return "has columns \(table.variables), not \(wanted.variables)"
    }
    if table.rows.count == wanted.rows.count, table.dataset.isIsomorphic(to: wanted.dataset) { return nil }
    return "got\n\(table.dataset)wanted\n\(wanted.dataset)"
  }
}
