internal import DocumentModel
internal import KnowledgeBase

extension NameResolver {
  /// What a name means in a question about claims: one entity, all things of a kind or class, or words.
  ///
  /// An entity of exactly that name goes before a kind (`nuclear weapons`: the kind, the narrower kinds and their things), a
  /// kind before a class (`treaties`), a class before entities whose names only begin so, and these before words that stand
  /// on a side of some claim (`real jeopardy`).
  /// - Throws: `NameFailure` where several entities fit, or nothing.
  public func choice(named name: String) throws(NameFailure) -> ThingChoice {
    let exact = exactCandidates(named: name)
    if let thing = exact.first?.entity, exact.count == 1, !thing.isKind { return [thing.id] }
    let ofKind = entities(ofKindNamed: name, exact)
    if !ofKind.isEmpty { return ThingChoice(entities: ofKind) }
    if exact.isEmpty {
      let ofClass = entities(ofClassNamed: name)
      if !ofClass.isEmpty { return ThingChoice(entities: ofClass) }
    }
    do {
      return [try entity(named: name).id]
    } catch {
      let phrase = SoughtWords(name)
      if case .ambiguous = error { throw error }
      guard words.contains(where: phrase.occurs) else { throw error }
      return ThingChoice(phrases: [phrase])
    }
  }

  private func entities(ofKindNamed name: String, _ exact: [Candidate]) -> Set<String> {
    var kinds = Set(exact.lazy.map(\.entity).filter(\.isKind).map(\.id))
    if let known = knowledge.kinds.kind(named: name) { kinds.insert(known.id) }
    guard !kinds.isEmpty else { return [] }
    return Set(all.lazy.filter { isOfKind($0, kinds) }.map(\.id))
  }

  /// Whether an entity is one of some kinds, a narrower kind, or a thing of either.
  private func isOfKind(_ entity: Entity, _ kinds: Set<String>) -> Bool {
    let own = (entity.isKind ? [entity.id] : []) + entity.broader + [entity.kind].compactMap { $0 }
    return own.contains { kinds.contains($0) || knowledge.kinds.lineage(of: $0).contains { kinds.contains($0.id) } }
  }

  private func entities(ofClassNamed name: String) -> Set<String> {
    guard let word = KindWording.words(of: name).only,
      let type = MentionType.allCases.first(where: { $0.rawValue.lowercased() == word })
    else { return [] }
    return Set(all.lazy.filter { $0.type == type }.map(\.id))
  }
}

extension Array {
  /// The element, where there is just one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
