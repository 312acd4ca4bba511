/// Quads in the form in which they are sorted, made on any thread for a `QuadSorter` to take together.
public struct QuadLines: Sendable {
  private(set) var lines = LineBuffer()
  /// The first term that RDF does not allow in its place.
  private(set) var malformedTerm: Term?
  private(set) var hasReifiers = false

  public init() {}

  public init(_ quads: some Sequence<Quad>) {
    for quad in quads {
      note(quad)
      lines.append(quad)
    }
  }

  /// Notes what a quad has that writers must know, without keeping it.
  mutating func note(_ quad: Quad) {
    if malformedTerm == nil { malformedTerm = quad.malformedTerm }
    if case .triple = quad.object { hasReifiers = true }
  }

  /// Notes what was found in others, without keeping them.
  mutating func note(_ other: QuadLines) {
    malformedTerm = malformedTerm ?? other.malformedTerm
    hasReifiers = hasReifiers || other.hasReifiers
  }
}
