public import DocumentModel

/// The running text of treebank sentences, with the place of every word in it.
///
/// Sentences of a paragraph are joined as `SpaceAfter` says, paragraphs by a blank line.
public struct TreebankText: Hashable, Sendable {
  /// UTF-8.
  public private(set) var text: [UInt8] = []
  /// The syntactic words as ranges of bytes. Words of a multiword token whose forms do not add up to it (`won't` from
  /// `will` and `not`) all have its range.
  public private(set) var segmented = SegmentedText(tokens: TokenSequence(), sentences: [])

  public init(_ sentences: [TreebankSentence]) {
    for sentence in sentences { append(sentence) }
  }

  private mutating func append(_ sentence: TreebankSentence) {
    if sentence.startsParagraph, !text.isEmpty { text.append(contentsOf: "\n\n".utf8) }
    let first = segmented.tokens.count
    let words = sentence.words
    for token in sentence.surfaceTokens {
      let begin = text.count
      text.append(contentsOf: token.row.form.utf8)
      appendWords(words[token.words], of: begin..<text.count)
      if token.row.hasSpaceAfter { text.append(UInt8(ascii: " ")) }
    }
    if segmented.tokens.count > first { segmented.sentences.append(first..<segmented.tokens.count) }
  }

  private mutating func appendWords(_ words: ArraySlice<TreebankRow>, of range: Range<Int>) {
    let forms = words.map { Array($0.form.utf8) }
    let addUp = forms.flatMap { $0 }.elementsEqual(text[range])
    var begin = range.lowerBound
    for (index, form) in forms.enumerated() {
      segmented.tokens.append(addUp ? begin..<(begin + form.count) : range, continuesWord: index > 0)
      begin += form.count
    }
  }

  /// The sentences as an analysed document with gold tokens and no further columns, for a parser to fill.
  public func document(record: DocumentRecord) -> AnalyzedDocument {
    let ranges = segmented.tokens.ranges
    let source = SourceDocument(
      record: record, text: text, sections: [TextSection(kind: .body, range: 0..<text.count)])
    let sentences = segmented.sentences.map { tokens in
      AnalyzedSentence(
        range: ranges[tokens.lowerBound].lowerBound..<ranges[tokens.upperBound - 1].upperBound, tokens: tokens,
        section: .body)
    }
    return AnalyzedDocument(source: source, sentences: sentences, tokens: TokenTable(ranges: ranges))
  }
}
