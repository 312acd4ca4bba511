internal import Text

/// Words that are looked for in other words: in their order, side by side, each by its beginning, in any case, without accents.
public struct SoughtWords: Hashable, Sendable {
  private let words: [Substring]

  public init(_ text: String) { words = CanonicalName.searchForm(of: text).split(separator: " ") }

  /// Whether a text has the words; no words stand nowhere.
  ///
  /// - Complexity: O(n) in the text, for phrases of few words.
  public func occurs(in text: String) -> Bool {
    if words.isEmpty { return false }
    let all = CanonicalName.searchForm(of: text).split(separator: " ")
    guard all.count >= words.count else { return false }
    return (0...all.count - words.count).contains { begin in
      words.indices.allSatisfy { all[begin + $0].hasPrefix(words[$0]) }
    }
  }
}
