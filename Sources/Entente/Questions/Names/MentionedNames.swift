internal import DocumentModel
internal import Text

/// The words by which texts mention entities: `NATO foreign ministers`, `S-400 air defence system`.
struct MentionedNames: Sendable {
  /// As they stand in the texts, since few of them are ever looked for.
  private var entities: [String: Set<String>] = [:]

  init() {}

  init(of documents: [AnnotatedDocument]) { for document in documents { add(document) } }

  /// Takes in the names and nouns of a document, not its pronouns.
  mutating func add(_ document: AnnotatedDocument) {
    for mention in document.mentions {
      guard let entity = mention.entity, [.name, .adjective, .nominal].contains(mention.level) else { continue }
      entities[mention.surface, default: []].insert(entity)
    }
  }

  /// The entities that some text mentions by some words as a whole.
  ///
  /// - Parameter form: the words in the form in which names are compared.
  /// - Complexity: O(n) in all different words of mentions.
  func entities(calledBy form: String) -> Set<String> {
    entities.reduce(into: []) { found, entry in
      if CanonicalName.searchForm(of: entry.key) == form { found.formUnion(entry.value) }
    }
  }
}
