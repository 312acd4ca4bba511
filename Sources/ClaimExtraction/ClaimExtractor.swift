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
    let readers = document.analyzed.sentences.map { sentence in
      ClauseReader(tree: DependencyTree(sentence: sentence, in: document.analyzed.tokens), classes: rules.classes)
    }
    let quotations = QuotationFinder.quotations(in: document.analyzed.source.text)
    let speakers = SpeakerFinder(document: document, operators: rules.operators, classes: rules.classes)
      .speakers(of: quotations, readers: readers)
    var builder = ClaimBuilder(
      document: document, quotations: Array(zip(quotations, speakers)), signatures: rules.signatures,
      classes: rules.classes, precision: rules.precision)
    for (index, reader) in readers.enumerated() {
      let sentence = document.analyzed.sentences[index]
      let mentions = SentenceMentions(
        document: document, sentence: sentence, tree: reader.tree, classes: rules.classes)
      let stances = StanceReader(clauses: reader, operators: rules.operators, classes: rules.classes)
      builder.add(
        drafts(reader, stances, mentions), sentence: index, mentions: mentions, reasons: ReasonReader(stances: stances))
    }
    return builder.finished()
  }

  private func drafts(_ reader: ClauseReader, _ stances: StanceReader, _ mentions: SentenceMentions) -> [ClaimDraft] {
    let matcher = PatternMatcher(
      clauses: reader, stances: stances, mentions: mentions, catalogue: rules.patterns, signatures: rules.signatures)
    let times = TimeAttachment(tree: reader.tree, classes: rules.classes, times: mentions.mentions(of: .date))
    let structure = StructureContext(clauses: reader, stances: matcher.stances, mentions: mentions)
    let stated = Self.structureRules.flatMap { $0.drafts(in: structure) }
    let predicated = reader.predications().flatMap { predication in
      matcher.drafts(for: predication).map { draft in
        var draft = draft
        draft.eventTime = times.eventTime(of: draft, predication: predication)
        draft.statedTime = times.statedTime(of: draft.stance)
        return draft
      }
    }
    return stated + structure.spread(predicated)
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
