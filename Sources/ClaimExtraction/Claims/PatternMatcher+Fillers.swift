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

  /// How many may be paired with each other; a larger company is a meeting, not many pairs.
  private static let fellowLimit = 3

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
      let found = mentionFillers(predication.heads(slot), types: types)
      return found.isEmpty ? mentionFillers(beforeRelative(predication, slot), types: types) : found
    case .words(let slot):
      return predication.heads(slot).prefix(1).flatMap { listed(under: $0) }.map { span in
        Filler(argument: .literal(words(span)), rows: span)
      }
    case .clause:
      guard let row = complement(of: predication) else { return [] }
      return clausalFillers(row)
    case .infinitive:
      guard let row = complement(of: predication), tree.relation(of: row) != "ccomp" || isInfinitive(row),
        tree.child(of: predication.trigger, "obj") == nil, tree.child(of: predication.trigger, "iobj") == nil,
        tree.child(of: row, "nsubj") == nil,
        !clauses.classes.contains(mentions.lemma(of: row), .knowingVerb)
      else { return [] }
      return clausalFillers(row)
    case .content:
      guard let row = complement(of: predication) else { return [] }
      return [Filler(argument: .none, rows: tree.span(of: row), contentRows: [row])]
    case .reproach: return reproach(of: predication)
    case .within: return within(predication, types: types) { _ in true }
    case .near(let preposition):
      return within(predication, types: types) { clauses.prepositions(of: $0).last == preposition }
    case .earlier: return earlier(than: predication.trigger, types: types)
    case .speaker: return mentionFillers(stances.stance(of: predication).holders.first ?? [], types: types)
    case .objectOwner:
      return mentionFillers(predication.heads(.object).flatMap { clauses.nounOwners(of: $0, limit: 0) }, types: types)
    case .contentSubject:
      guard let row = complement(of: predication) else { return [] }
      return mentionFillers(clauses.argumentHeads(tree.children(of: row, "nsubj")), types: types)
    case .fellows:
      let heads = predication.heads(.subject) + predication.heads(.object) + predication.heads(.owner)
      return heads.count > Self.fellowLimit ? [] : mentionFillers(heads, types: types)
    case .predicate:
      let span = predicateSpan(of: predication.trigger)
      return [Filler(argument: .literal(words(span)), rows: span)]
    case .trigger:
      let span = predication.trigger..<(predication.trigger + 1)
      return [Filler(argument: .literal(words(span)), rows: span)]
    case .quantity:
      return mentions.mentions(of: .quantity).filter {
        isNear($0.head, predication.trigger)
          && !clauses.classes.contains($0.mention.quantity?.unit ?? "", .memberNoun)
      }
      .compactMap { mention in
        mention.mention.quantity.map { Filler(argument: .quantity($0), mentions: [mention], rows: mention.tokens) }
      }
    case .time: return times(of: predication, wantsDuration: types == ["Duration"])
    case .none: return [Filler(argument: .none)]
    }
  }

  /// Whether a word stands under another without a verb between them.
  private func isNear(_ row: Int, _ trigger: Int) -> Bool {
    for ancestor in tree.ancestors(of: row).dropFirst() {
      if ancestor == trigger { return true }
      if tree.tag(of: ancestor) == .verb { return false }
    }
    return false
  }

  /// What a denial is about: a clause, the content of a reproach, or a reproach made before.
  private func reproach(of predication: Predication) -> [Filler] {
    if let row = complement(of: predication) {
      return [Filler(argument: .none, rows: tree.span(of: row), contentRows: [row])]
    }
    let before = tree.span(of: predication.trigger).lowerBound - 1
    if tree.tokens.contains(before), clauses.classes.contains(mentions.lemma(of: before), .reproachNoun) {
      return [Filler(argument: .none, rows: before..<(predication.trigger + 1), deniesEarlier: true)]
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
  private func within(_ predication: Predication, types: [String], where isWanted: (Int) -> Bool) -> [Filler] {
    let rows = tree.subtree(of: predication.clause).filter { $0 > predication.trigger && isWanted($0) }
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
      return isNear(mention.head, predication.clause)
    }
    guard let found else { return [] }
    return [Filler(argument: .date(found.mention.time?.value), mentions: [found], rows: found.tokens)]
  }

  /// `the annexation of Crimea, which Russia seized`: a relative clause may describe the last noun before it.
  private func beforeRelative(_ predication: Predication, _ slot: ArgumentSlot) -> [Int] {
    guard tree.hasRelation(predication.trigger, "acl:relcl"), let noun = tree.head(of: predication.trigger),
      predication.heads(slot).contains(noun)
    else { return [] }
    return tree.children(of: noun, "nmod").filter { $0 > noun && $0 < predication.trigger }.suffix(1)
  }

  /// The nearest fitting mention before a word, in its sentence or the two before it.
  private func earlier(than row: Int, types: [String]) -> [Filler] {
    let sentences = mentions.document.analyzed.sentences
    guard let own = sentences.firstIndex(where: { $0.tokens.contains(row) }) else { return [] }
    let rows = sentences[max(0, own - 2)].tokens.lowerBound..<row
    let found = mentions.document.mentions.last { mention in
      rows.contains(mention.head) && mention.mention.entity != nil
        && RelationSignature.mention(mention.mention.type, fits: types)
    }
    guard let found, let entity = found.mention.entity else { return [] }
    return [
      Filler(argument: .entity(entity), mentions: [found], rows: tree.tokens.contains(found.head) ? found.tokens : nil)
    ]
  }

  /// A clause with those coordinated with it, each for itself: `agreed to cut arsenals and allow inspections`.
  private func clausalFillers(_ row: Int) -> [Filler] {
    var parts = [row] + tree.children(of: row, "conj").filter { isSister($0, of: row) }
    if !parts.allSatisfy(hasComplement) { parts = [row] }
    return parts.filter { tree.span(of: $0).count > 1 }.map { part in
      let span = trimmed(tree.span(of: part), before: parts.first { $0 > part })
      return Filler(argument: .literal(words(span)), rows: span, contentRows: [part])
    }
  }

  /// Whether a coordinated clause continues the first one: it has no subject of its own and the same form.
  private func isSister(_ other: Int, of row: Int) -> Bool {
    tree.child(of: other, "nsubj") == nil && tree.pennTag(of: other) == tree.pennTag(of: row)
      && ["VB", "VBG"].contains(tree.pennTag(of: row))
  }

  /// `research, develop and produce rockets` is one thing, `cut arsenals and allow inspections` are two.
  private func hasComplement(_ verb: Int) -> Bool {
    tree.children(of: verb).contains {
      $0 > verb && ["obj", "obl", "xcomp", "ccomp", "advcl"].contains(tree.relation(of: $0))
    }
  }

  /// A span up to the part that begins in it, without the conjunction before that.
  private func trimmed(_ span: Range<Int>, before next: Int?) -> Range<Int> {
    guard let next else { return span }
    var end = min(span.upperBound, tree.span(of: next).lowerBound)
    while end > span.lowerBound + 1, ["cc", "punct"].contains(tree.relation(of: end - 1)) { end -= 1 }
    return span.lowerBound < end ? span.lowerBound..<end : span
  }

  private func isInfinitive(_ row: Int) -> Bool {
    tree.children(of: row, "mark").contains { tree.lemma(of: $0) == "to" }
  }

  /// What a general word stands for: `options including drills and patrols` are drills, patrols; else the word's own span.
  private func listed(under head: Int) -> [Range<Int>] {
    let examples = tree.children(of: head, "nmod").filter { child in
      child > head && clauses.classes.contains(clauses.prepositions(of: child).first ?? "", .including)
    }
    guard let first = examples.first else { return [tree.span(of: head)] }
    let parts = [first] + tree.children(of: first, "conj")
    return parts.enumerated().map { index, part in
      trimmed(tree.span(of: part), before: index == 0 && parts.count > 1 ? parts[1] : nil)
    }
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
        ["ccomp", "xcomp", "acl", "csubj"].contains(tree.relation(of: $0))
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
