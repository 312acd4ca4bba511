import CalendarTime
import DocumentModel
import GraphAssembly
import JSON
import KnowledgeBase
import RDF

/// Everything the page shows, as one JSON object that its script reads: tables by column, repeated values in pools.
///
/// All offsets are Unicode scalars; the script turns them into its own units.
struct PageData {
  /// The version of this form; the script and it are one file, so it only tells people who read the data themselves.
  static let version = 1

  let documents: [PageDocument]
  let graph: PageGraph
  let entities: [IRI]
  let entityPositions: [IRI: Int]
  /// The positions of claims that are shown.
  let claimPositions: [IRI: Int]
  var relations = PagePool<String>()
  var rules = PagePool<String>()
  var reasons = PagePool<String>()
  var holderChains = PagePool<[Int]>()
  var values = PagePool<[String]>()
  var times = PagePool<ClaimTime>()

  init(documents: [PageDocument], graph: PageGraph) {
    self.documents = documents
    self.graph = graph
    let wanted = graph.entities.filter { $0.value.isWanted || graph.named.contains($0.key) }
    entities = wanted.keys.sorted()
    entityPositions = Dictionary(
      entities.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var claims: [IRI: Int] = [:]
    for document in documents {
      for claim in document.nodes.claims where graph.claims.contains(claim.iri) && claims[claim.iri] == nil {
        claims[claim.iri] = claims.count
      }
    }
    claimPositions = claims
  }

  /// - Complexity: that of a drawing, where one is wanted.
  /// - Throws: what making a drawing throws.
  func json(isDrawn: Bool) throws -> JSONObject {
    var filled = self
    let claims = filled.claimTable()
    let texts = filled.documentTable()
    return [
      "version": .integer(Self.version),
      "made": .object(
        JSONObject(
          GraphFacts.facts(of: Set(documents.compactMap(\.record.production))).map {
            JSONObject.Member(key: $0.name, value: .string($0.value))
          })),
      "base": .string(graph.assembly.identifiers.root),
      "modalities": JSONValue(texts: Modality.allCases.map(\.rawValue)),
      "attributions": JSONValue(texts: Attribution.allCases.map(\.rawValue)),
      "sections": JSONValue(texts: SectionKind.allCases.map(\.rawValue)),
      "levels": JSONValue(texts: MentionLevel.allCases.map(\.rawValue)),
      "types": JSONValue(texts: MentionType.allCases.map(\.rawValue)),
      "relations": filled.relationTable(),
      "rules": JSONValue(texts: filled.rules.values),
      "reasons": JSONValue(texts: filled.reasons.values),
      "holders": .array(filled.holderChains.values.map { JSONValue(numbers: $0) }),
      "values": .array(filled.values.values.map { JSONValue(texts: $0) }),
      "times": .array(filled.times.values.map(Self.time)),
      "entities": try entityTable(isDrawn: isDrawn),
      "documents": texts,
      "claims": claims,
      "contested": contestedTable(),
    ]
  }

  /// Value, words, first and last day (counted from 1970-01-01), role and length.
  private static func time(_ time: ClaimTime) -> JSONValue {
    let value = time.value.flatMap { EDTFValue($0) }
    return .object([
      "value": JSONValue(text: time.value), "text": .string(time.text),
      "first": value?.earliest.map { .integer($0.number) } ?? .null,
      "last": value?.latest.map { .integer($0.number) } ?? .null, "role": JSONValue(text: time.role),
      "duration": JSONValue(text: time.duration),
      "conflict": time.consistency == nil ? .null : JSONValue(texts: time.alternatives),
    ])
  }

  private func relationTable() -> JSONValue {
    var table = PageTable()
    for id in relations.values {
      let relation = graph.relations[id]
      table.add([
        "id": .string(id), "group": .string(relation?.group ?? "other"),
        "definition": .string(relation?.definition ?? ""),
      ])
    }
    return table.json
  }
}
