import Compression
import Testing

@Suite("gzip")
struct GzipTests {
  @Test("packed and unpacked, a text is the same, whatever pieces it comes in", arguments: [1, 7, 4096, 1 << 20])
  func roundTrip(pieceLength: Int) throws {
    let text = Array(String(repeating: "Moscow denies that the missile breaches the accord.\n", count: 3000).utf8)
    #expect(try unpacked(try packed(text, pieceLength: 100_000), pieceLength: pieceLength) == text)
  }

  @Test("no bytes are packed too")
  func empty() throws {
    #expect(try unpacked(try packed([])) == [])
  }

  @Test("equal bytes are packed equally, and the header names no time, no file, no system")
  func repeatable() throws {
    let text = Array("treaty".utf8)
    let bytes = try packed(text)
    #expect(try packed(text) == bytes)
    #expect(bytes.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
  }

  @Test("members that follow each other are one text; zeros behind them are filling")
  func members() throws {
    let bytes = try packed(Array("one ".utf8)) + packed([]) + packed(Array("two".utf8)) + [0, 0, 0]
    for pieceLength in [1, 5, 1000] {
      #expect(try unpacked(bytes, pieceLength: pieceLength) == Array("one two".utf8))
    }
  }

  @Test("what gzip itself wrote is read: `printf treaty | gzip -9`")
  func foreign() throws {
    let bytes: [UInt8] = [
      0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3, 0x2B, 0x29, 0x4A, 0x4D, 0x2C, 0xA9, 4, 0, 0x97, 0x8E, 4, 0x85, 6, 0, 0, 0,
    ]
    #expect(try unpacked(bytes) == Array("treaty".utf8))
  }

  @Test("bytes that end inside a member are truncated, at every length")
  func truncated() throws {
    let bytes = try packed(Array("The treaty of 1987".utf8))
    for length in 0..<bytes.count {
      #expect(throws: GzipFailure(.truncated, atByte: length, source: "a.gz")) {
        try unpacked(Array(bytes.prefix(length)))
      }
    }
  }

  @Test("a changed bit is found by form or checksum, or it was one that says nothing")
  func damaged() throws {
    let text = Array("The treaty of 1987 forbids missiles of this range.".utf8)
    let bytes = try packed(text)
    var found = 0
    for index in 10..<bytes.count {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        do {
          #expect(try unpacked(changed) == text)
        } catch is GzipFailure {
          found += 1
        }
      }
    }
    #expect(found > (bytes.count - 10) * 8 - 8)
  }

  @Test("bytes that are no gzip are said to be none, also behind a whole member")
  func notGzip() throws {
    #expect(throws: GzipFailure(.notGzip, atByte: 0, source: "a.gz")) { try unpacked(Array("<a> <b> <c> .".utf8)) }
    let bytes = try packed(Array("treaty".utf8))
    #expect(throws: GzipFailure(.notGzip, atByte: bytes.count, source: "a.gz")) {
      try unpacked(bytes + Array("more".utf8))
    }
  }

  @Test("a small file that unpacks to very much is handed over in small pieces")
  func bomb() throws {
    var bytes: [UInt8] = []
    let writer = GzipWriter(level: 9) { bytes += $0 }
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    for _ in 0..<64 { try writer.write(zeros) }
    try writer.finish()
    #expect(bytes.count < 1 << 17)
    let reader = GzipReader(pieces(of: bytes, length: bytes.count))
    var total = 0
    while true {
      let piece = try reader.next()
      if piece.isEmpty { break }
      #expect(piece.count <= GzipReader.pieceLength)
      total += piece.count
    }
    #expect(total == 64 << 20)
  }

  private func packed(_ text: [UInt8], pieceLength: Int = 1 << 16) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = GzipWriter { bytes += $0 }
    let next = pieces(of: text, length: pieceLength)
    while true {
      let piece = next()
      if piece.isEmpty { break }
      try writer.write(piece)
    }
    try writer.finish()
    return bytes
  }

  private func unpacked(_ bytes: [UInt8], pieceLength: Int = 1 << 16) throws -> [UInt8] {
    let reader = GzipReader(name: "a.gz", pieces(of: bytes, length: pieceLength))
    var text: [UInt8] = []
    while true {
      let piece = try reader.next()
      if piece.isEmpty { return text }
      text += piece
    }
  }

  /// A source that gives bytes in pieces.
  private func pieces(of bytes: [UInt8], length: Int) -> () -> [UInt8] {
    var rest = bytes[...]
    return {
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    }
  }
}
