/// What Entente writes itself and nobody reads as documents: commands that ask graphs take annotations, and a page is for people.
public enum OwnForm: String, Hashable, Sendable, CaseIterable {
  /// JSON Lines or native XML.
  case annotations = "annotations of Entente"
  /// The page to look at a graph.
  case page = "a page of Entente"

  /// What stands at the beginning of native XML and of the page, as `GraphExport` writes them.
  static let markupSigns: [(sign: String, form: OwnForm)] = [
    ("https://entente.example/xml/", .annotations), ("<meta name=\"generator\" content=\"Entente\">", .page),
  ]
}
