import DocumentModel
import KnowledgeBase

/// Tells which claims of two annotations of one document say the same.
struct ClaimMatcher {
  private struct Side {
    let mentions: [String: Mention]
    let claims: [String: Claim]
    let names: [String: Set<ComparableWords>]

    init(_ document: AnnotatedDocument, _ entities: [String: Entity]) {
      mentions = Dictionary(document.mentions.map { ($0.id, $0) }) { first, _ in first }
      claims = Dictionary(document.claims.map { ($0.id, $0) }) { first, _ in first }
      var names: [String: Set<ComparableWords>] = [:]
      for (id, entity) in entities {
        names[id] = Set(([entity.label] + entity.aliases + entity.metonyms).map(ComparableWords.init))
      }
      for mention in document.mentions where mention.level != .pronoun {
        if let entity = mention.entity { names[entity, default: []].insert(ComparableWords(mention.surface)) }
      }
      self.names = names.mapValues { $0.filter { !$0.words.isEmpty } }
    }
  }

  private let gold: Side
  private let found: Side

  init(
    gold: AnnotatedDocument, _ goldEntities: [String: Entity], found: AnnotatedDocument, _ entities: [String: Entity]
  ) {
    self.gold = Side(gold, goldEntities)
    self.found = Side(found, entities)
  }

  /// Whether a found claim stands in the gold claim's sentence and has its arguments; the relation is not looked at.
  func haveEqualArguments(_ expected: Claim, _ claim: Claim, symmetric: Bool) -> Bool {
    guard expected.sentenceRange.overlaps(claim.evidence.range) else { return false }
    let subject = Argument(expected.subject, expected.subjectMentions, accepted: expected.acceptedSubjects)
    let object = Argument(expected.object, expected.objectMentions)
    let foundSubject = Argument(claim.subject, claim.subjectMentions)
    let foundObject = Argument(claim.object, claim.objectMentions)
    return (fits(subject, foundSubject) && fits(object, foundObject))
      || (symmetric && fits(subject, foundObject) && fits(object, foundSubject))
  }

  /// Whether a found claim stands in the gold claim's sentence and has its subject.
  func haveEqualSubjects(_ expected: Claim, _ claim: Claim) -> Bool {
    expected.sentenceRange.overlaps(claim.evidence.range)
      && fits(
        Argument(expected.subject, expected.subjectMentions, accepted: expected.acceptedSubjects),
        Argument(claim.subject, claim.subjectMentions))
  }

  /// Whether two entities share a name.
  func isSame(_ expected: String, as entity: String) -> Bool {
    !(gold.names[expected] ?? []).isDisjoint(with: found.names[entity] ?? [])
  }

  private struct Argument {
    let value: ClaimArgument
    let mentions: [String]
    let accepted: [String]

    init(_ value: ClaimArgument, _ mentions: [String], accepted: [String] = []) {
      self.value = value
      self.mentions = mentions
      self.accepted = accepted
    }
  }

  private func fits(_ expected: Argument, _ argument: Argument) -> Bool {
    switch (expected.value, argument.value) {
    case (.none, .none): true
    case (.none, _), (_, .none): false
    case (.claim(let left), .claim(let right)): isSameText(left, right)
    case (.claim, _), (_, .claim): false
    case (.entity(let left), .entity(let right)):
      overlap(expected.mentions, argument.mentions) || ([left] + expected.accepted).contains { isSame($0, as: right) }
    default:
      texts(of: expected.value, gold).contains { left in
        texts(of: argument.value, found).contains { left.resembles($0) }
      }
    }
  }

  private func isSameText(_ expected: String, _ claim: String) -> Bool {
    guard let left = gold.claims[expected], let right = found.claims[claim] else { return false }
    return left.evidence.range.overlaps(right.evidence.range)
  }

  private func overlap(_ expected: [String], _ mentions: [String]) -> Bool {
    expected.contains { id in
      guard let left = gold.mentions[id] else { return false }
      return mentions.contains { found.mentions[$0]?.range.overlaps(left.range) == true }
    }
  }

  private func texts(of argument: ClaimArgument, _ side: Side) -> Set<ComparableWords> {
    switch argument {
    case .entity(let id): side.names[id] ?? []
    case .literal(let text): [ComparableWords(text)]
    case .date(let value): [ComparableWords(value ?? "none")]
    case .quantity(let quantity): [ComparableWords(Self.words(of: quantity))]
    case .claim, .none: []
    }
  }

  private static func words(of quantity: Quantity) -> String {
    [
      quantity.rangeClass, quantity.comparison, quantity.maximum, quantity.minimum, quantity.modifier,
      quantity.reference, quantity.unit, quantity.value,
    ].compactMap(\.self).joined(separator: " ")
  }
}

extension AnnotatedDocument {
  /// The claims that are scored: those of title, standfirst, body and captions.
  var scoredClaims: [Claim] { claims.filter { $0.section.isScored } }

  /// Of other claims on the same text those in the same sections as these, where this document says what the sections are.
  func scored(_ claims: [Claim]) -> [Claim] {
    claims.filter { claim in
      sections.first { $0.range.contains(claim.evidence.range.lowerBound) }?.kind.isScored != false
    }
  }
}

extension SectionKind {
  fileprivate var isScored: Bool { !isQuarantined && self != .dateline }
}
