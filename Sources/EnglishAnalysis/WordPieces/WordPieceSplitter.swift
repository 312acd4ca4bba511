/// Splits words into rows of the vocabulary (`Training/FORMAT.md`, section 4).
///
/// Unchecked because its tables are views of the model's bytes, which it keeps alive and which never change.
struct WordPieceSplitter: @unchecked Sendable {
  private let storage: ModelStorage
  private let folding: CharacterFolding
  private let separators: ScalarSet
  private let whitespace: ScalarSet
  private let vocabulary: WordPieceVocabulary
  private let longestPiece: Int
  private let piecesPerWord: Int
  private let unknownPiece: Int

  init(_ file: ModelFile, _ configuration: ModelConfiguration) throws(ModelFailure) {
    storage = file.storage
    folding = try CharacterFolding(file)
    separators = ScalarSet(sorted: try file.integers("separators.scalars"))
    whitespace = ScalarSet(sorted: try file.integers("whitespace.scalars"))
    vocabulary = WordPieceVocabulary(try file.strings("vocabulary"))
    longestPiece = configuration.longestPiece
    piecesPerWord = configuration.piecesPerWord
    unknownPiece = configuration.unknownPiece
  }

  /// The pieces of a word given as UTF-8, at least one and at most `piecesPerWord`.
  func pieces(of word: UnsafeRawBufferPointer) -> [Int] {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count + 8)
    folding.append(word, to: &folded)
    var found: [Int] = []
    for segment in segments(of: folded) {
      appendPieces(of: folded[segment], to: &found)
      if found.count >= piecesPerWord { break }
    }
    return found.isEmpty ? [unknownPiece] : Array(found.prefix(piecesPerWord))
  }

  /// Every separator alone, and the runs between separators and white space.
  private func segments(of folded: [UInt8]) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    folded.withUnsafeBytes { bytes in
      var reader = ScalarReader(bytes)
      var segmentStart = 0
      var scalarStart = 0
      while let scalar = reader.next() {
        let isSeparator = separators.contains(scalar)
        if isSeparator || whitespace.contains(scalar) {
          if segmentStart < scalarStart { segments.append(segmentStart..<scalarStart) }
          if isSeparator { segments.append(scalarStart..<reader.offset) }
          segmentStart = reader.offset
        }
        scalarStart = reader.offset
      }
      if segmentStart < bytes.count { segments.append(segmentStart..<bytes.count) }
    }
    return segments
  }

  /// The longest pieces that match, from left to right; a scalar that starts none is unknown.
  private func appendPieces(of segment: ArraySlice<UInt8>, to found: inout [Int]) {
    var begin = segment.startIndex
    while begin < segment.endIndex, found.count < piecesPerWord {
      let continues = begin > segment.startIndex
      // Ends of the prefixes that may be pieces, with the hash up to there.
      var ends: [(end: Int, hash: UInt32)] = []
      var hash = WordPieceVocabulary.hash(continuing: continues)
      var end = begin
      while end < segment.endIndex, ends.count < longestPiece {
        repeat {
          hash = WordPieceVocabulary.extended(hash, segment[end])
          end += 1
        } while end < segment.endIndex && segment[end] & 0xC0 == 0x80
        ends.append((end, hash))
      }
      let match = ends.reversed().lazy.compactMap { candidate in
        vocabulary.row(of: segment[begin..<candidate.end], continuing: continues, hash: candidate.hash)
          .map { (row: $0, end: candidate.end) }
      }.first
      found.append(match?.row ?? unknownPiece)
      begin = match?.end ?? ends[0].end
    }
  }
}
