public import DocumentModel

/// Cuts documents into tokens and sentences: the first stage of the analysis.
public struct Segmenter: Sendable {
  private let tokenizer = Tokenizer()
  private let splitter = SentenceSplitter()

  public init() {}

  /// The document with its tokens and sentences; the other columns of the token table are empty.
  ///
  /// A sentence never crosses the border of a section. Text outside every section counts as body.
  public func segmented(_ source: SourceDocument) -> AnalyzedDocument {
    var document = AnalyzedDocument(source: source, sentences: [], tokens: TokenTable())
    var offset = 0
    for section in source.sections.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let begin = max(offset, min(section.range.lowerBound, source.text.count))
      let end = max(begin, min(section.range.upperBound, source.text.count))
      append(offset..<begin, as: .body, to: &document)
      append(begin..<end, as: section.kind, to: &document)
      offset = end
    }
    append(offset..<source.text.count, as: .body, to: &document)
    return document
  }

  private func append(_ range: Range<Int>, as section: SectionKind, to document: inout AnalyzedDocument) {
    guard !range.isEmpty else { return }
    let tokens = tokenizer.tokens(in: document.source.text, range: range)
    let first = document.tokens.count
    document.tokens.ranges.append(contentsOf: tokens.ranges)
    for sentence in splitter.sentences(of: tokens, in: document.source.text) {
      let begin = tokens.ranges[sentence.lowerBound].lowerBound
      let end = tokens.ranges[sentence.upperBound - 1].upperBound
      document.sentences.append(
        AnalyzedSentence(
          range: begin..<end, tokens: (first + sentence.lowerBound)..<(first + sentence.upperBound), section: section))
    }
  }
}
