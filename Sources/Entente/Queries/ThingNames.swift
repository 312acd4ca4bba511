internal import DocumentModel
public import GraphAssembly
public import KnowledgeBase
public import RDF
public import SPARQL

/// Finds the things of a graph by what people type, in graphs that are only there to be queried.
public struct ThingNames: Sendable {
  private let identifiers: GraphIdentifiers
  private let names: [IRI: Names]
  private let knowledge: KnowledgeBase

  /// What one thing is called.
  private struct Names: Sendable {
    let identifier: String
    let type: MentionType
    var labels: [String] = []
    var aliases: [String] = []
    var metonyms: [String] = []
  }

  /// A query for every name of every thing, in the default graph: to be answered and handed to the initializer.
  public static func query(base: String = AssemblySettings.defaultBase) -> String {
    let identifiers = GraphIdentifiers(base: base)
    let properties = [
      Vocabulary.rdfs.label, Vocabulary.skos.altLabel, EntenteVocabulary(identifiers.namespace).metonym,
    ]
    return """
      SELECT DISTINCT ?thing ?property ?name WHERE {
        VALUES ?property { \(properties.map(\.description).joined(separator: " ")) }
        ?thing ?property ?name .
        FILTER(STRSTARTS(STR(?thing), "\(identifiers.root)"))
      } ORDER BY ?thing ?property ?name

      """
  }

  /// - Parameter table: the answer to `query`.
  public init(_ table: SolutionTable, base: String = AssemblySettings.defaultBase, knowledge: KnowledgeBase) {
    identifiers = GraphIdentifiers(base: base)
    var names: [IRI: Names] = [:]
    for row in table.rows where row.count == 3 {
      guard let thing = row[0]?.iri, let name = row[2]?.literal?.lexicalForm,
        let entity = identifiers.entity(named: thing)
      else { continue }
      var own = names[thing] ?? Names(identifier: entity.identifier, type: entity.type)
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
    if name.contains("://"), Term.iri(IRI(name)).isWellFormed { return IRI(name) }
    let fitting = names.filter { entry in
      classes.contains { OntologyClass(entry.value.type).isKind(of: $0) }
    }
    let candidates = fitting.sorted { $0.key < $1.key }.map(\.value).map { names in
      NameResolver.Candidate(
        entity: Entity(
          id: names.identifier, type: names.type, label: names.labels.first ?? names.identifier,
          aliases: Array(names.labels.dropFirst()) + names.aliases, metonyms: names.metonyms), mentions: 0)
    }
    let entity = try NameResolver(candidates, knowledge: knowledge).entity(named: name)
    return identifiers.entity(entity.id, type: entity.type)
  }
}
