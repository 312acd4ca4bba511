public import DocumentModel
internal import Text

/// Cuts text into tokens and sentences: the first stage of the analysis.
public struct Segmenter: Sendable {
  private let tokenizer = Tokenizer()
  private let splitter = SentenceSplitter()

  public init() {}

  /// The tokens and sentences of a text or of a part of it.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - range: half-open range of bytes.
  public func segmentedText(_ text: [UInt8], range: Range<Int>) -> SegmentedText {
    let tokens = tokenizer.tokens(in: text, range: range)
    let sentences = splitter.sentences(of: tokens, range: range, in: text)
    return withFinalPeriods(SegmentedText(tokens: tokens, sentences: sentences), in: text)
  }

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
    let segmented = segmentedText(document.source.text, range: range)
    let ranges = segmented.tokens.ranges
    let first = document.tokens.count
    document.tokens.ranges.append(contentsOf: ranges)
    for sentence in segmented.sentences {
      document.sentences.append(
        AnalyzedSentence(
          range: ranges[sentence.lowerBound].lowerBound..<ranges[sentence.upperBound - 1].upperBound,
          tokens: (first + sentence.lowerBound)..<(first + sentence.upperBound), section: section))
    }
  }

  /// Cuts the period off an abbreviation in small letters at the end of a sentence: `etc` + `.`
  ///
  /// The treebank takes that period for the end mark. Names keep theirs: `U.S.`, `Inc.`
  private func withFinalPeriods(_ segmented: SegmentedText, in text: [UInt8]) -> SegmentedText {
    guard
      segmented.sentences.contains(where: { endsInAbbreviation(segmented.tokens.ranges[$0.upperBound - 1], in: text) })
    else { return segmented }
    var result = SegmentedText(tokens: TokenSequence(), sentences: [])
    for sentence in segmented.sentences {
      let begin = result.tokens.count
      for token in sentence {
        let range = segmented.tokens.ranges[token]
        let joined = segmented.tokens.continuesWord[token]
        guard token + 1 == sentence.upperBound, endsInAbbreviation(range, in: text) else {
          result.tokens.append(range, continuesWord: joined)
          continue
        }
        result.tokens.append(range.lowerBound..<(range.upperBound - 1), continuesWord: joined)
        result.tokens.append((range.upperBound - 1)..<range.upperBound)
      }
      result.sentences.append(begin..<result.tokens.count)
    }
    return result
  }

  private func endsInAbbreviation(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    range.count > 1 && text[range.upperBound - 1] == UInt8(ascii: ".") && text[range.lowerBound].isASCIILowercase
  }
}
