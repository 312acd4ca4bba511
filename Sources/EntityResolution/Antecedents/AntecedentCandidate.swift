import DocumentModel

/// An entity spoken of before a mention, which may be what it means.
struct AntecedentCandidate {
  let entity: String
  /// The indices of its mentions within reach, the nearest first; never empty.
  var mentions: [Int]
  /// Its place among the candidates, 0 for the nearest.
  let rank: Int

  /// The index of its nearest mention before.
  var nearest: Int { mentions[0] }
}

extension MentionTable {
  /// The entities that were mentioned before a mention, the nearest first.
  ///
  /// - Parameter reach: how many sentences back.
  func candidates(before index: Int, reach: Int) -> [AntecedentCandidate] {
    let mention = mentions[index]
    var places: [String: Int] = [:]
    var candidates: [AntecedentCandidate] = []
    for other in mentions[..<index].indices.reversed() {
      let earlier = mentions[other]
      guard mention.sentence - earlier.sentence <= reach else { break }
      guard let entity = earlier.entity, earlier.tokens.upperBound <= mention.tokens.lowerBound,
        entity != mention.entity, ![.date, .quantity, .role].contains(earlier.type)
      else { continue }
      if let place = places[entity] {
        candidates[place].mentions.append(other)
      } else {
        places[entity] = candidates.count
        candidates.append(
          AntecedentCandidate(entity: entity, mentions: [other], rank: candidates.count))
      }
    }
    return candidates
  }

  /// What holds of a candidate whatever the mention is.
  func evidence(for candidate: AntecedentCandidate, before mention: MentionDraft) -> AntecedentEvidence {
    var evidence = AntecedentEvidence()
    let nearest = mentions[candidate.nearest]
    evidence.add(.name, if: nearest.level == .name)
    evidence.add(.nominal, if: nearest.level == .nominal)
    evidence.add(.pronoun, if: nearest.level == .pronoun)
    let tree = sentences[nearest.sentence]
    let isSubject = tree.hasRelation(nearest.head, kind: .nominalSubject)
    let isObject = tree.hasRelation(nearest.head, kind: .object)
    evidence.add(.subject, if: isSubject)
    evidence.add(.object, if: isObject)
    evidence.add(.possessor, if: tree.hasRelation(nearest.head, kind: .possessor))
    evidence.add(.oblique, if: tree.hasRelation(nearest.head, kind: .oblique))
    evidence.add(.apposition, if: tree.hasRelation(nearest.head, kind: .apposition))
    let own = sentences[mention.sentence]
    evidence.add(.bothSubjects, if: isSubject && own.hasRelation(mention.head, kind: .nominalSubject))
    evidence.add(.bothObjects, if: isObject && own.hasRelation(mention.head, kind: .object))
    switch mention.sentence - nearest.sentence {
    case 0: evidence.add(.sameSentence)
    case 1: evidence.add(.oneBack)
    case 2: evidence.add(.twoBack)
    case 3...6: evidence.add(.fewBack)
    default: evidence.add(.manyBack)
    }
    switch candidate.rank {
    case 0: evidence.add(.nearest)
    case 1: evidence.add(.second)
    case 2: evidence.add(.third)
    default: break
    }
    evidence.add(.mentions, Self.logarithms[min(candidate.mentions.count, Self.logarithms.count) - 1])
    evidence.add(.inTitle, if: candidate.mentions.contains { sentences[mentions[$0].sentence].section == .title })
    return evidence
  }

  /// Natural logarithms of 1 to 8, rounded; libraries' round differently.
  private static let logarithms: [Float] = [0, 0.7, 1.1, 1.4, 1.6, 1.8, 1.95, 2.1]

  /// How alike the vectors of the heads of two mentions are, -1 to 1; 0 where the analysis has none.
  func likeness(_ left: MentionDraft, _ right: MentionDraft) -> Float {
    guard let first = vector(of: left), let second = vector(of: right) else { return 0 }
    var (product, own, other): (Float, Float, Float) = (0, 0, 0)
    for (value, number) in zip(first, second) {
      product += value * number
      own += value * value
      other += number * number
    }
    let length = (own * other).squareRoot()
    return length > 0 ? product / length : 0
  }

  private func vector(of mention: MentionDraft) -> ArraySlice<Float>? {
    let sentence = document.sentences[mention.sentence]
    guard let vectors = sentence.vectors, vectors.count == sentence.tokens.count else { return nil }
    let row = mention.head.row - sentence.tokens.lowerBound
    return vectors.values[(row * vectors.width)..<((row + 1) * vectors.width)]
  }
}
