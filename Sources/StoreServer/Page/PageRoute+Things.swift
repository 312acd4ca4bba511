import DocumentModel
import Entente
import GraphAssembly
import HTTPServing
import JSON
import QuadStore
import RDF
import Text

// What one address of the page names: a thing, a claim, a document; and what a reader types into the search field.
extension PageRoute {
  /// The most claims of a thing that its card shows.
  private static let mostClaims = 100

  /// A thing with its claims, those with another thing alone where one is named, its neighbours and documents.
  func entity(_ parameters: FormParameters, _ slices: StoreSlices) throws -> JSONObject {
    let index = slices.index
    guard let position = index.position(ofEntity: parameters["id"] ?? "") else { return try nothing(slices) }
    var claims = Array(index.claimsOfEntity[position])
    if let other = parameters["with"].flatMap({ index.position(ofEntity: $0) }) {
      let own = Int32(position)
      claims = claims.filter { claim in
        let sides = [index.subject[Int(claim)], index.object[Int(claim)]]
        return sides.contains(own) && sides.contains(Int32(other))
      }
    }
    let shown = Array(claims.prefix(Self.mostClaims))
    let (slice, keys) = try slices.excerpt(of: shown)
    var neighbours: [Int: Int] = [:]
    var documents: [Int: Int] = [:]
    for claim in claims.map({ Int($0) }) {
      if index.document[claim] >= 0 { documents[Int(index.document[claim]), default: 0] += 1 }
      let sides = [Int(index.subject[claim]), Int(index.object[claim])]
      guard let other = sides.first(where: { $0 != position && $0 >= 0 }), sides.contains(position) else { continue }
      neighbours[other, default: 0] += 1
    }
    func most(_ counts: [Int: Int], _ limit: Int) -> [(key: Int, value: Int)] {
      counts.first(limit) { (-$0.value, $0.key) < (-$1.value, $1.key) }
    }
    return [
      "slice": .object(slice), "total": .integer(claims.count),
      "keys": .array(keys.map { .string($0) }),
      "neighbours": .array(
        most(neighbours, 24).map { position, count in
          let entity = index.entities[position]
          return .array([
            .string(entity.id), .string(entity.label), .string(entity.type?.rawValue ?? "Thing"), .integer(count),
          ])
        }),
      "documents": .array(
        most(documents, 50).map { position, count in
          let document = index.documents[position]
          return .array([.string(document.name), .string(document.title), .integer(count)])
        }),
    ]
  }

  /// The document of a claim, whole, and the dispute that the claim is part of.
  ///
  /// - Parameter key: what the claim's IRI ends with, or the document's name and the claim's number in it.
  func claim(_ key: String, _ slices: StoreSlices) throws -> JSONObject {
    if let name = Self.documentName(of: key), let (_, document) = try slices.document(named: name),
      document.claims.contains(where: { $0.id == key })
    {
      return ["slice": .object(try slices.whole(name))]
    }
    let (store, index) = (slices.reader.store, slices.index)
    let identifiers = slices.reader.graph.assembly(knowledge).identifiers
    let iri = IRI(identifiers.root + "claim/" + key)
    guard Term.iri(iri).isWellFormed, let number = try store.identifier(of: .iri(iri)),
      let claim = index.terms.firstIndex(of: number), index.document[claim] >= 0
    else { return try nothing(slices) }
    let name = index.documents[Int(index.document[claim])].name
    var answer: JSONObject = ["slice": .object(try slices.whole(name))]
    let disputes =
      index.isContested[claim]
      ? index.disputes.filter { $0.affirming.contains(claim) || $0.denying.contains(claim) } : []
    func keysHere(_ claims: [Int]) throws -> JSONValue {
      try keys(of: claims.filter { index.document[$0] == index.document[claim] }, slices)
    }
    answer["disputes"] = .array(
      try disputes.map { dispute in
        .object(["affirming": try keysHere(dispute.affirming), "denying": try keysHere(dispute.denying)])
      })
    return answer
  }

  /// `news` of `news-c001`.
  static func documentName(of claim: String) -> String? {
    claim.lastIndex(of: "-").map { String(claim[..<$0]) }
  }

  /// A document, whole; the first one where no name is given.
  func document(_ name: String?, _ slices: StoreSlices) throws -> JSONObject {
    let name = name ?? slices.index.documents.first?.name
    return [
      "slice": .object(try slices.whole(name ?? "")), "name": name.map { .string($0) } ?? .null,
    ]
  }

  /// What words may mean: things by their names, documents by their titles, claims by their words.
  func search(_ text: String, _ slices: StoreSlices) throws -> JSONObject {
    let parts = CanonicalName.searchForm(of: text).split(separator: " ").map(String.init)
    guard !parts.isEmpty else { return ["entities": .array([]), "documents": .array([]), "claims": .array([])] }
    let index = slices.index
    let entities = Self.entities(parts, index)
    // The last word may still be typed.
    let words = text.split(whereSeparator: \.isWhitespace).filter { $0.contains { $0.isLetter || $0.isNumber } }
    let query = words.prefix(20).joined(separator: " ") + (text.last?.isLetter == true ? "*" : "")
    let hits = try slices.reader.store.search(query, limit: 8, ties: .byAge)
    func title(_ document: String) -> String {
      index.position(ofDocument: document).map { index.documents[$0].title } ?? document
    }
    return [
      "entities": .array(
        entities.map { entity in
          .array([.string(entity.id), .string(entity.label), .string(entity.type?.rawValue ?? "Thing")])
        }),
      "documents": .array(
        hits.filter { $0.claim == nil }.prefix(4).map { hit in
          .array([.string(hit.document), .string(title(hit.document))])
        }),
      "claims": .array(
        hits.compactMap { hit in
          hit.claim.map { .array([.string($0), .string((hit.summary ?? "") + ": " + hit.snippet)]) }
        }),
    ]
  }

  /// Exact names first, then beginnings, then the rest; of equals those with most claims.
  private static func entities(_ parts: [String], _ index: ClaimIndex) -> [ClaimIndex.Entity] {
    index.names.matches(parts).first(8) { left, right in
      (left.fit, -index.claimsOfEntity[left.entity].count, left.entity)
        < (right.fit, -index.claimsOfEntity[right.entity].count, right.entity)
    }.map { index.entities[$0.entity] }
  }

  private func nothing(_ slices: StoreSlices) throws -> JSONObject {
    let (slice, _) = try slices.excerpt(of: [])
    return [
      "slice": .object(slice), "total": 0, "keys": .array([]), "neighbours": .array([]), "documents": .array([]),
    ]
  }
}
