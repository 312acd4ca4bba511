/// A span of tokens with a label: an entity, or an argument of a predicate.
public struct LabeledSpan: Hashable, Sendable {
  public var label: String
  /// Half-open range of tokens of the sentence.
  public var range: Range<Int>
  /// The predicate's token for an argument; nil for entities.
  public var predicate: Int?

  public init(label: String, range: Range<Int>, predicate: Int? = nil) {
    self.label = label
    self.range = range
    self.predicate = predicate
  }
}
