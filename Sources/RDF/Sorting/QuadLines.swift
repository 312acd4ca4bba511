/// Quads in the form in which they are sorted, made on any thread for a `QuadSorter` to take together.
public struct QuadLines: Sendable {
  private(set) var lines = LineBuffer()
  /// The first term that RDF does not allow in its place.
  private(set) var malformedTerm: Term?
  private(set) var hasReifiers = false

  public init() {}

  public init(_ quads: some Sequence<Quad>) { for quad in quads { append(quad) } }

  mutating func append(_ quad: Quad) {
    if malformedTerm == nil { malformedTerm = quad.malformedTerm }
    if case .triple = quad.object { hasReifiers = true }
    lines.append(quad)
  }

  mutating func append(_ other: QuadLines) {
    malformedTerm = malformedTerm ?? other.malformedTerm
    hasReifiers = hasReifiers || other.hasReifiers
    lines.append(other.lines)
  }

  /// Takes a line of the order of statements into that of graphs.
  mutating func appendInGraphOrder(_ line: Span<UInt8>) { lines.append { QuadLine.writeInGraphOrder(line, to: &$0) } }

  /// Forgets the lines, but not what was found in them.
  mutating func removeLines() { lines.removeAll() }
}
