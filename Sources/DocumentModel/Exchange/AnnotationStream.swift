import Text

/// Reads annotations document by document, in memory that does not grow with the file.
public final class AnnotationStream {
  private let source: String?
  private let nextPiece: () throws -> [UInt8]
  private var buffer: [UInt8] = []
  /// Where the next row begins in the buffer.
  private var begin = 0
  /// What of the text lies before the buffer.
  private var bytesBefore = 0
  private var linesBefore = 0
  /// The number of the next row within the buffer, from 0.
  private var line = 0
  private var isAtEnd = false
  private var file = AnnotationFile()

  /// - Parameters:
  ///   - source: the file's name for failures.
  ///   - nextPiece: gives the next bytes of the text, none at its end.
  public init(source: String? = nil, nextPiece: @escaping () throws -> [UInt8]) {
    self.source = source
    self.nextPiece = nextPiece
  }

  /// The entities that stood before the first document, once that has been read.
  public var sharedEntities: [Entity] { file.sharedEntities }

  /// What the document that was read last counts in, where its row holds that.
  public private(set) var text: [UInt8]?

  /// The next document; nil at the end.
  ///
  /// - Throws: `SyntaxFailure` as `AnnotationReader`, or what gives the bytes throws.
  public func next() throws -> AnnotatedDocument? {
    while let row = try nextRow() {
      do {
        try AnnotationReader.add(rowIn: buffer, row, line: line, source: source, to: &file)
      } catch {
        throw moved(error)
      }
      if file.documents.count > 1 { return takeFirst() }
    }
    return file.documents.isEmpty ? nil : takeFirst()
  }

  private func takeFirst() -> AnnotatedDocument {
    text = file.texts[0]
    file.texts = file.texts[1].map { [0: $0] } ?? [:]
    return file.documents.removeFirst()
  }

  /// The next line without its end.
  private func nextRow() throws -> Range<Int>? {
    var searched = begin
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) { return take(begin..<end, until: end + 1) }
      if isAtEnd { return begin < buffer.count ? take(begin..<buffer.count, until: buffer.count) : nil }
      dropReadRows()
      searched = buffer.count
      let piece = try nextPiece()
      isAtEnd = piece.isEmpty
      buffer += piece
    }
  }

  private func take(_ row: Range<Int>, until next: Int) -> Range<Int> {
    begin = next
    line += 1
    return row
  }

  private func dropReadRows() {
    buffer.removeSubrange(..<begin)
    bytesBefore += begin
    linesBefore += line
    (begin, line) = (0, 0)
  }

  /// A failure with its place in the whole text.
  private func moved(_ failure: SyntaxFailure) -> SyntaxFailure {
    var failure = failure
    failure.position.line += linesBefore
    failure.position.byte += bytesBefore
    return failure
  }
}
