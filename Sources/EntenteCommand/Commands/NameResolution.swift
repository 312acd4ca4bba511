internal import DocumentModel
internal import Entente
internal import KnowledgeBase

/// Turns what people type into entities of a corpus; what that takes is made when the first name is asked, as most questions name nobody.
final class NameResolution {
  /// How commands explain what may be typed.
  static let help = "An identifier, a label, an alias, or the beginning of one."

  private let corpus: Corpus
  private let knowledge: KnowledgeBase?
  private var resolver: NameResolver?

  /// - Parameter knowledge: what is known, where the command needs it anyway.
  init(_ corpus: Corpus, _ knowledge: KnowledgeBase? = nil) {
    self.corpus = corpus
    self.knowledge = knowledge
  }

  /// - Throws: `NameFailure` where no entity or several fit.
  func entity(_ name: String) throws -> Entity { try names().entity(named: name) }

  /// What a name in a filter means; nil where none is given. Any of several is enough.
  ///
  /// - Throws: `NameFailure` where one of them is not clear.
  func choice(_ given: [String]) throws -> ThingChoice? {
    if given.isEmpty { return nil }
    return .union(try given.map { DocumentAuthor.isAuthor($0) ? [$0] : try names().choice(named: $0) })
  }

  /// The relations that names of relations and families mean; nil where none is given.
  ///
  /// - Throws: `NameFailure` for names that are none.
  func relations(_ given: [String]) throws -> Set<String>? {
    if given.isEmpty { return nil }
    let chosen = try given.map { name in
      try corpus.relations(named: name) { try (knowledge ?? KnowledgeBase.builtIn()).relations }
    }
    return chosen.reduce(into: []) { $0.formUnion($1) }
  }

  /// - Throws: `NameFailure` for documents that are not here.
  func check(_ filter: ClaimFilter) throws { try filter.checkDocuments(in: corpus) }

  private func names() throws -> NameResolver {
    let resolver = try resolver ?? NameResolver(corpus, knowledge: knowledge ?? KnowledgeBase.builtIn())
    self.resolver = resolver
    return resolver
  }
}
