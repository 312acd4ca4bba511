public import GraphAssembly
public import KnowledgeBase
public import RDF

/// The relation catalogue as an ontology: every relation a property with its classes, inverse and event codes.
///
/// `schema/relations.ttl` is made from it; whoever adds relations to the knowledge makes a new one.
public struct RelationOntology: Sendable {
  private let relations: [Relation]
  private let ent: EntenteVocabulary

  public init(_ catalogue: RelationCatalogue, identifiers: GraphIdentifiers) {
    relations = catalogue.relations
    ent = EntenteVocabulary(identifiers.namespace)
  }

  /// The statements about all relations and their inverses.
  ///
  /// Classes are named with `schema:domainIncludes`, not `rdfs:domain`: several domains of RDF Schema mean all of them
  /// at once, and a reasoner would make actors of missiles.
  public var dataset: Dataset {
    var dataset = Dataset()
    for relation in relations {
      for quad in statements(about: relation) { dataset.insert(quad) }
    }
    return dataset
  }

  private func statements(about relation: Relation) -> [Quad] {
    let iri = ent.term(relation.id)
    var quads = [
      Quad(iri, Vocabulary.rdf.type, .iri(ent.term("Relation"))),
      Quad(iri, Vocabulary.rdf.type, .iri(kind(of: relation))),
      Quad(iri, Vocabulary.rdfs.label, .literal(Literal(Self.words(of: relation.id), language: "en"))),
      Quad(iri, Vocabulary.skos.definition, .literal(Literal(relation.definition, language: "en"))),
      Quad(iri, ent.term("tier"), .literal(Literal(relation.tier))),
      Quad(iri, ent.term("relationGroup"), .literal(Literal(relation.group))),
    ]
    for name in relation.domain { quads += classes(name).map { Quad(iri, Vocabulary.schema.domainIncludes, $0) } }
    for name in relation.range { quads += classes(name).map { Quad(iri, Vocabulary.schema.rangeIncludes, $0) } }
    if relation.isSymmetric { quads.append(Quad(iri, Vocabulary.rdf.type, .iri(Vocabulary.owl.symmetricProperty))) }
    if let wider = relation.wider { quads.append(Quad(iri, Vocabulary.rdfs.subPropertyOf, .iri(ent.term(wider)))) }
    if let inverse = relation.inverse { quads += statements(aboutInverse: inverse, of: relation) }
    quads += notations(relation.cameo, ent.term("cameo"), of: iri)
    quads += notations(relation.plover, ent.term("plover"), of: iri)
    return quads
  }

  private func statements(aboutInverse name: String, of relation: Relation) -> [Quad] {
    let iri = ent.term(name)
    return [
      Quad(ent.term(relation.id), Vocabulary.owl.inverseOf, .iri(iri)),
      Quad(iri, Vocabulary.rdf.type, .iri(Vocabulary.owl.objectProperty)),
      Quad(iri, Vocabulary.rdfs.label, .literal(Literal(Self.words(of: name), language: "en"))),
    ]
  }

  private func notations(_ codes: String?, _ datatype: IRI, of relation: IRI) -> [Quad] {
    (codes ?? "").split(separator: "|").map { code in
      Quad(relation, Vocabulary.skos.notation, .literal(Literal(String(code), datatype: datatype)))
    }
  }

  private func kind(of relation: Relation) -> IRI {
    if relation.range == ["literal"] { return Vocabulary.owl.datatypeProperty }
    let mixed = relation.range.contains { $0 == "literal" || $0 == "any" || $0 == "Duration" }
    return mixed ? Vocabulary.rdf.property : Vocabulary.owl.objectProperty
  }

  /// The terms for a class name of the catalogue.
  private func classes(_ name: String) -> [Term] {
    switch name {
    case "any": [.iri(ent.term(.thing))]
    case "literal": [.iri(Vocabulary.rdfs.literal)]
    case "Date": [.iri(ent.term(.timeEntity))]
    case "Duration": [.iri(ent.term(.timeEntity)), .iri(Vocabulary.xsd.duration)]
    default: [.iri(ent.term(name))]
    }
  }

  /// `givesUltimatumTo` as `gives ultimatum to`.
  static func words(of name: String) -> String {
    var words = ""
    for character in name {
      if character.isUppercase { words.append(" ") }
      words.append(contentsOf: character.lowercased())
    }
    return words
  }
}
