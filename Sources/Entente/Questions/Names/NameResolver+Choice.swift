internal import DocumentModel
internal import KnowledgeBase

extension NameResolver {
  /// What a name means in a question about claims: one entity, all things of a kind or class, or words.
  ///
  /// A capital's name means its government too. Else an entity of exactly that name goes before a kind (`nuclear weapons`: the
  /// kind, the narrower kinds and their things), a kind before a class (`treaties`), a class before entities whose names only
  /// begin so, and these before words that stand on a side of some claim (`real jeopardy`).
  /// - Throws: `NameFailure` where several entities fit, or nothing.
  public func choice(named name: String) throws(NameFailure) -> ThingChoice {
    if let whole = wholeChoice(named: name) { return whole }
    do {
      return [try entity(named: name).id]
    } catch {
      let phrase = SoughtWords(name)
      if case .ambiguous = error { throw error }
      guard words.contains(where: phrase.occurs) else { throw error }
      return ThingChoice(phrases: [phrase])
    }
  }

  /// What has a name as a whole: an entity, or all things of a kind or class; nil where nothing has.
  func wholeChoice(named name: String) -> ThingChoice? {
    let exact = exactCandidates(named: name)
    if let both = capitalChoice(named: name, exact) { return both }
    if let thing = exact.first?.entity, exact.count == 1, !thing.isKind { return [thing.id] }
    let ofKind = entities(ofKindNamed: name, exact)
    if !ofKind.isEmpty { return ThingChoice(entities: ofKind) }
    guard exact.isEmpty else { return nil }
    let ofClass = entities(ofClassNamed: name)
    return ofClass.isEmpty ? nil : ThingChoice(entities: ofClass)
  }

  /// A capital and its government, where a name is the capital's: in claims it mostly stands for the government.
  func capitalChoice(named name: String, _ exact: [Candidate]) -> ThingChoice? {
    let places = exact.filter { $0.entity.type == .place }
    let governments = governments(besidePlace: name)
    guard places.count == 1, !governments.isEmpty,
      Set(exact).subtracting(places).isSubset(of: governments)
    else { return nil }
    let both = places + governments
    return ThingChoice(entities: Set(both.map(\.entity.id)), sharedName: SharedName(name: name, bearers: both))
  }

  /// Words of which one stands in the description of everything that is of a kind or class of a name.
  func describingWords(of name: String) -> Set<String> {
    let kinds = kinds(named: name, exactCandidates(named: name))
    let narrower = knowledge.kinds.all.lazy.map(\.id).filter { kind in
      self.knowledge.kinds.lineage(of: kind).contains { kinds.contains($0.id) }
    }
    // Where no class of the ontology is meant, one of the user's may be, whose descriptions have a list of their classes.
    return kinds.union(kinds.isEmpty ? [] : Array(narrower)).union([Self.type(named: name)?.rawValue ?? "classes"])
  }

  private func kinds(named name: String, _ exact: [Candidate]) -> Set<String> {
    let kinds = Set(exact.lazy.map(\.entity).filter(\.isKind).map(\.id))
    return kinds.union([knowledge.kinds.kind(named: name)?.id].compactMap { $0 })
  }

  private func entities(ofKindNamed name: String, _ exact: [Candidate]) -> Set<String> {
    let kinds = kinds(named: name, exact)
    guard !kinds.isEmpty else { return [] }
    return Set(all.lazy.filter { isOfKind($0, kinds) }.map(\.id))
  }

  /// Whether an entity is one of some kinds, a narrower kind, or a thing of either.
  private func isOfKind(_ entity: Entity, _ kinds: Set<String>) -> Bool {
    let own = (entity.isKind ? [entity.id] : []) + entity.broader + [entity.kind].compactMap { $0 }
    return own.contains { kinds.contains($0) || knowledge.kinds.lineage(of: $0).contains { kinds.contains($0.id) } }
  }

  private func entities(ofClassNamed name: String) -> Set<String> {
    let words = KindWording.words(of: name)
    let own = all.lazy.filter { $0.declaredClasses.contains { $0.isCalled(name, words) } }.map(\.id)
    guard let type = Self.type(named: name) else { return Set(own) }
    return Set(all.lazy.filter { $0.type == type }.map(\.id)).union(own)
  }

  private static func type(named name: String) -> MentionType? {
    guard let word = KindWording.words(of: name).only else { return nil }
    return MentionType.allCases.first { $0.rawValue.lowercased() == word }
  }
}

extension Array {
  /// The element, where there is just one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}

extension DeclaredClass {
  /// Whether a name means the class: `SpaceAgency`, `space agencies`.
  fileprivate func isCalled(_ name: String, _ words: [String]) -> Bool {
    self.name.lowercased() == name.lowercased() || !words.isEmpty && KindWording.words(of: label) == words
  }
}
