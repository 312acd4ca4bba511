/// Which parts of the analysis are wanted besides tags, lemmas and trees; what is not wanted is not computed.
public struct AnalysisParts: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Named entities.
  public static let entities = AnalysisParts(rawValue: 1)
  /// Predicates with their arguments: a fifth of the time of everything.
  public static let roles = AnalysisParts(rawValue: 2)
  /// Longest phrases that refer, also nouns and pronouns.
  public static let mentions = AnalysisParts(rawValue: 4)

  /// Which words head mentions of which kind; needs the layers of `relations`.
  public static let mentionHeads = AnalysisParts(rawValue: 8)
  /// The vectors that readers of relations need of every word: a quarter of the time of the encoder.
  public static let relations = AnalysisParts(rawValue: 16)

  /// All that an analysis shows; vectors are asked for by themselves.
  public static let all: AnalysisParts = [.entities, .roles, .mentions, .mentionHeads]
}
