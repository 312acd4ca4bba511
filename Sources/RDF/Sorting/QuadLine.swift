import Text

/// The forms in which quads are sorted: a line of bytes each, whose order is that of the written forms.
///
/// A line is made of N-Triples forms, none of which holds a tab or a raw space outside quotes, so that terms that are parts of
/// other terms come first, as they do in a file.
enum QuadLine {
  /// What lines begin with, and are therefore ordered by.
  enum Order: Sendable {
    /// Subject, predicate and object with spaces between, a tab, the graph: the order of N-Quads.
    case statement
    /// The graph, a tab, subject, predicate and object: the order of TriG.
    case graph
  }

  /// Parts the graph, which is empty for the default graph, from the rest.
  static let separator = UInt8(ascii: "\t")

  /// The parts of a line.
  struct Parts {
    /// Subject, predicate and object.
    var statement: Range<Int>
    var graph: Range<Int>
    /// Where the subject ends.
    var subjectEnd: Int
    /// Where the predicate ends.
    var predicateEnd: Int

    var subject: Range<Int> { statement.lowerBound..<subjectEnd }
    var predicate: Range<Int> { (subjectEnd + 1)..<predicateEnd }
    var object: Range<Int> { (predicateEnd + 1)..<statement.upperBound }
  }

  /// Writes a quad in the order of statements.
  static func write(_ quad: Quad, to writer: inout ByteWriter) {
    writer.writeNTriples(quad.subject)
    writer.write(UInt8(ascii: " "))
    writer.writeNTriples(quad.predicate)
    writer.write(UInt8(ascii: " "))
    writer.writeNTriples(quad.object)
    writer.write(separator)
    if let graph = quad.graph.term { writer.writeNTriples(graph) }
  }

  static func parts(of line: Span<UInt8>, _ order: Order) -> Parts {
    let tab = separatorIndex(in: line, order)
    let (statement, graph) =
      order == .statement ? (0..<tab, (tab + 1)..<line.count) : ((tab + 1)..<line.count, 0..<tab)
    let subjectEnd = space(in: line, from: statement.lowerBound)
    return Parts(
      statement: statement, graph: graph, subjectEnd: subjectEnd, predicateEnd: space(in: line, from: subjectEnd + 1))
  }

  /// The same quad in the order of graphs.
  static func writeInGraphOrder(_ line: Span<UInt8>, to writer: inout ByteWriter) {
    let tab = separatorIndex(in: line, .statement)
    writer.write(line.extracting((tab + 1)..<line.count))
    writer.write(separator)
    writer.write(line.extracting(0..<tab))
  }

  /// Graphs are short and statements long, so that each is looked for from its own end.
  private static func separatorIndex(in line: Span<UInt8>, _ order: Order) -> Int {
    var index = order == .statement ? line.count - 1 : 0
    let step = order == .statement ? -1 : 1
    while line[index] != separator { index += step }
    return index
  }

  /// The next space; subjects and predicates hold none.
  private static func space(in line: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while line[index] != UInt8(ascii: " ") { index += 1 }
    return index
  }
}
