import DocumentModel

extension PatternMatcher {
  /// What fills one side of a relation.
  struct Filler {
    var argument: ClaimArgument
    var mentions: [ResolvedMention] = []
    var rows: Range<Int>?
    var contentRows: [Int] = []
    var deniesEarlier = false
  }

  func fillers(
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
      return mentionFillers(predication.heads(slot), types: types)
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
    case .reproach: return reproach(of: predication)
    case .within: return within(predication, types: types)
    case .contentSubject:
      guard let row = complement(of: predication) else { return [] }
      return mentionFillers(clauses.surfaceSubjects(of: row), types: types)
    case .fellows: return mentionFillers(predication.heads(.subject) + predication.heads(.object), types: types)
    case .predicate:
      let span = predicateSpan(of: predication.trigger)
      return [Filler(argument: .literal(words(span)), rows: span)]
    case .trigger:
      let span = predication.trigger..<(predication.trigger + 1)
      return [Filler(argument: .literal(words(span)), rows: span)]
    case .quantity:
      return mentions.mentions(of: .quantity).filter { tree.ancestors(of: $0.head).contains(predication.trigger) }
        .compactMap { mention in
          mention.mention.quantity.map { Filler(argument: .quantity($0), mentions: [mention], rows: mention.tokens) }
        }
    case .time: return times(of: predication, wantsDuration: types == ["Duration"])
    case .none: return [Filler(argument: .none)]
    }
  }

  /// What a denial is about: a clause, the content of a reproach, or a reproach made before.
  private func reproach(of predication: Predication) -> [Filler] {
    if let row = complement(of: predication) {
      return [Filler(argument: .none, rows: tree.span(of: row), contentRows: [row])]
    }
    return predication.heads(.object).prefix(1).flatMap { head -> [Filler] in
      let span = tree.span(of: head)
      let lemma = tree.lemma(of: head).lowercased()
      let isEarlier =
        clauses.classes.contains(lemma, .reproachPronoun) || clauses.classes.contains(lemma, .reproachNoun)
      guard isEarlier else { return [] }
      let content = tree.children(of: head).first { child in
        ["acl", "ccomp"].contains(tree.relation(of: child))
          || (tree.hasRelation(child, "nmod") && clauses.prepositions(of: child).first == "of")
      }
      if let content { return [Filler(argument: .none, rows: span, contentRows: [content])] }
      let rows = min(head, predication.trigger)..<(max(head, predication.trigger) + 1)
      return [Filler(argument: .none, rows: rows, deniesEarlier: true)]
    }
  }

  /// The first fitting mention after the predicate in its own or its supporting clause: `no progress in talks on the treaty`.
  private func within(_ predication: Predication, types: [String]) -> [Filler] {
    let rows = tree.subtree(of: predication.clause).filter { $0 > predication.trigger }
    for row in rows {
      if let found = mentionFillers([row], types: types).first { return [found] }
    }
    return []
  }

  private func mentionFillers(_ heads: [Int], types: [String]) -> [Filler] {
    heads.compactMap { head in
      guard let mention = mentions.mention(at: head, fitting: types), let entity = mention.mention.entity else {
        return nil
      }
      return Filler(argument: .entity(entity), mentions: [mention], rows: mention.tokens)
    }
  }

  /// The time expression under the predicate, if it is of the wanted kind.
  private func times(of predication: Predication, wantsDuration: Bool) -> [Filler] {
    let found = mentions.mentions(of: .date).first { mention in
      guard let time = mention.mention.time, (time.kind == .duration) == wantsDuration, time.kind != .set,
        time.kind != .reference
      else { return false }
      return tree.ancestors(of: mention.head).dropFirst().contains(predication.clause)
    }
    guard let found else { return [] }
    return [Filler(argument: .date(found.mention.time?.value), mentions: [found], rows: found.tokens)]
  }

  /// From a verb to the end of what depends on it, without its subject and auxiliaries.
  private func predicateSpan(of row: Int) -> Range<Int> {
    let end = tree.children(of: row).filter {
      $0 > row && tree.relation(of: $0) != "conj" && tree.tag(of: $0) != .punctuation
    }
    .map { tree.span(of: $0).upperBound }.max()
    return row..<max(end ?? row + 1, row + 1)
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
    while let first = span.first,
      tree.tag(of: first) == .punctuation || tree.hasRelation(first, "mark") || tree.hasRelation(first, "case")
    {
      span = (first + 1)..<span.upperBound
    }
    let time = span.dropFirst(2).first { row in
      (tree.hasRelation(row, "case") || tree.hasRelation(row, "mark"))
        && clauses.classes.contains(tree.lemma(of: row).lowercased(), .timePreposition)
    }
    if let time { span = span.lowerBound..<time }
    while let last = span.last, tree.tag(of: last) == .punctuation { span = span.lowerBound..<last }
    guard let first = span.first, let last = span.last else { return "" }
    let ranges = mentions.document.analyzed.tokens.ranges
    let bytes = mentions.document.analyzed.source.text[ranges[first].lowerBound..<ranges[last].upperBound]
    return String(decoding: bytes, as: UTF8.self)
  }
}
