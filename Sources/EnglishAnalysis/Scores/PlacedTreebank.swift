/// A word of a treebank with its place in the text.
struct PlacedWord {
  let row: TreebankRow
  /// Half-open range of characters, white space not counted; for parts of a multiword token, the token's.
  let range: Range<Int>
  let isPartOfMultiword: Bool
  /// Index of the head among the words of the treebank, -1 for a root; nil where the column is empty.
  let head: Int?
  static let root = -1
}

/// A treebank laid out on the characters of its text without white space.
struct PlacedTreebank {
  private(set) var characters: [Unicode.Scalar] = []
  private(set) var tokens: [Range<Int>] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var words: [PlacedWord] = []

  init(_ sentences: [TreebankSentence]) {
    for sentence in sentences { append(sentence) }
  }

  private mutating func append(_ sentence: TreebankSentence) {
    let begin = characters.count
    let first = words.count
    let rows = sentence.words
    for token in sentence.surfaceTokens {
      let start = characters.count
      characters.append(contentsOf: token.row.form.unicodeScalars.filter { !$0.properties.isWhitespace })
      let range = start..<characters.count
      tokens.append(range)
      let isMultiword = if case .multiword = token.row.identifier { true } else { false }
      for row in rows[token.words] {
        let head = row.head.map { $0 > 0 ? first + $0 - 1 : PlacedWord.root }
        words.append(PlacedWord(row: row, range: range, isPartOfMultiword: isMultiword, head: head))
      }
    }
    if characters.count > begin { sentences.append(begin..<characters.count) }
  }
}
