public import RDF
internal import Text

/// The triples of one named graph as they are sent.
public struct GraphContent: Sendable {
  /// Sorted lines of N-Triples, each once.
  public let lines: [UInt8]
  public let triples: Int
  /// Blank nodes keep their identity only within one request, so that such a graph cannot be cut.
  public let hasBlankNodes: Bool

  public init(_ quads: some Sequence<Quad>) {
    var sorted: [[UInt8]] = []
    var hasBlankNodes = false
    for quad in quads {
      var writer = ByteWriter()
      writer.writeNQuads(Quad(quad.subject, quad.predicate, quad.object))
      sorted.append(writer.bytes)
      hasBlankNodes = hasBlankNodes || quad.subject.blankNode != nil || Self.holdsBlankNode(quad.object)
    }
    sorted.sort { $0.lexicographicallyPrecedes($1) }
    var lines: [UInt8] = []
    var previous: [UInt8] = []
    var triples = 0
    for line in sorted where line != previous {
      lines += line
      triples += 1
      previous = line
    }
    self.lines = lines
    self.triples = triples
    self.hasBlankNodes = hasBlankNodes
  }

  /// SHA-256 of the lines: equal for equal graphs.
  public var digest: String { SHA256.hexadecimalDigest(of: lines.span) }

  /// The lines in pieces that one request carries, at least one, which may be empty.
  public func chunks(_ size: ChunkSize) -> [ArraySlice<UInt8>] {
    if hasBlankNodes || (lines.count <= size.bytes && triples <= size.triples) { return [lines[...]] }
    var chunks: [ArraySlice<UInt8>] = []
    var (begin, end, count) = (0, 0, 0)
    while end < lines.count {
      let next = (lines[end...].firstIndex(of: 0x0A) ?? lines.count - 1) + 1
      if count == size.triples || (count > 0 && next - begin > size.bytes) {
        chunks.append(lines[begin..<end])
        (begin, count) = (end, 0)
      }
      (end, count) = (next, count + 1)
    }
    chunks.append(lines[begin..<end])
    return chunks
  }

  private static func holdsBlankNode(_ term: Term) -> Bool {
    switch term {
    case .blankNode: true
    case .triple(let triple): triple.subject.blankNode != nil || holdsBlankNode(triple.object)
    case .iri, .literal: false
    }
  }
}

/// How much one request carries at most, whichever limit is reached first; a single triple may be longer.
public struct ChunkSize: Hashable, Sendable {
  public var bytes: Int
  public var triples: Int

  public init(bytes: Int, triples: Int) {
    self.bytes = bytes
    self.triples = triples
  }
}
