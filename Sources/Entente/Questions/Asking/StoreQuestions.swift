public import DocumentModel
internal import GraphAssembly
internal import JSON
public import KnowledgeBase
internal import QuadStore
internal import RDF
internal import Text

/// A store as a graph to ask: reads those documents only that a question is about, and of them the rows that name its things.
///
/// Questions that nothing narrows read everything, and so do all questions of a store whose documents no program has noted the
/// things of (`StoreEditor` does so when it next changes the store).
public final class StoreQuestions: AskedGraph {
  private let graph: StoredGraph
  private let givenKnowledge: KnowledgeBase?
  private var loadedKnowledge: KnowledgeBase?

  /// - Parameter knowledge: what is known, where the caller needs it anyway.
  public init(_ graph: StoredGraph, _ knowledge: KnowledgeBase? = nil) {
    self.graph = graph
    givenKnowledge = knowledge
  }

  /// Whether the store's documents have their things noted.
  static func canAsk(_ store: QuadStore) throws -> Bool { try store.setting(StoreEditor.thingsSetting) != nil }

  private var store: QuadStore { graph.store }

  private func knowledge() throws -> KnowledgeBase {
    let knowledge = try givenKnowledge ?? loadedKnowledge ?? KnowledgeBase.builtIn()
    loadedKnowledge = knowledge
    return knowledge
  }

  public func entity(named name: String) throws -> Entity {
    let form = CanonicalName.searchForm(of: name)
    let exact = try exactIdentifiers(of: name)
    let resolver = try resolver(over: exact)
    if !resolver.candidates(named: name).isEmpty { return try resolver.entity(named: name) }
    let beginnings = try self.resolver(over: store.things { NameResolver.fits(form, $0) })
    if !beginnings.candidates(named: name).isEmpty { return try beginnings.entity(named: name) }
    let near = try store.things { NameResolver.isNear(form, $0) }
    return try self.resolver(over: exact + near, countsMentions: true).entity(named: name)
  }

  /// What may have a name as a whole, by what documents or the knowledge base call so.
  private func exactIdentifiers(of name: String) throws -> [String] {
    try store.things(named: CanonicalName.searchForm(of: name)) + [name]
      + NameResolver.knownIdentifiers(of: name, knowledge())
  }

  /// A resolver over some things, which knows of them what one over the whole graph would.
  ///
  /// - Parameter countsMentions: whether an only one is counted too; several are, since they are told in that order.
  private func resolver(over identifiers: [String], countsMentions: Bool = false) throws -> NameResolver {
    let entities = try Set(identifiers).sorted().compactMap { try entity($0) }
    let counts = countsMentions || entities.count > 1
    let candidates = try entities.map { entity in
      NameResolver.Candidate(entity: entity, mentions: counts ? try store.mentionCount(ofThing: entity.id) : 0)
    }
    return NameResolver(candidates, knowledge: try knowledge())
  }

  /// What all documents together say of an entity; nil where none describes it.
  private func entity(_ identifier: String) throws -> Entity? {
    let described = try store.descriptions(ofThing: identifier).flatMap { description in
      try AnnotationReader.annotations(in: Array(description.utf8), source: store.path).sharedEntities
    }
    return Corpus(documents: [], sharedEntities: described).entities[identifier]
  }

  public func choice(named name: String) throws -> ThingChoice {
    let found = try resolver(over: exactIdentifiers(of: name)).exactCandidates(named: name)
    if let thing = found.first?.entity, found.count == 1, !thing.isKind { return [thing.id] }
    // Kinds, classes and words are told by all that the store has.
    return try NameResolver(try graph.corpus(), knowledge: knowledge()).choice(named: name)
  }

  public func relations(named name: String) throws -> Set<String> {
    let choice = RelationChoice(
      has: { try !self.documents(withRelation: $0).isEmpty },
      used: { try Set(self.graph.corpus().documents.lazy.flatMap(\.claims).map(\.relation)) },
      catalogue: { try self.knowledge().relations })
    return try choice.relations(named: name)
  }

  public func checkDocuments(of filter: ClaimFilter) throws {
    try filter.checkDocuments(
      has: { try self.documents(named: $0) != [] },
      names: { Set(try self.store.documents().filter { $0.document.state == .ready }.map(\.document.name)) })
  }

  private func documents(withRelation relation: String) throws -> [DocumentNumber] {
    let vocabulary = EntenteVocabulary(GraphIdentifiers(base: graph.settings.base).namespace)
    return try store.documents(
      withPredicate: Vocabulary.rdf.predicate, object: .iri(vocabulary.relation(relation)))
  }

  private func documents(named name: String) throws -> [DocumentNumber] {
    try store.documents(named: name).filter { $0.document.state == .ready }.map(\.number)
  }

  public func corpus(for scope: ClaimScope) throws -> Corpus {
    guard let numbers = try documents(in: scope) else { return try graph.corpus() }
    let documents = try numbers.compactMap { try document($0, scope) }
    var entities: [String: Entity] = [:]
    for identifier in Set(documents.flatMap { Self.things(in: $0, scope) }) {
      entities[identifier] = try entity(identifier)
    }
    return Corpus(documents: documents, entities: entities)
  }

  /// The documents that can have a claim of a scope; nil where nothing narrows it, as the beginning of a claim's name.
  private func documents(in scope: ClaimScope) throws -> [DocumentNumber]? {
    var found: [Set<DocumentNumber>] = []
    if let claim = scope.claim {
      let numbers = try store.documents(withClaim: claim)
      if numbers.isEmpty { return nil }
      found.append(Set(numbers))
    }
    for part in scope.parts {
      let numbers = try part.identifiers.map { identifier in
        try store.documents(
          withThing: identifier, in: StoredThing.Roles(part.roles), orMentions: part.includesMentions)
      }
      found.append(Set(numbers.joined()))
    }
    if let names = scope.documents { found.append(Set(try names.flatMap(documents(named:)))) }
    if let relations = scope.relations { found.append(Set(try relations.flatMap(documents(withRelation:)))) }
    guard let first = found.first else { return nil }
    return found.dropFirst().reduce(first) { $0.intersection($1) }.sorted()
  }

  /// What a document has of a scope.
  private func document(_ number: DocumentNumber, _ scope: ClaimScope) throws -> AnnotatedDocument? {
    guard let rows = try store.annotation(of: number) else { return nil }
    let names = scope.claim == nil && graph.isAsRead ? scope.parts.first?.identifiers : nil
    let needed = names.map { AnnotationRows(rows).naming($0) } ?? rows
    let file = try AnnotationReader.annotations(in: needed, source: store.path)
    guard let document = file.documents.first else {
      throw StoreFailure.damaged(path: store.path, detail: "the annotation of document \(number.rawValue)")
    }
    return graph.corrected(document)
  }

  /// The things that an answer about a scope can call by name.
  private static func things(in document: AnnotatedDocument, _ scope: ClaimScope) -> [String] {
    var things = document.claims.flatMap { claim in
      [claim.subject.entity, claim.object.entity].compactMap { $0 } + claim.holderChain
    }
    if scope.claim != nil { things += document.mentions.compactMap(\.entity) }
    return things
  }
}

extension StoredThing.Roles {
  init(_ roles: Set<ClaimRole>) {
    self = []
    if roles.contains(.subject) { insert(.subject) }
    if roles.contains(.object) { insert(.object) }
    if roles.contains(.holder) { insert(.holder) }
  }
}
