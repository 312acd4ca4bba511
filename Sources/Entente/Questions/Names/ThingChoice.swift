internal import DocumentModel

/// What a name in a question means: some entities, and words that stand in place of one.
public struct ThingChoice: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// Identifiers of entities.
  public var entities: Set<String>
  /// Words of claims whose side is no entity.
  public var phrases: [SoughtWords]
  /// A name that was taken to mean several, which people should know.
  public var sharedName: SharedName?

  public init(entities: Set<String> = [], phrases: [SoughtWords] = [], sharedName: SharedName? = nil) {
    self.entities = entities
    self.phrases = phrases
    self.sharedName = sharedName
  }

  public init(arrayLiteral entities: String...) { self.init(entities: Set(entities)) }

  /// Whether a side of a claim is what was meant.
  func includes(_ argument: ClaimArgument) -> Bool {
    switch argument {
    case .entity(let id): entities.contains(id)
    case .literal(let words): phrases.contains { $0.occurs(in: words) }
    case .claim, .date, .quantity, .none: false
    }
  }

  /// Everything that any of some choices means.
  public static func union(_ choices: [ThingChoice]) -> ThingChoice {
    ThingChoice(
      entities: choices.reduce(into: []) { $0.formUnion($1.entities) }, phrases: choices.flatMap(\.phrases))
  }
}

/// A name that a capital and a government bear, who were both taken.
public struct SharedName: Hashable, Sendable {
  public let name: String
  public let bearers: [NameResolver.Candidate]
}
