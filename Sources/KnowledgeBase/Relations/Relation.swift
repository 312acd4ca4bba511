/// A kind of statement between two things, from the relation catalogue.
public struct Relation: Hashable, Sendable {
  /// The name in identifiers: `withdrawsFrom`.
  public var id: String
  /// 1 must be found, 2 should be, 3 is reserved.
  public var tier: Int
  public var group: String
  /// Class names that subjects and objects usually have; `any` and `literal` among them. They guide, the text decides.
  public var domain: [String]
  public var range: [String]
  public var inverse: String?
  public var isSymmetric: Bool
  /// The wider relation that a claim of this one also states.
  public var wider: String?
  /// Event codes of CAMEO and PLOVER, as annotations.
  public var cameo: String?
  public var plover: String?
  public var definition: String
  public var verbs: [String]
  public var nouns: [String]
  public var source: String

  init(_ row: KnowledgeRow) {
    id = row.text("id")
    tier = Int(row.text("tier")) ?? 3
    group = row.text("group")
    domain = row.list("domain")
    range = row.list("range")
    isSymmetric = row.value("inverse") == "symmetric"
    inverse = isSymmetric ? nil : row.value("inverse")
    wider = row.value("super")
    cameo = row.value("cameo")
    plover = row.value("plover")
    definition = row.text("definition")
    verbs = row.list("verbs")
    nouns = row.list("nouns")
    source = row.text("source")
  }
}

/// The relations in the order of their table.
public struct RelationCatalogue: Sendable {
  public let relations: [Relation]
  private let positions: [String: Int]

  init(_ rows: [KnowledgeRow]) {
    relations = rows.map(Relation.init)
    positions = relations.enumerated().reduce(into: [:]) { $0[$1.element.id] = $1.offset }
  }

  /// The identifiers of the relations that hold both ways.
  public var symmetric: Set<String> { Set(relations.filter(\.isSymmetric).map(\.id)) }

  public subscript(id: String) -> Relation? { positions[id].map { relations[$0] } }

  /// A relation and all wider ones, narrowest first: `givesUltimatumTo`, `demands`, `requests`.
  public func lineage(of id: String) -> [Relation] {
    var lineage: [Relation] = []
    var next: String? = id
    while let id = next, let relation = self[id], !lineage.contains(where: { $0.id == id }) {
      lineage.append(relation)
      next = relation.wider
    }
    return lineage
  }

  /// Whether a claim of one relation also states another.
  public func isRelation(_ id: String, narrowerThanOrEqualTo wider: String) -> Bool {
    lineage(of: id).contains { $0.id == wider }
  }
}
