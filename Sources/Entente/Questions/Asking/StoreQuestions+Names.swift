public import DocumentModel
internal import GraphAssembly
internal import KnowledgeBase
internal import QuadStore
internal import RDF
internal import Text

// What names mean in a store.
extension StoreQuestions {
  public func entity(named name: String) throws -> Entity {
    let form = CanonicalName.searchForm(of: name)
    let exact = try exactIdentifiers(of: name)
    let resolver = try resolver(over: exact)
    if !resolver.candidates(named: name).isEmpty { return try resolver.entity(named: name) }
    let mentioned = try mentionedNames(form)
    let called = try self.resolver(over: mentioned.entities(calledBy: form).sorted(), mentioned)
    if !called.candidates(named: name).isEmpty { return try called.entity(named: name) }
    let beginnings = try self.resolver(over: store.things { NameResolver.fits(form, $0) })
    if !beginnings.candidates(named: name).isEmpty { return try beginnings.entity(named: name) }
    let near = try store.things { NameResolver.isNear(form, $0) }
    return try self.resolver(over: exact + near, countsMentions: true).entity(named: name)
  }

  /// What may have a name as a whole, by what documents or the knowledge base call so, and who shares it with them.
  private func exactIdentifiers(of name: String) throws -> [String] {
    let form = CanonicalName.searchForm(of: name)
    let named = try store.things(named: form)
    let given = try entity(name)
    // A place that was typed by its identifier has its government's name as well.
    let label = given?.type == .place ? given?.label : nil
    let shared = try label.map { try store.things(named: CanonicalName.searchForm(of: $0)) } ?? []
    let known = try NameResolver.knownIdentifiers(of: label ?? name, knowledge())
    let hasPerson = try NameForms.isOneWord(form) && named.contains { try entity($0)?.type == .person }
    let bearers = try hasPerson ? store.things { NameForms.isFuller($0, than: form) } : []
    return named + shared + bearers + [name] + known
  }

  /// The names by which texts mention things that have a form in which names are compared.
  ///
  /// - Complexity: O(n) in the different words of all mentions, and in the documents that have such.
  private func mentionedNames(_ form: String) throws -> MentionedNames {
    guard !form.isEmpty else { return MentionedNames() }
    let surfaces = try store.distinctObjects(ofPredicate: Vocabulary.nif.anchorOf).filter { surface in
      surface.literal.map { CanonicalName.searchForm(of: $0.lexicalForm) == form } ?? false
    }
    let numbers = try surfaces.flatMap { try store.documents(withPredicate: Vocabulary.nif.anchorOf, object: $0) }
    return try Set(numbers).sorted().reduce(into: MentionedNames()) { names, number in
      if let document = try document(number, .all) { names.add(document) }
    }
  }

  /// A resolver over some things, which knows of them what one over the whole graph would.
  ///
  /// - Parameter countsMentions: whether an only one is counted too; several are, since they are told in that order.
  private func resolver(
    over identifiers: [String], _ surfaces: MentionedNames = MentionedNames(), countsMentions: Bool = false
  ) throws -> NameResolver {
    let entities = try Set(identifiers).sorted().compactMap { try entity($0) }
    let counts = countsMentions || entities.count > 1
    let candidates = try entities.map { entity in
      NameResolver.Candidate(entity: entity, mentions: counts ? try store.mentionCount(ofThing: entity.id) : 0)
    }
    return NameResolver(candidates, surfaces: surfaces, knowledge: try knowledge())
  }

  /// What all documents together say of an entity; nil where none describes it.
  func entity(_ identifier: String) throws -> Entity? {
    let described = try store.descriptions(ofThing: identifier).flatMap { description in
      try AnnotationReader.annotations(in: Array(description.utf8), source: store.path).sharedEntities
    }
    return Corpus(documents: [], sharedEntities: described).entities[identifier]
  }

  public func choice(named name: String) throws -> ThingChoice {
    let exact = try exactIdentifiers(of: name)
    let named = try resolver(over: exact)
    let found = named.exactCandidates(named: name)
    if let both = named.capitalChoice(named: name, found) { return both }
    let isClass = named.namesClass(name, found)
    if !isClass, let thing = found.first?.entity, found.count == 1, !thing.isKind { return [thing.id] }
    let words = named.describingWords(of: name)
    let described = try store.things { DescriptionWords.hold(anyOf: words, $0) }
    if let whole = try resolver(over: exact + described).wholeChoice(named: name) { return whole }
    do {
      return [try entity(named: name).id]
    } catch let failure as NameFailure {
      let phrase = SoughtWords(name)
      if case .ambiguous = failure { throw failure }
      guard try !literals(with: [phrase]).isEmpty else { throw failure }
      return ThingChoice(phrases: [phrase])
    }
  }
}
