extension DocumentReader {
  /// For each document that `documents(in:path:)` finds, the bytes that it alone was read from: nil where they are its
  /// text, the page, or the line of the record. From these bytes and the path the same document can be read again.
  public func originals(in bytes: [UInt8], path: String) -> [[UInt8]?] {
    switch form(of: bytes, path) {
    case .text: [nil]
    case .page: [bytes]
    case .records: JSONRecords.lines(of: bytes).map { Array(bytes[$0]) }
    }
  }
}
