import CEmbeddedData
public import Text

/// What the names in an element's class and id say about its content: a table of cues, read once.
public struct ElementNames: Hashable, Sendable {
  /// What an element is by its name.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The running text of an article and nothing else.
    case content
    /// An article with what belongs to it.
    case article
    /// Navigation, advertisements and the like.
    case furniture
    /// Lists and blurbs of other articles.
    case teaser
    /// What only machines and screen readers are to see.
    case unseen
    /// What readers wrote below the article.
    case discussion
    case caption
    /// The standfirst.
    case summary
    case headline
    /// From this word on a name tells how the element looks, not what it is: `content-with-sidebar`.
    case state

    /// Not part of the article.
    public var isOutside: Bool {
      switch self {
      case .furniture, .teaser, .unseen, .discussion: true
      case .content, .article, .caption, .summary, .headline, .state: false
      }
    }
  }

  /// Where the words must stand in a name.
  public enum Match: String, Hashable, Sendable, CaseIterable {
    case any
    /// The last words, which say what the thing is: `post-author`, but not `author-page`.
    case end
    /// The words and no others.
    case whole
  }

  /// A row of the table, with a start tag that it decides.
  public struct Row: Hashable, Sendable {
    public var id: String
    public var kind: Kind
    public var match: Match
    public var names: [String]
    public var source: String
    public var example: String
  }

  public let rows: [Row]
  /// By the words, joined by spaces.
  private let cues: [String: (kind: Kind, match: Match)]
  private let longest: Int

  public init(rows: [Row]) {
    self.rows = rows
    var cues: [String: (kind: Kind, match: Match)] = [:]
    for row in rows { for name in row.names where cues[name] == nil { cues[name] = (row.kind, row.match) } }
    self.cues = cues
    longest = cues.keys.map { $0.split(separator: " ").count }.max() ?? 1
  }

  public static func == (left: ElementNames, right: ElementNames) -> Bool { left.rows == right.rows }
  public func hash(into hasher: inout Hasher) { hasher.combine(rows) }

  /// The built-in table.
  ///
  /// - Throws: a failure with line and column where a row is wrong; the tests keep this from being released.
  public static func builtIn() throws(SyntaxFailure) -> ElementNames {
    var length = 0
    let bytes = entente_reading_elements(&length)
    let table = try TabSeparatedTable(
      Array(UnsafeBufferPointer(start: bytes, count: length)), name: "reading/elements.tsv",
      columns: ["id", "kind", "match", "names", "source", "example"])
    var rows: [Row] = []
    for row in table.rows {
      guard let kind = Kind(rawValue: row.cells[1]) else {
        throw table.failure(in: row, column: 1, expected: "what an element is")
      }
      guard let match = Match(rawValue: row.cells[2]) else {
        throw table.failure(in: row, column: 2, expected: "any, end or whole")
      }
      rows.append(
        Row(
          id: row.cells[0], kind: kind, match: match, names: row.cells[3].listedValues, source: row.cells[4],
          example: row.cells[5]))
    }
    return ElementNames(rows: rows)
  }

  /// What one name says: `article-body__main` has three words; nil where no cue is in it.
  ///
  /// The longest cue decides, of equally long ones the last: the last word of a compound says what the thing is.
  public func kind(ofName name: Substring) -> Kind? {
    // `md:hidden` is a state on some screens.
    if name.utf8.contains(UInt8(ascii: ":")) { return nil }
    var words = Self.words(of: Self.withoutModifier(name))
    if let state = words.firstIndex(where: { cues[$0]?.kind == .state }) { words.removeSubrange(state...) }
    for length in stride(from: min(longest, words.count), through: 1, by: -1) {
      for begin in stride(from: words.count - length, through: 0, by: -1) {
        let text = length == 1 ? words[begin] : words[begin..<(begin + length)].joined(separator: " ")
        guard let cue = cues[text] else { continue }
        switch cue.match {
        case .any: return cue.kind
        case .end: if begin + length == words.count { return cue.kind }
        case .whole: if length == words.count { return cue.kind }
        }
      }
    }
    return nil
  }

  /// `field--label-hidden` is a field: two hyphens lead to how it looks, but for `--name-` and `--type-`, by which some
  /// systems say what it is.
  private static func withoutModifier(_ name: Substring) -> Substring {
    guard let mark = name.firstRange(of: "--"), mark.lowerBound > name.startIndex else { return name }
    let modifier = name[mark.upperBound...]
    return modifier.hasPrefix("name-") || modifier.hasPrefix("type-") ? name : name[..<mark.lowerBound]
  }

  /// Runs of letters in lower case, cut before capitals: `relatedPosts` has two.
  static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previous: UInt8 = 0
    for byte in name.utf8.prefix(60) {
      if !byte.isASCIILetter || (byte.isASCIIUppercase && previous.isASCIILowercase) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      if byte.isASCIILetter { word.append(byte.asciiLowercased) }
      previous = byte
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
