/// Everything that proposes claims, in the order in which claims are numbered: rules over noun phrases, patterns, further readers.
struct ProposerRegister: Sendable {
  /// Rules that need no predicate.
  private(set) var rules: [any ClaimProposer]
  private(set) var patterns: PatternCatalogue
  /// What was added to the program's own.
  private(set) var readers: [any ClaimProposer] = []

  /// - Parameter examples: the examples of rules and patterns.
  init(patterns: PatternCatalogue, examples: ExampleTable) {
    rules = Self.rules.map { rule in
      var rule = rule
      rule.examples = examples.examples[rule.id] ?? []
      return rule
    }
    self.patterns = patterns.adding(examples, except: Set(Self.rules.map(\.id)))
  }

  /// Adds what finds claims in a way of its own: it proposes last.
  mutating func add(_ reader: any ClaimProposer) { readers.append(reader) }

  /// Takes proposers out.
  mutating func remove(_ ids: Set<String>) {
    rules.removeAll { ids.contains($0.id) }
    patterns = patterns.removing(ids)
    readers.removeAll { ids.contains($0.id) }
  }

  /// All proposers, each with its examples.
  var all: [any ClaimProposer] { rules + patterns.proposers + readers }

  /// What all proposers propose in one sentence.
  ///
  /// What a pattern says of a group is said of those that it names as examples, too.
  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    rules.flatMap { $0.drafts(in: reading) } + reading.spread(patterns.drafts(in: reading))
      + readers.flatMap { $0.drafts(in: reading) }
  }

  /// The rules over noun phrases, a file each in the folder of what they are about.
  static let rules: [any ClaimProposer] = [
    PositionRule(), WeaponClassRule(), WeaponCapabilityRule(), RangeClassRule(), WeaponOwnerRule(), EventPlaceRule(),
    EventTimeRule(), EventConductorRule(), PlaceInPlaceRule(), TreatyYearRule(), EraRule(), SigningYearRule(),
    BracketNameRule(), CopulaRule(), NamingRule(), AppositionRule(), AttributeRule(), PurposeRule(),
    RepresentativeRule(), PartRule(), SeatRule(), MemberCountRule(), MemberRule(), MeetingParticipantRule(),
    MeetingModifierRule(), MeetingTopicRule(), UnderTreatyRule(), DurationRule(), RivalRule(), MakerRule(),
    MeetingTimeRule(), MeetingVerbRule(), FollowingRule(), TalkPartnersRule(), EarlierPartnerRule(), BackerRule(),
  ]
}
