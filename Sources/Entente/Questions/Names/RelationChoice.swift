internal import DocumentModel
public import KnowledgeBase

extension Corpus {
  /// The relations that a name means: the one of that name, else the family.
  ///
  /// - Parameter catalogue: asked for where the corpus has no claim of a relation of that name.
  /// - Throws: `NameFailure` with near names.
  public func relations(named name: String, catalogue: () throws -> RelationCatalogue) throws -> Set<String> {
    let used = Set(documents.lazy.flatMap(\.claims).map(\.relation))
    if used.contains(name) { return [name] }
    let catalogue = try catalogue()
    if catalogue[name] != nil { return [name] }
    let family = catalogue.family(named: name)
    guard family.isEmpty else { return family }
    let known = catalogue.relations.map(\.id) + catalogue.familyNames
    throw NameFailure.unknownRelation(name: name, near: NearNames.near(name, among: used.union(known)))
  }
}
