import Testing
import Text

@Suite("Positions in a text")
struct PositionTests {
  private let text = "Aé\n😀x\r\n\u{A0}end"

  @Test("lines end with LF, CR LF or CR, and columns count scalars")
  func lines() {
    let map = LineMap(Array("a\r\nbé😀c\rd\n".utf8))
    #expect(map.lineCount == 4)
    #expect(map.position(ofByte: 10) == TextPosition(line: 2, column: 4, byte: 10))
    #expect(String(decoding: map.line(2), as: UTF8.self) == "bé😀c")
    #expect(map.position(ofByte: 999) == TextPosition(line: 4, column: 1, byte: 14))
  }

  @Test("bytes, scalars and UTF-16 units convert both ways")
  func conversions() {
    let bytes = Array(text.utf8)
    let map = OffsetMap(bytes)
    #expect(map.scalarCount == text.unicodeScalars.count)
    #expect(map.utf16Count == text.utf16.count)
    for index in text.unicodeScalars.indices {
      let byte = text.utf8.distance(from: text.startIndex, to: index)
      let scalar = text.unicodeScalars.distance(from: text.startIndex, to: index)
      let unit = text.utf16.distance(from: text.startIndex, to: index)
      #expect(map.scalarOffset(ofByte: byte) == scalar)
      #expect(map.utf16Offset(ofByte: byte) == unit)
      #expect(map.byteOffset(ofScalar: scalar) == byte)
      #expect(map.byteOffset(ofUTF16: unit) == byte)
    }
  }

  @Test("conversions hold past the checkpoints of a long text", arguments: [0, 63, 64, 65, 127, 128, 1000, 2999])
  func longText(scalar: Int) {
    let long = String(repeating: "aé–😀", count: 750)
    let map = OffsetMap(Array(long.utf8))
    let byte = map.byteOffset(ofScalar: scalar)
    #expect(map.scalarOffset(ofByte: byte) == scalar)
    #expect(map.byteOffset(ofScalar: 3000) == long.utf8.count)
  }
}

@Suite("Strict UTF-8")
struct UTF8ValidationTests {
  @Test("finds the first bad byte")
  func firstBadByte() {
    let cases: [([UInt8], Int?)] = [
      ([0x61, 0xC3, 0xA9], nil),
      ([0x61, 0xFF], 1),
      ([0xC0, 0x80], 0),
      ([0x61, 0xED, 0xA0, 0x80], 1),
      ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0x61, 0xE2, 0x82], 1),
      (Array("Béranger €37 billion 😀".utf8), nil),
    ]
    for (bytes, expected) in cases {
      #expect(UTF8Validation.firstInvalidByte(in: bytes.span) == expected)
    }
  }
}
