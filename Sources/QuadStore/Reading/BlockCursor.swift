internal import RDF

/// Walks the range of an index in which a pattern's quads stand, block by block.
final class BlockCursor: QuadCursor {
  /// A batch is handed out when it has this many quads, or more by a block.
  private static let batchSize = 1024

  private let indexes: QuadIndexes
  private let paths: [AccessPath]
  private let wanted: QuadPositions
  private let given: QuadPositions
  private let isInNamedGraph: Bool
  private let scope: GraphCheck
  private var terms: QuadIdentifiers

  private var index: BlockIndex
  private var path: AccessPath
  private var check: GraphCheck
  private var position: BlockIndex.Position
  private var upper: QuadKey?
  /// The triple that was handed out last, for graphs that are taken together.
  private var lastTriple: QuadIdentifiers?

  init(
    _ indexes: QuadIndexes, over pattern: QuadPattern, paths: [AccessPath], wanted: QuadPositions
  ) throws(StoreFailure) {
    self.indexes = indexes
    self.paths = paths
    self.wanted = wanted
    given = pattern.given
    scope = GraphCheck(pattern.graphs)
    terms = pattern.terms
    if case .named = pattern.graphs { isInNamedGraph = true } else { isInNamedGraph = false }
    path = paths[0]
    index = try indexes.index(path.ordering)
    check = .all
    position = BlockIndex.Position(block: 0, offset: 0)
    try start()
  }

  func restart(with new: QuadIdentifiers) throws {
    if given.contains(.subject) { terms.subject = new.subject }
    if given.contains(.predicate) { terms.predicate = new.predicate }
    if given.contains(.object) { terms.object = new.object }
    if isInNamedGraph { terms.graph = new.graph }
    try start()
  }

  private func start() throws(StoreFailure) {
    if paths.count > 1 { try choosePath() }
    let bounds = path.bounds(terms)
    upper = bounds.upper
    position = try index.position(of: bounds.lower)
    lastTriple = nil
    if case .exactly = scope {
      check = path.checksGraph ? .exactly(terms.graph) : .all
      if path.checksGraph, let only = try indexes.onlyGraph(), only == terms.graph { check = .all }
    } else {
      check = scope
    }
  }

  /// Takes the way on which the fewest quads have to be looked at.
  private func choosePath() throws(StoreFailure) {
    var fewest = Int.max
    for candidate in paths {
      let candidateIndex = try indexes.index(candidate.ordering)
      let bounds = candidate.bounds(terms)
      let count = try candidateIndex.count(from: bounds.lower, to: bounds.upper)
      guard count < fewest else { continue }
      fewest = count
      path = candidate
      index = candidateIndex
    }
  }

  func next(into batch: inout QuadBatch) throws -> Bool {
    batch.removeAll()
    while batch.count < Self.batchSize, position.block < index.directory.count {
      let block = try index.block(position.block)
      var end = block.count
      if let upper, !(block.key(at: end - 1) < upper) { end = block.offset(of: upper, from: position.offset) }
      append(block, position.offset..<end, to: &batch)
      guard end == block.count else {
        position.block = index.directory.count
        break
      }
      position = BlockIndex.Position(block: position.block + 1, offset: 0)
    }
    return batch.count > 0
  }

  private func append(_ block: QuadBlock, _ range: Range<Int>, to batch: inout QuadBatch) {
    if range.isEmpty { return }
    switch check {
    case .all where path.residual.isEmpty: copy(block, range, to: &batch)
    case .merged(nil) where !block.repeatsTriples: appendUnrepeated(block, range, to: &batch)
    default: appendChecked(block, range, to: &batch)
    }
  }

  private func copy(_ block: QuadBlock, _ range: Range<Int>, to batch: inout QuadBatch) {
    for (column, place) in zip(block.columns, index.ordering.places) where wanted.contains(place) {
      switch place {
      case .subject: batch.subjects.append(contentsOf: column[range])
      case .predicate: batch.predicates.append(contentsOf: column[range])
      case .object: batch.objects.append(contentsOf: column[range])
      default: batch.graphs.append(contentsOf: column[range])
      }
    }
    batch.count += range.count
  }

  /// Of graphs taken together, where only the range's first triple may have been handed out before.
  private func appendUnrepeated(_ block: QuadBlock, _ range: Range<Int>, to batch: inout QuadBatch) {
    var range = range
    if lastTriple == triple(of: block, at: range.lowerBound) { range = range.dropFirst() }
    guard let last = range.last else { return }
    lastTriple = triple(of: block, at: last)
    let graphs = batch.graphs.count
    copy(block, range, to: &batch)
    for row in graphs..<batch.graphs.count { batch.graphs[row] = .none }
  }

  private func appendChecked(_ block: QuadBlock, _ range: Range<Int>, to batch: inout QuadBatch) {
    for offset in range {
      var quad = self.quad(of: block, at: offset)
      guard fitsResidual(quad), check.accepts(quad.graph) else { continue }
      if check.merges {
        quad.graph = .none
        if quad == lastTriple { continue }
        lastTriple = quad
      }
      batch.append(quad, wanted: wanted)
    }
  }

  @inline(__always)
  private func fitsResidual(_ quad: QuadIdentifiers) -> Bool {
    if path.residual.isEmpty { return true }
    if path.residual.contains(.predicate), quad.predicate != terms.predicate { return false }
    return !path.residual.contains(.object) || quad.object == terms.object
  }

  private func triple(of block: QuadBlock, at offset: Int) -> QuadIdentifiers {
    var quad = self.quad(of: block, at: offset)
    quad.graph = .none
    return quad
  }

  @inline(__always)
  private func quad(of block: QuadBlock, at offset: Int) -> QuadIdentifiers {
    index.ordering.quad(of: block.key(at: offset))
  }
}
