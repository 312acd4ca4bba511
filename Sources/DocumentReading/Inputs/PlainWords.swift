import XML

/// Words of fields in which some sources write markup.
enum PlainWords {
  /// The words of a text that may have markup in it, with single spaces.
  static func withoutMarkup(_ text: String) -> String {
    guard text.contains("<") || text.contains("&") else { return PageText.collapsed(text) }
    return PageText.collapsed((try? HTMLPage(Array(text.utf8)))?.text(of: 0) ?? text)
  }
}
