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
      name: name, near: NearNames.near(name, among: used.union(known)), used: used.sorted())
  }
}
