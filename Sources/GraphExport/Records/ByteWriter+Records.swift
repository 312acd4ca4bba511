import Text

/// Records are sorted lines: a key that ends with a zero, which no name holds, what else decides their order, and fields of any content.
extension ByteWriter {
  /// Begins a record.
  mutating func write(key: String) {
    write(key)
    write(UInt8(0))
  }

  /// Writes a number that is no less than zero so that records follow each other by it.
  mutating func write(ordinal: Int) {
    for shift in stride(from: 56, through: 0, by: -8) { write(UInt8(truncatingIfNeeded: ordinal >> shift)) }
  }

  /// Writes a number in as few bytes as it needs, sevenfold, those near zero in one.
  mutating func write(field number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      write(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    write(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(field truth: Bool) { write(UInt8(truth ? 1 : 0)) }

  mutating func write(field text: String) {
    let bytes = text.utf8
    write(field: bytes.count)
    write(text)
  }

  mutating func write(field texts: [String]) {
    write(field: texts.count)
    for text in texts { write(field: text) }
  }

  /// Writes a text or that there is none.
  mutating func write(optional text: String?) {
    write(field: text != nil)
    if let text { write(field: text) }
  }

  /// Writes the values of columns.
  mutating func write(field values: [PropertyGraph.Value?]) {
    write(field: values.count)
    for value in values {
      switch value {
      case nil: write(field: 0)
      case .string(let text):
        write(field: 1)
        write(field: text)
      case .int(let number):
        write(field: 2)
        write(field: number)
      case .double(let number):
        write(field: 3)
        write(ordinal: Int(bitPattern: UInt(number.bitPattern)))
      case .boolean(let truth):
        write(field: 4)
        write(field: truth)
      }
    }
  }

  mutating func write(field colour: Colour) {
    for channel in [colour.red, colour.green, colour.blue] { write(channel) }
  }
}
