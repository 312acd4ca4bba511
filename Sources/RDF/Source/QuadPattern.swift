/// Which quads are asked for: the terms that are given, and the graphs to look in.
public struct QuadPattern: Hashable, Sendable {
  /// Nil matches every term.
  public var subject: TermIdentifier?
  public var predicate: TermIdentifier?
  public var object: TermIdentifier?
  public var graphs: GraphScope

  @inlinable
  public init(
    subject: TermIdentifier? = nil, predicate: TermIdentifier? = nil, object: TermIdentifier? = nil,
    in graphs: GraphScope = .defaultGraph
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graphs = graphs
  }
}

/// The graphs that a pattern looks in.
public enum GraphScope: Hashable, Sendable {
  case defaultGraph
  case named(TermIdentifier)
  /// Every named graph; a triple of several graphs comes once for each.
  case anyNamed
  /// Some named graphs; a triple of several graphs comes once for each. The identifiers are sorted.
  case someNamed([TermIdentifier])
  /// Graphs taken together as one: a triple of several graphs comes once, and its graph is `.none`.
  ///
  /// The identifiers are sorted; `.none` among them is the default graph.
  case merged([TermIdentifier])
  /// The default graph and all named graphs taken together as one.
  case allMerged
}

/// The places in a quad where a term stands.
public struct QuadPositions: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let subject = QuadPositions(rawValue: 1)
  public static let predicate = QuadPositions(rawValue: 2)
  public static let object = QuadPositions(rawValue: 4)
  public static let graph = QuadPositions(rawValue: 8)
}

/// The order in which a cursor gives quads: by the identifiers in these places, the first first.
///
/// A triple that stands in several graphs comes in the order of the graphs' identifiers.
public enum QuadOrder: String, Hashable, Sendable, CaseIterable {
  case subjectPredicateObject = "SPO"
  case subjectObjectPredicate = "SOP"
  case predicateSubjectObject = "PSO"
  case predicateObjectSubject = "POS"
  case objectSubjectPredicate = "OSP"
  case objectPredicateSubject = "OPS"

  /// The places in the order in which they count.
  public var positions: [QuadPositions] {
    switch self {
    case .subjectPredicateObject: [.subject, .predicate, .object]
    case .subjectObjectPredicate: [.subject, .object, .predicate]
    case .predicateSubjectObject: [.predicate, .subject, .object]
    case .predicateObjectSubject: [.predicate, .object, .subject]
    case .objectSubjectPredicate: [.object, .subject, .predicate]
    case .objectPredicateSubject: [.object, .predicate, .subject]
    }
  }
}

extension QuadPattern {
  /// The places of a triple where the pattern gives a term.
  public var given: QuadPositions {
    var given: QuadPositions = []
    if subject != nil { given.insert(.subject) }
    if predicate != nil { given.insert(.predicate) }
    if object != nil { given.insert(.object) }
    return given
  }
}
