/// Walks a range of an index.
final class MemoryQuadCursor: QuadCursor {
  private static let batchSize = 2048

  private let index: QuadIndex
  private let wanted: QuadPositions
  private let given: QuadPositions
  private var filter: GraphFilter
  private let filtersByGraph: Bool
  private var range: Range<Int>
  /// The columns that are read.
  private let subjects: [UInt32]?
  private let predicates: [UInt32]?
  private let objects: [UInt32]?

  init(_ index: QuadIndex, pattern: QuadPattern, filter: GraphFilter, wanted: QuadPositions) {
    self.index = index
    self.filter = filter
    self.wanted = wanted
    given = pattern.given
    if case .named = pattern.graphs { filtersByGraph = true } else { filtersByGraph = false }
    let key = pattern.numbers(in: index.order)
    range = index.range(key.first, key.second, key.third)
    func column(_ position: QuadPositions) -> [UInt32]? {
      guard wanted.contains(position) else { return nil }
      return index.order.positions.firstIndex(of: position).map { index.columns[$0] }
    }
    subjects = column(.subject)
    predicates = column(.predicate)
    objects = column(.object)
  }

  func restart(with terms: QuadIdentifiers) {
    if filtersByGraph { filter = .one(UInt32(terms.graph.rawValue)) }
    let pattern = QuadPattern(
      subject: given.contains(.subject) ? terms.subject : nil,
      predicate: given.contains(.predicate) ? terms.predicate : nil,
      object: given.contains(.object) ? terms.object : nil)
    let key = pattern.numbers(in: index.order)
    range = index.range(key.first, key.second, key.third)
  }

  func next(into batch: inout QuadBatch) -> Bool {
    batch.removeAll()
    while !range.isEmpty, batch.count == 0 {
      let end = min(range.upperBound, range.lowerBound + Self.batchSize)
      let part = range.lowerBound..<end
      range = end..<range.upperBound
      if case .all = filter { append(part, to: &batch) } else { appendFiltered(part, to: &batch) }
    }
    return batch.count > 0
  }

  private func append(_ part: Range<Int>, to batch: inout QuadBatch) {
    if let subjects { Self.append(subjects, part, to: &batch.subjects) }
    if let predicates { Self.append(predicates, part, to: &batch.predicates) }
    if let objects { Self.append(objects, part, to: &batch.objects) }
    if wanted.contains(.graph) { Self.append(index.graphs, part, to: &batch.graphs) }
    batch.count += part.count
  }

  private static func append(_ column: [UInt32], _ part: Range<Int>, to target: inout [TermIdentifier]) {
    column.withUnsafeBufferPointer { column in
      for index in part { target.append(TermIdentifier(rawValue: UInt64(column[index]))) }
    }
  }

  private func appendFiltered(_ part: Range<Int>, to batch: inout QuadBatch) {
    for row in part {
      let graph = index.graphs[row]
      switch filter {
      case .all: append(row..<(row + 1), to: &batch)
      case .one(let only):
        if graph == only { append(row..<(row + 1), to: &batch) }
      case .allNamed:
        if graph != 0 { append(row..<(row + 1), to: &batch) }
      case .some(let set):
        if set.contains(graph) { append(row..<(row + 1), to: &batch) }
      case .merged(let set):
        if isFirst(row, in: set) { appendMerged(row, to: &batch) }
      }
    }
  }

  /// Whether a quad is in one of the graphs and no quad before it is the same triple in another of them.
  private func isFirst(_ row: Int, in graphs: Set<UInt32>?) -> Bool {
    if let graphs, !graphs.contains(index.graphs[row]) { return false }
    var before = row - 1
    while before >= 0, index.isSameTriple(before, row) {
      guard let graphs else { return false }
      if graphs.contains(index.graphs[before]) { return false }
      before -= 1
    }
    return true
  }

  private func appendMerged(_ row: Int, to batch: inout QuadBatch) {
    append(row..<(row + 1), to: &batch)
    if wanted.contains(.graph) { batch.graphs[batch.graphs.count - 1] = .none }
  }
}

/// The graphs of a scope by their numbers.
enum GraphFilter {
  case all
  case one(UInt32)
  case allNamed
  case some(Set<UInt32>)
  /// Nil takes all graphs.
  case merged(Set<UInt32>?)

  init(_ scope: GraphScope, hasNamedGraphs: Bool) {
    switch scope {
    case .defaultGraph: self = hasNamedGraphs ? .one(0) : .all
    case .named(let graph): self = .one(UInt32(graph.rawValue))
    case .anyNamed: self = .allNamed
    case .someNamed(let graphs): self = .some(Set(graphs.map { UInt32($0.rawValue) }))
    case .merged(let graphs): self = .merged(Set(graphs.map { UInt32($0.rawValue) }))
    case .allMerged: self = hasNamedGraphs ? .merged(nil) : .all
    }
  }
}

extension QuadIndex {
  fileprivate func isSameTriple(_ left: Int, _ right: Int) -> Bool {
    columns.allSatisfy { $0[left] == $0[right] }
  }
}

extension QuadPattern {
  /// The numbers of the given terms in the order of an index.
  func numbers(in order: QuadOrder) -> (first: UInt32?, second: UInt32?, third: UInt32?) {
    let subject = subject.map { UInt32($0.rawValue) }
    let predicate = predicate.map { UInt32($0.rawValue) }
    let object = object.map { UInt32($0.rawValue) }
    return switch order {
    case .subjectPredicateObject: (subject, predicate, object)
    case .subjectObjectPredicate: (subject, object, predicate)
    case .predicateSubjectObject: (predicate, subject, object)
    case .predicateObjectSubject: (predicate, object, subject)
    case .objectSubjectPredicate: (object, subject, predicate)
    case .objectPredicateSubject: (object, predicate, subject)
    }
  }
}
