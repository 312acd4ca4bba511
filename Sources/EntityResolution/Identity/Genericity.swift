import DocumentModel
import KnowledgeBase

/// Whether a phrase means its kind or one thing of it.
///
/// Kinds are meant where nothing picks out one thing: no number, no definite article, no clause or day behind the noun, no
/// word such as `another`. The form of the noun then decides: `nuclear weapons` and `ammunition` mean all that is called
/// so; `a nuclear weapon` does where it is not said to be there (one wants, denies, plans it) and nothing refers back to it.
/// Happenings are told one by one in the news: `air strikes` and `cooperation` by themselves are those of the text, unless
/// they are not there either.
enum Genericity {
  /// Why a phrase means what it does, as reasons of links show it.
  enum Ground: String, Hashable, Sendable {
    case plural
    case mass
    case notThere = "not-there"
  }

  /// Classes of which bare plurals mean the kind; meetings, treaties and happenings are told one by one in the news.
  private static let pluralTypes: Set<MentionType> = [
    .weapon, .group, .person, .organization, .document, .event, .place,
  ]

  /// What makes the phrase mean its kind; nil where one thing is meant.
  ///
  /// - Parameter isTakenUp: whether the text refers to the same thing again.
  static func ground(
    _ reading: NominalReading, _ index: Int, isTakenUp: Bool, in table: MentionTable
  ) -> Ground? {
    guard !reading.isCounted, !reading.isOther, !reading.isRestricted || isPeopleOfOwner(reading),
      reading.article != .definite, !reading.hasLocalOwner
    else { return nil }
    let mention = table.mentions[index]
    let isListed = reading.kind != nil
    // `troops` without more are those that the text is about; `nuclear weapons` need no text.
    guard reading.words.count > 1 || !reading.owners.isEmpty || reading.kind?.identity == .any else { return nil }
    if reading.isPlural {
      guard pluralTypes.contains(reading.type), reading.article == .none else { return nil }
      if reading.type == .event || reading.type == .place || reading.type == .document {
        guard isListed, reading.narrowing.isEmpty else { return nil }
        return isToldOneByOne(reading, mention, in: table) ? nil : .plural
      }
      return .plural
    }
    if reading.article == .indefinite {
      guard reading.type == .weapon, isListed, reading.owners.isEmpty, !isTakenUp, isNotThere(mention, in: table) else {
        return nil
      }
      return .notThere
    }
    guard isListed, [.weapon, .event, .group, .document].contains(reading.type) else { return nil }
    // `Israel's nuclear arsenal` is all that Israel has of it.
    guard reading.owners.isEmpty || reading.type == .weapon && isPossessed(mention, in: table) else { return nil }
    return isToldOneByOne(reading, mention, in: table) ? nil : .mass
  }

  /// `U.S. officials who spoke on Monday` are those of the United States, as they are wherever they stand.
  private static func isPeopleOfOwner(_ reading: NominalReading) -> Bool {
    reading.kind?.type == "Group" && reading.isPlural && reading.article == .none && !reading.owners.isEmpty
  }

  /// Whether a happening of which nothing is said but its kind is one of the text's own.
  private static func isToldOneByOne(
    _ reading: NominalReading, _ mention: MentionDraft, in table: MentionTable
  ) -> Bool {
    reading.type == .event && reading.parts.isEmpty && reading.kind?.identity != .any
      && !isNotThere(mention, in: table)
  }

  /// Whether a possessor stands before the noun.
  private static func isPossessed(_ mention: MentionDraft, in table: MentionTable) -> Bool {
    table.sentences[mention.sentence].hasDependent(mention.head, kind: .possessor)
  }

  /// Whether a thing is wanted, planned, denied or thought of: `seeks a nuclear weapon`, `could not build a bomb`.
  private static func isNotThere(_ mention: MentionDraft, in table: MentionTable) -> Bool {
    let sentence = table.sentences[mention.sentence]
    var place = mention.head
    for _ in 0..<6 {
      guard let head = sentence.head(of: place) else { return false }
      if table.lexicon.has(sentence.lowercasedLemma(of: head), .unrealised) { return true }
      let signs = sentence.dependents(of: head).filter { $0 != place }
      if signs.contains(where: { isSignOfDoubt($0, sentence) }) { return true }
      place = head
    }
    return false
  }

  private static let doubt: Set<String> = [
    "not", "n't", "never", "no", "could", "would", "might", "may", "can", "if", "whether", "to", "should", "will",
  ]

  private static func isSignOfDoubt(_ place: TokenPlace, _ sentence: SentenceView) -> Bool {
    guard ["aux", "mark", "advmod", "det"].contains(sentence.relation(of: place).label) else { return false }
    return doubt.contains(sentence.text(of: place).lowercased())
  }
}
