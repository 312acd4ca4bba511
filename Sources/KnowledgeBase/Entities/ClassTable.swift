/// The classes that a user added to those of the ontology: `classes.tsv`.
public struct ClassTable: Hashable, Sendable {
  /// A class with its place among the others.
  public struct Row: Hashable, Sendable {
    public var name: String
    public var label: String
    /// The class one step up.
    public var parent: String
    /// `#0055aa`; nil where drawings give it its parent's.
    public var colour: String?
  }

  /// The classes of the ontology that rows may stand under: those that tables have a column of classes for.
  private static let ontology: Set<String> = ["Organization", "Place", "Treaty", "Event"]

  private let rows: [String: Row]

  init(_ rows: [KnowledgeRow]) {
    let named = rows.map { row in
      Row(
        name: row.text("id"), label: row.text("label"), parent: row.text("parent"), colour: row.value("colour"))
    }
    self.rows = Dictionary(named.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// The names of all classes here.
  var names: Set<String> { Set(rows.keys) }

  func contains(_ name: String) -> Bool { rows[name] != nil }

  /// A class and those above it, narrowest first; none for classes of the ontology.
  public func lineage(_ name: String) -> [Row] {
    var lineage: [Row] = []
    var next = rows[name]
    while let row = next, !lineage.contains(row) {
      lineage.append(row)
      next = rows[row.parent]
    }
    return lineage
  }

  /// Whether a name is that of a class under a class of the ontology.
  func isClass(_ name: String, under parent: String) -> Bool { lineage(name).last?.parent == parent }

  /// Whether a class is one of the ontology, or stands under one.
  func reachesOntology(_ name: String) -> Bool {
    Self.ontology.contains(name) || lineage(name).last.map { Self.ontology.contains($0.parent) } == true
  }
}
