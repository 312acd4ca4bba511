import DocumentModel
import KnowledgeBase

/// Recognises the titles of offices: `Secretary General`, `deputy foreign minister`.
struct TitleFinder {
  let knowledge: KnowledgeBase

  /// The known title that begins with a row; nil where none does.
  func title(from row: TokenPlace, in sentence: SentenceView) -> Range<TokenPlace>? {
    let rows = row..<sentence.tokens.upperBound
    let match = knowledge.longestMatch(
      in: sentence.document.source.text, tokens: Array(sentence.byteRanges(of: rows)), from: 0)
    guard let match, match.candidates.contains(where: isOffice) else { return nil }
    return row..<(row + match.tokens.count)
  }

  /// The longest known title that ends before a row.
  func title(endingBefore row: TokenPlace, in sentence: SentenceView) -> Range<TokenPlace>? {
    let first = max(sentence.tokens.lowerBound, row - 6)
    return (first..<max(first, row)).lazy.compactMap { title(from: $0, in: sentence) }.first { $0.upperBound == row }
  }

  /// Whether a word is a noun for an office.
  func isOffice(_ row: TokenPlace, in sentence: SentenceView) -> Bool {
    knowledge.candidates(named: sentence.text(of: row)).contains(where: isOffice)
      || knowledge.candidates(named: sentence.lowercasedLemma(of: row)).contains(where: isOffice)
  }

  private func isOffice(_ candidate: NameCandidate) -> Bool {
    let entityClass = knowledge.entityClass(of: candidate.entity)
    return entityClass == .role || entityClass == .roleNoun
  }
}
