internal import DocumentModel
public import KnowledgeBase

/// How far claims agree with gold annotations, in all and by the rule that made them.
///
/// A claim is right where a gold claim in the same sentence has its relation, subject and object; entities are compared by what they are
/// called and where they are mentioned. Each gold claim counts once. Teasers and page furniture are left out on both sides.
public struct ClaimScores: MatchCounting, Sendable {
  /// So many of so many.
  public struct Share: Hashable, Sendable {
    public var right = 0
    public var of = 0

    public init(right: Int = 0, of: Int = 0) {
      self.right = right
      self.of = of
    }
  }

  /// Found claims that a gold claim matches.
  public private(set) var matched = 0
  /// Matches by a neighbouring relation (parent, child or sibling in the catalogue) included.
  public private(set) var related = 0
  /// Gold claims.
  public private(set) var expected = 0
  /// Claims of the program.
  public private(set) var found = 0
  /// Over the matched claims: holder, polarity, modality, time.
  public private(set) var holder = Share()
  public private(set) var polarity = Share()
  public private(set) var modality = Share()
  /// Over the matched claims whose gold claim has a time.
  public private(set) var time = Share()
  /// By the rule that made a claim, without what a denial added to it.
  public private(set) var rules: [String: Share] = [:]

  public init() {}

  /// Counts the documents that both sides have, by name.
  public mutating func add(gold: Corpus, found: Corpus, relations: RelationCatalogue) {
    ClaimMatcher.forEachPair(gold, found) { matcher, wanted, claims in add(wanted, claims, matcher, relations) }
  }

  private mutating func add(
    _ wanted: [Claim], _ claims: [Claim], _ matcher: ClaimMatcher, _ relations: RelationCatalogue
  ) {
    expected += wanted.count
    found += claims.count
    for claim in claims { rules[Self.rule(of: claim), default: Share()].of += 1 }
    for (left, right) in matcher.pairs(wanted, claims, relations) {
      count(wanted[left], claims[right], matcher)
    }
  }

  private mutating func count(_ gold: Claim, _ claim: Claim, _ matcher: ClaimMatcher) {
    related += 1
    if gold.relation == claim.relation {
      matched += 1
      rules[Self.rule(of: claim), default: Share()].right += 1
    }
    let isAuthors = DocumentAuthor.isAuthor(gold.holder) && DocumentAuthor.isAuthor(claim.holder)
    Self.note(isAuthors || matcher.isSame(gold.holder, as: claim.holder), in: &holder)
    Self.note(gold.polarity == claim.polarity, in: &polarity)
    Self.note(gold.modality == claim.modality, in: &modality)
    if let expected = gold.eventTime { Self.note(expected.value == claim.eventTime?.value, in: &time) }
  }

  private static func note(_ isRight: Bool, in share: inout Share) {
    share.of += 1
    if isRight { share.right += 1 }
  }

  private static func rule(of claim: Claim) -> String {
    String((claim.rule ?? "by hand").prefix { $0 != "+" })
  }
}
