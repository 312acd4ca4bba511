import DocumentModel
import KnowledgeBase

/// What a noun phrase says of what it means: of what kind it is, whose, and whether one thing is meant or any.
struct NominalReading {
  /// How a phrase begins.
  enum Article: Hashable, Sendable {
    case none
    case definite
    case indefinite
  }

  /// The compared words for what it is, the noun last; without owners, numbers and words that only judge it.
  let words: [String]
  /// The kind that most of the words name.
  let kind: Kind?
  /// The words up to the noun as written, in lower case.
  let written: [String]
  /// The words before the kind's name, which make a narrower kind.
  let narrowing: [String]
  /// The class of the mention.
  let type: MentionType
  /// Those whose it is, at whom it is directed, between whom and where it is, as the phrase says; never the document's own.
  let parts: [EntityPart: Set<String>]
  /// Belongs to somebody who is known in this document only.
  let hasLocalOwner: Bool
  let article: Article
  let isPlural: Bool
  let isCounted: Bool
  /// Says that another thing than one before is meant.
  let isOther: Bool
  /// Behind the noun stands which one is meant: a clause, a day.
  let isRestricted: Bool

  /// Nil for mentions without a noun.
  ///
  /// - Parameter takesNames: reads names too, for those that only say a kind.
  init?(_ index: Int, in table: MentionTable, takesNames: Bool = false) {
    let mention = table.mentions[index]
    guard mention.level == .nominal || takesNames && mention.level == .name else { return nil }
    let phrase = PhraseWords(index, in: table)
    guard !phrase.words.isEmpty else { return nil }
    let owners = PhraseParts(index, in: table)
    let reading = table.knowledge.kinds.reading(
      of: phrase.words, behind: phrase.behind, isTitle: mention.type == .role)
    words = phrase.words + phrase.behind.prefix(reading?.behind ?? 0)
    written = phrase.written
    kind = reading?.kind
    narrowing = Array(phrase.words.dropLast(reading?.words ?? 0))
    type = mention.type
    parts = owners.parts
    hasLocalOwner = owners.hasLocal
    article = phrase.article
    isPlural = table.sentences[mention.sentence].pennTag(of: mention.head).hasSuffix("S")
    isCounted = phrase.isCounted
    isOther = phrase.isOther
    isRestricted = phrase.isRestricted
  }

  /// How much the phrase says of what it is.
  var weight: Int { (kind == nil ? 0 : 10) + words.count }

  /// How many of the words name the kind.
  var kindWords: Int { kind == nil ? 0 : words.count - narrowing.count }

  /// Whose it is.
  var owners: Set<String> { parts[.owner] ?? [] }
}

/// The words of a noun phrase, sorted into what they are there for.
struct PhraseWords {
  private(set) var words: [String] = []
  /// The same words as written, in lower case.
  private(set) var written: [String] = []
  private(set) var behind: [String] = []
  private(set) var article = NominalReading.Article.none
  private(set) var isCounted = false
  private(set) var isOther = false
  private(set) var isRestricted = false

  private static let wordTags: Set<UniversalTag> = [.noun, .properNoun, .adjective, .verb, .other]
  /// Prepositions with which names of kinds go on: `weapons of mass destruction`, `standoff over nuclear program`.
  private static let joining: Set<String> = ["of", "to", "for", "on", "over"]

  init(_ index: Int, in table: MentionTable) {
    let mention = table.mentions[index]
    let sentence = table.sentences[mention.sentence]
    let lexicon = table.lexicon
    let names = table.mentions(inSentence: mention.sentence).filter {
      $0.tokens != mention.tokens && ($0.level == .name || $0.level == .adjective)
        && $0.tokens.overlaps(mention.tokens)
    }
    for place in mention.tokens {
      let word = sentence.text(of: place)
      if place == mention.tokens.lowerBound {
        if lexicon.has(word, .definite) { article = .definite }
        if ["a", "an", "one"].contains(word.lowercased()) { article = .indefinite }
      }
      if lexicon.has(word, .quantifier) || sentence.hasRelation(place, kind: .numericModifier) { isCounted = true }
      if let name = names.first(where: { $0.tokens.contains(place) }) {
        if place == name.tokens.lowerBound, sentence.isAgent(name.tokens, table.lexicon), let entity = name.entity {
          words.append(entity)
          written.append(name.surface)
        }
        continue
      }
      if lexicon.has(word, .newThing) {
        isOther = true
        continue
      }
      guard Self.wordTags.contains(sentence.tag(of: place)), !sentence.isPossessive(place),
        !lexicon.has(word, .quantifier), !lexicon.has(word, .hedge) || place == mention.head,
        !sentence.isSize(place, before: mention.head, lexicon), let form = KindWording.form(of: word)
      else { continue }
      words.append(form)
      written.append(word.lowercased())
    }
    readBehind(mention, sentence, table)
  }

  private mutating func readBehind(_ mention: MentionDraft, _ sentence: SentenceView, _ table: MentionTable) {
    for child in sentence.dependents(of: mention.head) where child > mention.head {
      if ["acl", "acl:relcl"].contains(sentence.relation(of: child).label), !sentence.isSetOff(child) {
        isRestricted = true
      }
    }
    if table.mentions(inSentence: mention.sentence).contains(where: {
      $0.type == .date && sentence.head(of: $0.head) == mention.head
    }) {
      isRestricted = true
    }
    var place = mention.tokens.upperBound
    guard sentence.tokens.contains(place), Self.joining.contains(sentence.text(of: place).lowercased()) else { return }
    let owners = table.mentions(inSentence: mention.sentence).filter {
      [.state, .nationality].contains($0.type) && $0.level != .nominal && $0.tokens.lowerBound > mention.head
    }
    while sentence.tokens.contains(place), behind.count < 5, sentence.tag(of: place) != .punctuation {
      // `a dispute over Iran's nuclear program` is one over a nuclear program.
      let isOwner = owners.contains { $0.tokens.contains(place) } || sentence.isPossessive(place)
      if !isOwner, let form = KindWording.form(of: sentence.text(of: place)) { behind.append(form) }
      place = place + 1
    }
  }
}

extension SentenceView {
  /// Whether a clause behind a noun only adds something, behind a comma: `the officials, who spoke in Vienna`.
  fileprivate func isSetOff(_ clause: TokenPlace) -> Bool {
    let first = ([clause] + dependents(of: clause)).filter { tag(of: $0) != .punctuation }.min() ?? clause
    return first > tokens.lowerBound && text(of: first - 1) == ","
  }

  /// Whether a word only says of how many a body is: `nation` of `the 35-nation board`.
  fileprivate func isSize(_ place: TokenPlace, before head: TokenPlace, _ lexicon: ReferenceLexicon) -> Bool {
    guard place < head, place > tokens.lowerBound + 1, text(of: place - 1) == "-",
      lexicon.has(text(of: place), .memberNoun)
    else { return false }
    return text(of: place - 2).utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether what stands behind a name says that it only leads or makes something: `U.S.`-led forces are not U.S. forces.
  func isAgent(_ name: Range<TokenPlace>, _ lexicon: ReferenceLexicon) -> Bool {
    let (hyphen, word) = (name.upperBound, name.upperBound + 1)
    return tokens.contains(word) && text(of: hyphen) == "-" && lexicon.has(text(of: word), .agentParticiple)
  }
}
