/// Reads the fields of a record in the order in which they were written.
struct RecordReader {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], from place: Int) {
    self.bytes = bytes
    self.place = place
  }

  private mutating func byte() -> UInt8 {
    place += 1
    return bytes[place - 1]
  }

  mutating func ordinal() -> Int { (0..<8).reduce(0) { number, _ in number << 8 | Int(byte()) } }

  mutating func number() -> Int {
    var (result, shift): (UInt, UInt) = (0, 0)
    while true {
      let next = byte()
      result |= UInt(next & 0x7F) << shift
      if next < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: result >> 1) ^ -Int(bitPattern: result & 1)
  }

  mutating func truth() -> Bool { byte() == 1 }

  mutating func text() -> String {
    let end = number() + place
    defer { place = end }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  /// A text that ends with a zero, as keys do.
  mutating func key() -> String {
    let end = bytes[place...].firstIndex(of: 0) ?? bytes.endIndex
    defer { place = min(end + 1, bytes.endIndex) }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  mutating func texts() -> [String] { (0..<number()).map { _ in text() } }

  mutating func optionalText() -> String? { truth() ? text() : nil }

  mutating func values() -> [PropertyGraph.Value?] {
    (0..<number()).map { _ in
      switch number() {
      case 1: .string(text())
      case 2: .int(number())
      case 3: .double(Double(bitPattern: UInt64(UInt(bitPattern: ordinal()))))
      case 4: .boolean(truth())
      default: nil
      }
    }
  }

  mutating func colour() -> Colour { Colour(red: byte(), green: byte(), blue: byte()) }
}
