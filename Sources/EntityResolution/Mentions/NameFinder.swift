import DocumentModel
import KnowledgeBase
import Text

/// Finds names: those the knowledge base has, those the analysis marked, and designations by their form.
struct NameFinder {
  /// The names of a sentence in text order, and the noun phrases that stand for known entities.
  typealias Found = KnownNameFinder.Found

  let knowledge: KnowledgeBase
  private let known: KnownNameFinder
  private let marked: MarkedNameFinder
  private let labels: TurnLabelFinder
  private let bracketed = BracketedNameFinder()
  private let resolutions: ResolutionFinder
  private let lexicon: ReferenceLexicon

  init(knowledge: KnowledgeBase, lexicon: ReferenceLexicon, titles: TitleFinder) {
    self.knowledge = knowledge
    self.lexicon = lexicon
    known = KnownNameFinder(knowledge: knowledge, lexicon: lexicon)
    marked = MarkedNameFinder(knowledge: knowledge, titles: titles, lexicon: lexicon)
    resolutions = ResolutionFinder(knowledge: knowledge)
    labels = TurnLabelFinder(titles: titles, lexicon: lexicon)
  }

  /// Names are maximal and do not cross. Of those that the knowledge base does not have, the evidence may say that they are none.
  func found(in sentence: SentenceView, _ evidence: MentionEvidence) -> Found {
    var found = known.found(in: sentence)
    let marked = marked.names(in: sentence).filter { name in
      !found.descriptions.contains {
        $0.tokens.overlaps(name.tokens)
          && (!$0.tokens.contains(name.tokens) || name.tokens.upperBound == $0.tokens.upperBound)
      }
        && !found.names.contains { isBetter($0, than: name, sentence) }
        && !isCoordination(name, of: found.names, sentence)
    }
    var candidates =
      found.names + ships(in: sentence)
      + (designations(in: sentence) + marked).filter {
        !isDescription($0, evidence) && !isUnseen($0, evidence) && !lexicon.has($0.surface, .unitName)
      }
    candidates += bracketed.names(in: sentence, evidence).filter { long in
      !candidates.contains { $0.tokens.contains(long.tokens) }
    }
    candidates += resolutions.names(in: sentence, among: candidates).filter { long in
      !candidates.contains { $0.tokens.contains(long.tokens) }
    }
    if let label = labels.label(in: sentence) {
      let known = candidates.first { $0.tokens == label.name.tokens && $0.type == .person }
      candidates.removeAll { $0.tokens.overlaps(label.tokens) }
      candidates.append(known ?? label.name)
    }
    var accepted: [MentionDraft] = []
    for candidate in candidates.sorted(by: { $0.tokens.count > $1.tokens.count }) {
      if !accepted.contains(where: { $0.tokens.overlaps(candidate.tokens) && !mayNest(candidate, in: $0) }) {
        accepted.append(candidate)
      }
    }
    found.names = accepted.sorted {
      ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
    }
    return found
  }

  /// `the Coalition`, `the Secretariat`: common nouns that a document writes with capitals.
  private func isDescription(_ name: MentionDraft, _ evidence: MentionEvidence) -> Bool {
    evidence.isKnown && name.entity == nil && name.level == .name
      && evidence.probability(name.head, .nominal) >= MentionThreshold.description
  }

  /// What nothing but the analysis of names took for one: the first word of `Foreign Secretary`.
  private func isUnseen(_ name: MentionDraft, _ evidence: MentionEvidence) -> Bool {
    evidence.isKnown && name.entity == nil && name.level == .name
      && !name.tokens.contains { evidence.probability($0, .name) >= MentionThreshold.unseenName }
  }

  /// A known name inside a marked one that only adds common words: `INF Treaty` in `Cold War era INF Treaty`.
  private func isBetter(_ known: MentionDraft, than marked: MentionDraft, _ sentence: SentenceView) -> Bool {
    // `southern Afghanistan` is a description with the name of a state in it.
    let isPart = marked.type == .place && known.type == .state && known.tokens.upperBound == marked.tokens.upperBound
    guard marked.entity == nil, known.type == marked.type || isPart, marked.tokens != known.tokens,
      marked.tokens.contains(known.tokens)
    else { return false }
    return marked.tokens.contains { !known.tokens.contains($0) && sentence.isLowerCase($0) }
  }

  /// Two known names with `and` between them are two: `Guinea and Equatorial Guinea`.
  private func isCoordination(_ marked: MentionDraft, of names: [MentionDraft], _ sentence: SentenceView) -> Bool {
    guard marked.entity == nil,
      let conjunction = marked.tokens.first(where: { sentence.tag(of: $0) == .coordinatingConjunction })
    else { return false }
    return names.contains { $0.tokens.upperBound == conjunction && marked.tokens.contains($0.tokens) }
      && names.contains { $0.tokens.lowerBound == conjunction + 1 && marked.tokens.contains($0.tokens) }
  }

  /// A nationality or state inside the name of an institution is a mention of its own: `Russian` Defence Ministry.
  private func mayNest(_ inner: MentionDraft, in outer: MentionDraft) -> Bool {
    outer.tokens.lowerBound == inner.tokens.lowerBound && outer.tokens != inner.tokens
      && outer.tokens.contains(inner.tokens) && outer.type == .organization
      && (inner.type == .nationality || inner.type == .state)
  }

  /// Ships by the letters before their names: `HMS Larkhill`, `USS Harlan Pike`.
  private func ships(in sentence: SentenceView) -> [MentionDraft] {
    sentence.tokens.compactMap { row in
      guard sentence.isAcronym(row), lexicon.has(sentence.text(of: row), .shipPrefix) else { return nil }
      let name = sentence.tokens.suffix(from: row).dropFirst().prefix(2).prefix {
        sentence.tag(of: $0) == .properNoun && sentence.isCapitalised($0)
      }
      guard let last = name.last else { return nil }
      let tokens = row..<(last + 1)
      return MentionDraft(name: tokens, .weapon, in: sentence)
    }
  }

  /// Names of the form of military designations: capitals with digits, `9M729`, `SS-4`, `Zapad-2017`.
  private func designations(in sentence: SentenceView) -> [MentionDraft] {
    sentence.tokens.compactMap { row in
      let word = Array(sentence.bytes(of: row))
      guard let form = DesignationForm(word) else { return bracketedEdition(at: row, in: sentence) }
      let tokens = row.range
      var draft = MentionDraft(name: tokens, .weapon, in: sentence)
      if let series = form.series, let exercise = exerciseSeries(series) {
        draft.type = .exercise
        draft.reason = "designation/series of \(exercise)"
      }
      return draft
    }
  }

  /// `West-2017` in brackets after an exercise of the same year is its name in translation.
  private func bracketedEdition(at row: TokenPlace, in sentence: SentenceView) -> MentionDraft? {
    let rows = sentence.tokens
    guard !sentence.isLowerCase(row), let end = sentence.editionYear(after: row.range),
      row - 4 >= rows.lowerBound, sentence.text(of: row - 1) == "(",
      sentence.text(of: row - 2) == sentence.text(of: end - 1),
      exerciseSeries(sentence.text(of: row - 4)) != nil
    else { return nil }
    let tokens = row..<end
    return MentionDraft(name: tokens, .exercise, in: sentence)
  }

  private func exerciseSeries(_ name: String) -> String? {
    knowledge.candidates(named: name).first { knowledge.entityClass(of: $0.entity) == .exercise }.map {
      knowledge.id(of: $0.entity)
    }
  }
}

extension Range<TokenPlace> {
  func contains(_ other: Range<TokenPlace>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
