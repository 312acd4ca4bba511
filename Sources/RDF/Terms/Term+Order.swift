import Text

extension Term: Comparable {
  /// Orders by the UTF-8 bytes of the N-Triples forms, which is the order of `sort` on N-Quads lines.
  ///
  /// Makes both forms; to sort many quads use `Dataset`, which makes each form once.
  public static func < (left: Term, right: Term) -> Bool {
    left.nTriplesBytes.lexicographicallyPrecedes(right.nTriplesBytes)
  }

  var nTriplesBytes: [UInt8] {
    var writer = ByteWriter()
    writer.writeNTriples(self)
    return writer.bytes
  }
}

extension GraphName: Comparable {
  /// The default graph first, then by the N-Triples form of the names.
  public static func < (left: GraphName, right: GraphName) -> Bool {
    guard let right = right.term else { return false }
    guard let left = left.term else { return true }
    return left < right
  }
}

extension Quad: Comparable {
  /// Orders as `sort` orders N-Quads lines by their bytes.
  public static func < (left: Quad, right: Quad) -> Bool {
    left.nQuadsBytes.lexicographicallyPrecedes(right.nQuadsBytes)
  }

  var nQuadsBytes: [UInt8] {
    var writer = ByteWriter()
    writer.writeNQuads(self)
    return writer.bytes
  }
}
