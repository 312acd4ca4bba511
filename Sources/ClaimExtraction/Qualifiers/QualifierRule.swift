import DocumentModel

/// A row of `qualifiers.tsv`: which words at a predicate say where, by what, over which way, how much or how.
struct QualifierRule: Hashable, Sendable {
  /// `place/1`.
  let id: String
  /// The name of what it says: `place`, `instrument`.
  let key: String
  /// Where the words may stand, best first.
  let slots: [Slot]
  let value: Value
  /// The relations whose claims are qualified so; empty for all.
  let relations: Set<String>
  /// The lemmas that the words must be headed by; empty for all.
  let words: Set<String>
  let example: Example

  /// Where qualifying words stand.
  enum Slot: Hashable, Sendable {
    /// An argument of the predicate.
    case argument(ArgumentSlot)
    /// Behind a preposition at the predicate's object: `a test at Semnan`.
    case atObject(String)
    /// The number of the predicate's object.
    case number
    /// An adverb at the predicate.
    case adverb
    /// The object of `using`.
    case using
    /// The words before the mention that is the claim's object.
    case beforeObject
  }

  /// What becomes of the words.
  enum Value: Hashable, Sendable {
    /// The thing that a mention of one of these types refers to.
    case thing([String])
    case quantity
    /// The phrase as it stands, without article and preposition.
    case phrase
  }

  /// A sentence with what the rule must read in it, and one in which it must not read anything.
  struct Example: Hashable, Sendable {
    let sentence: String
    /// What the value is called in the sentence.
    let expected: String
    /// Empty where no sentence is likely to mislead the rule.
    let nearMiss: String
  }
}
