import DocumentModel
import EntityResolution

/// Persons, bodies and weapons that may be one by their names: initials, transliterations, short forms, shared designations.
struct NameCandidates {
  let corpus: Corpus

  private static let types: Set<MentionType> = [.person, .organization, .group, .weapon, .treaty, .place]

  var candidates: [IdentityCandidate] {
    let named = corpus.entities.values.filter { entity in
      Self.types.contains(entity.type) && !entity.isKind
        && [.named, .known].contains(EntityIdentifier.scope(of: entity.id))
    }.sorted { $0.id < $1.id }
    var found: [String: IdentityCandidate] = [:]
    func add(_ left: Entity, _ right: Entity, _ score: Int, _ evidence: String) {
      // What the knowledge base has stays; two known things are two.
      let known = [left, right].filter { EntityIdentifier.scope(of: $0.id) == .known }
      guard left.id != right.id, left.type == right.type, known.count < 2 else { return }
      let stays = known.first ?? min(left, right) { corpus.label(of: $0.id).count > corpus.label(of: $1.id).count }
      let goes = stays.id == left.id ? right : left
      let key = goes.id + " " + stays.id
      var candidate =
        found[key]
        ?? IdentityCandidate(
          decision: .same, entity: goes.id, other: stays.id, label: goes.label, otherLabel: stays.label, score: 0,
          evidence: [])
      candidate.score = max(candidate.score, score)
      candidate.evidence.append(evidence)
      found[key] = candidate
    }
    for pair in Self.pairs(
      named, by: { entity in Self.names(of: entity).map(NameSkeleton.form).filter { $0.count > 3 } })
    {
      add(pair.0, pair.1, 850, "names sound alike: " + pair.key)
    }
    for pair in Self.pairs(named, by: { entity in Self.names(of: entity).flatMap(Self.initials) }) {
      add(pair.0, pair.1, 700, "initials fit: " + pair.key)
    }
    for pair in Self.pairs(named, by: { entity in Self.names(of: entity).map { $0.lowercased() } }) {
      add(pair.0, pair.1, 900, "both are called " + pair.key)
    }
    for pair in Self.familyNames(named) { add(pair.0, pair.1, 600, "only bearer of the family name " + pair.key) }
    return found.values.map { $0 }
  }

  private static func names(of entity: Entity) -> [String] { [entity.label] + entity.aliases }

  /// Of two entities the one that comes first by a rule; by identifier where the rule does not tell.
  private func min(_ left: Entity, _ right: Entity, _ precedes: (Entity, Entity) -> Bool) -> Entity {
    precedes(right, left) ? right : left
  }

  /// `a khan` for A.Q. Khan and Abdul Qadeer Khan where one of both is written with initials; capitals of a body's long name.
  private static func initials(of name: String) -> [String] {
    let words = name.split { $0 == " " || $0 == "." }.map(String.init)
    guard words.count > 1, let last = words.last, last.count > 2 else {
      let letters = name.filter(\.isUppercase)
      return letters.count > 2 && letters.count == name.count ? [letters.lowercased()] : []
    }
    let first = words.dropLast().compactMap(\.first).map { String($0).lowercased() }.joined()
    let capitals = words.compactMap(\.first).filter(\.isUppercase)
    return [first + " " + last.lowercased()] + (capitals.count > 2 ? [String(capitals).lowercased()] : [])
  }

  /// Pairs of entities that share a key, with the key.
  private static func pairs(
    _ entities: [Entity], by keys: (Entity) -> [String]
  ) -> [(Entity, Entity, key: String)] {
    var byKey: [String: [Entity]] = [:]
    for entity in entities { for key in Set(keys(entity)) { byKey[key, default: []].append(entity) } }
    return byKey.sorted { $0.key < $1.key }.flatMap { key, equal -> [(Entity, Entity, key: String)] in
      // A key that many bear tells nothing.
      guard equal.count > 1, equal.count <= 6 else { return [] }
      return equal.indices.flatMap { left in
        equal.indices[(left + 1)...].map { (equal[left], equal[$0], key: key) }
      }
    }
  }

  /// A bare family name and the only full name in the corpus that ends in it.
  private static func familyNames(_ entities: [Entity]) -> [(Entity, Entity, key: String)] {
    let persons = entities.filter { $0.type == .person }
    var bearers: [String: [Entity]] = [:]
    for person in persons {
      let words = person.label.split(separator: " ")
      if words.count > 1, let last = words.last { bearers[last.lowercased(), default: []].append(person) }
    }
    return persons.compactMap { person in
      let key = person.label.lowercased()
      guard !person.label.contains(" "), let only = bearers[key], only.count == 1 else { return nil }
      return (person, only[0], key: person.label)
    }
  }
}
