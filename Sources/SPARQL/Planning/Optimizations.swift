/// What may be done to a query so that it is answered sooner; none of it changes the answer.
public struct Optimizations: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Constant parts of expressions are computed once.
  public static let constantFolding = Optimizations(rawValue: 1 << 0)
  /// Conditions are split and checked as soon as their variables are bound.
  public static let filterPushDown = Optimizations(rawValue: 1 << 1)
  /// A variable that must equal an IRI is bound to it beforehand.
  public static let equalityBinding = Optimizations(rawValue: 1 << 2)
  /// Sorting keeps no more solutions than are wanted.
  public static let topSolutions = Optimizations(rawValue: 1 << 3)
  /// What is required is joined before what is optional.
  public static let optionalLast = Optimizations(rawValue: 1 << 4)
  /// Joins are ordered by their expected size, and done in the way that is expected to be cheapest.
  public static let joinOrdering = Optimizations(rawValue: 1 << 5)

  public static let all: Optimizations = [
    .constantFolding, .filterPushDown, .equalityBinding, .topSolutions, .optionalLast, .joinOrdering,
  ]
}
