import DocumentModel

/// Turns the predications of one sentence into claims, by the patterns of the catalogue.
struct PatternMatcher {
  let clauses: ClauseReader
  let stances: StanceReader
  let mentions: SentenceMentions
  let catalogue: PatternCatalogue
  let signatures: [String: RelationSignature]

  private var tree: DependencyTree { clauses.tree }

  /// The claims of a predication, in the order of the patterns; one for each pair of subject and object.
  func drafts(for predication: Predication) -> [ClaimDraft] {
    let lemma = tree.lemma(of: predication.trigger)
    var drafts: [ClaimDraft] = []
    for pattern in catalogue.patterns(for: lemma) where pattern.category == predication.category {
      guard pattern.particles.isEmpty || !predication.particles.isDisjoint(with: pattern.particles),
        let signature = signatures[pattern.relation],
        !drafts.contains(where: { $0.relation == pattern.relation })
      else { continue }
      drafts += self.drafts(for: predication, pattern: pattern, signature: signature)
    }
    return drafts
  }

  private func drafts(
    for predication: Predication, pattern: RelationPattern, signature: RelationSignature
  ) -> [ClaimDraft] {
    let subjectTypes = pattern.subjectTypes.isEmpty ? signature.domain : pattern.subjectTypes
    let objectTypes = pattern.objectTypes.isEmpty ? signature.range : pattern.objectTypes
    let subjects = fillers(of: predication, from: pattern.subject, types: subjectTypes)
    guard !subjects.isEmpty else { return [] }
    let subjectEntities = Set(subjects.flatMap { $0.mentions.compactMap(\.mention.entity) })
    let objects = fillers(of: predication, from: pattern.object, types: objectTypes).filter { filler in
      !filler.mentions.contains { subjectEntities.contains($0.mention.entity ?? "") }
    }
    guard !objects.isEmpty else { return [] }
    var stance = stances.stance(of: predication)
    if pattern.isNegative { stance.negations += 1 }
    return subjects.flatMap { subject in
      objects.map { object in
        ClaimDraft(
          relation: pattern.relation, rule: pattern.id, subject: subject.argument, subjectMentions: subject.mentions,
          object: object.argument, objectMentions: object.mentions, trigger: predication.trigger, stance: stance,
          evidence: evidence(predication, subject, object), contentRows: object.contentRows)
      }
    }
  }

  /// What fills one side of a relation.
  private struct Filler {
    var argument: ClaimArgument
    var mentions: [ResolvedMention] = []
    var rows: Range<Int>?
    var contentRows: [Int] = []
  }

  private func fillers(
    of predication: Predication, from sources: [RelationPattern.Source], types: [String]
  ) -> [Filler] {
    for source in sources {
      let found = fillers(of: predication, from: source, types: types)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func fillers(of predication: Predication, from source: RelationPattern.Source, types: [String]) -> [Filler] {
    switch source {
    case .slot(let slot):
      return predication.heads(slot).compactMap { head in
        guard let mention = mentions.mention(at: head, fitting: types), let entity = mention.mention.entity else {
          return nil
        }
        return Filler(argument: .entity(entity), mentions: [mention], rows: mention.tokens)
      }
    case .words(let slot):
      return predication.heads(slot).prefix(1).map { head in
        let span = tree.span(of: head)
        return Filler(argument: .literal(words(span)), rows: span)
      }
    case .clause:
      guard let row = complement(of: predication) else { return [] }
      let span = tree.span(of: row)
      return [Filler(argument: .literal(words(span)), rows: span, contentRows: [row])]
    case .content:
      guard let row = complement(of: predication) else { return [] }
      return [Filler(argument: .none, rows: tree.span(of: row), contentRows: [row])]
    case .none: return [Filler(argument: .none)]
    }
  }

  /// The clause that completes a predicate: what is said, demanded, hoped for.
  private func complement(of predication: Predication) -> Int? {
    for row in [predication.trigger, predication.clause] {
      let found = tree.children(of: row).first {
        ["ccomp", "xcomp", "acl"].contains(tree.relation(of: $0))
          || (tree.relation(of: $0) == "advcl" && tree.child(of: $0, "mark") != nil)
      }
      if let found { return found }
    }
    return nil
  }

  private func words(_ span: Range<Int>) -> String {
    var span = span
    while let first = span.first, tree.tag(of: first) == .punctuation || tree.hasRelation(first, "mark") {
      span = (first + 1)..<span.upperBound
    }
    while let last = span.last, tree.tag(of: last) == .punctuation { span = span.lowerBound..<last }
    guard let first = span.first, let last = span.last else { return "" }
    let ranges = mentions.document.analyzed.tokens.ranges
    let bytes = mentions.document.analyzed.source.text[ranges[first].lowerBound..<ranges[last].upperBound]
    return String(decoding: bytes, as: UTF8.self)
  }

  private func evidence(_ predication: Predication, _ subject: Filler, _ object: Filler) -> Range<Int> {
    let ranges = [subject.rows, object.rows, predication.trigger..<(predication.trigger + 1)].compactMap { $0 }
    let low = ranges.map(\.lowerBound).min() ?? predication.trigger
    let high = ranges.map(\.upperBound).max() ?? predication.trigger + 1
    return low..<high
  }
}
