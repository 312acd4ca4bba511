internal import Text

/// Gives files names that come from data: one component, within the system's limits, each its own.
///
/// A document may be called `../../etc/passwd`, or as 300 other characters; what it is called inside the file does not change.
struct OutputNames {
  /// Bytes that every usual file system takes in one name.
  private static let longest = 255
  private static let digits = 8

  /// Names in the form in which file systems that fold case and normal forms would confuse them.
  private var taken: Set<String> = []

  /// The file name for a name, with an ending; told apart by digits of the name's digest where it had to be changed.
  ///
  /// - Parameter ending: with its full stop.
  mutating func fileName(for name: String, ending: String) -> String {
    let safe = Self.safe(name, limit: Self.longest - ending.utf8.count)
    // String equality is that of normal forms; case folds as far as lower case goes.
    if safe == name, safe.utf8.elementsEqual(name.utf8), taken.insert(safe.lowercased()).inserted {
      return safe + ending
    }
    let mark = "-" + SHA256.hexadecimalDigest(of: Array(name.utf8).span).prefix(Self.digits)
    let marked = Self.safe(name, limit: Self.longest - ending.utf8.count - mark.utf8.count) + mark
    taken.insert(marked.lowercased())
    return marked + ending
  }

  /// A name without what leads elsewhere, hides the file, steers a terminal or is too long.
  ///
  /// - Parameter limit: in bytes of UTF-8.
  private static func safe(_ name: String, limit: Int) -> String {
    var safe = ""
    var length = 0
    for scalar in name.unicodeScalars {
      let isRefused = scalar == "/" || scalar == "\\" || VisibleText.isHidden(scalar) || safe.isEmpty && scalar == "."
      let kept = isRefused ? "_" : scalar
      length += UTF8.width(kept)
      if length > limit { break }
      safe.unicodeScalars.append(kept)
    }
    return safe.isEmpty ? "_" : safe
  }
}
