/// The word pieces of some sentences, one behind the other, as the encoder reads them.
struct PieceBatch {
  /// The most pieces of a window, without its start and end.
  private let room: Int
  private let startPiece: Int32
  private let endPiece: Int32

  /// Row of the vocabulary for every piece.
  private(set) var pieces: [Int32] = []
  /// Word shape for every piece.
  private(set) var shapes: [UInt8] = []
  /// Runs of pieces that attend to each other; a long sentence has several.
  private(set) var windows: [Range<Int>] = []
  /// For every sentence its start and its words' first pieces: the rows that the heads need.
  private(set) var kept: [Int] = []
  /// For every sentence its rows among the kept ones, the start first.
  private(set) var sentences: [Range<Int>] = []

  init(_ configuration: ModelConfiguration) {
    room = configuration.positions - 2
    startPiece = Int32(configuration.startPiece)
    endPiece = Int32(configuration.endPiece)
  }

  /// Begins a sentence; its words follow.
  mutating func beginSentence() {
    sentences.append(kept.count..<kept.count)
    kept.append(pieces.count)
    beginWindow()
  }

  /// Adds a word to the sentence begun; opens a new window where the word does not fit.
  mutating func append(_ word: ArraySlice<Int32>, shape: UInt8) {
    if pieces.count - windows[windows.count - 1].lowerBound - 1 + word.count > room {
      endWindow()
      beginWindow()
    }
    kept.append(pieces.count)
    pieces.append(contentsOf: word)
    for _ in word { shapes.append(shape) }
  }

  /// Ends the sentence begun.
  mutating func endSentence() {
    endWindow()
    let last = sentences.count - 1
    sentences[last] = sentences[last].lowerBound..<kept.count
  }

  private mutating func beginWindow() {
    windows.append(pieces.count..<pieces.count)
    pieces.append(startPiece)
    shapes.append(WordShape.none.rawValue)
  }

  private mutating func endWindow() {
    pieces.append(endPiece)
    shapes.append(WordShape.none.rawValue)
    let last = windows.count - 1
    windows[last] = windows[last].lowerBound..<pieces.count
  }
}
