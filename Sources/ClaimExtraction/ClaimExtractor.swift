public import DocumentModel
import Text

/// Reads the claims of a document whose mentions are resolved: who says what about whom, how strongly, when.
public struct ClaimExtractor: Sendable {
  /// Readings of a model that are less likely are no proposals.
  public static let leastProbability: Float = 0.35

  let rules: ClaimRules

  public init(rules: ClaimRules) { self.rules = rules }

  /// The claims in text order.
  ///
  /// Needs parsed sentences; a document without trees has no claims.
  public func claims(in document: ResolvedDocument) -> [Claim] {
    guard document.analyzed.tokens.isParsed else { return [] }
    let readings = document.analyzed.sentences.indices.map { index in
      SentenceReading(
        document: document, sentence: SentenceView(document: document.analyzed, index: index), rules: rules)
    }
    let quotations = QuotationFinder.quotations(in: document.analyzed.source.text)
    let speakers = SpeakerFinder(document: document, operators: rules.operators)
      .speakers(of: quotations, readings: readings)
    let quoted = QuotedSpeakers(
      document.analyzed,
      zip(quotations, speakers).map { (quotation: $0, speaker: $1) }
        + HeadlineSpeakerFinder(document: document).attributions(readings) + TurnFinder(document: document).turns())
    let assembly = ClaimAssembly(
      document: document, readings: readings, speakers: quoted, relations: rules.relations, precision: rules.precision)
    return assembly.claims(of: readings.map { rules.proposers.drafts(in: $0) })
  }
}
