import DocumentModel

/// A name that an editor put in brackets behind a word says what the word means: `they [Russia]`.
struct EditorialSieve: Sieve {
  let name = "editorial"

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices where table.mentions[index].entity == nil {
      let mention = table.mentions[index]
      guard mention.level == .pronoun || mention.level == .nominal else { continue }
      let sentence = table.sentences[mention.sentence]
      let bracket = mention.tokens.upperBound
      guard sentence.tokens.contains(bracket), sentence.text(of: bracket) == "[" else { continue }
      let inserted = table.mentions(inSentence: mention.sentence).first {
        $0.tokens.lowerBound == bracket + 1 && $0.entity != nil
          && sentence.tokens.contains($0.tokens.upperBound)
          && sentence.text(of: $0.tokens.upperBound) == "]"
      }
      if let entity = inserted?.entity { table.link(index, to: entity, reason: name) }
    }
  }
}
