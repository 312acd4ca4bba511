import DocumentModel
import KnowledgeBase

/// What a noun phrase tells by itself, whatever the clause around it says, denies or plans.
extension LearnedReader {
  /// `saw no breakthrough for the treaty (INF)`: what a noun phrase tells of a thing is so, whatever did not happen to the thing.
  func isPhrase(_ relation: RelationReading, _ predication: Predication, _ reading: SentenceReading) -> Bool {
    !acts.contains(relation.relation) && isToldByNoun(relation, predication, reading)
  }

  /// Whether a noun phrase of somebody or something tells it, and no clause.
  private func isToldByNoun(
    _ relation: RelationReading, _ predication: Predication, _ reading: SentenceReading
  ) -> Bool {
    guard predication.category == .noun, !isOfNobody(relation, in: reading) else { return false }
    let noun = predication.trigger
    if predication.clause != noun {
      // `returned to talks on its rockets`: whatever is done to a thing, its own phrase tells what it is about.
      return relation.objectHead != noun && reading.sentence.subtree(of: noun).contains(relation.objectHead)
        && reading.document.mentions[relation.subject].head == noun
    }
    return !reading.sentence.isCopular(noun)
  }

  /// `barred inspectors of the agency`, `never allowed anybody to visit its bases`: whose somebody or something is stays so, whatever is
  /// said, wanted or denied of them.
  func isOwnPhrase(
    _ relation: RelationReading, _ predication: Predication, _ reading: SentenceReading
  ) -> Bool {
    guard !acts.contains(relation.relation) || possessions.contains(relation.relation),
      isToldByNoun(relation, predication, reading)
    else { return false }
    let subject = reading.document.mentions[relation.subject]
    guard case .mention(let index) = relation.object else {
      return isDescription(relation.objectHead, of: subject.head, reading.sentence)
    }
    let sides = [subject, reading.document.mentions[index]]
    guard let thing = sides.first(where: { $0.head == predication.trigger }),
      [.person, .group, .organization, .place, .weapon, .role].contains(thing.mention.type)
    else { return false }
    return holdsSides(of: relation, thing.head, reading)
  }

  /// Whether both sides stand in the phrase of a noun.
  private func holdsSides(of relation: RelationReading, _ noun: TokenPlace, _ reading: SentenceReading) -> Bool {
    let phrase = reading.sentence.subtree(of: noun)
    return phrase.contains(reading.document.mentions[relation.subject].head) && phrase.contains(relation.objectHead)
  }

  /// `gave up its neutral course`.
  private func isDescription(_ word: TokenPlace, of noun: TokenPlace, _ sentence: SentenceView) -> Bool {
    sentence.hasRelation(word, kind: .adjectivalModifier) && sentence.head(of: word) == noun
  }

  /// Whether both sides stand in the phrase of a noun for something that there is: a thing, or a happening with a name.
  func isOfThing(_ noun: TokenPlace, _ relation: RelationReading, _ reading: SentenceReading) -> Bool {
    let isHappening = Relation.mention(reading.document.mentions[relation.subject].mention.type, fits: ["Event"])
    return (!isHappening || isOwnName(relation, reading)) && holdsSides(of: relation, noun, reading)
  }

  /// Whether it tells of a thing by its name, which there is whatever becomes of it.
  func isOwnName(_ relation: RelationReading, _ reading: SentenceReading) -> Bool {
    reading.document.mentions[relation.subject].mention.level == .name
  }

  /// `inspectors from neither country`, `no treaty`: a claim about none is never a positive one.
  func isOfNobody(_ relation: RelationReading, in reading: SentenceReading) -> Bool {
    var sides = [reading.document.mentions[relation.subject].tokens]
    switch relation.object {
    case .mention(let index): sides.append(reading.document.mentions[index].tokens)
    case .phrase(let words): sides.append(words)
    }
    return sides.contains { ["no", "neither"].contains(reading.sentence.text(of: $0.lowerBound).lowercased()) }
  }

  /// `did not attend the summit of 5 May`: when and where a happening is that somebody keeps away from.
  func isAttendance(_ relation: RelationReading, _ predication: Predication, _ reading: SentenceReading) -> Bool {
    guard ["occursOn", "takesPlaceIn"].contains(relation.relation), predication.category == .verb,
      !isOfNobody(relation, in: reading)
    else { return false }
    let event = reading.document.mentions[relation.subject].head
    return reading.sentence.hasRelation(event, kind: .object)
      && !predicates.has(reading.sentence.lemma(of: predication.trigger), for: "conducts")
  }
}
