/// Text as a terminal may be given it: what would steer the terminal or reorder the line is made visible.
///
/// Documents, file names and other people's servers may hold escape sequences that move the cursor, change the title of a
/// window or answer as if somebody had typed; see the Unicode Consortium's report 36 on spoofing for the marks of direction.
public enum VisibleText {
  /// What may stand in a line for people besides what can be seen.
  public enum Layout: Sendable {
    /// Line breaks and tabs stay; a carriage return only before a line feed.
    case lines
    /// Line breaks and tabs become spaces: the value of one cell or the name of one file.
    case oneLine
  }

  /// A text with its control characters made visible: U+001B becomes ␛, U+009B becomes `<U+009B>`.
  ///
  /// - Complexity: O(n).
  public static func visible(_ text: String, _ layout: Layout = .lines) -> String {
    guard text.utf8.contains(where: isSuspicious) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      switch (scalar, layout) {
      case ("\n", .lines), ("\t", .lines): result.append(scalar)
      case ("\r", .lines) where scalars[index...].dropFirst().first == "\n": result.append(scalar)
      case ("\n", .oneLine), ("\t", .oneLine), ("\r", .oneLine): result.append(" ")
      default: append(scalar, to: &result)
      }
    }
    return String(result)
  }

  /// The same for bytes on their way to a terminal; bytes that are not UTF-8 become U+FFFD.
  ///
  /// - Parameter isLast: whether nothing follows, so that the beginning of a character that was cut off is written too.
  /// - Returns: what to write, and how many bytes at the end are the beginning of a character and wait for the rest.
  public static func visible(_ bytes: [UInt8], isLast: Bool) -> (bytes: [UInt8], unread: Int) {
    let unread = isLast ? 0 : cutOffBytes(at: bytes)
    let text = String(decoding: bytes.dropLast(unread), as: UTF8.self)
    return (Array(visible(text).utf8), unread)
  }

  /// Whether a scalar steers a terminal or reorders text: C0 and C1 controls, DEL, embeddings, overrides and isolates.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
    guard isHidden(scalar) else { return text.append(scalar) }
    switch scalar.value {
    // The control pictures have the order of the controls.
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map { text.append($0) }
    case 0x7F: text.append("␡")
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      text.append(
        contentsOf: ("<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">").unicodeScalars)
    }
  }

  /// Whether a byte may belong to a hidden scalar; a quick look that spares most texts the second one.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// How many bytes at the end begin a character, or a line's end, whose rest is not there yet.
  private static func cutOffBytes(at bytes: [UInt8]) -> Int {
    if bytes.last == 0x0D { return 1 }
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if UTF8Validation.isContinuation(byte) { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
      return length > back ? back : 0
    }
    return 0
  }
}
