public import DocumentModel
public import KnowledgeBase
internal import Text

/// Finds the entities of a corpus by what people type: forgiving in case, accents, hyphens and length, but never guessing.
public struct NameResolver: Sendable {
  /// An entity that a name may mean.
  public struct Candidate: Hashable, Sendable {
    public let entity: Entity
    /// How often the corpus mentions it; 0 where nobody counts.
    public let mentions: Int
  }

  /// The names of one entity in their search forms.
  private struct Names: Sendable {
    let candidate: Candidate
    let labels: [String]
    let aliases: [String]
    let metonyms: [String]

    var all: [String] { labels + aliases + metonyms }
  }

  /// The most mentioned first, then by identifier.
  private let names: [Names]
  let knowledge: KnowledgeBase
  /// What stands on sides of claims in place of entities.
  let words: Set<String>
  /// The words by which texts mention entities, as they stand there.
  private let surfaces: MentionedNames

  /// The entities, the most mentioned first.
  var all: [Entity] { names.map(\.candidate.entity) }

  /// - Parameter knowledge: adds the names that it knows for entities of the corpus.
  public init(_ corpus: Corpus, knowledge: KnowledgeBase) {
    var mentions: [String: Int] = [:]
    for mention in corpus.documents.lazy.flatMap(\.mentions) {
      if let entity = mention.entity { mentions[entity, default: 0] += 1 }
    }
    let arguments = corpus.documents.lazy.flatMap(\.claims).flatMap { [$0.subject, $0.object] }
    let words = arguments.compactMap { argument in if case .literal(let words) = argument { words } else { nil } }
    self.init(
      corpus.entities.values.map { Candidate(entity: $0, mentions: mentions[$0.id] ?? 0) }, words: Set(words),
      surfaces: MentionedNames(of: corpus.documents), knowledge: knowledge)
  }

  /// - Parameters:
  ///   - candidates: all entities, in any order.
  ///   - words: what stands in place of entities.
  ///   - surfaces: the words by which texts mention them.
  init(
    _ candidates: [Candidate], words: Set<String> = [], surfaces: MentionedNames = MentionedNames(),
    knowledge: KnowledgeBase
  ) {
    self.words = words
    self.surfaces = surfaces
    names = candidates.sorted { ($1.mentions, $0.entity.id) < ($0.mentions, $1.entity.id) }.map { candidate in
      let entity = candidate.entity
      return Names(
        candidate: candidate, labels: Self.searchForms([entity.id, entity.label]),
        aliases: Self.searchForms(entity.aliases), metonyms: Self.searchForms(entity.metonyms))
    }
    self.knowledge = knowledge
  }

  /// The one entity that a name means.
  public func entity(named name: String) throws(NameFailure) -> Entity {
    let found = candidates(named: name)
    if found.count > 1 { throw .ambiguous(name: name, candidates: found) }
    if let only = found.first { return only.entity }
    if let known = Self.knownIdentifiers(of: name, knowledge).first {
      throw .notMentioned(name: name, identifier: known)
    }
    throw .unknown(name: name, near: similar(to: name))
  }

  /// The entities that a name may mean, the most mentioned first.
  ///
  /// What fits best excludes the rest: an identifier, then a label, an alias, another name of the knowledge base or of
  /// a capital for its state, the words of a mention, a name but for its hyphens and spaces, the beginning of a name, the
  /// beginnings of words in a name. But a capital's name is its government's too, and a bare surname that of everybody who
  /// bears it.
  public func candidates(named name: String) -> [Candidate] {
    let exact = exactCandidates(named: name)
    let wanted = CanonicalName.searchForm(of: name)
    guard exact.isEmpty, !wanted.isEmpty else { return exact }
    let mentioned = surfaces.entities(calledBy: wanted)
    return candidates { mentioned.contains($0.candidate.entity.id) }
      ?? candidates { $0.all.contains { NameForms.differOnlyInGaps(wanted, $0) } }
      ?? candidates { $0.all.contains { NameForms.begins($0, with: wanted) } }
      ?? candidates { $0.all.contains { NameForms.wordsBegin(wanted, in: $0) } } ?? []
  }

  /// The entities that have a name as a whole, and those that share it as their capital's or their surname.
  func exactCandidates(named name: String) -> [Candidate] {
    if let exact = names.first(where: { $0.candidate.entity.id == name }) { return [exact.candidate] }
    let own = ownCandidates(named: name)
    guard let first = own.first else { return governments(named: name) }
    let wanted = CanonicalName.searchForm(of: name)
    switch first.entity.type {
    case .place where own.count == 1: return sorted(own + governing(named: name))
    case .person where NameForms.isOneWord(wanted) && CanonicalName.searchForm(of: first.entity.label) == wanted:
      let bearers = candidates { names in
        names.candidate.entity.type == .person && names.all.contains { NameForms.isFuller($0, than: wanted) }
      }
      return sorted(own + (bearers ?? []))
    default: return own
    }
  }

  /// The governments that stand behind a place that was typed by its name or identifier: who names a capital may mean either.
  func governments(besidePlace name: String) -> [Candidate] {
    guard let place = exactCandidates(named: name).first(where: { $0.entity.type == .place })?.entity else { return [] }
    return governing(named: place.id == name ? place.label : name)
  }

  private func ownCandidates(named name: String) -> [Candidate] {
    let wanted = CanonicalName.searchForm(of: name)
    guard !wanted.isEmpty else { return [] }
    return candidates { $0.labels.contains(wanted) } ?? candidates { $0.aliases.contains(wanted) } ?? []
  }

  /// Of what is called so, what governs: `Austin` beside a place is no person.
  private func governing(named name: String) -> [Candidate] {
    governments(named: name).filter { [.state, .organization].contains($0.entity.type) }
  }

  /// What is called so by its capital or seat, or by the knowledge base.
  private func governments(named name: String) -> [Candidate] {
    let wanted = CanonicalName.searchForm(of: name)
    guard !wanted.isEmpty else { return [] }
    let known = Self.knownIdentifiers(of: name, knowledge)
    return candidates { $0.metonyms.contains(wanted) || known.contains($0.candidate.entity.id) } ?? []
  }

  /// Each once, the most mentioned first.
  private func sorted(_ candidates: [Candidate]) -> [Candidate] {
    Set(candidates).sorted { ($1.mentions, $0.entity.id) < ($0.mentions, $1.entity.id) }
  }

  /// Nil where there are none.
  private func candidates(_ fit: (Names) -> Bool) -> [Candidate]? {
    let found = names.filter(fit)
    return found.isEmpty ? nil : found.map(\.candidate)
  }

  private static func searchForms(_ names: [String]) -> [String] { names.map { CanonicalName.searchForm(of: $0) } }

  /// All names of an entity, in the form in which they are compared, each once.
  static func searchForms(of entity: Entity) -> [String] {
    Set(searchForms([entity.id, entity.label] + entity.aliases + entity.metonyms)).sorted()
  }

  /// Whether a name begins with what is wanted, or its words do.
  static func fits(_ wanted: String, _ name: String) -> Bool {
    !wanted.isEmpty
      && (NameForms.begins(name, with: wanted) || NameForms.wordsBegin(wanted, in: name)
        || NameForms.differOnlyInGaps(wanted, name))
  }

  /// Whether a name differs from what is wanted in few letters.
  static func isNear(_ wanted: String, _ name: String) -> Bool { distance(Array(wanted.unicodeScalars), name) != nil }

  /// The keys of what the knowledge base calls by a name; acronyms may be typed in small letters, designations without hyphen.
  static func knownIdentifiers(of name: String, _ knowledge: KnowledgeBase) -> [String] {
    let upper = name.uppercased()
    let names = [name, upper, NameForms.hyphenated(upper)].compactMap(\.self)
    return names.flatMap { knowledge.candidates(named: $0) }.map { knowledge.id(of: $0.entity) }
  }

  /// Up to five entities of which a name differs in few letters, the nearest first.
  private func similar(to name: String) -> [Candidate] {
    let wanted = Array(CanonicalName.searchForm(of: name).unicodeScalars)
    let near = names.compactMap { entry -> (distance: Int, candidate: Candidate)? in
      entry.all.compactMap { Self.distance(wanted, $0) }.min().map { ($0, entry.candidate) }
    }
    return near.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .prefix(5).map(\.element.candidate)
  }

  /// In how many letters a name differs from what is wanted; nil for more than a fourth of them.
  private static func distance(_ wanted: [Unicode.Scalar], _ name: String) -> Int? {
    let limit = wanted.count / 4
    guard limit > 0 else { return nil }
    let distance = EditDistance.between(wanted, Array(name.unicodeScalars), limit: limit)
    return distance <= limit ? distance : nil
  }
}
