public import DocumentModel
internal import Text

extension AnalyzedDocument {
  /// The analysis as CoNLL-U sentences: sentence identifiers from the document's name, entities and roles in MISC.
  ///
  /// `Entity=B-state` and `I-state` mark named entities. A predicate has `Roles=ARG0:1-3,ARGM-TMP:7-8` with ranges of
  /// words. Multiword tokens are found again from the text, since the token table keeps only words.
  public func treebankSentences() -> [TreebankSentence] {
    let tokenizer = Tokenizer()
    return sentences.indices.map { index in
      let sentence = sentences[index]
      var rows: [TreebankRow] = []
      let joined = continuations(in: sentence, by: tokenizer)
      for token in sentence.tokens {
        let position = token - sentence.tokens.lowerBound
        if !joined[position], position + 1 < joined.count, joined[position + 1] {
          rows.append(multiwordRow(at: position, joined: joined, of: sentence))
        }
        rows.append(row(of: token, in: sentence))
      }
      return TreebankSentence(comments: comments(ofSentence: index), rows: rows)
    }
  }

  private func comments(ofSentence index: Int) -> [String] {
    let sentence = sentences[index]
    let text = String(decoding: source.text[sentence.range], as: UTF8.self)
      .split { $0 == "\n" || $0 == "\r" || $0 == "\t" }.joined(separator: " ")
    let document = index == 0 ? [" newdoc id = \(source.record.name)"] : []
    return document + [" sent_id = \(source.record.name)-\(index + 1)", " text = \(text)"]
  }

  /// For each token of a sentence, whether it continues the orthographic word before it.
  private func continuations(in sentence: AnalyzedSentence, by tokenizer: Tokenizer) -> [Bool] {
    let cut = tokenizer.tokens(in: source.text, range: sentence.range)
    var starts: [Int] = []
    for (range, joined) in zip(cut.ranges, cut.continuesWord) where joined { starts.append(range.lowerBound) }
    var next = 0
    return sentence.tokens.map { token in
      let begin = tokens.ranges[token].lowerBound
      while next < starts.count, starts[next] < begin { next += 1 }
      let isJoined = next < starts.count && starts[next] == begin && token > sentence.tokens.lowerBound
      return isJoined && tokens.ranges[token - 1].upperBound == begin
    }
  }

  private func multiwordRow(at position: Int, joined: [Bool], of sentence: AnalyzedSentence) -> TreebankRow {
    var last = position + 1
    while last + 1 < joined.count, joined[last + 1] { last += 1 }
    let first = sentence.tokens.lowerBound
    let range = tokens.ranges[first + position].lowerBound..<tokens.ranges[first + last].upperBound
    return TreebankRow(
      identifier: .multiword((position + 1)...(last + 1)), form: String(decoding: source.text[range], as: UTF8.self),
      miscellaneous: spaceFollows(range.upperBound) ? "_" : "SpaceAfter=No")
  }

  private func row(of token: Int, in sentence: AnalyzedSentence) -> TreebankRow {
    let first = sentence.tokens.lowerBound
    var attributes: [String] = []
    for entity in sentence.entities where entity.tokens.contains(token) {
      attributes.append("Entity=\(entity.tokens.lowerBound == token ? "B" : "I")-\(entity.label)")
    }
    for roles in sentence.roles where roles.predicate == token {
      let arguments = roles.arguments.map {
        "\($0.role):\($0.tokens.lowerBound - first + 1)-\($0.tokens.upperBound - first)"
      }
      attributes.append("Roles=\(arguments.isEmpty ? "none" : arguments.joined(separator: ","))")
    }
    if !spaceFollows(tokens.ranges[token].upperBound) { attributes.append("SpaceAfter=No") }
    var row = TreebankRow(identifier: .word(token - first + 1), form: text(ofToken: token))
    if tokens.lemmas.count == tokens.count { row.lemma = tokens.lemmas[token] }
    if tokens.tags.count == tokens.count { row.universalTag = tokens.tags[token].rawValue }
    if tokens.pennTags.count == tokens.count { row.pennTag = tokens.pennTags[token] }
    if tokens.isParsed {
      row.head = tokens.heads[token] < 0 ? 0 : tokens.heads[token] - first + 1
      row.relation = tokens.relations[token].label
    }
    if !attributes.isEmpty { row.miscellaneous = attributes.joined(separator: "|") }
    return row
  }

  private func spaceFollows(_ offset: Int) -> Bool {
    offset >= source.text.count || source.text[offset].isASCIISpace
      || CharacterClassifier().character(in: source.text, at: offset).class == .space
  }
}
