/// What annotations were made with: the same production over the same document gives the same bytes.
///
/// Digests are SHA-256 in hexadecimal digits over the lines that `sha256sum` prints of the files, so that anybody can compute
/// them with the sources at hand.
public struct Production: Hashable, Sendable {
  /// Name and version: `Entente 0.2.0`.
  public var program: String
  /// Digest of the trained models.
  public var model: String
  /// Digest of all tables that say how text is read, with a user's own.
  public var rules: String
  /// Digest of the tables of what is known, with a user's own.
  public var knowledge: String
  /// What a user chose otherwise than the program does by itself: `without=accuse-of`. Sorted.
  public var settings: [String]

  public init(program: String, model: String, rules: String, knowledge: String, settings: [String] = []) {
    self.program = program
    self.model = model
    self.rules = rules
    self.knowledge = knowledge
    self.settings = settings
  }
}

extension Production: Comparable {
  public static func < (left: Production, right: Production) -> Bool {
    left.fields.lexicographicallyPrecedes(right.fields)
  }

  /// The values in the order in which formats have them.
  private var fields: [String] { [program, model, rules, knowledge] + settings }
}
