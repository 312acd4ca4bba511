import DocumentModel
import KnowledgeBase

/// A description that no rule linked means what was spoken of before in other words, where much speaks for it: `the murder`
/// after `the assassination`.
struct AntecedentSieve: Sieve {
  let name = "antecedent"
  let weights: AntecedentWeights

  /// Sentences back that a description reaches.
  private static let reach = 30
  /// How much likelier than something new the best candidate must be, as a difference of scores; chosen on the documents
  /// for choosing by their figures.
  private static let leastScore: Float = 0

  func link(_ table: inout MentionTable) {
    var phrases: [Int: NounPhrase] = [:]
    var kinds: [Int: Kind] = [:]
    for index in table.mentions.indices where table.mentions[index].level == .nominal {
      let mention = table.mentions[index]
      guard mention.type != .role, let own = mention.entity else { continue }
      let phrase = NounPhrase(mention, in: table)
      phrases[index] = phrase
      kinds[index] = NominalReading(index, in: table)?.kind
      // `the provincial government` is none of the states spoken of.
      guard mention.reason == DescriptionSieve.newReason,
        mention.type != .state || !table.isDescribed(mention, as: .partOfState)
      else { continue }
      let candidates = table.candidates(before: index, reach: Self.reach).filter {
        accepts($0, phrase, mention, phrases, table) && !isOther(kinds[index], than: $0, kinds, table)
          && !isNarrower(kinds[index], phrase, than: $0, kinds, table)
      }
      let evidence = candidates.map { self.evidence(for: $0, of: mention, phrase, phrases, table) }
      table.record(.description, of: index, candidates, evidence)
      let scores = evidence.map { weights.score($0, .description) }
      guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > Self.leastScore,
        let entity = table.entities[candidates[best].entity]
      else { continue }
      table.replace(own, by: entity, reason: name)
    }
  }

  private func accepts(
    _ candidate: AntecedentCandidate, _ phrase: NounPhrase, _ mention: MentionDraft, _ phrases: [Int: NounPhrase],
    _ table: MentionTable
  ) -> Bool {
    let type = table.entities[candidate.entity]?.type
    return type.map { Self.kinds(of: $0) == Self.kinds(of: mention.type) } == true
      && !introducesOther(phrase, mention, than: candidate.entity)
      && !table.contradicts(phrase, candidate.entity)
      && !candidate.mentions.contains { phrases[$0].map { table.excludes(phrase, $0, type: mention.type) } ?? false }
  }

  /// Whether a phrase by its form alone is not said of what has a name, or was counted, before.
  private func introducesOther(_ phrase: NounPhrase, _ mention: MentionDraft, than entity: String) -> Bool {
    // `The U.N. peacekeeping force` is not the United Nations.
    if phrase.owners.contains(entity) { return true }
    let isNamed = EntityIdentifier.scope(of: entity) != .local
    switch mention.type {
    // `a Kurdish state` is none of those named, nor is `a treaty`.
    case .state: return isNamed && phrase.isIndefinite && phrase.nounClass == "country"
    case .treaty: return isNamed && phrase.isIndefinite
    // `the Afghan border` is not the town before, `the southern provinces` not one of them.
    case .place: return isNamed && (!phrase.owners.isEmpty || phrase.isPlural)
    // Talks that have a name are `the talks`.
    case .meeting: return isNamed && phrase.isPlural && !phrase.hasDeterminer && phrase.modifiers.isEmpty
    // `35 rebels`, but `the four men`.
    case .group: return phrase.isCounted && !phrase.isDefinite && !phrase.isDemonstrative && !phrase.isPossessed
    default: return false
    }
  }

  /// Whether a bare plural is of a narrower kind than all that a candidate was called, or where it says whose of a wider one:
  /// `Security officials` after `Pakistani officials` are not those.
  private func isNarrower(
    _ kind: Kind?, _ phrase: NounPhrase, than candidate: AntecedentCandidate, _ kinds: [Int: Kind],
    _ table: MentionTable
  ) -> Bool {
    guard let kind, phrase.isPlural, !phrase.hasDeterminer, !phrase.isPossessed else { return false }
    let others = candidate.mentions.compactMap { kinds[$0] }
    let vocabulary = table.knowledge.kinds
    return !others.isEmpty
      && others.allSatisfy { other in
        other != kind
          && (vocabulary.isNarrower(kind.id, than: other.id)
            || !phrase.owners.isEmpty && vocabulary.isNarrower(other.id, than: kind.id))
      }
  }

  /// Whether a candidate was called by a kind of which an owner has another thing: an upper house is no lower house, a missile
  /// programme no nuclear one.
  private func isOther(
    _ kind: Kind?, than candidate: AntecedentCandidate, _ kinds: [Int: Kind], _ table: MentionTable
  ) -> Bool {
    guard let kind else { return false }
    return candidate.mentions.contains { kinds[$0].map { table.knowledge.kinds.excludes(kind, $0) } ?? false }
  }

  /// Types that texts and models mix.
  private static func kinds(of type: MentionType) -> MentionType {
    switch type {
    case .meeting, .exercise, .event: .event
    case .group, .organization, .state: .organization
    case .treaty, .document: .document
    default: type
    }
  }

  private func evidence(
    for candidate: AntecedentCandidate, of mention: MentionDraft, _ phrase: NounPhrase, _ phrases: [Int: NounPhrase],
    _ table: MentionTable
  ) -> AntecedentEvidence {
    var evidence = table.evidence(for: candidate, before: mention)
    let form = PhraseForm(phrase)
    evidence.add(form.feature)
    let earlier = candidate.mentions.compactMap { phrases[$0] }
    let same = earlier.first { $0.noun == phrase.noun }
    if same != nil { evidence.add(form.sameNoun) }
    evidence.add(
      .sameClass, if: same == nil && !phrase.nounClass.isEmpty && earlier.contains { $0.nounClass == phrase.nounClass })
    evidence.add(
      .nameOfClass,
      if: earlier.isEmpty && !phrase.nounClass.isEmpty
        && table.nounClasses(of: candidate.entity).contains(phrase.nounClass))
    let likeness =
      candidate.mentions.prefix(6).filter { table.mentions[$0].level != .pronoun }
      .map { table.likeness(mention, table.mentions[$0]) }.max() ?? 0
    evidence.add(.likeness, likeness)
    evidence.add(.squaredLikeness, likeness * likeness)
    evidence.add(.likenessDefinite, form == .definite || form == .demonstrative ? likeness : 0)
    evidence.add(.likenessBare, form == .bare ? likeness : 0)
    evidence.add(.sameType, if: table.entities[candidate.entity]?.type == mention.type)
    evidence.add(.newThing, if: phrase.isNewThing)
    evidence.add(.counted, if: phrase.isCounted)
    if let feature = AntecedentFeature(ofType: mention.type) { evidence.add(feature) }
    if let other = same ?? earlier.first { compare(phrase, other, &evidence) }
    return evidence
  }

  private func compare(_ phrase: NounPhrase, _ other: NounPhrase, _ evidence: inout AntecedentEvidence) {
    evidence.add(.differsInNumber, if: !phrase.agreesInNumber(with: other))
    evidence.add(.sharedModifiers, Float(min(3, phrase.modifiers.intersection(other.modifiers).count)))
    evidence.add(.addedModifiers, Float(min(3, phrase.modifiers.subtracting(other.modifiers).count)))
    evidence.add(.droppedModifiers, Float(min(3, other.modifiers.subtracting(phrase.modifiers).count)))
    let owners = other.owners.union(other.complements)
    guard !phrase.owners.isEmpty else { return }
    if owners.isEmpty {
      evidence.add(.addedOwner)
    } else {
      evidence.add(phrase.owners.isDisjoint(with: owners) ? .otherOwner : .sharedOwner)
    }
  }
}

/// How a description begins.
private enum PhraseForm {
  case definite, demonstrative, indefinite, bare, possessed

  init(_ phrase: NounPhrase) {
    if phrase.isDemonstrative {
      self = .demonstrative
    } else if phrase.isDefinite {
      self = .definite
    } else if phrase.isPossessed || !phrase.owners.isEmpty {
      self = .possessed
    } else {
      self = phrase.hasDeterminer ? .indefinite : .bare
    }
  }

  var feature: AntecedentFeature {
    switch self {
    case .definite: .definite
    case .demonstrative: .demonstrative
    case .indefinite: .indefinite
    case .bare: .bare
    case .possessed: .possessed
    }
  }

  var sameNoun: AntecedentFeature {
    switch self {
    case .definite: .sameNounDefinite
    case .demonstrative: .sameNounDemonstrative
    case .indefinite: .sameNounIndefinite
    case .bare: .sameNounBare
    case .possessed: .sameNounPossessed
    }
  }
}
