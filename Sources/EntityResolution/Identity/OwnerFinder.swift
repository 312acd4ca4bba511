import DocumentModel

/// Finds whose a thing is where its phrase does not say it.
struct OwnerFinder {
  let table: MentionTable

  /// The state or body that is the subject of the clause of a mention: `Iran resumed uranium enrichment`.
  func subject(of index: Int) -> String? {
    let mention = table.mentions[index]
    let sentence = table.sentences[mention.sentence]
    var place = mention.head
    for _ in 0..<6 {
      guard let head = sentence.head(of: place) else { return nil }
      let word = sentence.lowercasedLemma(of: head)
      // `The United States accuses Iran of developing`, `looks for evidence of`: what is seen or said is another's.
      if table.lexicon.has(word, .accusing) {
        return sentence.firstDependent(of: head, kind: .object).flatMap { actor(at: $0, mention.sentence) }
      }
      if table.lexicon.has(word, .observed) { return nil }
      if sentence.tag(of: head) == .verb || sentence.firstDependent(of: head, kind: .nominalSubject) != nil {
        let isComplement = sentence.hasRelation(place, kind: .openComplement)
        let object = isComplement ? sentence.firstDependent(of: head, kind: .object) : nil
        let subject = sentence.firstDependent(of: head, kind: .nominalSubject)
        if let actor = [object, subject].compactMap({ $0 }).filter({ $0 != place }).lazy
          .compactMap({ self.actor(at: $0, mention.sentence) }).first
        {
          return actor
        }
      }
      place = head
    }
    return nil
  }

  /// The state that the text speaks of more than of any other; nil where there is none or several are spoken of alike.
  func mainState(without excluded: Set<String> = []) -> String? {
    var counts: [String: Int] = [:]
    for mention in table.mentions {
      guard let entity = mention.entity, !excluded.contains(entity), isState(entity) else { continue }
      let isInTitle = table.sentences[mention.sentence].section == .title
      counts[entity, default: 0] += isInTitle ? 3 : 1
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first, ranked.count == 1 || ranked[1].value < first.value else { return nil }
    return first.key
  }

  private func actor(at place: TokenPlace, _ sentence: Int) -> String? {
    table.mentions(inSentence: sentence).first {
      $0.head == place && ($0.type == .state || $0.type == .nationality) && $0.entity.map(isState) == true
    }?.entity
  }

  private func isState(_ entity: String) -> Bool {
    table.entities[entity]?.type == .state && EntityIdentifier.scope(of: entity) == .known
  }
}
