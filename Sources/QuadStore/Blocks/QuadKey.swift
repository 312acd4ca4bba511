internal import RDF

/// The four numbers of a quad in the order in which one index sorts them.
struct QuadKey: Hashable, Sendable, Comparable {
  var first: UInt64
  var second: UInt64
  var third: UInt64
  var fourth: UInt64

  @inline(__always)
  init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    self.first = first
    self.second = second
    self.third = third
    self.fourth = fourth
  }

  @inline(__always)
  static func < (left: QuadKey, right: QuadKey) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    if left.third != right.third { return left.third < right.third }
    return left.fourth < right.fourth
  }

  /// How many leading numbers are equal, up to 3; different quads of one index share no more.
  @inline(__always)
  func sharedPlaces(with other: QuadKey) -> Int {
    if first != other.first { return 0 }
    if second != other.second { return 1 }
    return third == other.third ? 3 : 2
  }
}

/// An order in which the store keeps all quads.
enum QuadOrdering: Int, CaseIterable, Sendable {
  case subjectPredicateObjectGraph = 1
  case predicateObjectSubjectGraph
  case objectSubjectPredicateGraph
  case predicateSubjectObjectGraph
  case graphSubjectPredicateObject

  /// The places in the order in which they count.
  var places: [QuadPositions] {
    switch self {
    case .subjectPredicateObjectGraph: [.subject, .predicate, .object, .graph]
    case .predicateObjectSubjectGraph: [.predicate, .object, .subject, .graph]
    case .objectSubjectPredicateGraph: [.object, .subject, .predicate, .graph]
    case .predicateSubjectObjectGraph: [.predicate, .subject, .object, .graph]
    case .graphSubjectPredicateObject: [.graph, .subject, .predicate, .object]
    }
  }

  /// A quad's numbers in this order.
  @inline(__always)
  func key(of quad: QuadIdentifiers) -> QuadKey {
    let subject = quad.subject.rawValue
    let predicate = quad.predicate.rawValue
    let object = quad.object.rawValue
    let graph = quad.graph.rawValue
    return switch self {
    case .subjectPredicateObjectGraph: QuadKey(subject, predicate, object, graph)
    case .predicateObjectSubjectGraph: QuadKey(predicate, object, subject, graph)
    case .objectSubjectPredicateGraph: QuadKey(object, subject, predicate, graph)
    case .predicateSubjectObjectGraph: QuadKey(predicate, subject, object, graph)
    case .graphSubjectPredicateObject: QuadKey(graph, subject, predicate, object)
    }
  }

  /// The quad whose numbers in this order are given.
  @inline(__always)
  func quad(of key: QuadKey) -> QuadIdentifiers {
    let first = TermIdentifier(rawValue: key.first)
    let second = TermIdentifier(rawValue: key.second)
    let third = TermIdentifier(rawValue: key.third)
    let fourth = TermIdentifier(rawValue: key.fourth)
    return switch self {
    case .subjectPredicateObjectGraph: QuadIdentifiers(first, second, third, in: fourth)
    case .predicateObjectSubjectGraph: QuadIdentifiers(third, first, second, in: fourth)
    case .objectSubjectPredicateGraph: QuadIdentifiers(second, third, first, in: fourth)
    case .predicateSubjectObjectGraph: QuadIdentifiers(second, first, third, in: fourth)
    case .graphSubjectPredicateObject: QuadIdentifiers(second, third, fourth, in: first)
    }
  }
}
