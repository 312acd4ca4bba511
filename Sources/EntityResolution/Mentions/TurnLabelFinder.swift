import DocumentModel

/// Finds the name of whoever speaks before a colon in capitals: `MR. RAO: Minsk broke the pact.`
struct TurnLabelFinder {
  let titles: TitleFinder
  let lexicon: ReferenceLexicon

  /// A name has no more words.
  private static let longestName = 3

  /// The name in the label that a sentence begins with, and the words from the beginning up to its end.
  func label(in sentence: SentenceView) -> (name: MentionDraft, tokens: Range<TokenPlace>)? {
    var begin = sentence.tokens.lowerBound
    while sentence.tokens.contains(begin), isTitle(begin, sentence) { begin += 1 }
    guard begin > sentence.tokens.lowerBound else { return nil }
    let words = (begin..<sentence.tokens.upperBound).prefix { isCapitals($0, sentence) }
    guard let last = words.last, words.count <= Self.longestName, endsLabel(last + 1, sentence) else { return nil }
    let tokens = begin..<(last + 1)
    let name = MentionDraft(name: tokens, .person, in: sentence)
    return (name, sentence.tokens.lowerBound..<(last + 1))
  }

  private func isTitle(_ place: TokenPlace, _ sentence: SentenceView) -> Bool {
    guard isCapitals(place, sentence) else { return false }
    let word = sentence.text(of: place).lowercased()
    return lexicon.has(word, .honorific) || word.hasSuffix(".") && word.utf8.count > 2
      || titles.isOffice(place, in: sentence) || [.role, .person].contains(lexicon.noun(word)?.type)
  }

  private func isCapitals(_ place: TokenPlace, _ sentence: SentenceView) -> Bool {
    let word = sentence.text(of: place)
    return word.contains(where: \.isLetter) && word == word.uppercased() && sentence.tag(of: place) != .punctuation
  }

  /// A colon, perhaps behind a remark in brackets: `(via interpreter)`.
  private func endsLabel(_ place: TokenPlace, _ sentence: SentenceView) -> Bool {
    guard sentence.tokens.contains(place) else { return false }
    if sentence.text(of: place) == ":" { return true }
    guard sentence.text(of: place) == "(",
      let close = (place..<sentence.tokens.upperBound).first(where: { sentence.text(of: $0) == ")" })
    else { return false }
    return sentence.tokens.contains(close + 1) && sentence.text(of: close + 1) == ":"
  }
}
