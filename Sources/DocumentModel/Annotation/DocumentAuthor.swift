/// The unnamed author of a document as a holder of claims: `doc:` and the document's name, the last of every chain.
public enum DocumentAuthor {
  private static let prefix = "doc:"

  /// The author of a document by its name.
  public static func identifier(ofDocument name: String) -> String { prefix + name }

  /// Whether a holder is the author of some document, and no entity.
  public static func isAuthor(_ holder: String) -> Bool { holder.hasPrefix(prefix) }

  /// The name of the document whose author a holder is; nil for entities.
  public static func document(ofAuthor holder: String) -> String? {
    isAuthor(holder) ? String(holder.dropFirst(prefix.count)) : nil
  }
}
