internal import CZlib

/// Unpacks gzip (RFC 1952) piece by piece, in memory that depends neither on the length of the compressed bytes nor on
/// that of the text: a few bytes that unpack to very many are handed over as slowly as they are asked for.
///
/// Members that follow each other are one text, as `cat a.gz b.gz` makes them; zeros behind the last member, with which
/// tapes and block devices fill up, are passed over.
public final class GzipReader {
  /// The most bytes that one piece holds.
  public static let pieceLength = 1 << 18

  /// How many times as many bytes as packed ones there may be, beyond an allowance: real text stays below fifty.
  private static let largestRatio = 500
  private static let allowance = 1 << 28

  private let source: () throws -> [UInt8]
  private let name: String?
  private let stream = CompressionStream(start: entente_inflate_init_gzip, end: inflateEnd)
  private var input: ArraySlice<UInt8> = []
  /// How many compressed bytes were used before `input`.
  private var usedBytes = 0
  private var unpackedBytes = 0
  /// Where the current member begins.
  private var memberBegin = 0
  private var isInMember = false
  private var hasReadMember = false

  /// - Parameters:
  ///   - name: of the file or stream, for failures.
  ///   - source: gives the next compressed bytes, none at their end.
  public init(name: String? = nil, _ source: @escaping () throws -> [UInt8]) {
    self.name = name
    self.source = source
  }

  /// Whether bytes begin as gzip does.
  public static func isGzip(_ beginning: [UInt8]) -> Bool { beginning.starts(with: [0x1F, 0x8B]) }

  /// The next bytes of the text, none at its end.
  ///
  /// - Throws: `GzipFailure`, or what the source throws.
  public func next() throws -> [UInt8] {
    while true {
      if input.isEmpty { input = try source()[...] }
      guard isInMember || !input.isEmpty else { break }
      if !isInMember, try !beginMember() { continue }
      if input.isEmpty { throw failure(.truncated) }
      let piece = try unpack()
      if !piece.isEmpty { return piece }
    }
    if !hasReadMember { throw failure(.truncated) }
    return []
  }

  /// Starts the next member; false where only filling zeros were left.
  private func beginMember() throws -> Bool {
    if hasReadMember {
      let zeros = input.prefix { $0 == 0 }.count
      use(zeros)
      if input.isEmpty { return false }
      inflateReset(stream.state)
    }
    guard input.first == 0x1F else { throw failure(.notGzip) }
    (isInMember, memberBegin) = (true, usedBytes)
    return true
  }

  private func unpack() throws -> [UInt8] {
    let step = stream.step(input, limit: Self.pieceLength) { inflate($0, Z_NO_FLUSH) }
    use(step.used)
    unpackedBytes += step.output.count
    if unpackedBytes > Self.allowance, unpackedBytes / Self.largestRatio > usedBytes { throw failure(.unpacksTooFar) }
    switch step.code {
    case Z_OK, Z_BUF_ERROR: return step.output
    case Z_STREAM_END:
      (isInMember, hasReadMember) = (false, true)
      return step.output
    default:
      // The first two bytes say what it is.
      throw failure(usedBytes - memberBegin > 2 ? .damaged : .notGzip)
    }
  }

  private func use(_ count: Int) {
    input = input.dropFirst(count)
    usedBytes += count
  }

  private func failure(_ reason: GzipFailure.Reason) -> GzipFailure {
    GzipFailure(reason, atByte: usedBytes, source: name)
  }
}
