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

  public var holdsEverything: Bool { true }

  public func entity(named name: String) throws -> Entity { try names().entity(named: name) }

  public func choice(named name: String) throws -> ThingChoice { try names().choice(named: name) }

  public func relations(named name: String) throws -> Set<String> {
    let used = Set(corpus.documents.lazy.flatMap(\.claims).map(\.relation))
    let choice = RelationChoice(has: used.contains, used: { used }) {
      try (self.knowledge ?? KnowledgeBase.builtIn()).relations
    }
    return try choice.relations(named: name)
  }

  public func document(named name: String) throws -> String {
    let records = corpus.documents.lazy.map(\.document)
    if records.contains(where: { $0.name == name }) { return name }
    let read = records.filter(DocumentFileName(name).isFile).map(\.name)
    if read.count == 1 { return read[0] }
    let near = read.isEmpty ? NearNames.near(name, among: records.map(\.name)) : Array(read)
    throw NameFailure.unknownDocument(name: name, near: near)
  }

  private func names() throws -> NameResolver {
    let resolver = try resolver ?? NameResolver(corpus, knowledge: knowledge ?? KnowledgeBase.builtIn())
    self.resolver = resolver
    return resolver
  }

  public func corpus(for scope: ClaimScope) -> Corpus { corpus }
}
