internal import DocumentModel
internal import KnowledgeBase

extension NameResolver {
  /// What a name means in a question about claims: one entity, all things of a kind or class, or words.
  ///
  /// A capital's name means its government too. The word for a class (`treaties`) means all that is of the class, of a kind of that
  /// name, or called so. Else an entity of exactly that name goes before a kind (`nuclear weapons`: the kind, the narrower kinds and
  /// their things) and a class of the user's, and these before entities whose names only begin so, and before words that stand
  /// on a side of some claim (`real jeopardy`).
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
    let isClass = namesClass(name, exact)
    if !isClass, let thing = exact.first?.entity, exact.count == 1, !thing.isKind { return [thing.id] }
    var things = entities(ofKindNamed: name, exact)
    if isClass { things.formUnion(exact.map(\.entity.id)) }
    if isClass || exact.allSatisfy(\.entity.isKind) { things.formUnion(entities(ofClassNamed: name, exact)) }
    return things.isEmpty ? nil : ThingChoice(entities: things)
  }

  /// Whether a name is the word for a class of things, whatever is called so as well.
  func namesClass(_ name: String, _ exact: [Candidate]) -> Bool { type(named: name, exact) != nil }

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
    let exact = exactCandidates(named: name)
    let kinds = kinds(named: name, exact)
    let narrower = knowledge.kinds.all.lazy.map(\.id).filter { kind in
      self.knowledge.kinds.lineage(of: kind).contains { kinds.contains($0.id) }
    }
    // One of the user's classes may be meant, too; the descriptions of their things have a list of them.
    let classes = ["classes"] + [type(named: name, exact)?.rawValue].compactMap(\.self)
    return kinds.union(kinds.isEmpty ? [] : Array(narrower)).union(classes)
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

  private func entities(ofClassNamed name: String, _ exact: [Candidate]) -> Set<String> {
    let words = KindWording.words(of: name)
    let own = all.lazy.filter { $0.declaredClasses.contains { $0.isCalled(name, words) } }.map(\.id)
    guard let type = type(named: name, exact) else { return Set(own) }
    return Set(all.lazy.filter { $0.type == type }.map(\.id)).union(own)
  }

  /// The class that a name is the word for: its own (`states`), or that of the kind at its top (`agreements`, of treaties).
  private func type(named name: String, _ exact: [Candidate]) -> MentionType? {
    let words = [KindWording.words(of: name).only].compactMap(\.self) + kinds(named: name, exact)
    return MentionType.allCases.first { words.contains($0.rawValue.lowercased()) }
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
