/// What a document says of a thing, as questions look for it.
public struct StoredThing: Hashable, Sendable {
  /// Where things stand in claims.
  public struct Roles: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let subject = Roles(rawValue: 1)
    public static let object = Roles(rawValue: 2)
    /// At any place of the chain of those who say so.
    public static let holder = Roles(rawValue: 4)
    public static let all: Roles = [.subject, .object, .holder]
  }

  /// Its identifier in the annotation.
  public var identifier: String
  /// How often the document mentions it.
  public var mentions: Int
  /// The roles that it has in claims of the document.
  public var roles: Roles
  /// The document's row about it, as JSON; nil where it has none.
  public var description: String?

  public init(identifier: String, mentions: Int = 0, roles: Roles = [], description: String? = nil) {
    self.identifier = identifier
    self.mentions = mentions
    self.roles = roles
    self.description = description
  }
}
