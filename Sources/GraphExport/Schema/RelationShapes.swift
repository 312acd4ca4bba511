public import GraphAssembly
public import KnowledgeBase
import RDF
import Text

/// The relation catalogue as SHACL shapes that warn where a proposition joins classes which its relation usually does not.
///
/// Warnings, because the text decides: a resolution can be violated, though it is no treaty.
/// `schema/relation-shapes.ttl` is made from it.
public struct RelationShapes: Sendable {
  private let relations: [Relation]
  private let namespace: String

  public init(_ catalogue: RelationCatalogue, identifiers: GraphIdentifiers) {
    relations = catalogue.relations
    namespace = identifiers.namespace.iri
  }

  /// The shapes as Turtle, in the order of the catalogue.
  public var turtle: String {
    var writer = ByteWriter()
    writer.write("@prefix ent: <")
    writer.write(namespace)
    writer.write("> .\n")
    writer.write("@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n")
    writer.write("@prefix sh: <http://www.w3.org/ns/shacl#> .\n")
    for relation in relations { write(relation, to: &writer) }
    return writer.string
  }

  private func write(_ relation: Relation, to writer: inout ByteWriter) {
    let sides = [("subject", relation.domain), ("object", relation.range)]
    let checked = sides.filter { !$0.1.contains("any") }
    guard !checked.isEmpty else { return }
    writer.write("\nent:")
    writer.write(relation.id)
    writer.write("-arguments a sh:NodeShape ;\n    sh:targetSubjectsOf rdf:predicate ;\n")
    writer.write("    sh:severity sh:Warning ;\n    sh:message \"")
    writer.write(relation.id)
    writer.write(" usually joins ")
    writer.write(relation.domain.joined(separator: " or "))
    writer.write(" and ")
    writer.write(relation.range.joined(separator: " or "))
    writer.write("\" ;\n    sh:or (\n        [ sh:not [ sh:path rdf:predicate ; sh:hasValue ent:")
    writer.write(relation.id)
    writer.write(" ] ]\n        [ sh:and (")
    for (side, classes) in checked {
      writer.write("\n            [ sh:path rdf:")
      writer.write(side)
      writer.write(" ; sh:or (")
      for name in classes + ["unspecified"] {
        writer.write(" ")
        writer.write(Self.condition(for: name))
      }
      writer.write(" ) ]")
    }
    writer.write("\n        ) ]\n    ) .\n")
  }

  /// What a node must be to belong to a class of the catalogue.
  private static func condition(for name: String) -> String {
    switch name {
    case "literal": "[ sh:nodeKind sh:Literal ]"
    case "Date": "[ sh:class ent:TimeEntity ]"
    case "Duration": "[ sh:class ent:TimeEntity ] [ sh:nodeKind sh:Literal ]"
    case "unspecified": "[ sh:hasValue ent:unspecified ]"
    default: "[ sh:class ent:" + name + " ]"
    }
  }
}
