internal import DocumentModel
internal import QuadStore
internal import RDF

/// Two stores to be compared: reads the documents that differ, and of the others those with claims of the propositions that these speak
/// of, since who holds a proposition follows from all documents together.
struct StoreComparison {
  private let old: StoreQuestions
  private let new: StoreQuestions

  /// Nil where indexes do not tell: a store whose documents no program has noted the things of, or corrections that the other one
  /// does not have.
  init?(_ old: StoredGraph, _ new: StoredGraph) throws {
    guard try StoreQuestions.canAsk(old.store), try StoreQuestions.canAsk(new.store) else { return nil }
    guard old.isAsRead && new.isAsRead || old.corrections == new.corrections && old.settings == new.settings else {
      return nil
    }
    (self.old, self.new) = (StoreQuestions(old), StoreQuestions(new))
  }

  /// The difference, as that of the whole corpora.
  ///
  /// - Complexity: O(n) in the bytes of annotations, which are compared and not parsed; what is parsed follows the difference.
  func difference() throws -> CorpusDifference {
    let (before, after) = (try Self.rows(of: old.store), try Self.rows(of: new.store))
    var unchanged: [DocumentNumber] = []
    var (gone, come): ([DocumentNumber], [DocumentNumber]) = ([], [])
    for name in Set(before.keys).union(after.keys) {
      let (rows, others) = (before[name] ?? [], after[name] ?? [])
      if let row = rows.first, let other = others.first, rows.count == 1, others.count == 1, try isSame(row, other) {
        unchanged.append(row.number)
      } else {
        gone += rows.map(\.number)
        come += others.map(\.number)
      }
    }
    let (removed, added) = (try Self.read(gone, old), try Self.read(come, new))
    let touched = TouchedPropositions(from: removed, to: added)
    let others = try touched.documents(of: old).intersection(unchanged).sorted()
    let kept = try Self.read(others, old).map(touched.part(of:)).filter { !$0.claims.isEmpty }
    let described = Set((removed + added).flatMap { document in document.entities.map(\.id) })
    return CorpusDifference(
      from: try Self.corpus(removed + kept, described, old), to: try Self.corpus(added + kept, described, new))
  }

  private typealias Row = (number: DocumentNumber, document: StoredDocument)

  private static func rows(of store: QuadStore) throws -> [String: [Row]] {
    Dictionary(grouping: try store.documents().filter { $0.document.state == .ready }, by: \.document.name)
  }

  /// Whether both stores have the same annotations of a document: the digest tells what was read, but not how.
  private func isSame(_ row: Row, _ other: Row) throws -> Bool {
    guard row.document.digest == other.document.digest, row.document.producer == other.document.producer else {
      return false
    }
    return try old.store.annotation(of: row.number) == new.store.annotation(of: other.number)
  }

  private static func read(_ numbers: [DocumentNumber], _ store: StoreQuestions) throws -> [AnnotatedDocument] {
    try numbers.compactMap { try store.document($0, .all) }
  }

  /// Documents with what the whole store calls the things in them, and some others.
  private static func corpus(
    _ documents: [AnnotatedDocument], _ described: Set<String>, _ store: StoreQuestions
  ) throws -> Corpus {
    let named = described.union(documents.flatMap { $0.claims.flatMap(\.namedThings) })
    var entities: [String: Entity] = [:]
    for identifier in named { entities[identifier] = try store.entity(identifier) }
    return Corpus(documents: documents, entities: entities)
  }
}

/// The propositions of claims that only one of two sides has.
private struct TouchedPropositions {
  /// A claim of each, with what tells where others of it may stand.
  private var claims: [ClaimKey.Proposition: (claim: Claim, corpus: Corpus)] = [:]

  init(from old: [AnnotatedDocument], to new: [AnnotatedDocument]) {
    // How many more claims of a key the new side has.
    var counts: [ClaimKey: Int] = [:]
    var examples: [ClaimKey: (claim: Claim, corpus: Corpus)] = [:]
    for (documents, change) in [(old, -1), (new, 1)] {
      for document in documents {
        for (claim, key, corpus) in Self.keyedClaims(of: document) {
          counts[key, default: 0] += change
          examples[key] = (claim, corpus)
        }
      }
    }
    for (key, count) in counts where count != 0 { claims[key.position.proposition] = examples[key] }
  }

  private static func keyedClaims(of document: AnnotatedDocument) -> [(Claim, ClaimKey, Corpus)] {
    // What a key says of things without a name, their own document tells.
    let corpus = Corpus(documents: [document])
    return document.claims.filter { !$0.section.isQuarantined }.map { claim in
      (claim, ClaimKey(claim, of: document, in: corpus), corpus)
    }
  }

  /// The documents of a store that can have claims of one of them.
  func documents(of store: StoreQuestions) throws -> Set<DocumentNumber> {
    var known: [Side: Set<DocumentNumber>] = [:]
    func documents(_ side: Side?) throws -> Set<DocumentNumber>? {
      guard let side else { return nil }
      let found = try known[side] ?? Set(side.documents(of: store))
      known[side] = found
      return found
    }
    var all: Set<DocumentNumber> = []
    for (claim, corpus) in claims.values {
      let subject = try documents(Side(claim.subject, .subject, corpus))
      let object = try documents(Side(claim.object, .object, corpus))
      switch (subject, object) {
      case (let subject?, let object?): all.formUnion(subject.intersection(object))
      case (let side?, nil), (nil, let side?): all.formUnion(side)
      case (nil, nil): all.formUnion(try store.documents(withRelation: claim.relation))
      }
    }
    return all
  }

  /// A document with its claims of these propositions alone, and those that they speak of.
  func part(of document: AnnotatedDocument) -> AnnotatedDocument {
    let touching = Self.keyedClaims(of: document).filter { claims[$0.1.position.proposition] != nil }.map(\.0)
    let meant = touching.flatMap { [$0.subject, $0.object] }.compactMap { argument in
      if case .claim(let identifier) = argument { identifier } else { nil }
    }
    let wanted = Set(touching.map(\.id) + meant)
    var part = document
    part.claims.removeAll { !wanted.contains($0.id) }
    (part.mentions, part.sentences) = ([], [])
    return part
  }
}

/// What on one side of a claim tells the documents that can have such.
private enum Side: Hashable {
  case thing(String, ClaimRole)
  /// The label of a thing without a name, which is told apart by it and its class.
  case label(String)

  /// Nil for values, and claims.
  init?(_ argument: ClaimArgument, _ role: ClaimRole, _ corpus: Corpus) {
    guard let identifier = argument.entity else { return nil }
    if EntityIdentifier.scope(of: identifier) == .local, let entity = corpus.entities[identifier] {
      self = .label(entity.label)
    } else {
      self = .thing(identifier, role)
    }
  }

  func documents(of store: StoreQuestions) throws -> [DocumentNumber] {
    switch self {
    case .thing(let identifier, let role):
      try store.store.documents(withThing: identifier, in: StoredThing.Roles([role]))
    case .label(let label):
      try store.store.documents(
        withPredicate: Vocabulary.rdfs.label, object: .literal(Literal(label, language: "en")))
    }
  }
}
