/// The vectors of a sentence's words, and which words head what a relation between words wants.
public struct WordVectors: Hashable, Sendable {
  /// Numbers in a vector.
  public var width: Int
  /// Row after row, a word each.
  public var values: [Float]
  /// For each word how likely it heads a phrase that some claim has as its object in words, 0 to 1.
  public var literals: [Float]
  /// For each word how likely it heads a mention that holds a claim of the sentence, 0 to 1.
  public var holders: [Float]

  public init(width: Int, values: [Float], literals: [Float], holders: [Float]) {
    self.width = width
    self.values = values
    self.literals = literals
    self.holders = holders
  }

  /// The number of words.
  public var count: Int { literals.count }

  /// Adds the words that follow.
  public mutating func append(_ next: WordVectors) {
    values += next.values
    literals += next.literals
    holders += next.holders
  }
}
