internal import KnowledgeBase

/// What the name of a relation or of a family of relations means in a graph.
struct RelationChoice {
  /// Whether the graph has a claim of a relation.
  let has: (String) throws -> Bool
  /// The relations of all its claims, for near names where a name means nothing.
  let used: () throws -> Set<String>
  /// Asked for where the graph has no claim of a relation of a name.
  let catalogue: () throws -> RelationCatalogue

  /// The relation of a name, else the family.
  ///
  /// - Throws: `NameFailure` with near names.
  func relations(named name: String) throws -> Set<String> {
    if try has(name) { return [name] }
    let catalogue = try catalogue()
    if catalogue[name] != nil { return [name] }
    let family = catalogue.family(named: name)
    guard family.isEmpty else { return family }
    let known = catalogue.relations.map(\.id) + catalogue.familyNames
    let used = try used()
    throw NameFailure.unknownRelation(
      name: name, near: near(name, used.union(known), catalogue), used: used.sorted())
  }

  /// How many names somebody is given to choose from.
  private static let most = 5

  /// The relations that a word states (`supply`, `deliveries`), then names that are spelt much like it.
  private func near(_ name: String, _ names: Set<String>, _ catalogue: RelationCatalogue) -> [String] {
    let word = name.lowercased()
    let stated = catalogue.relations.filter { ($0.verbs + $0.nouns).contains { Self.isForm(word, of: $0) } }.map(\.id)
    let spelt = NearNames.near(name, among: names).filter { !stated.contains($0) }
    return Array((stated + spelt).prefix(Self.most))
  }

  /// Whether a word may be a form of another: they begin alike, but for an ending.
  private static func isForm(_ word: String, of other: String) -> Bool {
    let shared = zip(word, other).prefix { $0 == $1 }.count
    return shared >= max(4, other.count - 1) && word.count <= other.count + 3
  }
}
