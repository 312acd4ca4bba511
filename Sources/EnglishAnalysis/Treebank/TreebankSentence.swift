/// A sentence of a treebank in CoNLL-U.
public struct TreebankSentence: Hashable, Sendable {
  /// Comment lines without the number sign, as written: ` text = It works.`
  public var comments: [String]
  /// Words, multiword tokens and empty nodes in file order.
  public var rows: [TreebankRow]

  public init(comments: [String] = [], rows: [TreebankRow]) {
    self.comments = comments
    self.rows = rows
  }

  /// The syntactic words; word n of the sentence is element n - 1.
  public var words: [TreebankRow] {
    rows.filter { if case .word = $0.identifier { true } else { false } }
  }

  /// The value of a comment of the form `name = value`; an empty text for a bare name; nil where there is none.
  public func comment(_ name: String) -> String? {
    for comment in comments {
      var line = Substring(comment)
      line = line.drop { $0 == " " }
      guard line.hasPrefix(name) else { continue }
      line = line.dropFirst(name.count).drop { $0 == " " }
      if line.isEmpty { return "" }
      if line.first == "=" { return String(line.dropFirst().drop { $0 == " " }) }
    }
    return nil
  }

  /// Whether a document or a paragraph begins with the sentence.
  public var startsParagraph: Bool {
    comments.contains { comment in
      let line = comment.drop { $0 == " " }
      return line.hasPrefix("newdoc") || line.hasPrefix("newpar")
    }
  }

  /// The orthographic words in order: each with its row and the syntactic words it stands for, as positions in `words`.
  public var surfaceTokens: [(row: TreebankRow, words: Range<Int>)] {
    var tokens: [(row: TreebankRow, words: Range<Int>)] = []
    var covered = 0
    for row in rows {
      switch row.identifier {
      case .multiword(let range):
        tokens.append((row, (range.lowerBound - 1)..<range.upperBound))
        covered = range.upperBound
      case .word(let number) where number > covered:
        tokens.append((row, (number - 1)..<number))
        covered = number
      case .word, .empty:
        continue
      }
    }
    return tokens
  }
}
