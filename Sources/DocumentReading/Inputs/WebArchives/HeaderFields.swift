import Text

/// The fields of a header as WARC, HTTP and mails have it: names without case, lines that go on behind a space.
struct HeaderFields {
  /// In their order, names in small letters.
  private(set) var fields: [(name: String, value: [UInt8])] = []

  init(_ bytes: ArraySlice<UInt8>) {
    for line in bytes.split(separator: 0x0A) {
      let line = line.last == 0x0D ? line.dropLast() : line
      if let first = line.first, first == 0x20 || first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value.append(0x20)
        fields[fields.count - 1].value += line.drop { $0 == 0x20 || $0 == 0x09 }
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      fields.append((name, Array(line[line.index(after: colon)...].drop { $0 == 0x20 || $0 == 0x09 })))
    }
  }

  /// The first field of a name as text; bytes that are no UTF-8 are read as windows-1252.
  subscript(name: String) -> String? {
    bytes(name).map { String(decoding: DecodedText($0).bytes, as: UTF8.self) }
  }

  func bytes(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }
}
