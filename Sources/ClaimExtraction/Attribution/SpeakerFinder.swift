import DocumentModel

/// Finds who speaks in each direct quotation of a document.
struct SpeakerFinder {
  let document: ResolvedDocument
  let operators: OperatorCatalogue

  /// The speaker's mention for each quotation; nil where the text names none.
  func speakers(of quotations: [Quotation], readings: [SentenceReading]) -> [ResolvedMention?] {
    var speakers: [ResolvedMention?] = []
    for quotation in quotations {
      speakers.append(
        namedSpeaker(of: quotation, among: quotations, readings: readings) ?? inherited(quotation, speakers.last)
          ?? introduced(quotation, readings))
    }
    return speakers
  }

  /// The subject of a reporting verb that stands in the quotation's sentences, outside quotation marks.
  private func namedSpeaker(of quotation: Quotation, among quotations: [Quotation], readings: [SentenceReading])
    -> ResolvedMention?
  {
    for reading in readings[sentences(with: quotation)] {
      for row in reading.sentence.tokens where isReportingVerb(row, reading.sentence) && !isQuoted(row, quotations) {
        for subject in reading.clauses.surfaceSubjects(of: row) {
          if let mention = reading.mention(at: subject, fitting: ["Actor", "Document"]) { return mention }
        }
      }
    }
    return nil
  }

  /// A quotation without a reporting verb goes on with the last speaker, where it fills its sentence.
  private func inherited(_ quotation: Quotation, _ last: ResolvedMention??) -> ResolvedMention? {
    guard let last, let speaker = last else { return nil }
    return quotation.isContinuation || sentence(openedBy: quotation) != nil ? speaker : nil
  }

  /// Index of the first sentence that a quotation begins, its mark aside.
  private func sentence(openedBy quotation: Quotation) -> Int? {
    let sentences = document.analyzed.sentences
    return self.sentences(with: quotation).first { quotation.range.lowerBound <= sentences[$0].range.lowerBound + 3 }
  }

  /// `Rao shook her head. "Minsk broke the pact."`: the person that the sentence before it in its paragraph is about.
  private func introduced(_ quotation: Quotation, _ readings: [SentenceReading]) -> ResolvedMention? {
    let sentences = document.analyzed.sentences
    guard let own = sentence(openedBy: quotation), own > 0,
      sentences[own - 1].range.upperBound <= quotation.range.lowerBound
    else { return nil }
    let gap = document.analyzed.source.text[sentences[own - 1].range.upperBound..<quotation.range.lowerBound]
    let before = readings[own - 1]
    guard !gap.contains(UInt8(ascii: "\n")),
      let root = before.sentence.tokens.first(where: { before.sentence.head(of: $0) == nil })
    else { return nil }
    return before.clauses.surfaceSubjects(of: root).lazy.compactMap { before.mention(at: $0, fitting: ["Person"]) }
      .first
  }

  /// The sentences that a quotation stands in, wholly or in part.
  private func sentences(with quotation: Quotation) -> Range<Int> {
    let sentences = document.analyzed.sentences
    let first = sentences.partitioningIndex(where: { $0.range.upperBound > quotation.range.lowerBound })
    let end = sentences.partitioningIndex(where: { $0.range.lowerBound >= quotation.range.upperBound })
    return quotation.range.isEmpty ? first..<first : first..<max(first, end)
  }

  private func isReportingVerb(_ row: TokenPlace, _ sentence: SentenceView) -> Bool {
    sentence.tag(of: row) == .verb
      && operators.operators(for: sentence.lemma(of: row)).contains {
        $0.category == .verb && ($0.effect == .report || $0.effect == .believe)
      }
  }

  private func isQuoted(_ row: TokenPlace, _ quotations: [Quotation]) -> Bool {
    quotations.hold(byte: document.analyzed.tokens.ranges[row.row].lowerBound)
  }
}
