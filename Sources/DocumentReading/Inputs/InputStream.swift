#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of an input, piece by piece, with a look ahead: memory stays flat on any size.
final class InputStream {
  private static let pieceLength = 1 << 18
  private let source: () throws -> [UInt8]
  let path: String
  private var held: [UInt8] = []
  private var begin = 0
  private var isAtEnd = false
  /// Why there is no more: told when all that came before was taken.
  private var failure: ReadingFailure?
  /// How many bytes were handed out.
  private(set) var position = 0
  /// How many bytes there are, where that is known: of a file, not of a pipe.
  let length: Int?

  /// - Parameters:
  ///   - path: for failures.
  ///   - source: gives the next bytes, none at their end.
  ///   - length: how many bytes that will be, where it is known.
  init(path: String, length: Int? = nil, _ source: @escaping () throws -> [UInt8]) {
    self.path = path
    self.length = length
    self.source = source
  }

  convenience init(_ bytes: [UInt8], path: String) {
    var rest: [UInt8]? = bytes
    self.init(path: path) {
      defer { rest = nil }
      return rest ?? []
    }
  }

  /// A file, a device or, for `-`, standard input.
  convenience init(atPath path: String) throws(ReadingFailure) {
    let file = try OpenFile(path)
    self.init(path: path, length: file.length) { try file.next() }
  }

  /// An open file, closed when nobody reads it any more.
  private final class OpenFile {
    private let path: String
    private let descriptor: Int32

    init(_ path: String) throws(ReadingFailure) {
      self.path = path
      descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path) }
    }

    deinit { if path != "-" { close(descriptor) } }

    /// How many bytes a plain file has.
    var length: Int? {
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return Int(status.st_size)
    }

    func next() throws(ReadingFailure) -> [UInt8] {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: InputStream.pieceLength) { buffer, filled in
        repeat { count = read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
        filled = max(count, 0)
      }
      guard count >= 0 else { throw .unreadable(path: path) }
      return piece
    }
  }

  /// The next bytes without taking them: as many as asked for, fewer at the end.
  func peek(_ count: Int) throws(ReadingFailure) -> ArraySlice<UInt8> {
    while held.count - begin < count, !isAtEnd { fill() }
    if held.count == begin, count > 0 { try fail() }
    return held[begin..<min(held.count, begin + count)]
  }

  /// Takes bytes that were looked at.
  func skip(_ count: Int) {
    begin += count
    position += count
  }

  /// The next bytes, as many as asked for, fewer at the end.
  func take(_ count: Int) throws(ReadingFailure) -> [UInt8] {
    let bytes = Array(try peek(count))
    skip(bytes.count)
    return bytes
  }

  /// The next bytes, however many come; none at the end.
  func next() throws(ReadingFailure) -> [UInt8] {
    if try peek(1).isEmpty { return [] }
    return try take(held.count - begin)
  }

  /// Passes over bytes; false where there were fewer.
  func pass(_ count: Int) throws(ReadingFailure) -> Bool {
    var left = count
    while left > 0 {
      let piece = try peek(1)
      if piece.isEmpty { return false }
      let step = min(left, held.count - begin)
      skip(step)
      left -= step
    }
    return true
  }

  /// All bytes that are left.
  ///
  /// - Throws: `ReadingFailure.tooLarge` where they are more than the limit.
  func rest(limit: Int) throws(ReadingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
      if bytes.count > limit { throw .tooLarge(path: path, bytes: bytes.count, limit: limit) }
    }
  }

  /// The next line with its line feed; empty at the end, nil where it is longer than the limit: it was passed over then.
  func line(limit: Int) throws(ReadingFailure) -> [UInt8]? {
    var searched = 0
    while true {
      let bytes = held[(begin + searched)...]
      if let end = bytes.firstIndex(of: 0x0A) { return try take(end + 1 - begin) }
      searched = held.count - begin
      if searched > limit {
        try passLine()
        return nil
      }
      if isAtEnd {
        // Half a line is none.
        if failure != nil { skip(searched) }
        return try take(max(searched, 1))
      }
      fill()
    }
  }

  private func passLine() throws(ReadingFailure) {
    while true {
      let piece = try peek(1 << 16)
      if piece.isEmpty { return }
      if let end = piece.firstIndex(of: 0x0A) { return skip(end + 1 - piece.startIndex) }
      skip(piece.count)
    }
  }

  /// Throws what ended the stream too early, once.
  private func fail() throws(ReadingFailure) {
    guard let failure else { return }
    self.failure = nil
    throw failure
  }

  private func fill() {
    if begin > 0 {
      held.removeSubrange(..<begin)
      begin = 0
    }
    let piece: [UInt8]
    do {
      piece = try source()
    } catch {
      isAtEnd = true
      failure = ReadingFailure(error, path: path)
      return
    }
    if piece.isEmpty { isAtEnd = true } else { held += piece }
  }
}
