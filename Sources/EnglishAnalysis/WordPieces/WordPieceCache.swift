internal import Text

/// Remembers how words were split; news repeats its words.
struct WordPieceCache {
  /// Words are remembered until there are so many; later ones are split each time they occur.
  private static let limit = 1 << 16

  private var words = SymbolTable(minimumCapacity: 4096)
  private var ends: [Int32] = []
  private var shapes: [UInt8] = []
  private var pieces: [Int32] = []

  /// Appends the pieces of a word, every one with the word's shape.
  mutating func append(_ word: UnsafeRawBufferPointer, splitter: WordPieceSplitter, to batch: inout PieceBatch) {
    let known = word.withMemoryRebound(to: UInt8.self) { bytes in
      words.count < Self.limit ? words.intern(bytes.span) : words.symbol(for: bytes.span)
    }
    guard let known else {
      batch.append(splitter.pieces(of: word).map { Int32($0) }[...], shape: WordShape(word).rawValue)
      return
    }
    let index = Int(known.index)
    if index == ends.count {
      pieces.append(contentsOf: splitter.pieces(of: word).map { Int32($0) })
      ends.append(Int32(pieces.count))
      shapes.append(WordShape(word).rawValue)
    }
    let begin = index == 0 ? 0 : Int(ends[index - 1])
    batch.append(pieces[begin..<Int(ends[index])], shape: shapes[index])
  }
}
