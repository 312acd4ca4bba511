import DocumentModel
public import KnowledgeBase
import Text

/// What a user would call right beside the headline figures: links to the knowledge base, attributes under a neighbour's name, denials
/// whatever is denied.
public struct FurtherClaimScores: Sendable {
  /// Of the sides of matched claims that have a key of the knowledge base in both annotations: how many have the same.
  public private(set) var links = ClaimScores.Share()
  /// Matches by a neighbouring relation, with the relations that tell what a thing is like as one family.
  public private(set) var family = MatchCount()
  /// `denies`, by who denies and in which sentence.
  public private(set) var denials = MatchCount()

  private static let attributes: Set<String> = ["hasAttribute", "hasStatus", "hasEffect", "hasCapability"]
  private let knowledge: KnowledgeBase

  public init(knowledge: KnowledgeBase) { self.knowledge = knowledge }

  /// Counts the documents that both sides have, by name.
  public mutating func add(gold: Corpus, found: Corpus) {
    ClaimMatcher.forEachPair(gold, found) { matcher, wanted, claims in
      addLinks(wanted, claims, matcher)
      addFamily(wanted, claims, matcher)
      addDenials(wanted, claims, matcher)
    }
  }

  private mutating func addLinks(_ gold: [Claim], _ claims: [Claim], _ matcher: ClaimMatcher) {
    for (left, right) in matcher.pairs(gold, claims, knowledge.relations) {
      let (expected, claim) = (gold[left], claims[right])
      let isTurned =
        knowledge.relations[expected.relation]?.isSymmetric == true
        && !matcher.haveEqualArguments(expected, claim, symmetric: false)
      count(expected.subject, isTurned ? claim.object : claim.subject)
      count(expected.object, isTurned ? claim.subject : claim.object)
    }
  }

  private mutating func count(_ expected: ClaimArgument, _ found: ClaimArgument) {
    guard let expected = expected.entity, let found = found.entity, knowledge.entity(expected) != nil,
      knowledge.entity(found) != nil
    else { return }
    links.of += 1
    if expected == found { links.right += 1 }
  }

  private mutating func addFamily(_ gold: [Claim], _ claims: [Claim], _ matcher: ClaimMatcher) {
    family.expected += gold.count
    family.found += claims.count
    family.matched +=
      matcher.pairs(gold, claims, knowledge.relations) { Self.attributes.contains($0) && Self.attributes.contains($1) }
      .count
  }

  private mutating func addDenials(_ gold: [Claim], _ claims: [Claim], _ matcher: ClaimMatcher) {
    let wanted = gold.filter { $0.relation == "denies" }
    var left = claims.filter { $0.relation == "denies" }
    denials.expected += wanted.count
    denials.found += left.count
    for denial in wanted {
      guard let place = left.firstIndex(where: { matcher.haveEqualSubjects(denial, $0) }) else { continue }
      left.remove(at: place)
      denials.matched += 1
    }
  }
}

extension FurtherClaimScores {
  /// The scores in lines for people.
  public var text: String {
    let share = links.of == 0 ? 0 : Double(links.right) / Double(links.of)
    return """
      links      \(ClaimScores.share(share)) of \(links.of)  (sides with a key of the knowledge base)
      family     \(family.words)  (neighbours; attribute, status, effect and capability are one)
      denials    \(denials.words)  (who denies, whatever it is)

      """
  }
}
