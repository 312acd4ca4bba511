internal import ArgumentParser
internal import RDF
internal import SPARQL

/// How the answer to a query is written.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case json
  case jsonl
  case xml
  case csv
  case tsv
  case ttl
  case nt

  /// The form of graphs; nil for those of solutions.
  var graph: RDFFormat? {
    switch self {
    case .ttl: .turtle
    case .nt: .nTriples
    case .table, .json, .jsonl, .xml, .csv, .tsv: nil
    }
  }
}

/// Writes answers of every kind in the form that was asked for.
struct AnswerWriter {
  private let format: AnswerFormat?
  private let width: Int?
  private let output: CommandOutput

  /// - Parameters:
  ///   - format: nil for a table, or Turtle for graphs.
  ///   - width: the characters of a line of a table; nil for any number.
  init(format: AnswerFormat?, width: Int?, to output: CommandOutput) {
    self.format = format
    self.width = width
    self.output = output
  }

  /// Writes an answer and says how many rows it has.
  ///
  /// - Throws: `ValidationError` where the answer has no such form, or what computing or writing it throws.
  func write(_ answer: Answered) throws -> Int {
    switch answer {
    case .boolean(let truth):
      try output.write(try resultFormat.bytes(of: truth))
      return 1
    case .graph(let next):
      let writer = RDFDocumentWriter(try graphFormat, prefixes: QueryText.prefixes)
      return try writer.write(Answered.sorted(next)) { [output] in try output.write($0) }.statements
    case .solutions(let variables, let next):
      var count = 0
      let layout = TableLayout(prefixes: QueryText.prefixes, width: width)
      var writer = ResultWriter(try resultFormat, variables: variables, layout: layout) { try output.write($0) }
      while let rows = try next() {
        for row in rows { try writer.write(row) }
        count += rows.count
      }
      try writer.finish()
      return count
    }
  }

  private var resultFormat: ResultFormat {
    get throws {
      guard let format else { return .table }
      guard let result = ResultFormat(rawValue: format.rawValue) else {
        throw ValidationError("solutions have no form in \(format.rawValue): table, json, jsonl, xml, csv or tsv")
      }
      return result
    }
  }

  private var graphFormat: RDFFormat {
    get throws {
      guard let format else { return .turtle }
      guard let graph = format.graph else { throw ValidationError("a graph is written as ttl or nt") }
      return graph
    }
  }
}
