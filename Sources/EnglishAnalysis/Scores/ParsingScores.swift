/// The scores of the CoNLL 2018 shared task: a parser's CoNLL-U against gold CoNLL-U of the same text.
///
/// Punctuation counts; relations are compared without subtypes; sentences, tokens and words by their place in the text,
/// words of multiword tokens by the longest common subsequence of their forms.
/// Source: Zeman et al., CoNLL 2018 Shared Task, section 5.
public struct ParsingScores: Hashable, Sendable {
  public private(set) var tokens = Score()
  public private(set) var sentences = Score()
  public private(set) var words = Score()
  public private(set) var universalTags = Score()
  public private(set) var pennTags = Score()
  public private(set) var lemmas = Score()
  /// UAS.
  public private(set) var unlabeledAttachment = Score()
  /// LAS.
  public private(set) var labeledAttachment = Score()

  /// Compares two analyses of one text.
  ///
  /// - Throws: `TextMismatch` where the texts differ in more than white space.
  public init(gold: [TreebankSentence], system: [TreebankSentence]) throws(TextMismatch) {
    let gold = PlacedTreebank(gold)
    let system = PlacedTreebank(system)
    if let mismatch = TextMismatch(gold: gold.characters, system: system.characters) { throw mismatch }
    tokens = Self.score(gold.tokens, system.tokens)
    sentences = Self.score(gold.sentences, system.sentences)
    let alignment = WordAlignment(gold: gold.words, system: system.words)
    let empty = Score(gold: gold.words.count, system: system.words.count, aligned: alignment.pairs.count)
    words = empty
    words.correct = alignment.pairs.count
    words.aligned = nil
    universalTags = empty
    pennTags = empty
    lemmas = empty
    unlabeledAttachment = empty
    labeledAttachment = empty
    for (goldIndex, systemIndex) in alignment.pairs {
      count(gold.words[goldIndex], system.words[systemIndex], goldHeads: alignment.goldOfSystem)
    }
  }

  private mutating func count(_ gold: PlacedWord, _ system: PlacedWord, goldHeads: [Int?]) {
    if gold.row.universalTag == system.row.universalTag { universalTags.correct += 1 }
    if gold.row.pennTag == system.row.pennTag { pennTags.correct += 1 }
    if gold.row.lemma == "_" || gold.row.lemma == system.row.lemma { lemmas.correct += 1 }
    guard let goldHead = gold.head, let systemHead = system.head else { return }
    let isSameHead =
      systemHead == PlacedWord.root ? goldHead == PlacedWord.root : goldHeads[systemHead] == goldHead
    guard isSameHead else { return }
    unlabeledAttachment.correct += 1
    if gold.row.universalRelation == system.row.universalRelation { labeledAttachment.correct += 1 }
  }

  /// Counts equal spans of two ordered lists.
  private static func score(_ gold: [Range<Int>], _ system: [Range<Int>]) -> Score {
    var score = Score(gold: gold.count, system: system.count)
    var goldIndex = 0
    var systemIndex = 0
    while goldIndex < gold.count, systemIndex < system.count {
      let left = gold[goldIndex]
      let right = system[systemIndex]
      if left == right { score.correct += 1 }
      if left.lowerBound <= right.lowerBound { goldIndex += 1 }
      if right.lowerBound <= left.lowerBound { systemIndex += 1 }
    }
    return score
  }

  /// The scores under the names of the shared task.
  public var table: ScoreTable {
    ScoreTable([
      ("Tokens", tokens), ("Sentences", sentences), ("Words", words), ("UPOS", universalTags), ("XPOS", pennTags),
      ("Lemmas", lemmas), ("UAS", unlabeledAttachment), ("LAS", labeledAttachment),
    ])
  }
}

/// Two analyses that are to be compared are not of the same text.
public struct TextMismatch: Error, Hashable, Sendable {
  /// Number of the first differing character, white space not counted, from 0.
  public var position: Int
  /// Up to twenty characters from there.
  public var gold: String
  public var system: String

  /// nil where the texts are equal.
  init?(gold: [Unicode.Scalar], system: [Unicode.Scalar]) {
    guard gold != system else { return nil }
    position = zip(gold, system).enumerated().first { $1.0 != $1.1 }?.offset ?? min(gold.count, system.count)
    self.gold = Self.excerpt(gold, from: position)
    self.system = Self.excerpt(system, from: position)
  }

  private static func excerpt(_ characters: [Unicode.Scalar], from position: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: characters.dropFirst(position).prefix(20))
    return String(text)
  }
}
