public import DocumentModel
internal import GraphAssembly
public import KnowledgeBase
internal import QuadStore
internal import RDF

/// A store as a graph to ask: reads those documents only that a question is about, and of them the rows that name its things.
///
/// Questions that nothing narrows (`relations` of everything, or with words of the evidence alone) read everything, and so do all
/// questions of a store whose documents no program has noted the things of (`StoreEditor` does so when it next changes the store).
public final class StoreQuestions: AskedGraph {
  let graph: StoredGraph
  private let givenKnowledge: KnowledgeBase?
  private var loadedKnowledge: KnowledgeBase?

  /// - Parameter knowledge: what is known, where the caller needs it anyway.
  public init(_ graph: StoredGraph, _ knowledge: KnowledgeBase? = nil) {
    self.graph = graph
    givenKnowledge = knowledge
  }

  public var holdsEverything: Bool { false }

  /// Whether the store's documents have their things noted.
  static func canAsk(_ store: QuadStore) throws -> Bool { try store.setting(StoreEditor.thingsSetting) != nil }

  var store: QuadStore { graph.store }

  func knowledge() throws -> KnowledgeBase {
    let knowledge = try givenKnowledge ?? loadedKnowledge ?? KnowledgeBase.builtIn()
    loadedKnowledge = knowledge
    return knowledge
  }

  public func relations(named name: String) throws -> Set<String> {
    let choice = RelationChoice(
      has: { try !self.documents(withRelation: $0).isEmpty },
      used: {
        let relations = try self.store.distinctObjects(ofPredicate: Vocabulary.rdf.predicate)
        return Set(relations.compactMap { $0.iri.flatMap(self.vocabulary.relation(named:)) })
      },
      catalogue: { try self.knowledge().relations })
    return try choice.relations(named: name)
  }

  public func document(named name: String) throws -> String {
    if try !documents(named: name).isEmpty { return name }
    let file = DocumentFileName(name)
    let names = try store.documents().filter { $0.document.state == .ready }.map(\.document.name)
    let read = try names.filter(file.mayName).filter { name in
      try documents(named: name).contains { try document($0, .all).map { file.isFile(of: $0.document) } == true }
    }
    if read.count == 1 { return read[0] }
    throw NameFailure.unknownDocument(name: name, near: read.isEmpty ? NearNames.near(name, among: names) : read)
  }

  /// The documents with a claim of a relation.
  func documents(withRelation relation: String) throws -> [DocumentNumber] {
    try store.documents(withPredicate: Vocabulary.rdf.predicate, object: .iri(vocabulary.relation(relation)))
  }

  private var identifiers: GraphIdentifiers { GraphIdentifiers(base: graph.settings.base) }
  private var vocabulary: EntenteVocabulary { EntenteVocabulary(identifiers.namespace) }

  /// What stands in place of things in claims and has some words, with the side on which it stands.
  func literals(with phrases: [SoughtWords]) throws -> [(side: IRI, words: Term)] {
    guard !phrases.isEmpty else { return [] }
    return try [Vocabulary.rdf.subject, Vocabulary.rdf.object].flatMap { side in
      try store.distinctObjects(ofPredicate: side).compactMap { term in
        guard case .literal(let literal) = term, phrases.contains(where: { $0.occurs(in: literal.lexicalForm) }) else {
          return nil
        }
        return (side, term)
      }
    }
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

  public func forEachDocument(
    in scope: ClaimScope, _ take: (AnnotatedDocument, _ names: Corpus) throws -> Void
  ) throws {
    guard let numbers = try documents(in: scope) else {
      let corpus = try graph.corpus()
      for document in corpus.documents { try take(document, corpus) }
      return
    }
    let named = try numbers.compactMap { number in try store.document(number).map { (number: number, name: $0.name) } }
    var entities: [String: Entity] = [:]
    for (number, _) in named.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      guard let document = try document(number, scope) else { continue }
      for identifier in Self.things(in: document, scope) where entities[identifier] == nil {
        entities[identifier] = try entity(identifier)
      }
      try take(document, Corpus(documents: [document], entities: entities))
    }
  }

  /// The documents that can have a claim of a scope; nil where nothing narrows it.
  private func documents(in scope: ClaimScope) throws -> [DocumentNumber]? {
    var found: [Set<DocumentNumber>] = []
    if let claim = scope.claim { found.append(try documents(withClaimCalled: claim)) }
    for part in scope.parts { found.append(try documents(in: part)) }
    if let names = scope.documents { found.append(Set(try names.flatMap(documents(named:)))) }
    if let relations = scope.relations { found.append(Set(try relations.flatMap(documents(withRelation:)))) }
    if let opposites = scope.disputes {
      found.append(try StoreDisputes(store: store, identifiers: identifiers).documents(opposites))
    }
    guard let first = found.first else { return nil }
    return found.dropFirst().reduce(first) { $0.intersection($1) }.sorted()
  }

  private func documents(in part: ClaimScope.Part) throws -> Set<DocumentNumber> {
    let things = try part.identifiers.flatMap { identifier in
      try store.documents(withThing: identifier, in: StoredThing.Roles(part.roles), orMentions: part.includesMentions)
    }
    let words = try literals(with: part.phrases).flatMap { literal in
      try store.documents(withPredicate: literal.side, object: literal.words)
    }
    return Set(things + words)
  }

  /// The documents with claims that a name may mean, however it is written (`Corpus.claims(named:assembly:)`).
  private func documents(withClaimCalled name: String) throws -> Set<DocumentNumber> {
    let parts = ClaimNameParts(name)
    var found = Set(try store.documents(withClaim: name))
    if parts.kind == "prop" {
      let proposition = identifiers.proposition(digits: parts.digits)
      found.formUnion(try store.documents(withPredicate: vocabulary.proposition, object: .iri(proposition)))
    }
    if parts.isBeginning { found.formUnion(try store.documents(withClaimBeginning: parts.digits)) }
    // In annotations claims are called after their documents: `NAME-c012`.
    for end in name.indices where name[end] == "-" { found.formUnion(try documents(named: String(name[..<end]))) }
    return found
  }

  /// What a document has of a scope.
  func document(_ number: DocumentNumber, _ scope: ClaimScope) throws -> AnnotatedDocument? {
    guard let rows = try store.annotation(of: number) else { return nil }
    let names = scope.claim == nil && graph.isAsRead ? scope.parts.first { $0.phrases.isEmpty }?.identifiers : nil
    let file = try names.map { try annotations(naming: $0, in: rows) } ?? annotations(in: rows)
    guard let document = file.documents.first else {
      throw StoreFailure.damaged(path: store.path, detail: "the annotation of document \(number.rawValue)")
    }
    return graph.corrected(document)
  }

  private func annotations(in rows: [UInt8]) throws -> AnnotationFile {
    try AnnotationReader.annotations(in: rows, source: store.path)
  }

  /// The rows that name some things, and those of the claims that such rows speak of, which answers call by their names.
  private func annotations(naming things: Set<String>, in rows: [UInt8]) throws -> AnnotationFile {
    let file = try annotations(in: AnnotationRows(rows).naming(things))
    let claims = file.documents.flatMap(\.claims)
    let meant = claims.flatMap { [$0.subject, $0.object] }.reduce(into: Set<String>()) { meant, argument in
      if case .claim(let identifier) = argument { meant.insert(identifier) }
    }.subtracting(claims.map(\.id))
    return meant.isEmpty ? file : try annotations(in: AnnotationRows(rows).naming(things.union(meant)))
  }

  /// The things that an answer about a scope can call by name.
  private static func things(in document: AnnotatedDocument, _ scope: ClaimScope) -> [String] {
    var things = document.claims.flatMap(\.namedThings)
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
