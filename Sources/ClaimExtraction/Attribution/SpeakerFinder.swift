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
      for row in reading.sentence.tokens
      where operators.isReportingVerb(row, reading.sentence) && !isQuoted(row, quotations) {
        if let speaker = reading.speaker(of: row, fitting: ["Actor", "Document"]) { return speaker }
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

  /// `Rao shook her head. "Minsk broke the pact."`: the person that the sentence before it in its paragraph is about; where a colon ends that
  /// sentence, whoever it is about, also across paragraphs.
  private func introduced(_ quotation: Quotation, _ readings: [SentenceReading]) -> ResolvedMention? {
    let sentences = document.analyzed.sentences
    guard let own = sentence(openedBy: quotation), own > 0,
      sentences[own - 1].range.upperBound <= quotation.range.lowerBound
    else { return nil }
    let text = document.analyzed.source.text
    let gap = text[sentences[own - 1].range.upperBound..<quotation.range.lowerBound]
    let before = readings[own - 1]
    let isAnnounced = text[sentences[own - 1].range].last == UInt8(ascii: ":") || before.givesStatement
    guard isAnnounced || !gap.contains(UInt8(ascii: "\n")),
      let root = before.sentence.root
    else { return nil }
    // `The commander, General Rao, gave this statement:`
    let subjects = before.clauses.surfaceSubjects(of: root)
    let named = subjects.flatMap { before.sentence.dependents(of: $0, kind: .apposition) } + subjects
    let person = named.lazy.compactMap { before.mention(at: $0, fitting: ["Person"]) }.first
    guard person == nil, isAnnounced else { return person }
    return subjects.lazy.compactMap { before.mention(at: $0, fitting: ["Actor"]) }.first
  }

  /// The sentences that a quotation stands in, wholly or in part.
  private func sentences(with quotation: Quotation) -> Range<Int> {
    let sentences = document.analyzed.sentences
    let first = sentences.partitioningIndex(where: { $0.range.upperBound > quotation.range.lowerBound })
    let end = sentences.partitioningIndex(where: { $0.range.lowerBound >= quotation.range.upperBound })
    return quotation.range.isEmpty ? first..<first : first..<max(first, end)
  }

  private func isQuoted(_ row: TokenPlace, _ quotations: [Quotation]) -> Bool {
    quotations.hold(byte: document.analyzed.tokens.ranges[row.row].lowerBound)
  }
}

extension SentenceReading {
  /// Whether somebody gives a statement here that follows: `The minister issued this statement today.`
  var givesStatement: Bool { givingVerb(in: sentence.tokens) != nil }

  /// The verb whose object is words that follow: `provided` before `the following readout`.
  func givingVerb(in places: Range<TokenPlace>) -> TokenPlace? {
    places.first { verb in
      guard let object = sentence.firstDependent(of: verb, kind: .object), isWord(object, of: .utteranceNoun) else {
        return false
      }
      return sentence.dependents(of: object).contains {
        ["this", "following"].contains(sentence.text(of: $0).lowercased())
      }
    }
  }

  /// Whoever a verb of saying has as its subject.
  ///
  /// A person named with a body is the speaker, whichever word of the phrase the tree takes for its head: `a Foreign Office spokesman`,
  /// `Foreign Office Minister for Africa Fiona Aldridge`.
  func speaker(of verb: TokenPlace, fitting classes: [String]) -> ResolvedMention? {
    for subject in clauses.surfaceSubjects(of: verb) {
      guard let mention = mention(at: subject, fitting: classes) else { continue }
      return mention.mention.type == .person ? mention : person(around: subject, before: verb) ?? mention
    }
    return nil
  }

  private func person(around subject: TokenPlace, before verb: TokenPlace) -> ResolvedMention? {
    mentions(of: [.person]).first { other in
      other.mention.entity != nil
        && (other.tokens.contains(subject)
          || other.tokens.upperBound == verb && [subject, verb].contains(sentence.head(of: other.head)))
    }
  }
}
