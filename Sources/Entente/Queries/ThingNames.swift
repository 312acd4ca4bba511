internal import DocumentModel
public import GraphAssembly
public import KnowledgeBase
public import RDF
public import SPARQL

/// Finds the things of a graph by what people type, in graphs that are only there to be queried.
public struct ThingNames: Sendable {
  /// The folder of identifiers under a base.
  private let root: String
  private let names: [String: Names]
  private let knowledge: KnowledgeBase

  /// What one thing is called.
  private struct Names: Sendable {
    let type: MentionType
    var labels: [String] = []
    var aliases: [String] = []
    var metonyms: [String] = []
  }

  /// A query for every name of every thing, in the default graph: to be answered and handed to the initializer.
  public static func query(base: String = AssemblySettings.defaultBase) -> String {
    let properties = [Vocabulary.rdfs.label, Vocabulary.skos.altLabel, metonym(base)]
    return """
      SELECT DISTINCT ?thing ?property ?name WHERE {
        VALUES ?property { \(properties.map(\.description).joined(separator: " ")) }
        ?thing ?property ?name .
        FILTER(STRSTARTS(STR(?thing), "\(base)id/"))
      } ORDER BY ?thing ?property ?name

      """
  }

  /// - Parameter table: the answer to `query`.
  public init(_ table: SolutionTable, base: String = AssemblySettings.defaultBase, knowledge: KnowledgeBase) {
    root = base + "id/"
    var names: [String: Names] = [:]
    for row in table.rows where row.count == 3 {
      guard let thing = row[0]?.iri?.string, let name = row[2]?.literal?.lexicalForm, let type = Self.type(thing, root)
      else { continue }
      var own = names[thing] ?? Names(type: type)
      switch row[1]?.iri {
      case Vocabulary.rdfs.label: own.labels.append(name)
      case Vocabulary.skos.altLabel: own.aliases.append(name)
      default: own.metonyms.append(name)
      }
      names[thing] = own
    }
    self.names = names
    self.knowledge = knowledge
  }

  /// The one thing of some classes that a name means; an IRI means itself.
  public func iri(named name: String, among classes: [OntologyClass]) throws(NameFailure) -> IRI {
    if name.contains("://") { return IRI(name) }
    let fitting = names.filter { entry in
      classes.contains { OntologyClass(entry.value.type).isKind(of: $0) }
    }
    let candidates = fitting.map { iri, names in
      NameResolver.Candidate(
        entity: Entity(
          id: Self.identifier(iri), type: names.type, label: names.labels.first ?? Self.identifier(iri),
          aliases: Array(names.labels.dropFirst()) + names.aliases, metonyms: names.metonyms), mentions: 0)
    }
    let entity = try NameResolver(candidates, knowledge: knowledge).entity(named: name)
    return IRI(root + entity.type.rawValue.lowercased() + "/" + entity.id)
  }

  /// The class that the folder of an IRI names.
  private static func type(_ iri: String, _ root: String) -> MentionType? {
    guard iri.hasPrefix(root) else { return nil }
    let folder = iri.dropFirst(root.count).prefix { $0 != "/" }
    return MentionType.allCases.first { $0.rawValue.lowercased() == folder }
  }

  private static func identifier(_ iri: String) -> String {
    iri.split(separator: "/").last.map(String.init) ?? iri
  }

  private static func metonym(_ base: String) -> IRI {
    EntenteVocabulary(GraphIdentifiers(base: base).namespace).metonym
  }
}
