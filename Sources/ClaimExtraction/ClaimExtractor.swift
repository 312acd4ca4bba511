public import DocumentModel
import Text

/// Reads the claims of a document whose mentions are resolved: who says what about whom, how strongly, when.
public struct ClaimExtractor: Sendable {
  /// Readings of a model that are less likely are no proposals.
  public static let leastProbability: Float = 0.38
  /// What is less likely to a model speaks against a rule's draft no more than this: it has seen little of rare constructions.
  public static let leastWeighed: Float = 0.15
  /// The confidence that claims must have where nobody asks for another, in thousandths; chosen with `leastProbability` by the figures
  /// of the check sets, between F1, which falls from 0.3 on, and precision, which goes on rising.
  public static let defaultConfidence = 470

  let rules: ClaimRules
  let leastConfidence: Int

  /// - Parameter leastConfidence: claims that are right less often than in so many of a thousand cases are left out.
  public init(rules: ClaimRules, leastConfidence: Int = ClaimExtractor.defaultConfidence) {
    self.rules = rules
    self.leastConfidence = leastConfidence
  }

  /// Whether the learned reader is among the proposers.
  public var hasReader: Bool { rules.proposers.readers.contains { $0.id == LearnedReader.rule } }

  /// The claims in text order.
  ///
  /// Needs parsed sentences; a document without trees has no claims.
  public func claims(in document: ResolvedDocument) -> [Claim] {
    guard document.analyzed.tokens.isParsed else { return [] }
    let (assembly, drafts) = proposed(in: document)
    return assembly.claims(of: drafts)
  }

  /// The same claims with what was known of their stances, for training (`StanceTraining`).
  public func judgedClaims(in document: ResolvedDocument) -> [JudgedClaim] {
    guard document.analyzed.tokens.isParsed else { return [] }
    let (assembly, drafts) = proposed(in: document)
    return assembly.judgedClaims(of: drafts)
  }

  /// What all proposers say of each sentence.
  private func proposed(in document: ResolvedDocument) -> (assembly: ClaimAssembly, drafts: [[ClaimDraft]]) {
    let ownClasses = rules.ownClasses.isEmpty ? [:] : MentionReader.ownClasses(of: document.entities)
    let readings = document.analyzed.sentences.indices.map { index in
      SentenceReading(
        document: document, sentence: SentenceView(document: document.analyzed, index: index), rules: rules,
        ownClasses: ownClasses)
    }
    let quotations = QuotationFinder.quotations(in: document.analyzed.source.text)
    let speakers = SpeakerFinder(document: document, operators: rules.operators)
      .speakers(of: quotations, readings: readings)
    var attributed: [QuotedSpeakers.Attributed] = zip(quotations, speakers).map { (quotation: $0, speaker: $1) }
    attributed += HeadlineSpeakerFinder(document: document).attributions(readings)
    let turns = TurnFinder(document: document, classes: rules.classes).turns()
    attributed += turns
    if turns.isEmpty {
      attributed += StatementFinder(document: document, operators: rules.operators)
        .statements(readings, quotations)
    }
    let quoted = QuotedSpeakers(document.analyzed, attributed)
    let assembly = ClaimAssembly(
      document: document, readings: readings, speakers: quoted, relations: rules.relations, precision: rules.precision,
      judge: StanceJudge(weights: rules.stances), qualifiers: rules.qualifiers, leastConfidence: leastConfidence)
    return (assembly, readings.map { rules.proposers.drafts(in: $0) })
  }
}
