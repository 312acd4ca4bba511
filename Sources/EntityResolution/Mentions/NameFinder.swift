import DocumentModel
import KnowledgeBase
import Text

/// Finds names: those the knowledge base has, those the analysis marked, and designations by their form.
struct NameFinder {
  let knowledge: KnowledgeBase

  /// The names of a sentence in text order, maximal and not crossing.
  func names(in sentence: SentenceText) -> [MentionDraft] {
    let known = knownNames(in: sentence)
    let marked = markedNames(in: sentence)
    let designated = designations(in: sentence)
    var accepted: [MentionDraft] = []
    for candidate in (known + designated + marked).sorted(by: { $0.tokens.count > $1.tokens.count }) {
      if !accepted.contains(where: { $0.tokens.overlaps(candidate.tokens) && !mayNest(candidate, in: $0) }) {
        accepted.append(candidate)
      }
    }
    return accepted.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// A nationality or state inside the name of an institution is a mention of its own: `Russian` Defence Ministry.
  private func mayNest(_ inner: MentionDraft, in outer: MentionDraft) -> Bool {
    outer.tokens.lowerBound == inner.tokens.lowerBound && outer.tokens != inner.tokens
      && outer.tokens.contains(inner.tokens.upperBound - 1) && outer.type == .organization && outer.entity == nil
      && (inner.type == .nationality || inner.type == .state)
  }

  private func knownNames(in sentence: SentenceText) -> [MentionDraft] {
    let rows = sentence.sentence.tokens
    let matches = knowledge.matches(in: sentence.document.source.text, tokens: sentence.document.tokens.ranges[rows])
    return matches.compactMap { match in
      let tokens = (match.tokens.lowerBound + rows.lowerBound)..<(match.tokens.upperBound + rows.lowerBound)
      return known(match.candidates, tokens: tokens, sentence: sentence)
    }
  }

  private func known(_ candidates: [NameCandidate], tokens: Range<Int>, sentence: SentenceText) -> MentionDraft? {
    let head = sentence.head(of: tokens)
    guard let choice = choice(among: candidates, head: head, tokens: tokens, sentence: sentence) else { return nil }
    guard let (type, level) = Self.mentionType(knowledge.entityClass(of: choice.entity), choice.kind) else {
      return nil
    }
    var draft = MentionDraft(
      tokens: tokens, head: head, sentence: sentence.index, type: type, level: level, surface: sentence.text(tokens),
      entity: knowledge.id(of: choice.entity), reason: "knowledge-base/\(choice.kind)")
    draft.isMetonym = choice.kind == .metonym
    return draft
  }

  /// Which known entity a name stands for here; nil where the name is no name here.
  private func choice(
    among candidates: [NameCandidate], head: Int, tokens: Range<Int>, sentence: SentenceText
  ) -> NameCandidate? {
    let label = sentence.sentence.entities.first { $0.tokens.overlaps(tokens) }?.label
    let place = candidates.first { knowledge.entityClass(of: $0.entity) == .place }
    if let metonym = candidates.first(where: { $0.kind == .metonym }) {
      return place != nil && standsForPlace(head, sentence) ? place : metonym
    }
    // Taggers take designations such as 9M729 for numbers.
    let nameTags: Set<UniversalTag> = [.properNoun, .adjective, .numeral, .other]
    let isName = tokens.contains { nameTags.contains(sentence.tree.tag(of: $0)) }
    return candidates.first { candidate in
      let entityClass = knowledge.entityClass(of: candidate.entity)
      if entityClass == .role || entityClass == .roleNoun || entityClass == .weaponClass { return false }
      if let label, let expected = Self.labels[entityClass], candidate.isAmbiguous { return expected.contains(label) }
      if candidate.isAmbiguous || candidate.kind == .surname { return false }
      return isName || candidate.kind == .acronym || candidate.kind == .designation
    }
  }

  /// A capital after a preposition of place, or beside its region, is the city and not the government.
  private func standsForPlace(_ head: Int, _ sentence: SentenceText) -> Bool {
    let places: Set<String> = ["in", "at", "to", "from", "near", "outside", "around", "into", "toward"]
    let tree = sentence.tree
    if !places.isDisjoint(with: sentence.prepositions(of: head)),
      tree.hasRelation(head, "obl") || tree.hasRelation(head, "nmod")
    {
      guard let governor = tree.head(of: head) else { return true }
      return !sentence.prepositions(of: head).contains("to") || Self.travel.contains(tree.lemma(of: governor))
    }
    return tree.hasRelation(head, "appos") || tree.child(of: head, "appos") != nil
      || tree.hasRelation(head, "nmod:unmarked")
  }

  private func markedNames(in sentence: SentenceText) -> [MentionDraft] {
    sentence.sentence.entities.compactMap { span in
      guard let type = Self.types[span.label] else { return nil }
      var tokens = span.tokens
      while let first = tokens.first, tokens.count > 1, sentence.tree.tag(of: first) == .determiner {
        tokens = tokens.dropFirst()
      }
      while let last = tokens.last, tokens.count > 1, sentence.word(last) == "'s" || sentence.word(last) == "’s" {
        tokens = tokens.dropLast()
      }
      if type == .person { tokens = withoutTitle(tokens, sentence) }
      guard tokens.contains(where: { sentence.tree.tag(of: $0) == .properNoun || type == .nationality }) else {
        return nil
      }
      var draft = MentionDraft(
        tokens: tokens, head: sentence.head(of: tokens), sentence: sentence.index, type: type,
        level: type == .nationality ? .adjective : .name, surface: sentence.text(tokens))
      link(&draft, withoutBracketsIn: sentence)
      return draft
    }
  }

  /// A short form in brackets inside a known name: `Intermediate-Range Nuclear Forces (INF) Treaty`.
  private func link(_ draft: inout MentionDraft, withoutBracketsIn sentence: SentenceText) {
    guard let open = draft.tokens.first(where: { sentence.word($0) == "(" }), open > draft.tokens.lowerBound else {
      return
    }
    let close = draft.tokens.first { sentence.word($0) == ")" } ?? draft.tokens.upperBound
    let before = sentence.text(draft.tokens.lowerBound..<open)
    let after = close + 1 < draft.tokens.upperBound ? " " + sentence.text((close + 1)..<draft.tokens.upperBound) : ""
    let known = knowledge.candidates(named: before + after).first {
      Self.mentionType(knowledge.entityClass(of: $0.entity), $0.kind)?.0 == draft.type
    }
    guard let known else { return }
    draft.entity = knowledge.id(of: known.entity)
    draft.reason = "knowledge-base/without brackets"
  }

  /// Names of persons are annotated without the offices before them.
  private func withoutTitle(_ tokens: Range<Int>, _ sentence: SentenceText) -> Range<Int> {
    var tokens = tokens
    while tokens.count > 1, let first = tokens.first {
      let isTitle = knowledge.candidates(named: sentence.word(first)).contains {
        let entityClass = knowledge.entityClass(of: $0.entity)
        return entityClass == .roleNoun || entityClass == .role
      }
      if let title = titleLength(at: first, in: sentence), title < tokens.count {
        tokens = tokens.dropFirst(title)
        continue
      }
      guard isTitle || Self.honorifics.contains(sentence.word(first)) else { break }
      tokens = tokens.dropFirst()
    }
    return tokens
  }

  /// How many tokens a known title takes: `Secretary General`.
  private func titleLength(at row: Int, in sentence: SentenceText) -> Int? {
    let rows = sentence.sentence.tokens
    let match = knowledge.longestMatch(
      in: sentence.document.source.text, tokens: Array(sentence.document.tokens.ranges[rows]),
      from: row - rows.lowerBound)
    guard let match,
      match.candidates.contains(where: {
        [.role, .roleNoun].contains(knowledge.entityClass(of: $0.entity))
      })
    else { return nil }
    return match.tokens.count
  }

  /// Names of the form of military designations: capitals with digits, `9M729`, `SS-4`, `Zapad-2017`.
  private func designations(in sentence: SentenceText) -> [MentionDraft] {
    sentence.sentence.tokens.compactMap { row in
      let word = Array(sentence.document.source.text[sentence.document.tokens.ranges[row]])
      guard let form = DesignationForm(word) else { return nil }
      let tokens = row..<(row + 1)
      var draft = MentionDraft(
        tokens: tokens, head: sentence.head(of: tokens), sentence: sentence.index, type: .weapon, level: .name,
        surface: sentence.text(tokens))
      if let series = form.series, let exercise = exerciseSeries(series) {
        draft.type = .exercise
        draft.reason = "designation/series of \(exercise)"
      }
      return draft
    }
  }

  private func exerciseSeries(_ name: String) -> String? {
    knowledge.candidates(named: name).first { knowledge.entityClass(of: $0.entity) == .exercise }.map {
      knowledge.id(of: $0.entity)
    }
  }

  static func mentionType(_ entityClass: EntityClass, _ kind: NameKind) -> (MentionType, MentionLevel)? {
    switch (entityClass, kind) {
    case (.state, .demonymAdjective): (.nationality, .adjective)
    case (.state, .demonymNoun): (.nationality, .name)
    case (.state, _): (.state, .name)
    case (.place, .demonymAdjective): (.nationality, .adjective)
    case (.place, _): (.place, .name)
    case (.group, .demonymAdjective): (.nationality, .adjective)
    case (.group, _): (.group, .name)
    case (.organization, _): (.organization, .name)
    case (.treaty, _): (.treaty, .name)
    case (.weapon, _): (.weapon, .name)
    case (.exercise, _): (.exercise, .name)
    case (.person, _): (.person, .name)
    case (.role, _), (.roleNoun, _), (.weaponClass, _): nil
    }
  }

  /// The labels of the analysis that agree with a class of the knowledge base.
  private static let labels: [EntityClass: Set<String>] = [
    .state: ["state", "place", "location", "gpe", "geo", "organization", "nationality"],
    .place: ["place", "state", "facility", "location"],
    .organization: ["organization"], .person: ["person"], .treaty: ["treaty", "law"], .weapon: ["weapon", "platform"],
    .exercise: ["event"], .group: ["place", "organization", "group"],
  ]

  /// The mention types of the analysis' labels.
  private static let types: [String: MentionType] = [
    "person": .person, "organization": .organization, "state": .state, "place": .place, "nationality": .nationality,
    "event": .event, "treaty": .treaty, "law": .treaty, "weapon": .weapon, "platform": .weapon, "facility": .place,
  ]

  /// Words after which `to` names where one goes, not to whom one speaks or gives.
  private static let travel: Set<String> = [
    "go", "travel", "fly", "return", "come", "move", "visit", "trip", "flight", "journey", "arrive", "head", "tour",
    "drive", "sail",
  ]

  private static let honorifics: Set<String> = [
    "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Dr.", "Dr", "Sir", "Gen.", "Sen.",
  ]
}
