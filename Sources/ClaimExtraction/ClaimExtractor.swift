public import DocumentModel
import Text

/// Reads the claims of a document whose mentions are resolved: who says what about whom, how strongly, when.
public struct ClaimExtractor: Sendable {
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
    var builder = ClaimBuilder(
      document: document, quotations: Array(zip(quotations, speakers)), signatures: rules.signatures,
      classes: rules.classes, precision: rules.precision)
    for reading in readings {
      builder.add(
        drafts(in: reading), sentence: reading.sentence.index, mentions: reading.mentions,
        reasons: ReasonReader(stances: reading.stances))
    }
    return builder.finished()
  }

  private func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let matcher = PatternMatcher(reading: reading, catalogue: rules.patterns, signatures: rules.signatures)
    let times = reading.times
    let stated = Self.structureRules.flatMap { $0.drafts(in: reading) }
    let predicated = reading.clauses.predications().flatMap { predication in
      matcher.drafts(for: predication).map { draft in
        var draft = draft
        draft.eventTime = times.eventTime(of: draft, predication: predication)
        draft.statedTime = times.statedTime(of: draft.stance)
        return draft
      }
    }
    return stated + reading.spread(predicated)
  }

  static let structureRules: [any StructureRule] = [
    PositionRule(), WeaponClassRule(), WeaponCapabilityRule(), RangeClassRule(), WeaponOwnerRule(), EventPlaceRule(),
    EventTimeRule(), EventConductorRule(), PlaceInPlaceRule(), TreatyYearRule(), EraRule(), SigningYearRule(),
    BracketNameRule(), CopulaRule(), NamingRule(), AppositionRule(), AttributeRule(), PurposeRule(),
    RepresentativeRule(), PartRule(), SeatRule(), MemberCountRule(), MemberRule(), MeetingParticipantRule(),
    MeetingModifierRule(), MeetingTopicRule(), UnderTreatyRule(), DurationRule(), RivalRule(), MakerRule(),
    MeetingTimeRule(), FollowingRule(), TalkPartnersRule(),
  ]
}
