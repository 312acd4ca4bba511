/// One sentence as every stage after the analysis reads it: its words, what they are, and what depends on what.
///
/// Words are named by their places in the document, so that what different stages found compares directly. Questions that only one
/// stage asks are extensions in its target.
public struct SentenceView: Sendable {
  public let document: AnalyzedDocument
  /// Index of the sentence in the document.
  public let index: Int
  public let tokens: Range<TokenPlace>
  /// By rows of the token table; heads are rows too, -1 for a root.
  private var heads: ArraySlice<Int>
  private var relations: ArraySlice<DependencyRelation>
  private var links: DependentLinks

  /// - Precondition: the document is parsed and every head of the sentence lies in the sentence.
  /// - Complexity: O(tokens of the sentence).
  public init(document: AnalyzedDocument, index: Int) {
    let rows = document.sentences[index].tokens
    self.document = document
    self.index = index
    tokens = Range(rows: rows)
    heads = document.tokens.heads[rows]
    relations = document.tokens.relations[rows]
    links = DependentLinks(heads: heads)
  }

  /// Which part of the document it stands in.
  public var section: SectionKind { document.sentences[index].section }

  /// The names, nationalities and times that the analysis found, with its labels.
  public var names: [(tokens: Range<TokenPlace>, label: String)] {
    document.sentences[index].entities.map { (Range(rows: $0.tokens), $0.label) }
  }

  /// A word as written.
  public func text(of place: TokenPlace) -> String { document.text(ofToken: place.row) }

  /// A word as written, in UTF-8.
  public func bytes(of place: TokenPlace) -> ArraySlice<UInt8> {
    document.source.text[document.tokens.ranges[place.row]]
  }

  /// The text of a run of tokens, with what stands between them.
  public func text(of places: Range<TokenPlace>) -> String {
    guard let first = places.first, let last = places.last else { return "" }
    let ranges = document.tokens.ranges
    let bytes = ranges[first.row].lowerBound..<ranges[last.row].upperBound
    return String(decoding: document.source.text[bytes], as: UTF8.self)
  }

  /// Where words stand in the text; half-open ranges of UTF-8 bytes.
  public func byteRanges(of places: Range<TokenPlace>) -> ArraySlice<Range<Int>> {
    document.tokens.ranges[places.rows]
  }

  /// The dictionary form of a word; names keep their capitals.
  public func lemma(of place: TokenPlace) -> String { document.tokens.lemmas[place.row] }

  /// The dictionary form of a word in lower case, as word lists have it.
  public func lowercasedLemma(of place: TokenPlace) -> String { lemma(of: place).lowercased() }

  /// The universal part of speech of a word.
  public func tag(of place: TokenPlace) -> UniversalTag { document.tokens.tags[place.row] }

  /// The Penn Treebank tag of a word.
  public func pennTag(of place: TokenPlace) -> String { document.tokens.pennTags[place.row] }

  /// Whether a word follows the one before it in its sentence without space.
  public func isGlued(_ place: TokenPlace) -> Bool {
    let ranges = document.tokens.ranges
    return place > tokens.lowerBound && ranges[place.row - 1].upperBound == ranges[place.row].lowerBound
  }

  /// The head of a token; nil for the root.
  public func head(of place: TokenPlace) -> TokenPlace? {
    let head = heads[place.row]
    return head >= 0 ? TokenPlace(head) : nil
  }

  /// The relation of a word to its head.
  public func relation(of place: TokenPlace) -> DependencyRelation { relations[place.row] }

  /// The dependents of a token in text order.
  public func dependents(of place: TokenPlace) -> Dependents { Dependents(of: place, in: links) }

  /// Hangs a word under another one.
  ///
  /// - Precondition: the new head is in the sentence and not under the word.
  /// - Complexity: O(dependents of the old and the new head).
  public mutating func attach(_ place: TokenPlace, to head: TokenPlace, as relation: DependencyRelation) {
    links.move(place, from: heads[place.row], to: head.row)
    heads[place.row] = head.row
    relations[place.row] = relation
  }
}
