import CEmbeddedData
public import Text

/// Tells whether a text is English by the share of words that every English text is full of.
public struct EnglishCheck: Hashable, Sendable {
  /// A row of the table, with a sentence that it takes for English.
  public struct Row: Hashable, Sendable {
    public var id: String
    public var words: [String]
    public var source: String
    public var example: String
  }

  public let rows: [Row]
  private let words: Set<String>

  /// Fewer words than this prove nothing.
  private static let fewestWords = 40
  /// How many words of a long text are looked at.
  private static let mostWords = 4000

  public init(rows: [Row]) {
    self.rows = rows
    words = Set(rows.flatMap(\.words))
  }

  /// The built-in table.
  ///
  /// - Throws: a failure with line and column where a row is wrong; the tests keep this from being released.
  public static func builtIn() throws(SyntaxFailure) -> EnglishCheck {
    var length = 0
    let bytes = entente_reading_languages(&length)
    let table = try TabSeparatedTable(
      Array(UnsafeBufferPointer(start: bytes, count: length)), name: "reading/languages.tsv",
      columns: ["id", "words", "source", "example"])
    return EnglishCheck(
      rows: table.rows.map { row in
        Row(id: row.cells[0], words: row.cells[1].listedValues, source: row.cells[2], example: row.cells[3])
      })
  }

  /// Whether a text can be read as English; a short one can unless it is in another script.
  ///
  /// Running English has one such word in four, lists and tables one in ten; other European languages have one in fifty.
  /// A line that comes again proves nothing a second time: a page may have more buttons than sentences.
  ///
  /// - Parameter declared: the language that the document names, as in `en-GB`; where it names another, more is asked.
  /// - Complexity: O(n).
  public func isEnglish(_ text: [UInt8], declared: String? = nil) -> Bool {
    var (first, again) = (Words(), Words())
    var letters = (plain: 0, other: 0)
    var seen: Set<ArraySlice<UInt8>> = []
    for line in text.split(separator: UInt8(ascii: "\n")) where first.count < Self.mostWords {
      if seen.insert(line).inserted {
        add(line, to: &first, &letters)
      } else if again.count < Self.mostWords {
        add(line, to: &again, &letters)
      }
    }
    if letters.other > letters.plain { return false }
    if first.count < Self.fewestWords {
      first = Words(count: first.count + again.count, found: first.found + again.found)
    }
    guard first.count >= Self.fewestWords else { return true }
    let isForeign = declared.map { !$0.lowercased().hasPrefix("en") } ?? false
    return first.found * 100 >= first.count * (isForeign ? 8 : 3)
  }

  /// Words that were counted, and how many of them are English.
  private struct Words {
    var count = 0
    var found = 0
  }

  private func add(_ line: ArraySlice<UInt8>, to words: inout Words, _ letters: inout (plain: Int, other: Int)) {
    var word: [UInt8] = []
    func close() {
      guard !word.isEmpty else { return }
      defer { word.removeAll(keepingCapacity: true) }
      // Single letters are numbers of paragraphs and initials.
      guard word.count > 1 else { return }
      words.count += 1
      if self.words.contains(String(decoding: word, as: UTF8.self)) { words.found += 1 }
    }
    for byte in line {
      if byte.isASCIILetter || byte >= 0xC3 && byte != 0xE2 || byte >= 0x80 && byte < 0xC0 && !word.isEmpty {
        if byte.isASCIILetter { letters.plain += 1 } else if byte >= 0xC0 { letters.other += 1 }
        word.append(byte.asciiLowercased)
      } else {
        close()
        if words.count >= Self.mostWords { return }
      }
    }
    close()
  }
}
