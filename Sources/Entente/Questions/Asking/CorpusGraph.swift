public import DocumentModel
public import KnowledgeBase

/// A graph that is in memory as a whole.
///
/// What names take is made when the first one is asked, as most questions name nobody.
public final class CorpusGraph: AskedGraph {
  private let corpus: Corpus
  private let knowledge: KnowledgeBase?
  private var resolver: NameResolver?

  /// - Parameter knowledge: what is known, where the caller needs it anyway.
  public init(_ corpus: Corpus, _ knowledge: KnowledgeBase? = nil) {
    self.corpus = corpus
    self.knowledge = knowledge
  }

  public func entity(named name: String) throws -> Entity {
    let resolver = try resolver ?? NameResolver(corpus, knowledge: knowledge ?? KnowledgeBase.builtIn())
    self.resolver = resolver
    return try resolver.entity(named: name)
  }

  public func checkNames(of filter: ClaimFilter) throws {
    if filter.relations == nil, filter.documents == nil { return }
    let relations = Set(corpus.documents.lazy.flatMap(\.claims).map(\.relation))
    let documents = Set(corpus.documents.map(\.document.name))
    try filter.checkNames(
      ClaimFilter.NamesInUse(
        hasRelation: relations.contains, hasDocument: documents.contains, relations: { relations },
        documents: { documents },
        catalogue: { try (self.knowledge ?? KnowledgeBase.builtIn()).relations.relations.map(\.id) }))
  }

  public func corpus(for scope: ClaimScope) -> Corpus { corpus }
}
