public import Text

/// Writes CoNLL-U.
extension ByteWriter {
  /// Appends a sentence with the empty line that ends it.
  public mutating func write(_ sentence: TreebankSentence) {
    for comment in sentence.comments {
      write("#" as StaticString)
      write(comment)
      write(UInt8(ascii: "\n"))
    }
    for row in sentence.rows { write(row) }
    write(UInt8(ascii: "\n"))
  }

  private mutating func write(_ row: TreebankRow) {
    switch row.identifier {
    case .word(let number): write(number)
    case .multiword(let range):
      write(range.lowerBound)
      write(UInt8(ascii: "-"))
      write(range.upperBound)
    case .empty(let word, let index):
      write(word)
      write(UInt8(ascii: "."))
      write(index)
    }
    writeColumn(row.form)
    writeColumn(row.lemma)
    writeColumn(row.universalTag)
    writeColumn(row.pennTag)
    writeColumn(row.features)
    write(UInt8(ascii: "\t"))
    if let head = row.head { write(head) } else { write(UInt8(ascii: "_")) }
    writeColumn(row.relation)
    writeColumn(row.enhancedDependencies)
    writeColumn(row.miscellaneous)
    write(UInt8(ascii: "\n"))
  }

  private mutating func writeColumn(_ text: String) {
    write(UInt8(ascii: "\t"))
    write(text)
  }
}
