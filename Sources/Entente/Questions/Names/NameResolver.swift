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
      knowledge: knowledge)
  }

  /// - Parameters:
  ///   - candidates: all entities, in any order.
  ///   - words: what stands in place of entities.
  init(_ candidates: [Candidate], words: Set<String> = [], knowledge: KnowledgeBase) {
    self.words = words
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
  /// a capital for its state, the beginning of a name, the beginnings of words in a name.
  public func candidates(named name: String) -> [Candidate] {
    let exact = exactCandidates(named: name)
    let wanted = CanonicalName.searchForm(of: name)
    guard exact.isEmpty, !wanted.isEmpty else { return exact }
    return candidates { $0.all.contains { $0.hasPrefix(wanted) } }
      ?? candidates { $0.all.contains { Self.begin(wanted, in: $0) } } ?? []
  }

  /// The entities that have a name as a whole.
  func exactCandidates(named name: String) -> [Candidate] {
    if let exact = names.first(where: { $0.candidate.entity.id == name }) { return [exact.candidate] }
    let wanted = CanonicalName.searchForm(of: name)
    guard !wanted.isEmpty else { return [] }
    let known = Self.knownIdentifiers(of: name, knowledge)
    return candidates { $0.labels.contains(wanted) } ?? candidates { $0.aliases.contains(wanted) }
      ?? candidates { $0.metonyms.contains(wanted) || known.contains($0.candidate.entity.id) } ?? []
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
    !wanted.isEmpty && (name.hasPrefix(wanted) || begin(wanted, in: name))
  }

  /// Whether a name differs from what is wanted in few letters.
  static func isNear(_ wanted: String, _ name: String) -> Bool { distance(Array(wanted.unicodeScalars), name) != nil }

  /// The keys of what the knowledge base calls by a name; acronyms may be typed in small letters.
  static func knownIdentifiers(of name: String, _ knowledge: KnowledgeBase) -> [String] {
    let found = knowledge.candidates(named: name) + knowledge.candidates(named: name.uppercased())
    return found.map { knowledge.id(of: $0.entity) }
  }

  /// Whether words are the beginnings of words of a name, in their order.
  private static func begin(_ wanted: String, in name: String) -> Bool {
    var rest = wanted.split(separator: " ")[...]
    for word in name.split(separator: " ") {
      guard let next = rest.first else { return true }
      if word.hasPrefix(next) { rest.removeFirst() }
    }
    return rest.isEmpty
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
