import DocumentModel
import GoldDocuments
import GraphAssembly
import GraphExport
import KnowledgeBase
import RDF
import TestSupport
import Testing
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Schema")
struct SchemaTests {
  private static let identifiers = GraphIdentifiers(base: AssemblySettings.defaultBase)

  private static func schema(_ name: String) throws -> [UInt8] {
    try #require(SharedMaterial.bytes(atPath: SharedMaterial.checkout + "/schema/" + name))
  }

  private static func dataset(_ name: String) throws -> Dataset {
    try RDFReader(.turtle).dataset(of: try schema(name))
  }

  /// Compares a file that is made from the catalogue with what would be made now.
  ///
  /// With `ENTENTE_UPDATE_SCHEMA=1` in the environment the file is written instead.
  private static func expectUpToDate(_ name: String, _ current: [UInt8]) throws {
    if ProcessInfo.processInfo.environment["ENTENTE_UPDATE_SCHEMA"] == "1" {
      try Data(current).write(to: URL(filePath: SharedMaterial.checkout + "/schema/" + name))
    }
    let written = String(decoding: try schema(name), as: UTF8.self)
    #expect(written == String(decoding: current, as: UTF8.self), "run with ENTENTE_UPDATE_SCHEMA=1 to renew \(name)")
  }

  @Test("relations.ttl is made from the relation catalogue")
  func relations() throws {
    let catalogue = try KnowledgeBase.builtIn().relations
    let ontology = RelationOntology(catalogue, identifiers: Self.identifiers)
    let prefixes = Namespace.all + [Self.identifiers.namespace]
    let bytes = try RDFDocumentWriter(.turtle, prefixes: prefixes).bytes(of: ontology.dataset)
    try Self.expectUpToDate("relations.ttl", bytes)
    #expect(catalogue.relations.count == 89)
  }

  @Test("relation-shapes.ttl is made from the relation catalogue")
  func relationShapes() throws {
    let shapes = RelationShapes(try KnowledgeBase.builtIn().relations, identifiers: Self.identifiers)
    try Self.expectUpToDate("relation-shapes.ttl", Array(shapes.turtle.utf8))
    #expect(try Self.dataset("relation-shapes.ttl").count > 1000)
  }

  @Test("every class of the program is one of the ontology, in the same place", arguments: OntologyClass.allCases)
  func classes(type: OntologyClass) throws {
    let ontology = try Self.dataset("ontology.ttl")
    let iri = Self.identifiers.namespace.term(type.rawValue)
    #expect(ontology.contains(Quad(iri, Vocabulary.rdf.type, .iri(Vocabulary.owl.class))))
    guard let parent = type.parent else { return }
    let parentIRI = Self.identifiers.namespace.term(parent.rawValue)
    #expect(ontology.contains(Quad(iri, Vocabulary.rdfs.subClassOf, .iri(parentIRI))))
  }

  @Test("every term that the gold graphs use is described, with a label and a comment")
  func terms() throws {
    var described = Set<IRI>()
    for quad in try Self.dataset("ontology.ttl").sortedQuads + Self.dataset("relations.ttl").sortedQuads
    where quad.predicate == Vocabulary.rdfs.label || quad.predicate == Vocabulary.skos.prefLabel {
      if let subject = quad.subject.iri { described.insert(subject) }
    }
    let catalogue = try KnowledgeBase.builtIn().relations
    let symmetric = Set(catalogue.relations.filter(\.isSymmetric).map(\.id))
    let assembly = GraphAssembly(AssemblySettings(symmetricRelations: symmetric))
    let namespace = Self.identifiers.namespace.iri
    var used = Set<IRI>()
    for quad in GoldDocuments.seeds.flatMap({ assembly.quads(for: $0) }) + assembly.descriptionQuads {
      used.formUnion([quad.predicate, quad.object.iri].compactMap { $0 }.filter { $0.string.hasPrefix(namespace) })
    }
    let qualifier = namespace + "qualifier-"
    #expect(used.subtracting(described).filter { !$0.string.hasPrefix(qualifier) } == [])
  }
}
