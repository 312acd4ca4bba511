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
  func entity(_ name: String) throws -> Entity {
    let resolver = try resolver ?? NameResolver(corpus, knowledge: knowledge ?? KnowledgeBase.builtIn())
    self.resolver = resolver
    return try resolver.entity(named: name)
  }

  /// - Throws: `NameFailure` for relations and documents that cannot be here.
  func check(_ filter: ClaimFilter) throws {
    try filter.checkNames(in: corpus) {
      try (knowledge ?? KnowledgeBase.builtIn()).relations.relations.map(\.id)
    }
  }

  /// The identifier of an entity or, as `doc:NAME`, of a document's author.
  func identifier(of name: String) throws -> String {
    DocumentAuthor.isAuthor(name) ? name : try entity(name).id
  }
}
