import DocumentModel
import KnowledgeBase

/// A denial that does not repeat what it denies means the last reproach to the denier, whose contrary becomes a claim.
struct DenialLink: ClaimLink {
  func add(to table: inout ClaimTable, _ makers: [ClaimMaker]) {
    for (index, maker) in makers.enumerated() {
      for place in table.places(inSentence: index) where table[place].draft.content == .earlierReproach {
        guard case .entity(let denier) = table[place].claim.subject,
          let reproach = lastReproach(to: denier, before: place, in: table, maker.context)
        else { continue }
        table[place].claim.object = .none
        table[place].object = reproach
        table[place].content = [reproach]
        // Who does not deny something says nothing against it.
        guard table[place].claim.polarity == .positive else { continue }
        table.append(denied(table[reproach], by: denier, in: table[place].claim), toSentence: index)
      }
    }
  }

  /// The contrary of a reproach, held by whoever denies it in the words of the denial.
  private func denied(_ reproach: PendingClaim, by denier: String, in denial: Claim) -> PendingClaim {
    var denied = reproach
    denied.claim.polarity = reproach.claim.polarity == .positive ? .negative : .positive
    // To deny a failure is to claim success.
    denied.claim.modality = reproach.claim.polarity == .positive ? .denied : .asserted
    denied.claim.holderChain = [denier, denial.holderChain.last ?? ""]
    denied.claim.attribution = .indirect
    denied.claim.sentence = denial.sentence
    denied.claim.sentenceRange = denial.sentenceRange
    denied.claim.section = denial.section
    denied.claim.evidence = denial.evidence
    denied.claim.eventTime = nil
    denied.claim.statedTime = denial.eventTime
    denied.claim.rule = (reproach.claim.rule ?? "") + "+denied"
    return denied
  }

  /// The nearest earlier claim by which someone else blames the denier, in the denial's sentence or the three before.
  private func lastReproach(
    to denier: String, before place: ClaimPlace, in table: ClaimTable, _ context: DraftContext
  ) -> ClaimPlace? {
    let blaming = saidByOthers(than: denier, before: place, sentencesBack: 3, in: table).filter { other in
      let claim = table[other].claim
      guard let relation = context.relations[claim.relation], relation.misdeed != nil,
        claim.holderChain.count > 1 || claim.modality == .alleged
      else { return false }
      return isOf(denier, claim, context) || relation.blamesActorOrWeapon
    }
    // What blames the denier by name goes before what blames its soldiers, and that before what blames a weapon.
    return blaming.last { table[$0].claim.subject == .entity(denier) }
      ?? blaming.last { isOf(denier, table[$0].claim, context) } ?? blaming.last
      ?? lastSaid(of: denier, before: place, in: table, context)
  }

  /// Whether a claim tells what the denier does, or those who belong to it: `Niger's troops had crossed the border`.
  private func isOf(_ denier: String, _ claim: Claim, _ context: DraftContext) -> Bool {
    guard let doer = claim.subject.entity else { return false }
    return doer == denier || context.affiliations.state(of: doer) == denier
  }

  /// The nearest earlier claim by which someone else says what the denier did, in the denial's sentence or the one before.
  private func lastSaid(
    of denier: String, before place: ClaimPlace, in table: ClaimTable, _ context: DraftContext
  ) -> ClaimPlace? {
    saidByOthers(than: denier, before: place, sentencesBack: 1, in: table).last { other in
      let claim = table[other].claim
      guard let relation = context.relations[claim.relation] else { return false }
      return isOf(denier, claim, context) && claim.holderChain.count > 1 && relation.group != "speech"
        && relation.isOfDeeds
    }
  }

  /// The claims that begin before a denial ends, in its sentence or some before, that the denier does not make and nobody denies.
  private func saidByOthers(
    than denier: String, before place: ClaimPlace, sentencesBack: Int, in table: ClaimTable
  ) -> [ClaimPlace] {
    let end = table[place].claim.evidence.range.upperBound
    let near = (max(0, place.sentence - sentencesBack)...place.sentence).flatMap { table.places(inSentence: $0) }
    return near.filter { other in
      let claim = table[other].claim
      return other != place && claim.holderChain.first != denier && claim.modality != .denied
        && claim.evidence.range.lowerBound < end
    }
  }
}

extension Relation {
  /// Whether its subject is an actor or the weapon of one.
  fileprivate var blamesActorOrWeapon: Bool { domain.contains("Actor") && domain.contains("Weapon") }
}
