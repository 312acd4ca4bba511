/// The way back from a text that was put right to the text that it was made of.
///
/// The made text is a row of pieces, each copied from the original as it stands or put in place of a stretch of it.
public struct TextAlignment: Hashable, Sendable {
  private struct Piece: Hashable, Sendable {
    /// Where the piece begins in the made text.
    var begin: Int
    /// What it stands for; as long as the piece where it is a copy.
    var original: Range<Int>
    var isCopy: Bool
  }

  /// In text order; together they cover the made text.
  private var pieces: [Piece] = []
  private var length = 0

  public init() {}

  /// Adds a piece that was copied.
  ///
  /// - Parameter original: half-open range of UTF-8 bytes; behind those of the pieces before.
  mutating func addCopy(_ original: Range<Int>) {
    guard !original.isEmpty else { return }
    if let last = pieces.last, last.isCopy, last.original.upperBound == original.lowerBound {
      pieces[pieces.count - 1].original = last.original.lowerBound..<original.upperBound
    } else {
      pieces.append(Piece(begin: length, original: original, isCopy: true))
    }
    length += original.count
  }

  /// Adds a piece of some bytes that stands for a stretch of the original.
  mutating func addReplacement(_ count: Int, for original: Range<Int>) {
    guard count > 0 else { return }
    pieces.append(Piece(begin: length, original: original, isCopy: false))
    length += count
  }

  /// The stretch of the original that a stretch of the made text stands for, as UTF-8 bytes.
  ///
  /// A stretch that begins or ends inside a replacement takes in all that was replaced. What was dropped between its
  /// ends belongs to it, what was dropped around it does not.
  /// - Complexity: O(log n) in the number of pieces.
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    let begin = originalBegin(of: range.lowerBound)
    guard !range.isEmpty, let last = piece(at: range.upperBound - 1) else { return begin..<begin }
    let end = last.isCopy ? last.original.lowerBound + range.upperBound - last.begin : last.original.upperBound
    return begin..<max(begin, end)
  }

  private func originalBegin(of offset: Int) -> Int {
    guard offset < length, let piece = piece(at: offset) else { return pieces.last?.original.upperBound ?? 0 }
    return piece.isCopy ? piece.original.lowerBound + offset - piece.begin : piece.original.lowerBound
  }

  /// The last piece that begins at an offset or before it.
  private func piece(at offset: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].begin <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? pieces[low - 1] : nil
  }
}

/// Makes a text out of another one, piece by piece, and notes where each piece comes from.
public struct AlignedTextWriter: Sendable {
  public let original: [UInt8]
  public private(set) var text: [UInt8] = []
  public private(set) var alignment = TextAlignment()

  public init(_ original: [UInt8]) {
    self.original = original
    text.reserveCapacity(original.count)
  }

  /// Appends a stretch of the original as it stands.
  public mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    text.append(contentsOf: original[range])
    alignment.addCopy(range)
  }

  /// Appends bytes that stand for a stretch of the original; nothing where the stretch is dropped.
  public mutating func replace(_ range: Range<Int>, by bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    text.append(contentsOf: bytes)
    alignment.addReplacement(bytes.count, for: range)
  }
}
