import DocumentModel

/// Weighs the entities that a pronoun may mean.
struct PronounAntecedents {
  let weights: AntecedentWeights

  /// Sentences back that a pronoun reaches.
  private static let reach = 4

  static func kind(of mention: MentionDraft, _ lexicon: ReferenceLexicon) -> AntecedentKind {
    lexicon.types(ofPronoun: mention.surface).first == .group ? .plural : .singular
  }

  /// The likeliest candidate.
  ///
  /// - Parameters:
  ///   - ruled: the entity that the rules of syntax take.
  ///   - accepts: which mentions the pronoun can agree with at all.
  func best(
    for index: Int, ruled: String?, in table: inout MentionTable, accepts: (MentionDraft) -> Bool
  ) -> String? {
    let mention = table.mentions[index]
    let kind = Self.kind(of: mention, table.lexicon)
    let candidates = table.candidates(before: index, reach: Self.reach).filter { accepts(table.mentions[$0.nearest]) }
    let evidence = candidates.map { self.evidence(for: $0, of: mention, ruled: ruled, in: table) }
    table.record(kind, of: index, candidates, evidence)
    let scores = evidence.map { weights.score($0, kind) }
    return scores.indices.max { scores[$0] < scores[$1] }.map { candidates[$0].entity }
  }

  private func evidence(
    for candidate: AntecedentCandidate, of mention: MentionDraft, ruled: String?, in table: MentionTable
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
    evidence.add(
      .differsInNumber,
      if: table.isSeveral(nearest) != (Self.kind(of: mention, table.lexicon) == .plural))
    addType(type, to: &evidence)
    let likeness = table.likeness(mention, nearest)
    evidence.add(.likeness, likeness)
    evidence.add(.ruled, if: candidate.entity == ruled)
    addSubject(candidate, mention, table, to: &evidence)
    return evidence
  }

  private func addType(_ type: MentionType, to evidence: inout AntecedentEvidence) {
    if let feature = AntecedentFeature(ofType: type) { evidence.add(feature) }
  }

  private func addSubject(
    _ candidate: AntecedentCandidate, _ mention: MentionDraft, _ table: MentionTable,
    to evidence: inout AntecedentEvidence
  ) {
    let tree = table.sentences[mention.sentence]
    let heads = candidate.mentions.lazy.map { table.mentions[$0] }
    for (height, ancestor) in tree.ancestors(of: mention.head).dropFirst().enumerated() {
      let subjects = tree.dependents(of: ancestor, kind: .nominalSubject)
      guard heads.contains(where: { $0.sentence == mention.sentence && subjects.contains($0.head) }) else { continue }
      evidence.add(height == 0 ? .clauseSubject : .outerSubject)
      return
    }
    guard mention.sentence > 0 else { return }
    let isLast = heads.contains {
      $0.sentence == mention.sentence - 1
        && table.sentences[$0.sentence].hasRelation($0.head, kind: .nominalSubject)
    }
    evidence.add(.lastSubject, if: isLast)
  }

  /// A coarse logarithm of a share, by halving: libraries' round differently.
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
