import XML

/// Words of fields in which some sources write markup.
enum PlainWords {
  /// With single spaces.
  static func collapsed(_ text: String) -> String { HTMLText.collapsed(text) }

  /// The words of a text that may have markup in it.
  static func withoutMarkup(_ text: String) -> String {
    guard text.contains("<") || text.contains("&") else { return collapsed(text) }
    return collapsed((try? HTMLTree.root(of: Array(text.utf8)))?.text ?? text)
  }
}
