internal import DocumentModel
internal import GraphAssembly
internal import QuadStore
internal import RDF

/// Finds the documents with propositions on which holders may disagree, without reading what documents say.
///
/// A proposition is disputed only where someone denies it, or speaks of one that excludes it; both are few. Things are the same
/// where their identifiers are, whatever class a document gives them, as for `Corpus.contested`.
struct StoreDisputes {
  let store: QuadStore
  let identifiers: GraphIdentifiers

  private var vocabulary: EntenteVocabulary { EntenteVocabulary(identifiers.namespace) }

  /// What a proposition says, in terms.
  private struct Statement: Hashable {
    var subject: Term
    var relation: IRI
    var object: Term
  }

  /// - Parameter opposites: relations by those that exclude them.
  func documents(_ opposites: [String: String]) throws -> Set<DocumentNumber> {
    var disputed: Set<IRI> = []
    var seen: Set<Statement> = []
    for statement in try candidates(opposites) where seen.insert(statement).inserted {
      let relation = vocabulary.relation(named: statement.relation)
      let opposite = relation.flatMap { opposites[$0] }.map(vocabulary.relation)
      let alike = try [statement.relation, opposite].compactMap { $0 }
        .flatMap { try propositions(like: statement, relation: $0) }
      if alike.reduce(0, { $0 + $1.claims }) > 1 { disputed.formUnion(alike.map(\.iri)) }
    }
    return try disputed.reduce(into: []) { documents, proposition in
      documents.formUnion(
        try store.documents(withPredicate: vocabulary.proposition, object: .iri(proposition)))
    }
  }

  /// What is denied by someone, and what is said with a relation that excludes another.
  private func candidates(_ opposites: [String: String]) throws -> [Statement] {
    let denying = try subjects(vocabulary.polarity, .iri(vocabulary.term(Polarity.negative)))
    var propositions = Set(try denying.flatMap { try objects($0, vocabulary.proposition) })
    for relation in opposites.keys.sorted() {
      propositions.formUnion(try subjects(Vocabulary.rdf.predicate, .iri(vocabulary.relation(relation))))
    }
    return try propositions.compactMap { proposition in
      guard let subject = try objects(proposition, Vocabulary.rdf.subject).first,
        let relation = try objects(proposition, Vocabulary.rdf.predicate).first?.iri,
        let object = try objects(proposition, Vocabulary.rdf.object).first
      else { return nil }
      return Statement(subject: subject, relation: relation, object: object)
    }
  }

  /// The propositions of the store that say the same of the same things, with how many claims there are of each.
  private func propositions(like statement: Statement, relation: IRI) throws -> [(iri: IRI, claims: Int)] {
    var found: [IRI: Int] = [:]
    for iri in try names(like: statement, relation: relation) {
      guard let number = try store.identifier(of: .iri(iri)),
        let predicate = try store.identifier(of: .iri(vocabulary.proposition))
      else { continue }
      found[iri] = try store.estimatedCount(of: QuadPattern(predicate: predicate, object: number, in: .anyNamed))
    }
    return found.map { ($0.key, $0.value) }
  }

  /// What such propositions can be called.
  private func names(like statement: Statement, relation: IRI) throws -> [IRI] {
    let subjects = try classes(of: statement.subject)
    // Times that only their words tell are one to those who ask, and each a node of its own.
    if isTime(statement.object) {
      return try subjects.flatMap { try self.subjects(Vocabulary.rdf.subject, $0) }
        .filter { try objects($0, Vocabulary.rdf.predicate).contains(.iri(relation)) }.compactMap(\.iri)
    }
    let others = try classes(of: statement.object)
    // A symmetric relation's proposition begins with the smaller IRI.
    return subjects.flatMap { subject in
      others.flatMap { object in
        [(subject, object), (object, subject)].map { first, second in
          identifiers.proposition(subject: first, relation: relation, object: second)
        }
      }
    }
  }

  private func isTime(_ term: Term) -> Bool {
    term.iri.map { identifiers.shortName(of: $0).hasPrefix("time/") } ?? false
  }

  /// A thing under each class that the store has it in.
  private func classes(of term: Term) throws -> [Term] {
    guard let iri = term.iri, let thing = identifiers.entity(named: iri) else { return [term] }
    let types: [MentionType?] = [nil] + MentionType.allCases.map(Optional.some)
    return try types.map { .iri(identifiers.entity(thing.identifier, type: $0)) }
      .filter { try store.identifier(of: $0) != nil }
  }

  private func subjects(_ predicate: IRI, _ object: Term) throws -> [Term] {
    guard let predicate = try store.identifier(of: .iri(predicate)), let object = try store.identifier(of: object)
    else {
      return []
    }
    return try column(.subject, of: QuadPattern(predicate: predicate, object: object, in: .anyNamed))
  }

  private func objects(_ subject: Term, _ predicate: IRI) throws -> [Term] {
    guard let subject = try store.identifier(of: subject), let predicate = try store.identifier(of: .iri(predicate))
    else {
      return []
    }
    return try column(.object, of: QuadPattern(subject: subject, predicate: predicate, in: .anyNamed))
  }

  private func column(_ position: QuadPositions, of pattern: QuadPattern) throws -> [Term] {
    guard let order = store.orders(for: pattern).first else { return [] }
    let cursor = try store.cursor(over: pattern, order: order, wanted: position)
    var found: [TermIdentifier] = []
    var batch = QuadBatch()
    while try cursor.next(into: &batch) { found += position == .subject ? batch.subjects : batch.objects }
    return try store.terms(for: Array(Set(found)).sorted())
  }
}
