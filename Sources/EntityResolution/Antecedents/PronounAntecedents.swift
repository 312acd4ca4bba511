import DocumentModel

/// Weighs the entities that a pronoun may mean.
struct PronounAntecedents {
  let weights: AntecedentWeights

  /// Sentences back that a pronoun reaches.
  private static let reach = 4

  /// The likeliest candidate.
  ///
  /// - Parameters:
  ///   - ruled: the entity that the rules of syntax take.
  ///   - accepts: which mentions the pronoun can agree with at all.
  func best(
    for index: Int, ruled: String?, in table: inout MentionTable, accepts: (MentionDraft) -> Bool
  ) -> String? {
    let mention = table.mentions[index]
    let kind: AntecedentKind = table.lexicon.isSeveral(pronoun: mention.surface) ? .plural : .singular
    let tree = table.sentences[mention.sentence]
    let subjects = tree.ancestors(of: mention.head).dropFirst().map { tree.dependents(of: $0, kind: .nominalSubject) }
    let candidates = table.candidates(before: index, reach: Self.reach).filter { accepts(table.mentions[$0.nearest]) }
    let evidence = candidates.map { self.evidence(for: $0, of: mention, kind, subjects, ruled: ruled, in: table) }
    table.record(kind, of: index, candidates, evidence)
    let scores = evidence.map { weights.score($0, kind) }
    return scores.indices.max { scores[$0] < scores[$1] }.map { candidates[$0].entity }
  }

  private func evidence(
    for candidate: AntecedentCandidate, of mention: MentionDraft, _ kind: AntecedentKind, _ subjects: [[TokenPlace]],
    ruled: String?, in table: MentionTable
  ) -> AntecedentEvidence {
    var evidence = table.evidence(for: candidate, before: mention)
    let nearest = table.mentions[candidate.nearest]
    let type = table.entities[candidate.entity]?.type ?? nearest.type
    if let share = mention.typeShares[type] {
      evidence.add(.typeShare, Self.logarithm(share))
    } else {
      evidence.add(.unseenType, if: !mention.typeShares.isEmpty)
    }
    let listed = table.lexicon.types(ofPronoun: mention.surface)
    evidence.add(.firstListedType, if: listed.first == type)
    evidence.add(.listedType, if: listed.contains(type))
    evidence.add(.differsInNumber, if: table.isSeveral(nearest) != (kind == .plural))
    if let feature = AntecedentFeature(ofType: type) { evidence.add(feature) }
    evidence.add(.likeness, table.likeness(mention, nearest))
    evidence.add(.ruled, if: candidate.entity == ruled)
    addSubject(candidate, mention, subjects, table, to: &evidence)
    return evidence
  }

  /// - Parameter subjects: those of the clauses around the mention, its own first.
  private func addSubject(
    _ candidate: AntecedentCandidate, _ mention: MentionDraft, _ subjects: [[TokenPlace]], _ table: MentionTable,
    to evidence: inout AntecedentEvidence
  ) {
    let heads = candidate.mentions.lazy.map { table.mentions[$0] }
    for (height, subjects) in subjects.enumerated() where heads.contains(where: { subjects.contains($0.head) }) {
      evidence.add(height == 0 ? .clauseSubject : .outerSubject)
      return
    }
    let isLast = heads.contains {
      $0.sentence == mention.sentence - 1
        && table.sentences[$0.sentence].hasRelation($0.head, kind: .nominalSubject)
    }
    evidence.add(.lastSubject, if: isLast)
  }

  /// A coarse logarithm of a share, by steps of a half more: libraries' round differently.
  private static func logarithm(_ share: Float) -> Float {
    var (share, steps): (Float, Float) = (max(share, 0.01), 0)
    while share < 0.75 {
      share *= 1.5
      steps -= 0.4
    }
    return steps
  }
}

extension AntecedentFeature {
  /// The feature that says that an entity is of a type; nil for types that say little.
  init?(ofType type: MentionType) {
    switch type {
    case .event, .exercise: self = .event
    case .group: self = .group
    case .person: self = .person
    case .place: self = .place
    case .organization: self = .organization
    case .weapon: self = .weapon
    case .treaty: self = .treaty
    case .document: self = .document
    case .meeting: self = .meeting
    case .state, .nationality: self = .state
    default: return nil
    }
  }
}
