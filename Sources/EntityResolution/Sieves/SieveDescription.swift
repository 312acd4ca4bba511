/// A sieve in words, for people who read in the reason of a mention which one linked it.
public struct SieveDescription: Hashable, Sendable {
  /// As it stands in reasons: `office-holder`.
  public let name: String
  /// What it takes for one thing, with an example where that helps.
  public let words: String
}

extension EntityResolver {
  /// The sieves from the surest to the boldest, each once.
  public var sieveDescriptions: [SieveDescription] {
    var seen: Set<String> = []
    return sieves.map(\.name).filter { seen.insert($0).inserted }
      .map { SieveDescription(name: $0, words: Self.sieveWords[$0] ?? "") }
  }

  private static let sieveWords = [
    "name-type": "A name means one thing in one text, of the type that it was read as most.",
    "equal-name": "Equal names of compatible types are one entity.",
    "edition": "Vostok-2018 is one exercise of a series; where a text names one only, Vostok is it too.",
    "bracket": "A name and the short form in brackets behind it: NATO-Russia Council (NRC).",
    "initials": "The initials of a name in full that stands before them: RSF after Rapid Support Forces.",
    "partial-name": "A part of a full name in the text: Stoltenberg after Jens Stoltenberg.",
    "office-holder": "A family name behind a title is who held the office on the day: President Bush in 2006.",
    "new-name": "Names that nothing links are entities of their own.",
    "editorial": "A name that an editor put in brackets says what the word before it means: they [Russia].",
    "apposition": "An apposition or a copula names one thing twice: Topol-M, a new missile.",
    "introduction": "A report opens with a Russian envoy, and names the person in one of the next sentences.",
    "government": "The government of a state is the state: the Iranian government, the government in Naypyidaw.",
    "capital": "The capital is the seat of the state that it is said of, else of the one that the text speaks of.",
    "coordination": "Things named together are meant together: the two countries, both, the former, the latter.",
    "pronoun": "A pronoun means the entity before it for which most speaks.",
    "description":
      "A description means what was last spoken of in words that it can repeat: the alliance, this missile.",
    "antecedent": "A description means what was spoken of in other words, where much speaks for it: the murder.",
    "speaker-pronoun": "We is the body that its speaker speaks for, I the speaker.",
    "meeting-key": "A meeting is the same in every document that gives its convener, day and place.",
    "office": "An office is known by its title and body: U.S. President, the president of the United States.",
    "kind": "What has no name but is the same in every document: kinds, and things that their kind and owner identify.",
  ]
}
