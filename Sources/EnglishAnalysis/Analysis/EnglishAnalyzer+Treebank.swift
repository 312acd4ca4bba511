internal import DocumentModel

extension EnglishAnalyzer {
  /// Treebank sentences with their own words and new lemmas, tags, heads and relations: for evaluation with gold tokens.
  ///
  /// Word forms are read as given, also where they do not add up to the text (`will` and `not` for `won't`).
  public func parsed(_ sentences: [TreebankSentence]) -> [TreebankSentence] {
    let analyses = analyses(of: sentences.map { SentenceWords($0.words.map(\.form)) })
    return zip(sentences, analyses).map { sentence, analysis in
      var sentence = sentence
      var word = 0
      for index in sentence.rows.indices {
        guard case .word = sentence.rows[index].identifier else { continue }
        sentence.rows[index].lemma = analysis.lemmas[word]
        sentence.rows[index].universalTag = analysis.tags[word].rawValue
        sentence.rows[index].pennTag = analysis.pennTags[word]
        sentence.rows[index].head = analysis.heads[word] + 1
        sentence.rows[index].relation = analysis.relations[word]
        word += 1
      }
      return sentence
    }
  }
}
