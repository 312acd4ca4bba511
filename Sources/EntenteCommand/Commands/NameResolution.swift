internal import DocumentModel
internal import Entente
internal import KnowledgeBase

/// Turns what people type into entities of a corpus.
struct NameResolution {
  /// How commands explain what may be typed.
  static let help = "An identifier, a label, an alias, or the beginning of one."

  private let resolver: NameResolver

  /// - Parameter knowledge: what is known, where the command needs it anyway.
  init(_ corpus: Corpus, _ knowledge: KnowledgeBase? = nil) throws {
    resolver = NameResolver(corpus, knowledge: try knowledge ?? KnowledgeBase.builtIn())
  }

  /// - Throws: `NameFailure` where no entity or several fit.
  func entity(_ name: String) throws -> Entity { try resolver.entity(named: name) }

  /// The identifier of an entity or, as `doc:NAME`, of a document's author.
  func identifier(of name: String) throws -> String { name.hasPrefix("doc:") ? name : try entity(name).id }
}
