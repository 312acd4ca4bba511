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
  let knowledge: KnowledgeBase

  /// A document with the reviews applied and its text; nil where the store has none of the name.
  func document(named name: String) throws -> (document: AnnotatedDocument, text: [UInt8]?)? {
    for (number, row) in try reader.store.documents(named: name) where row.state == .ready {
      let content = try reader.store.content(of: number)
      guard let rows = content.annotation else { continue }
      let read = try AnnotationReader.annotations(in: rows, source: row.name).documents.first
      return read.map { (reader.graph.corrected($0), content.text) }
    }
    return nil
  }

  /// A whole document; empty data where there is none of the name.
  func whole(_ name: String) throws -> JSONObject {
    var page = builder
    if let (document, text) = try document(named: name) { page.add(document, text: text) }
    return page.data(isDrawn: false)
  }

  /// Some claims with their words and what they are about, and their keys in the same order.
  ///
  /// - Parameter isDrawn: whether the entities get places in a picture.
  func excerpt(
    of claims: [Int32], _ index: ClaimIndex, isDrawn: Bool = false
  ) throws -> (data: JSONObject, keys: [String]) {
    let wanted = claims.map { index.terms[Int($0)] }
    let iris = try reader.store.terms(for: wanted).compactMap(\.iri)
    let known = Set(iris)
    var page = builder
    var found: Set<IRI> = []
    let assembly = reader.graph.assembly(knowledge)
    for place in Set(claims.map { index.document[Int($0)] }).sorted() where place >= 0 {
      guard let (document, _) = try document(named: index.documents[Int(place)].name) else { continue }
      let nodes = assembly.nodes(of: document).claims.filter { known.contains($0.iri) }
      found.formUnion(nodes.map(\.iri))
      let part = DocumentPart(claims: Set(nodes.map(\.claim.id)), entities: []).closed(over: document)
      page.add(document, part: part, isExcerpt: true)
    }
    // What changed since the index was made is not there any more.
    return (page.data(isDrawn: isDrawn), iris.filter(found.contains).map(Self.key))
  }

  /// What the page calls a claim: what its IRI ends with.
  static func key(_ claim: IRI) -> String { String(claim.string.split(separator: "/").last ?? "") }

  private var builder: PageBuilder {
    PageBuilder(reader.graph.assembly(knowledge), relations: knowledge.relations)
  }
}
