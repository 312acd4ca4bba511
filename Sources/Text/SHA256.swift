internal import CDigests

/// SHA-256 (FIPS 180-4), for identities by content.
///
/// Our own lines, the inner loop in C (`CDigests`), instead of a cryptography package: the only use is naming, and the package
/// would triple the build.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// What has been taken of a block that is not yet full.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  public init() { rest.reserveCapacity(64) }

  /// The 32-byte digest of a text.
  public static func digest(of bytes: Span<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalized()
  }

  /// The digest of a text as 64 lower-case hexadecimal digits.
  public static func hexadecimalDigest(of bytes: Span<UInt8>) -> String { hexadecimal(digest(of: bytes)) }

  /// Bytes as lower-case hexadecimal digits, two each.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Takes more of the message.
  public mutating func update(_ bytes: Span<UInt8>) {
    length += UInt64(bytes.count)
    var offset = 0
    if !rest.isEmpty {
      while offset < bytes.count, rest.count < 64 {
        rest.append(bytes[offset])
        offset += 1
      }
      guard rest.count == 64 else { return }
      let block = rest
      compress(block.span)
      rest.removeAll(keepingCapacity: true)
    }
    let whole = (bytes.count - offset) / 64 * 64
    compress(bytes.extracting(offset..<offset + whole))
    offset += whole
    while offset < bytes.count {
      rest.append(bytes[offset])
      offset += 1
    }
  }

  /// Takes more of the message from a string's UTF-8 bytes.
  public mutating func update(_ text: String) {
    update(text.utf8.span)
  }

  /// The digest of everything taken so far; the value itself stays usable.
  public func finalized() -> [UInt8] {
    var copy = self
    let bits = length * 8
    var padding: [UInt8] = [0x80]
    while (rest.count + padding.count) % 64 != 56 { padding.append(0) }
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    copy.update(padding.span)
    return copy.state.flatMap { word in
      stride(from: UInt32(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  /// Works whole blocks of 64 bytes into the state.
  private mutating func compress(_ blocks: Span<UInt8>) {
    blocks.withUnsafeBufferPointer { blocks in
      state.withUnsafeMutableBufferPointer { state in
        guard let begin = blocks.baseAddress, let words = state.baseAddress else { return }
        digests_sha256(words, begin, blocks.count / 64)
      }
    }
  }
}
