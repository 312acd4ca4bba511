public import RDF

extension QuadStore {
  /// The different objects of the quads of a predicate.
  ///
  /// - Complexity: O(m log n), m different ones among n quads.
  public func distinctObjects(ofPredicate predicate: IRI) throws -> [Term] {
    try applyPending()
    guard let predicate = try terms.identifier(of: .iri(predicate)) else { return [] }
    let index = try indexes.index(.predicateObjectSubjectGraph)
    var objects: [TermIdentifier] = []
    var next: UInt64 = 0
    while true {
      let position = try index.position(of: QuadKey(predicate, next, 0, 0))
      guard position.block < index.directory.count else { break }
      let key = try index.block(position.block).key(at: position.offset)
      guard key.first == predicate else { break }
      objects.append(TermIdentifier(rawValue: key.second))
      next = key.second + 1
    }
    return try terms.terms(for: objects)
  }
}
