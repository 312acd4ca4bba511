import DocumentModel
import KnowledgeBase
import Text

/// Turns the names that the analysis marked into mentions of the extent that annotators give them.
struct MarkedNameFinder {
  let knowledge: KnowledgeBase
  let titles: TitleFinder
  let lexicon: ReferenceLexicon

  func names(in sentence: SentenceView) -> [MentionDraft] {
    joined(sentence.names.map { ($0.label, $0.tokens) }, sentence).compactMap { label, span in
      guard var type = Self.types[label] else { return nil }
      var tokens = withoutMargins(withoutOpenBracket(span, sentence), sentence)
      if let title = titleAround(tokens.lowerBound, sentence) {
        // `Secretary of | State Kerry`, `Under | Secretary of State`: the analysis began a name within a title.
        tokens = title.upperBound..<max(tokens.upperBound, title.upperBound)
        guard !tokens.isEmpty, sentence.tag(of: tokens.lowerBound) == .properNoun else { return nil }
        if type == .organization { type = .person }
      }
      if type == .organization { tokens = withoutUtterance(withoutFollowingTitle(tokens, sentence), sentence) }
      if type == .organization, let family = familyName(in: tokens, sentence) {
        (type, tokens) = (.person, family)
      }
      if type == .person {
        tokens = withNickname(tokens, sentence)
        tokens = withoutPostnominals(withoutPlace(withoutTitle(tokens, sentence), sentence), sentence)
      }
      if type == .person { tokens = withSecondSyllable(tokens, sentence) }
      // `Lyra` of `Lyra-2M` would be another weapon.
      if type == .weapon, let end = sentence.markEnd(after: tokens) { tokens = tokens.lowerBound..<end }
      guard
        tokens.contains(where: { sentence.tag(of: $0) == .properNoun || type == .nationality })
          || type == .weapon && isDesignation(tokens, sentence)
      else { return nil }
      var draft = MentionDraft(
        tokens: tokens, head: sentence.head(of: tokens), sentence: sentence.index, type: type,
        level: type == .nationality ? .adjective : .name, surface: sentence.text(of: tokens))
      link(&draft, withoutBracketsIn: sentence)
      return draft
    }
  }

  /// Companies whose name the analysis cut at its `and`: `Hangzhou Fengtai Import and Export Co.`
  private func joined(
    _ spans: [(label: String, tokens: Range<TokenPlace>)], _ sentence: SentenceView
  ) -> [(label: String, tokens: Range<TokenPlace>)] {
    var joined: [(label: String, tokens: Range<TokenPlace>)] = []
    for span in spans {
      if let last = joined.last, last.tokens.upperBound + 1 == span.tokens.lowerBound,
        sentence.text(of: last.tokens.upperBound - 1) == "Import", sentence.text(of: span.tokens.lowerBound) == "Export"
      {
        joined[joined.count - 1] = ("organization", last.tokens.lowerBound..<span.tokens.upperBound)
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  /// A designation whose parts the analysis took for common words: `SS-77`, which is three tokens.
  private func isDesignation(_ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Bool {
    DesignationForm(Array(sentence.text(of: tokens).utf8)) != nil
  }

  /// The known title of two words and more that a word stands in and that begins before it.
  private func titleAround(_ row: TokenPlace, _ sentence: SentenceView) -> Range<TokenPlace>? {
    let starts = max(sentence.tokens.lowerBound, row - 4)..<row
    return starts.lazy.compactMap { titles.title(from: $0, in: sentence) }.first { $0.contains(row) && $0.count > 1 }
  }

  /// What stands before a bracket that the name does not close: `Nuclear Forces Treaty` of `Nuclear Forces Treaty (INF`.
  private func withoutOpenBracket(_ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace> {
    guard let open = tokens.last(where: { sentence.text(of: $0) == "(" }), open > tokens.lowerBound,
      !(open..<tokens.upperBound).contains(where: { sentence.text(of: $0) == ")" })
    else { return tokens }
    return tokens.lowerBound..<open
  }

  /// Without determiner, possessive ending, prepositions and marks at the margins.
  private func withoutMargins(_ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace> {
    let marginal: Set<UniversalTag> = [
      .determiner, .adposition, .punctuation, .particle, .coordinatingConjunction, .subordinatingConjunction,
      .auxiliary, .pronoun,
    ]
    var tokens = tokens
    while let last = tokens.last, tokens.count > 1, marginal.contains(sentence.tag(of: last)),
      sentence.text(of: last) != ")"
    {
      tokens = tokens.dropLast()
    }
    while let first = tokens.first, tokens.count > 1, marginal.contains(sentence.tag(of: first)) {
      tokens = tokens.dropFirst()
    }
    return tokens
  }

  /// The organization before a title that the analysis took into its name: `NATO Secretary General`.
  private func withoutFollowingTitle(_ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace> {
    for row in tokens.dropFirst() {
      if let title = titles.title(from: row, in: sentence), title.upperBound >= tokens.upperBound {
        return tokens.lowerBound..<row
      }
    }
    return tokens
  }

  /// Without what the body says at the end: `Ministry of Defence` of the heading `Ministry of Defence Statement`.
  private func withoutUtterance(_ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace> {
    guard let last = tokens.last, tokens.count > 1, lexicon.has(sentence.lowercasedLemma(of: last), .utterance) else {
      return tokens
    }
    return tokens.dropLast()
  }

  /// With the family name behind a nickname in marks, at which the analysis may end a name: `John “J.D.” Dorrian`.
  private func withNickname(_ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace> {
    let openers: Set<String> = ["“", "\"", "‘", "'", "``"]
    let closers: Set<String> = ["”", "\"", "’", "'", "''"]
    let end = tokens.upperBound
    let isOpen =
      tokens.dropFirst().contains { openers.contains(sentence.text(of: $0)) }
      && !tokens.contains { closers.contains(sentence.text(of: $0)) && $0 > tokens.lowerBound + 1 }
    guard isOpen, end + 1 < sentence.tokens.upperBound, closers.contains(sentence.text(of: end)),
      sentence.tag(of: end + 1) == .properNoun
    else { return tokens }
    return tokens.lowerBound..<(end + 2)
  }

  /// With the rest of a Korean given name, at whose hyphen the analysis may end a name: `Song Min-soon`.
  private func withSecondSyllable(_ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace> {
    guard tokens.count > 1, let first = tokens.first, lexicon.has(sentence.text(of: first), .firstFamilyName),
      let syllable = sentence.hyphened(after: tokens), sentence.isLowerCase(syllable)
    else { return tokens }
    return tokens.lowerBound..<(syllable + 1)
  }

  /// Without the region before a name, which belongs to the office before it: `Minister for the Middle East Tobias Ellwood`. Names of one
  /// word are often those of people.
  private func withoutPlace(_ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace> {
    let match = knowledge.longestMatch(
      in: sentence.document.source.text, tokens: Array(sentence.byteRanges(of: tokens)), from: 0)
    guard let match, match.tokens.count > 1, match.tokens.count + 1 < tokens.count,
      match.candidates.contains(where: { [.place, .state].contains(knowledge.entityClass(of: $0.entity)) })
    else { return tokens }
    return (tokens.lowerBound + match.tokens.count)..<tokens.upperBound
  }

  /// Without the letters behind a name: `Simon Aldous` of `Simon Aldous MP`.
  private func withoutPostnominals(_ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace> {
    var tokens = tokens
    while tokens.count > 1, let last = tokens.last, lexicon.has(sentence.text(of: last), .postnominal) {
      tokens = tokens.dropLast()
    }
    return tokens
  }

  /// The known family name after a title in what the analysis took for an organization: `General Musharraf`.
  private func familyName(in tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace>? {
    guard let first = tokens.first, let title = titles.title(from: first, in: sentence),
      title.upperBound == tokens.upperBound - 1
    else { return nil }
    return knowledge.isFamilyName(sentence.text(of: title.upperBound)) ? title.upperBound..<tokens.upperBound : nil
  }

  /// Names of persons are annotated without the offices before them.
  private func withoutTitle(_ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace> {
    var tokens = tokens
    while tokens.count > 1, let first = tokens.first {
      // The analysis may begin a name within a title: `Defense | Secretary Robert Gates`.
      let starts = max(sentence.tokens.lowerBound, first - 3)...first
      let title = starts.lazy.compactMap { titles.title(from: $0, in: sentence) }.first { $0.contains(first) }
      if let title, title.upperBound < tokens.upperBound {
        tokens = title.upperBound..<tokens.upperBound
      } else if lexicon.has(sentence.text(of: first), .honorific) {
        tokens = tokens.dropFirst()
      } else {
        break
      }
    }
    return tokens
  }

  /// A short form in brackets inside a known name: `Intermediate-Range Nuclear Forces (INF) Treaty`.
  private func link(_ draft: inout MentionDraft, withoutBracketsIn sentence: SentenceView) {
    guard let open = draft.tokens.first(where: { sentence.text(of: $0) == "(" }), open > draft.tokens.lowerBound else {
      return
    }
    let close = draft.tokens.first { sentence.text(of: $0) == ")" } ?? draft.tokens.upperBound
    let before = sentence.text(of: draft.tokens.lowerBound..<open)
    let after =
      close + 1 < draft.tokens.upperBound ? " " + sentence.text(of: (close + 1)..<draft.tokens.upperBound) : ""
    let known = knowledge.candidates(named: before + after).first {
      KnownNameReading.mention(of: knowledge.entity($0.entity), $0.kind)?.0 == draft.type
    }
    guard let known else { return }
    draft.entity = knowledge.id(of: known.entity)
    draft.reason = "knowledge-base/without brackets"
  }

  /// The mention types of the analysis' labels.
  private static let types: [String: MentionType] = [
    "person": .person, "organization": .organization, "state": .state, "place": .place, "nationality": .nationality,
    "event": .event, "treaty": .treaty, "law": .treaty, "weapon": .weapon, "platform": .weapon, "facility": .place,
  ]
}
