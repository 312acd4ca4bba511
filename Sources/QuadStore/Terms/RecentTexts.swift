/// Numbers of texts that lie at the same place in memory as one that was asked for lately.
///
/// Quads of a document share the texts of their predicates, graphs and subjects, so that most need not be read to be found.
struct RecentTexts {
  private struct Entry {
    var mark: Mark
    /// Kept, so that nothing else comes to lie at its place.
    var text: String
    var number: UInt64
  }

  /// The two words that a string consists of: its bytes where it is short, else where they lie and how many they are.
  private typealias Mark = (UInt64, UInt64)

  private var entries: [Entry] = []
  private static let placeBits: UInt64 = 10

  @inline(__always)
  func number(of text: String) -> UInt64? {
    if entries.isEmpty { return nil }
    let mark = unsafeBitCast(text, to: Mark.self)
    let entry = entries[Self.place(of: mark)]
    return entry.mark == mark ? entry.number : nil
  }

  mutating func insert(_ text: String, _ number: UInt64) {
    let mark = unsafeBitCast(text, to: Mark.self)
    // No string consists of two zeros.
    if entries.isEmpty {
      entries = Array(repeating: Entry(mark: (0, 0), text: "", number: 0), count: 1 << Self.placeBits)
    }
    entries[Self.place(of: mark)] = Entry(mark: mark, text: text, number: number)
  }

  private static func place(of mark: Mark) -> Int {
    Int(truncatingIfNeeded: ((mark.0 ^ mark.1) &* 0x9E37_79B9_7F4A_7C15) >> (64 - placeBits))
  }
}
