import DocumentModel
import GraphAssembly
import JSON
import RDF

extension PageData {
  /// Every entity of the documents, with its place where it is drawn.
  func entityTable(isDrawn: Bool) throws -> JSONValue {
    let looks = isDrawn ? try graph.looks(of: documents) : [:]
    var table = PageTable()
    for iri in entities {
      guard let entity = graph.entities[iri] else { continue }
      let look = looks[graph.names.identifier(of: iri)]
      table.add([
        "id": .string(graph.assembly.identifiers.shortName(of: iri)), "label": .string(entity.label),
        "type": .integer(Self.position(of: entity.type)),
        "subtype": JSONValue(mostlyEmpty: entity.subtypes.sorted().map { .string($0) }),
        "aliases": JSONValue(mostlyEmpty: entity.sortedAliases.map { .string($0) }),
        "mentions": .integer(entity.mentions), "documents": .integer(entity.documents),
        "x": look.map { .integer(Int($0.x.rounded())) } ?? .null,
        "y": look.map { .integer(Int($0.y.rounded())) } ?? .null,
      ])
    }
    return table.json
  }

  /// The position of a class among all; -1 where nobody gives one.
  static func position(of type: MentionType?) -> Int {
    type.flatMap { MentionType.allCases.firstIndex(of: $0) } ?? -1
  }
}
