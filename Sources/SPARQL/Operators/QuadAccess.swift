import RDF

/// What stands in a place of a pattern that a plan reads quads by.
enum PatternPlace: Hashable, Sendable {
  case constant(TermIdentifier)
  case variable(Slot)
}

/// A triple pattern over identifiers, with the graphs it looks in.
struct AccessPattern: Hashable, Sendable {
  enum Graph: Hashable, Sendable {
    /// The default graph, or the graph of an enclosing `GRAPH ?g`.
    case active
    case constant(TermIdentifier)
    case variable(Slot)
  }

  var subject: PatternPlace
  var predicate: PatternPlace
  var object: PatternPlace
  var graph: Graph

  /// The variables, each once, in the order subject, predicate, object, graph.
  var slots: [Slot] {
    var slots: [Slot] = []
    for case .variable(let slot) in [subject, predicate, object] where !slots.contains(slot) { slots.append(slot) }
    if case .variable(let slot) = graph, !slots.contains(slot) { slots.append(slot) }
    return slots
  }

  /// The places in which a variable stands.
  func positions(of slot: Slot) -> QuadPositions {
    var positions: QuadPositions = []
    if subject == .variable(slot) { positions.insert(.subject) }
    if predicate == .variable(slot) { positions.insert(.predicate) }
    if object == .variable(slot) { positions.insert(.object) }
    if graph == .variable(slot) { positions.insert(.graph) }
    return positions
  }
}

/// Reads the quads of a pattern for given values of some of its variables, and turns them into columns.
///
/// Keeps one cursor for each set of variables that are bound, so that asking for row after row costs only look-ups.
final class QuadAccess {
  private let pattern: AccessPattern
  private let context: ExecutionContext
  private let preferredOrder: QuadOrder?
  /// The variables whose columns are given.
  let columns: [Slot]
  private var cursors: [(shape: QuadPattern.Shape, cursor: any QuadCursor)] = []
  private var batch = QuadBatch()

  /// - Parameter columns: variables of the pattern.
  init(_ pattern: AccessPattern, columns: [Slot], order: QuadOrder?, context: ExecutionContext) {
    self.pattern = pattern
    self.columns = columns
    self.context = context
    preferredOrder = order
  }

  private var current: (any QuadCursor)?
  private var bindings = Bindings()

  /// The values of the pattern's places for the search that runs.
  private struct Bindings {
    var subject = TermIdentifier.none
    var predicate = TermIdentifier.none
    var object = TermIdentifier.none
    var graph = TermIdentifier.none
  }

  /// Begins a search.
  ///
  /// - Parameter value: the value of a variable, `.none` where it is not bound.
  @inline(__always)
  func start(_ value: (Slot) -> TermIdentifier) throws {
    bindings.subject = Self.value(of: pattern.subject, value)
    bindings.predicate = Self.value(of: pattern.predicate, value)
    bindings.object = Self.value(of: pattern.object, value)
    bindings.graph = .none
    current = nil
    var variableScope: GraphScope?
    if case .variable(let slot) = pattern.graph {
      let graph = value(slot)
      let scope = graph == .none ? context.dataset.namedScope : context.dataset.scope(ofGraph: graph)
      if case .named(let graph) = scope { bindings.graph = graph }
      if case .someNamed(let graphs) = scope, graphs.isEmpty { return }
      variableScope = scope
    } else {
      if fixedScope.isEmpty { return }
      bindings.graph = fixedScope.only
    }
    let limit = TermIdentifier.sourceLimit
    if bindings.subject.rawValue > limit || bindings.predicate.rawValue > limit || bindings.object.rawValue > limit
      || bindings.graph.rawValue > limit
    {
      return
    }
    let shape = QuadPattern.Shape(
      subject: bindings.subject != .none, predicate: bindings.predicate != .none, object: bindings.object != .none,
      isOneGraph: bindings.graph != .none)
    if let index = cursors.firstIndex(where: { $0.shape == shape }) {
      let cursor = cursors[index].cursor
      try cursor.restart(
        with: QuadIdentifiers(bindings.subject, bindings.predicate, bindings.object, in: bindings.graph))
      current = cursor
      return
    }
    let quads = RDF.QuadPattern(
      subject: bindings.subject == .none ? nil : bindings.subject,
      predicate: bindings.predicate == .none ? nil : bindings.predicate,
      object: bindings.object == .none ? nil : bindings.object, in: variableScope ?? fixedScope.graphs)
    let possible = context.source.orders(for: quads)
    let order = preferredOrder.flatMap { possible.contains($0) ? $0 : nil } ?? possible[0]
    let cursor = try context.source.cursor(over: quads, order: order, wanted: wanted)
    cursors.append((shape, cursor))
    current = cursor
  }

  /// The graphs where no variable names them: they stay the same for as long as the operator lives.
  private lazy var fixedScope: FixedScope = {
    if case .constant(let graph) = pattern.graph { return FixedScope(context.dataset.scope(ofGraph: graph)) }
    return FixedScope(context.activeScope)
  }()

  private struct FixedScope {
    let graphs: GraphScope
    /// The graph where it is one, else `.none`.
    var only = TermIdentifier.none
    var isEmpty = false

    init(_ graphs: GraphScope) {
      self.graphs = graphs
      if case .named(let graph) = graphs { only = graph }
      if case .someNamed(let names) = graphs { isEmpty = names.isEmpty }
    }
  }

  @inline(__always)
  private static func value(of place: PatternPlace, _ value: (Slot) -> TermIdentifier) -> TermIdentifier {
    switch place {
    case .constant(let identifier): identifier
    case .variable(let slot): value(slot)
    }
  }

  /// The places that are to be read: where wanted variables stand, and all where a variable stands that comes twice.
  private lazy var wanted: QuadPositions = {
    var wanted: QuadPositions = []
    for slot in pattern.slots {
      let positions = pattern.positions(of: slot)
      if columns.contains(slot) || !positions.isSingle { wanted.formUnion(positions) }
    }
    return wanted
  }()

  private lazy var repeated = pattern.slots.map { pattern.positions(of: $0) }.filter { !$0.isSingle }
  private lazy var places = columns.map { pattern.positions(of: $0).first }

  /// Appends the next matches to the columns; the number of them, nil at the end.
  func appendMatches(to target: inout [[TermIdentifier]]) throws -> Int? {
    guard let current else { return nil }
    guard try current.next(into: &batch) else { return nil }
    try context.watch.check(steps: batch.count)
    if !repeated.isEmpty { return appendConsistent(to: &target) }
    for (index, place) in places.enumerated() {
      switch place {
      case .subject: target[index].append(contentsOf: batch.subjects)
      case .predicate: target[index].append(contentsOf: batch.predicates)
      case .object: target[index].append(contentsOf: batch.objects)
      default: target[index].append(contentsOf: batch.graphs)
      }
    }
    return batch.count
  }

  /// Takes only quads that hold the same term wherever the same variable stands.
  private func appendConsistent(to target: inout [[TermIdentifier]]) -> Int {
    var rows: [Int] = []
    for row in 0..<batch.count {
      let isConsistent = repeated.allSatisfy { positions in
        let values = positions.singles.map { batch.column($0)[row] }
        return values.allSatisfy { $0 == values[0] }
      }
      if isConsistent { rows.append(row) }
    }
    for (index, place) in places.enumerated() {
      target[index].append(contentsOf: batch.column(place).gathered(rows))
    }
    return rows.count
  }
}

extension RDF.QuadPattern {
  /// Which places of a pattern are given: cursors of one shape can be used again.
  fileprivate struct Shape: Equatable {
    var subject: Bool
    var predicate: Bool
    var object: Bool
    var isOneGraph: Bool
  }
}

extension QuadPositions {
  fileprivate var isSingle: Bool { rawValue.nonzeroBitCount == 1 }

  fileprivate var singles: [QuadPositions] {
    [.subject, .predicate, .object, .graph].filter { contains($0) }
  }

  fileprivate var first: QuadPositions { singles[0] }
}

extension QuadBatch {
  fileprivate func column(_ position: QuadPositions) -> [TermIdentifier] {
    switch position {
    case .subject: subjects
    case .predicate: predicates
    case .object: objects
    default: graphs
    }
  }
}
