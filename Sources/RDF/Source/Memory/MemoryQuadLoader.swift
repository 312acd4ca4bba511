/// Collects the quads that readers read into a source in memory.
///
/// Blank nodes with equal labels become one node; read texts whose labels may clash into datasets first.
public final class MemoryQuadLoader: QuadSink {
  var terms = TermNumbering()
  var quads = QuadColumns()

  public init() {}

  public func take(_ statement: borrowing Statement) {
    let graph = statement.graph.map { terms.intern($0, of: statement) } ?? 0
    let subject = terms.intern(statement.subject, of: statement)
    let predicate = terms.intern(statement.predicate, of: statement)
    quads.append(subject, predicate, terms.intern(statement.object, of: statement), graph)
  }

  /// The source that holds everything read so far; the loader is empty afterwards.
  public func makeSource() -> MemoryQuadSource {
    let source = MemoryQuadSource()
    source.replaceQuads(quads, terms: terms)
    terms = TermNumbering()
    quads = QuadColumns()
    return source
  }
}
