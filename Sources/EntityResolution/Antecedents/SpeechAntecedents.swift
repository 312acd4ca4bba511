import DocumentModel

/// Whom a pronoun means by the verb of speech that it stands under: what one is told to do, answers, or complains of.
///
/// These are sure where the nearest subject and the learned weights mislead: `Iraq called on Turkey to withdraw its troops`.
struct SpeechAntecedents {
  let table: MentionTable

  /// The entity and what it went by; nil where no such verb stands above.
  func antecedent(of index: Int) -> (entity: String, ground: String)? {
    let pronoun = table.mentions[index]
    let sentence = table.sentences[pronoun.sentence]
    if sentence.hasRelation(pronoun.head, kind: .possessor) {
      return owner(of: pronoun, sentence)
    }
    guard let verb = sentence.head(of: pronoun.head) else { return nil }
    if sentence.hasRelation(pronoun.head, kind: .object) {
      return accuser(of: pronoun, verb, sentence).map { ($0, "accuser") }
    }
    guard sentence.hasRelation(pronoun.head, kind: .nominalSubject) else { return nil }
    if table.lexicon.has(sentence.lowercasedLemma(of: verb), .denying) {
      return accused(before: index, verb).map { ($0, "accused") }
    }
    return teller(of: pronoun, verb, sentence).map { ($0, "teller") }
  }

  /// Of a thing that somebody is told to do something with, or that somebody is said to have done wrong to.
  private func owner(of pronoun: MentionDraft, _ sentence: SentenceView) -> (entity: String, ground: String)? {
    if let told = subjectTold(of: pronoun, sentence) { return (told, "told-before") }
    guard let thing = sentence.head(of: pronoun.head), !sentence.hasRelation(thing, kind: .oblique),
      let deed = sentence.ancestors(of: thing).first(where: { sentence.tag(of: $0) == .verb }),
      let verb = sentence.head(of: deed)
    else { return nil }
    let lexicon = table.lexicon
    let (done, said) = (sentence.lowercasedLemma(of: deed), sentence.lowercasedLemma(of: verb))
    let isTold = sentence.dependents(of: deed, kind: .marker).contains {
      ["to", "against"].contains(sentence.lowercasedLemma(of: $0))
    }
    let hasSubject = sentence.firstDependent(of: deed, kind: .nominalSubject) != nil
    if isTold, !hasSubject, lexicon.has(said, .directive), !lexicon.has(done, .favour),
      let asked = addressee(of: verb, before: deed, sentence)
    {
      // `told Mali to open its bases`, but `warned Mali not to attack its bases`.
      if lexicon.has(done, .trespassing) { return side(of: verb, for: pronoun, sentence).map { ($0, "asking") } }
      return entity(at: asked, for: pronoun, sentence).map { ($0, "asked") }
    }
    guard hasSubject, sentence.hasRelation(deed, kind: .clausalComplement), lexicon.has(done, .trespassing),
      lexicon.has(sentence.lowercasedLemma(of: thing), .trespassed),
      let speaker = sentence.firstDependent(of: verb, kind: .nominalSubject)
    else { return nil }
    return entity(at: speaker, for: pronoun, sentence).map { ($0, "complaint") }
  }

  /// `Mali will not leave, its minister said`: whose minister says something behind what is said, is its subject.
  private func subjectTold(of pronoun: MentionDraft, _ sentence: SentenceView) -> String? {
    guard let speaker = sentence.head(of: pronoun.head), sentence.hasRelation(speaker, kind: .nominalSubject),
      let verb = sentence.head(of: speaker),
      let told = sentence.firstDependent(of: verb, kind: .clausalComplement), told < pronoun.head,
      let subject = sentence.firstDependent(of: told, kind: .nominalSubject)
    else { return nil }
    return entity(at: subject, for: pronoun, sentence)
  }

  /// Whoever tells somebody something, or whose spokesman does.
  private func side(of verb: TokenPlace, for pronoun: MentionDraft, _ sentence: SentenceView) -> String? {
    guard let teller = sentence.firstDependent(of: verb, kind: .nominalSubject) else { return nil }
    return entity(at: teller, for: pronoun, sentence)
      ?? table.mentions(inSentence: sentence.index).first {
        $0.type == .nationality && sentence.head(of: $0.head) == teller
      }?.entity
  }

  /// Whom a verb tells to do something: its object, or who stands behind `on` and `to`.
  private func addressee(of verb: TokenPlace, before deed: TokenPlace, _ sentence: SentenceView) -> TokenPlace? {
    let objects =
      sentence.dependents(of: verb, kind: .object) + sentence.dependents(of: verb, kind: .indirectObject)
      + sentence.dependents(of: verb, kind: .oblique).filter {
        sentence.firstPrepositions(of: $0).contains { ["on", "upon", "to"].contains($0) }
      }
    return objects.filter { $0 > verb && $0 < deed }.max()
  }

  /// Whoever was accused last, in this sentence or the one before.
  private func accused(before index: Int, _ denial: TokenPlace) -> String? {
    let pronoun = table.mentions[index]
    for number in [pronoun.sentence, pronoun.sentence - 1] where table.sentences.indices.contains(number) {
      let sentence = table.sentences[number]
      let accusation = sentence.tokens.last {
        $0 < denial && sentence.tag(of: $0) == .verb && table.lexicon.has(sentence.lowercasedLemma(of: $0), .accusing)
      }
      guard let accusation else { continue }
      let passive = sentence.dependents(of: accusation).first { sentence.relation(of: $0) == .passiveSubject }
      let object = passive ?? sentence.firstDependent(of: accusation, kind: .object)
      return object.flatMap { entity(at: $0, for: pronoun, sentence) }
    }
    return nil
  }

  /// `Manila accused Beijing of provoking it`: the deed of the accused is done to the accuser, but `of arming itself` to itself.
  private func accuser(of pronoun: MentionDraft, _ deed: TokenPlace, _ sentence: SentenceView) -> String? {
    guard !["self", "selves"].contains(where: pronoun.surface.hasSuffix), let accusation = sentence.head(of: deed),
      table.lexicon.has(sentence.lowercasedLemma(of: accusation), .accusing),
      let accused = sentence.firstDependent(of: accusation, kind: .object), accused < deed,
      let subject = sentence.firstDependent(of: accusation, kind: .nominalSubject)
    else { return nil }
    return entity(at: subject, for: pronoun, sentence)
  }

  /// `Putin told Macron that he would sign`: one tells what oneself will do, and others what they should.
  private func teller(of pronoun: MentionDraft, _ verb: TokenPlace, _ sentence: SentenceView) -> String? {
    guard sentence.hasRelation(verb, kind: .clausalComplement), let telling = sentence.head(of: verb),
      sentence.lowercasedLemma(of: telling) == "tell",
      sentence.dependents(of: verb, kind: .auxiliary).contains(where: {
        ["will", "would"].contains(sentence.text(of: $0).lowercased())
      })
    else { return nil }
    // Names of several words are not always read as one subject; they stand before the verb.
    let subject = sentence.firstDependent(of: telling, kind: .nominalSubject)
    return entity(at: subject ?? telling - 1, for: pronoun, sentence)
  }

  /// The entity of the mention whose head a word is, where the pronoun can stand for it.
  private func entity(at place: TokenPlace, for pronoun: MentionDraft, _ sentence: SentenceView) -> String? {
    let types = table.lexicon.types(ofPronoun: pronoun.surface)
    let isSeveral = table.lexicon.isSeveral(pronoun: pronoun.surface)
    let gender = table.gender(ofWord: pronoun.surface)
    return table.mentions(inSentence: sentence.index).first {
      ($0.head == place || $0.tokens.last == place) && $0.entity != nil && $0.level != .adjective
        && types.contains($0.type)
        && (isSeveral || !table.isSeveral($0)) && !table.differs(in: gender, $0)
    }?.entity
  }
}
