import DocumentModel
import Entente
import GraphAssembly
import GraphExport
import JSON
import KnowledgeBase
import QuadStore
import RDF

/// Makes the parts of the page's data that a reader looks at.
struct StoreSlices {
  let reader: StoreReader
  let edition: IndexKeeper.Edition
  let cache: DocumentCache
  let knowledge: KnowledgeBase

  var index: ClaimIndex {
    @inline(__always) _read { yield edition.index }
  }

  /// The claims that a selection chooses.
  func chosen(by selection: ClaimSelection) -> ChosenClaims { edition.choices.chosen(by: selection, in: index) }

  /// A whole document with its text; empty data where there is none of the name.
  func whole(_ name: String) throws -> JSONObject {
    var page = builder
    if let (number, document) = try document(named: name) {
      page.add(document, text: try reader.store.content(of: number).text)
    }
    return try described(page.data(isDrawn: false))
  }

  /// Some claims with their words and what they are about, and their keys in the same order.
  ///
  /// - Parameter isDrawn: whether the entities get places in a picture.
  func excerpt(of claims: [Int32], isDrawn: Bool = false) throws -> (data: JSONObject, keys: [String]) {
    let keys = try self.keys(of: claims.map { Int($0) })
    let wanted = Set(keys)
    var page = builder
    var found: Set<String> = []
    for place in Set(claims.map { index.document[Int($0)] }).sorted() where place >= 0 {
      guard let (_, document) = try document(named: index.documents[Int(place)].name) else { continue }
      let shown = document.claims.filter { claim in claim.key.map(wanted.contains) ?? false }
      found.formUnion(shown.compactMap(\.key))
      page.add(
        document.excerpt(of: Set(shown.map(\.id))), part: DocumentPart(claims: nil, entities: []), isExcerpt: true)
    }
    var data = try described(page.data(isDrawn: isDrawn))
    // Who disagrees, the whole store decides.
    data["contested"] = .object([:])
    data["disputed"] = .array(zip(claims, keys).filter { index.isContested[Int($0.0)] }.map { .string($0.1) })
    // What changed since the index was made is not there any more.
    return (data, keys.filter(found.contains))
  }

  /// What the page calls claims: what their IRIs end with.
  func keys(of claims: [Int]) throws -> [String] {
    try reader.store.terms(for: claims.map { index.terms[$0] }).compactMap(\.iri).map { GraphIdentifiers.key(of: $0) }
  }

  /// A document with the reviews applied and its claims named; nil where the store has none of the name.
  func document(named name: String) throws -> (number: DocumentNumber, document: AnnotatedDocument)? {
    for (number, row) in try reader.store.documents(named: name) where row.state == .ready {
      let origin = DocumentCache.Origin(number: number, row: row, corrections: reader.graph.corrections)
      let document = try cache.document(origin) {
        guard let rows = try reader.store.annotation(of: number),
          let read = try AnnotationReader.annotations(in: rows, source: row.name).documents.first
        else { return nil }
        return (named(reader.graph.corrected(read)), rows.count)
      }
      if let document { return (number, document) }
    }
    return nil
  }

  /// Stores of before claims had names have them nameless.
  private func named(_ document: AnnotatedDocument) -> AnnotatedDocument {
    document.claims.contains { $0.key == nil } ? assembly.named(document) : document
  }

  /// A slice with the counts of entities over the whole store.
  private func described(_ slice: JSONObject) throws -> JSONObject {
    guard case .object(var table)? = slice["entities"], case .array(let ids)? = table["id"] else { return slice }
    let entities = ids.map { id -> ClaimIndex.Entity? in
      guard case .string(let id) = id else { return nil }
      return index.position(ofEntity: id).map { index.entities[$0] }
    }
    table["mentions"] = .array(try entities.map { .integer(try $0.map { try mentions(of: $0.term) } ?? 0) })
    table["documents"] = .array(entities.map { .integer(Int($0?.documents ?? 0)) })
    var slice = slice
    slice["entities"] = .object(table)
    return slice
  }

  private func mentions(of entity: TermIdentifier) throws -> Int {
    guard let property = try reader.store.identifier(of: .iri(Vocabulary.itsrdf.taIdentRef)) else { return 0 }
    return try reader.store.estimatedCount(of: QuadPattern(predicate: property, object: entity, in: .allMerged))
  }

  private var assembly: GraphAssembly { reader.graph.assembly(knowledge) }

  private var builder: PageBuilder { PageBuilder(assembly, relations: knowledge.relations) }
}

extension AnnotatedDocument {
  /// Some claims with those that they speak of, and the things in them with their mentions.
  fileprivate func excerpt(of claims: Set<String>) -> AnnotatedDocument {
    var excerpt = restricted(to: DocumentPart(claims: claims))
    let things = Set(excerpt.claims.flatMap(\.namedThings))
    excerpt.mentions.removeAll { mention in
      ![mention.entity, mention.documentEntity].contains { $0.map(things.contains) ?? false }
    }
    excerpt.entities.removeAll { entity in !things.contains(entity.id) && entity.id != document.publisher }
    return excerpt
  }
}
