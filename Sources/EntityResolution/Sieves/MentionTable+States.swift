import DocumentModel
import KnowledgeBase

extension MentionTable {
  /// The state that an entity is or stands for: that of a nationality, of a capital, of a person who acts for it.
  func state(of entity: String, as type: MentionType) -> String? {
    switch type {
    case .state, .nationality: return entities[entity]?.type == .state ? entity : nil
    case .place:
      guard case .place(let country?, _, _)? = knowledge.entity(entity)?.details,
        case .state(_, _, _, entity, _)? = knowledge.entity(country)?.details
      else { return nil }
      return country
    case .person:
      guard case .person(_, let state?)? = knowledge.entity(entity)?.details else { return nil }
      return state
    default: return nil
    }
  }

  /// The state for which all known persons with a bare family name act: `the Assad regime`.
  func state(ofFamily mention: MentionDraft) -> String? {
    guard mention.type == .person, mention.level == .name else { return nil }
    let states = knowledge.candidates(named: mention.surface).filter { $0.kind == .surname }.compactMap { candidate in
      if case .person(_, let state) = knowledge.entity(candidate.entity).details { state } else { nil }
    }
    return Set(states).count == 1 ? states[0] : nil
  }

  /// The state that a text speaks of at a place: by how often it was named, and more so where a sentence or the one
  /// before it is about it.
  ///
  /// - Parameter accepts: what is known to be true of the state.
  func salientState(before index: Int, where accepts: (String) -> Bool = { _ in true }) -> String? {
    let mention = mentions[index]
    var scores: [String: Int] = [:]
    var order: [String] = []
    for other in mentions[..<index] {
      guard other.type == .state || other.type == .nationality, let entity = other.entity,
        other.tokens.upperBound <= mention.tokens.lowerBound, EntityIdentifier.scope(of: entity) != .local,
        accepts(entity)
      else { continue }
      if scores[entity] == nil { order.append(entity) }
      var score = 2
      if mention.sentence - other.sentence <= 1, isTopic(other) { score += 3 }
      scores[entity, default: 0] += score
      // Of states named equally often, the later.
      order.removeAll { $0 == entity }
      order.append(entity)
    }
    return order.max { (scores[$0] ?? 0) < (scores[$1] ?? 0) }
  }

  /// Whether a sentence is about what a mention means: its subject, or the owner of its subject.
  private func isTopic(_ mention: MentionDraft) -> Bool {
    let tree = sentences[mention.sentence]
    if tree.hasRelation(mention.head, kind: .nominalSubject) { return true }
    guard tree.hasRelation(mention.head, kind: .possessor) || tree.hasRelation(mention.head, kind: .adjectivalModifier),
      let noun = tree.head(of: mention.head)
    else { return false }
    return tree.hasRelation(noun, kind: .nominalSubject)
  }

  /// Whether an adjective of a class stands with a description: `the provincial government`.
  func isDescribed(_ mention: MentionDraft, as wordClass: ReferenceLexicon.WordClass) -> Bool {
    let sentence = sentences[mention.sentence]
    return sentence.dependents(of: mention.head, kind: .adjectivalModifier).contains {
      lexicon.has(sentence.lowercasedLemma(of: $0), wordClass)
    }
  }

  /// The state that a person spoken of last acts for.
  func stateOfLastPerson(before index: Int) -> String? {
    let mention = mentions[index]
    let person = mentions[..<index].last {
      $0.type == .person && $0.entity != nil && mention.sentence - $0.sentence <= 1
    }
    guard let person, let entity = person.entity else { return nil }
    if let state = state(of: entity, as: .person) { return state }
    if let body = officeBodies[entity] {
      if entities[body]?.type == .state { return body }
      if case .organization(_, let state?)? = knowledge.entity(body)?.details { return state }
    }
    let tree = sentences[person.sentence]
    let before = Set(tree.dependents(of: person.head))
    return mentions(inSentence: person.sentence).first {
      before.contains($0.head) && ($0.type == .state || $0.type == .nationality) && $0.entity != nil
    }?.entity
  }
}
