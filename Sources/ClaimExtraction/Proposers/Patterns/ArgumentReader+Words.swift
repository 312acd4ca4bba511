import DocumentModel

/// Words that fill a side where the relation takes a literal.
extension ArgumentReader {
  func words(_ span: Range<TokenPlace>) -> String {
    var span = span
    while let first = span.first,
      sentence.tag(of: first) == .punctuation || sentence.hasRelation(first, kind: .marker)
        || sentence.hasRelation(first, kind: .caseMarker) || isNone(first)
    {
      span = (first + 1)..<span.upperBound
    }
    let time = span.dropFirst(2).first { row in
      (sentence.hasRelation(row, kind: .caseMarker) || sentence.hasRelation(row, kind: .marker))
        && reading.isWord(row, of: .timePreposition)
    }
    if let time { span = span.lowerBound..<time }
    while let last = span.last, sentence.tag(of: last) == .punctuation { span = span.lowerBound..<last }
    let text = sentence.text(of: span)
    let nothing = "nothing"
    return text.lowercased().hasPrefix(nothing) ? "anything" + text.dropFirst(nothing.count) : text
  }

  /// `found no trace`: that there is none is the claim's polarity, not a part of what is said not to be.
  private func isNone(_ word: TokenPlace) -> Bool {
    sentence.hasRelation(word, kind: .determiner) && sentence.lowercasedLemma(of: word) == "no"
      && sentence.head(of: word).flatMap { sentence.head(of: $0) } == predication.trigger
  }

  /// `rejects this`: a pronoun by itself says nothing to whoever reads the claim.
  func isBarePronoun(_ word: TokenPlace) -> Bool {
    ["DT", "PRP", "WDT", "WP"].contains(sentence.pennTag(of: word)) && sentence.span(of: word).count == 1
  }

  /// What a general word stands for: `options including drills and patrols` are drills, patrols; else the word's own span.
  func listed(under head: TokenPlace) -> [Range<TokenPlace>] {
    let examples = sentence.dependents(of: head, kind: .nominalModifier).filter { child in
      child > head && reading.classes.contains(sentence.prepositions(of: child).first ?? "", .including)
    }
    guard let first = examples.first else { return [sentence.span(of: head)] }
    let parts = [first] + sentence.dependents(of: first, kind: .conjunct)
    return parts.enumerated().map { index, part in
      trimmed(sentence.span(of: part), before: index == 0 && parts.count > 1 ? parts[1] : nil)
    }
  }

  /// From a verb to the end of what depends on it, without its subject and auxiliaries.
  var predicateSpan: Range<TokenPlace> {
    let row = predication.trigger
    let end = sentence.dependents(of: row).filter {
      $0 > row && sentence.relation(of: $0) != .conjunct && sentence.tag(of: $0) != .punctuation
    }
    .map { sentence.span(of: $0).upperBound }.max()
    return row..<max(end ?? row + 1, row + 1)
  }

  /// A span up to the part that begins in it, without the conjunction before that.
  func trimmed(_ span: Range<TokenPlace>, before next: TokenPlace?) -> Range<TokenPlace> {
    guard let next else { return span }
    var end = min(span.upperBound, sentence.span(of: next).lowerBound)
    while end > span.lowerBound + 1, [.coordinator, .punctuation].contains(sentence.relation(of: end - 1)) { end -= 1 }
    return span.lowerBound < end ? span.lowerBound..<end : span
  }
}
