import DocumentModel

/// What words say of whether a person is a woman or a man.
enum PersonGender: Hashable, Sendable {
  case female
  case male
}

extension MentionTable {
  /// By the title right before a name: `Ms. Brandt`, `King Abdullah`.
  func gender(ofTitleBefore mention: MentionDraft) -> PersonGender? {
    let sentence = sentences[mention.sentence]
    let before = mention.tokens.lowerBound - 1
    guard sentence.tokens.contains(before) else { return nil }
    return gender(ofWord: sentence.text(of: before))
  }

  /// By the title, else by the given name.
  func gender(of mention: MentionDraft) -> PersonGender? {
    switch mention.level {
    case .name:
      if let titled = gender(ofTitleBefore: mention) { return titled }
      let words = mention.surface.split(separator: " ")
      guard words.count > 1, let given = words.first else { return nil }
      return gender(ofWord: String(given))
    case .nominal: return gender(ofWord: sentences[mention.sentence].lowercasedLemma(of: mention.head))
    case .pronoun: return gender(ofWord: mention.surface)
    default: return nil
    }
  }

  /// Whether what is known of a person's gender speaks against one that a pronoun says.
  func differs(in gender: PersonGender?, _ mention: MentionDraft) -> Bool {
    guard let gender, mention.type == .person, let other = self.gender(of: mention) else { return false }
    return other != gender
  }

  func gender(ofWord word: String) -> PersonGender? {
    if lexicon.has(word, .female) { return .female }
    return lexicon.has(word, .male) ? .male : nil
  }
}
