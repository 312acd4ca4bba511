import EnglishAnalysis
import Testing

@Suite("Scores")
struct ScoreTests {
  private func sentences(_ text: String) throws -> [TreebankSentence] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? "" : line.split(separator: " ").joined(separator: "\t")
    }
    return try TreebankReader.sentences(in: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private let gold = """
    1 Iran iran PROPN NNP _ 2 nsubj _ _
    2-3 won't _ _ _ _ _ _ _ _
    2 wo will AUX MD _ 4 aux _ _
    3 n't not PART RB _ 4 advmod _ _
    4 agree agree VERB VB _ 0 root _ SpaceAfter=No
    5 . . PUNCT . _ 4 punct _ _

    1 Bye bye INTJ UH _ 0 root _ _
    """

  @Test("an analysis equals itself")
  func identity() throws {
    let treebank = try sentences(gold)
    let scores = try ParsingScores(gold: treebank, system: treebank)
    for score in [
      scores.tokens, scores.sentences, scores.words, scores.universalTags, scores.pennTags, scores.lemmas,
      scores.unlabeledAttachment, scores.labeledAttachment,
    ] {
      #expect(score.f1 == 1)
    }
    #expect(scores.tokens.gold == 5)
    #expect(scores.words.gold == 6)
  }

  @Test("words, heads, relations and tags are counted over aligned words")
  func differences() throws {
    let system = """
      1 Iran Iran PROPN NNP _ 4 nsubj:pass _ _
      2-3 won't _ _ _ _ _ _ _ _
      2 wo will AUX MD _ 4 aux _ _
      3 n't not PART RB _ 4 advmod _ _
      4 agree agree NOUN VB _ 0 root _ _
      5 . . PUNCT . _ 4 punct _ _
      6 Bye bye INTJ UH _ 4 vocative _ _
      """
    let scores = try ParsingScores(gold: try sentences(gold), system: try sentences(system))
    #expect(scores.tokens == Score(gold: 5, system: 5, correct: 5))
    #expect(scores.sentences == Score(gold: 2, system: 1, correct: 0))
    #expect(scores.words == Score(gold: 6, system: 6, correct: 6))
    #expect(scores.universalTags == Score(gold: 6, system: 6, correct: 5, aligned: 6))
    #expect(scores.lemmas.correct == 5)
    #expect(scores.unlabeledAttachment.correct == 4)
    #expect(scores.labeledAttachment.correct == 4)
  }

  @Test("relations are compared without subtypes")
  func subtypes() throws {
    let left = try sentences("1 go go VERB VB _ 0 root _ _\n2 on on ADP RP _ 1 compound:prt _ _")
    let right = try sentences("1 go go VERB VB _ 0 root _ _\n2 on on ADP RP _ 1 compound _ _")
    #expect(try ParsingScores(gold: left, system: right).labeledAttachment.correct == 2)
  }

  @Test("a multiword token is aligned to loose words by their forms")
  func multiword() throws {
    let system = """
      1 Iran iran PROPN NNP _ 3 nsubj _ _
      2 won't will AUX MD _ 3 aux _ _
      3 agree agree VERB VB _ 0 root _ SpaceAfter=No
      4 . . PUNCT . _ 3 punct _ _

      1 Bye bye INTJ UH _ 0 root _ _
      """
    let scores = try ParsingScores(gold: try sentences(gold), system: try sentences(system))
    #expect(scores.tokens == Score(gold: 5, system: 5, correct: 5))
    #expect(scores.words == Score(gold: 6, system: 5, correct: 4))
    #expect(scores.unlabeledAttachment == Score(gold: 6, system: 5, correct: 3, aligned: 4))
  }

  @Test("texts that differ are refused with the place")
  func mismatch() throws {
    let left = try sentences("1 over over ADV RB _ 0 root _ _")
    let right = try sentences("1 oven oven NOUN NN _ 0 root _ _")
    let mismatch = #expect(throws: TextMismatch.self) { try ParsingScores(gold: left, system: right) }
    #expect(mismatch?.position == 3)
    #expect(mismatch?.gold == "r")
  }

  @Test("spans count by exact range, label and predicate")
  func spans() {
    let gold = [
      [LabeledSpan(label: "per", range: 0..<2), LabeledSpan(label: "org", range: 3..<4)],
      [LabeledSpan(label: "ARG0", range: 0..<1, predicate: 1), LabeledSpan(label: "ARG0", range: 0..<1, predicate: 4)],
    ]
    let system = [
      [LabeledSpan(label: "per", range: 0..<2), LabeledSpan(label: "per", range: 3..<4)],
      [LabeledSpan(label: "ARG0", range: 0..<1, predicate: 1)],
    ]
    let scores = SpanScores(gold: gold, system: system)
    #expect(scores.overall == Score(gold: 4, system: 3, correct: 2))
    #expect(scores.byLabel.map(\.label) == ["ARG0", "org", "per"])
    #expect(scores.byLabel[2].score == Score(gold: 1, system: 2, correct: 1))
  }

  @Test("a table of percentages")
  func table() {
    let text = ScoreTable([("LAS", Score(gold: 8, system: 8, correct: 7, aligned: 7))]).text
    #expect(
      text == """
        Metric      Precision     Recall         F1    Aligned     Gold   System  Correct
        LAS             87.50      87.50      87.50     100.00        8        8        7

        """)
  }
}
