import DocumentModel

extension NominalFinder {
  /// The names with the heads of the nouns that say what they are: `9M729` heads `the 9M729 missile system`, so that what is
  /// said of the system is said of it. Such nouns are no mentions of their own.
  func headed(_ names: [MentionDraft], in sentence: SentenceView) -> [MentionDraft] {
    names.map { name in
      var name = name
      if Self.takesNoun.contains(name.type), name.level == .name, let noun = noun(saying: name, in: sentence) {
        let extent = extent(of: noun, in: sentence, names: [], keepsNames: true).tokens
        name.head = noun
        name.phrase = min(extent.lowerBound, name.tokens.lowerBound)..<(noun + 1)
      }
      return name
    }
  }

  private static let takesNoun: Set<MentionType> = [.weapon, .exercise, .place]

  /// The noun of the name's own type that the name stands before.
  private func noun(saying name: MentionDraft, in sentence: SentenceView) -> TokenPlace? {
    let modifiers: Set<String> = [
      "compound", "amod", "nummod", "nmod:desc", "flat", "nmod:unmarked", "nmod", "obl:unmarked",
    ]
    var row = name.head
    while modifiers.contains(sentence.relation(of: row).label), let head = sentence.head(of: row),
      head >= name.tokens.upperBound, sentence.firstPrepositions(of: row).isEmpty
    {
      row = head
      if let noun = lexicon.noun(sentence.lowercasedLemma(of: row)), noun.type == name.type,
        sentence.tag(of: row) == .noun,
        !sentence.hasRelation(row, kind: .compound)
      {
        return row
      }
    }
    return nil
  }

  /// Whether words before the name of a group count some of it or set others apart; `the 26 NATO countries` are all.
  func isSome(
    of group: MentionDraft, in phrase: Range<TokenPlace>, _ sentence: SentenceView
  ) -> Bool {
    let before = phrase.filter { $0 < group.tokens.lowerBound }
    if before.contains(where: { lexicon.has(sentence.text(of: $0), .newThing) }) { return true }
    guard let first = before.first, !lexicon.has(sentence.text(of: first), .definite) else { return false }
    return before.contains {
      lexicon.has(sentence.text(of: $0), .quantifier) || sentence.hasRelation($0, kind: .numericModifier)
    }
  }
}
