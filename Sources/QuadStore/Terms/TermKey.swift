internal import RDF
internal import Text

/// A term as bytes under which it is found: kind, text, and what qualifies the text.
///
/// Equal terms have equal keys: the datatype `xsd:string` is left out, language tags are in lower case.
struct TermKey {
  /// What a term is; the numbers stand in the file.
  enum Kind: UInt8 {
    case iri = 1
    case blankNode
    case string
    case typedLiteral
    case languageText
    case triple
  }

  /// Parts text and qualifier; stands in no UTF-8.
  static let separator: UInt8 = 0xFF

  var kind: Kind
  /// The kind, the text, and for literals with a datatype or language the separator and the qualifier: the datatype's
  /// number in eight bytes, least first, or the tag.
  private(set) var bytes: [UInt8] = []
  /// Where the text ends.
  private(set) var textEnd = 1

  init(_ kind: Kind, _ text: String = "") {
    self.kind = kind
    bytes = [kind.rawValue]
    appendText(text)
  }

  var textRange: Range<Int> { 1..<textEnd }

  /// Empties the key for another term and keeps its memory.
  @inline(__always)
  mutating func begin(_ kind: Kind) {
    self.kind = kind
    bytes.removeAll(keepingCapacity: true)
    bytes.append(kind.rawValue)
    textEnd = 1
  }

  @inline(__always)
  mutating func appendText(_ slice: ArraySlice<UInt8>) {
    bytes.append(contentsOf: slice)
    textEnd = bytes.count
  }

  mutating func appendText(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    textEnd = bytes.count
  }

  mutating func setDatatype(_ identifier: UInt64) {
    bytes.append(Self.separator)
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: identifier >> shift))
    }
  }

  /// The number of the datatype; 0 for other kinds.
  var datatype: UInt64 {
    guard kind == .typedLiteral else { return 0 }
    return bytes[(textEnd + 1)...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func setLanguage(_ tag: some Sequence<UInt8>, _ direction: Literal.BaseDirection?) {
    bytes.append(Self.separator)
    for byte in tag { bytes.append(byte.asciiLowercased) }
    if let direction { bytes.append(contentsOf: ("--" + direction.rawValue).utf8) }
  }

  /// A 64-bit hash: eight bytes at a time, little end first, the last ones padded with zeros, each word folded in by
  /// exclusive or, multiplication and rotation; then the length, and a final mixing.
  var hash: UInt64 { Self.hash(of: bytes) }

  static func hash(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
      var hash: UInt64 = 0
      var offset = 0
      while offset + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        hash = Self.rotated(hash ^ word) &* factor
        offset += 8
      }
      var last: UInt64 = 0
      var shift: UInt64 = 0
      while offset < buffer.count {
        last |= UInt64(buffer[offset]) << shift
        shift += 8
        offset += 1
      }
      hash = Self.rotated(hash ^ last) &* factor
      hash ^= UInt64(buffer.count)
      hash = (hash ^ (hash >> 32)) &* factor
      return hash ^ (hash >> 29)
    }
  }

  @inline(__always)
  private static func rotated(_ word: UInt64) -> UInt64 { word << 23 | word >> 41 }
}
