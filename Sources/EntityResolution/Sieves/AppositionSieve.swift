import DocumentModel

/// An apposition or a copula names one thing twice: `Topol-M, a new missile`, `the SS-4 is a missile`.
struct AppositionSieve: Sieve {
  let name = "apposition"

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices
    where table.mentions[index].entity == nil && table.mentions[index].level == .nominal {
      let mention = table.mentions[index]
      let sentence = table.sentences[mention.sentence]
      if let named = namedPlace(mention, in: table) {
        table.link(index, to: named, reason: name)
        continue
      }
      let partners = partners(of: mention.head, sentence)
      let named = table.mentions(inSentence: mention.sentence).first {
        $0.entity != nil && $0.type == mention.type && $0.level == .name
          && (partners.contains($0.head) || isBeside(mention, $0, sentence) || isSaid(mention, of: $0, table))
      }
      if let entity = named?.entity { table.link(index, to: entity, reason: name) }
    }
  }

  /// `the town of Tikrit`, `the Somali capital of Mogadishu`, `Kosovo province`: the place and its name.
  private func namedPlace(_ mention: MentionDraft, in table: MentionTable) -> String? {
    let sentence = table.sentences[mention.sentence]
    let tree = sentence
    guard mention.type == .place || mention.type == .state,
      table.lexicon.has(sentence.lowercasedLemma(of: mention.head), .namedPlace),
      !tree.pennTag(of: mention.head).hasSuffix("S")
    else { return nil }
    return table.mentions(inSentence: mention.sentence).first { other in
      guard other.level == .name, other.entity != nil, other.type == .place || other.type == .state,
        tree.head(of: other.head) == mention.head
      else { return false }
      if other.tokens.lowerBound > mention.head { return sentence.firstPrepositions(of: other.head) == ["of"] }
      return other.type == .place && other.tokens.upperBound == mention.head
        && tree.hasRelation(other.head, kind: .compound)
    }?.entity
  }

  /// `the NATO-Russia Council, a closed-door forum`; `a daily newspaper, Polska,`: one thing on both sides of a comma.
  private func isBeside(_ nominal: MentionDraft, _ name: MentionDraft, _ sentence: SentenceView) -> Bool {
    let (first, second) = nominal.head < name.head ? (nominal, name) : (name, nominal)
    guard second.tokens.lowerBound == first.tokens.upperBound + 1, sentence.text(of: first.tokens.upperBound) == ",",
      !sentence.pennTag(of: nominal.head).hasSuffix("S"),
      sentence.tag(of: nominal.tokens.lowerBound) == .determiner
    else { return false }
    let after = second.tokens.upperBound
    return first == name || !sentence.tokens.contains(after) || sentence.tag(of: after) == .punctuation
  }

  /// `the NATO military alliance` says what NATO is; `the U.N. agency` and `NATO forces` do not.
  private func isSaid(_ mention: MentionDraft, of name: MentionDraft, _ table: MentionTable) -> Bool {
    let tree = table.sentences[mention.sentence]
    guard name.type == .organization, tree.head(of: name.head) == mention.head, name.head < mention.head,
      tree.hasRelation(name.head, kind: .compound) || tree.hasRelation(name.head, kind: .descriptor),
      let kind = name.entity.flatMap({ table.entities[$0]?.subtype }), let nounClass = mention.nounClass
    else { return false }
    return table.lexicon.classes(ofKind: kind).first == nounClass
  }

  private func partners(of head: TokenPlace, _ tree: SentenceView) -> Set<TokenPlace> {
    var partners = Set(tree.dependents(of: head, kind: .apposition))
    if tree.hasRelation(head, kind: .apposition), let other = tree.head(of: head) { partners.insert(other) }
    if tree.firstDependent(of: head, kind: .copula) != nil {
      partners.formUnion(tree.dependents(of: head, kind: .nominalSubject))
    }
    return partners
  }
}
