import DocumentModel

extension NominalFinder {
  /// A pronoun that refers; nil for other words.
  func pronoun(at row: TokenPlace, in sentence: SentenceView, _ evidence: MentionEvidence) -> MentionDraft? {
    let share = evidence.probability(row, .pronoun)
    guard sentence.tag(of: row) == .pronoun else { return nil }
    let listed = lexicon.types(ofPronoun: sentence.text(of: row))
    if evidence.isKnown, share < (listed.isEmpty ? MentionThreshold.nominal : MentionThreshold.pronoun) { return nil }
    guard let type = evidence.type(row, .pronoun) ?? listed.first, evidence.isKnown || !isExpletive(row, sentence)
    else { return nil }
    let tokens = row..<(row + 1)
    var draft = MentionDraft(
      tokens: tokens, head: row, sentence: sentence.index, type: type, level: .pronoun,
      surface: sentence.text(of: tokens))
    let types = evidence.types(row, .pronoun)
    draft.likelyTypes = types.filter { $0.share >= 0.2 }.map(\.type)
    draft.typeShares = Dictionary(types.map { ($0.type, $0.share) }, uniquingKeysWith: +)
    return draft
  }

  /// `both`, `the former`, `the latter` without a noun behind them.
  func oneOfSeveral(at row: TokenPlace, in sentence: SentenceView) -> MentionDraft? {
    let tree = sentence
    let word = sentence.text(of: row)
    let isPart = lexicon.has(word, .formerOne) || lexicon.has(word, .latterOne)
    guard isPart || lexicon.has(word, .eachOfTwo) else { return nil }
    if let noun = tree.head(of: row), noun > row,
      ["amod", "compound", "det", "det:predet", "cc:preconj", "cc", "advmod"]
        .contains(tree.relation(of: row).label)
    {
      return nil
    }
    let hasArticle = row > sentence.tokens.lowerBound && sentence.lowercasedLemma(of: row - 1) == "the"
    guard isPart == hasArticle else { return nil }
    let tokens = (isPart ? row - 1 : row)..<(row + 1)
    return MentionDraft(
      tokens: tokens, head: row, sentence: sentence.index, type: .group, level: .pronoun,
      surface: sentence.text(of: tokens)
    )
  }

  /// `it is likely that`: nothing is meant.
  private func isExpletive(_ row: TokenPlace, _ sentence: SentenceView) -> Bool {
    guard sentence.lowercasedLemma(of: row) == "it" else { return false }
    if sentence.hasRelation(row, kind: .expletive) { return true }
    guard let head = sentence.head(of: row) else { return false }
    return sentence.firstDependent(of: head, kind: .clausalSubject) != nil
      || (sentence.tag(of: head) == .adjective && sentence.firstDependent(of: head, kind: .clausalComplement) != nil)
  }
}
