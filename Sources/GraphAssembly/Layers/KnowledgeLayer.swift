import DocumentModel
import RDF
import Text

/// Describes the entities, times and quantities that a graph refers to.
///
/// Only what holds whatever other documents say: the key's own labels for known entities, the forms at hand for others.
/// Which of several forms is preferred is for exporters to say, who see the whole.
struct KnowledgeLayer {
  let context: DocumentContext

  func add(to graph: inout DocumentGraph) {
    var pending = graph.entities
    var described: Set<String> = []
    while let identifier = pending.popFirst() {
      guard described.insert(identifier).inserted else { continue }
      if let entity = context.entities[identifier] {
        add(entity, to: &graph)
        let others = [entity.operatorEntity, entity.kind].compactMap { $0 } + entity.owners + entity.broader
        pending.formUnion(others.filter(context.isEntity))
      } else {
        addUndescribed(identifier, to: &graph)
      }
    }
    for quantity in graph.quantities { add(quantity, to: &graph) }
    let layer = TimeLayer(identifiers: context.identifiers, vocabulary: context.vocabulary)
    layer.add(graph.times, to: &graph.knowledge)
  }

  private func add(_ entity: Entity, to graph: inout DocumentGraph) {
    let (iri, ent) = (context.entityIRI(entity.id), context.vocabulary)
    addClasses(of: entity, iri, to: &graph)
    addLabels(of: entity, iri, to: &graph)
    graph.knowledge.add(iri, ent.demonym, text: entity.demonym)
    graph.knowledge.add(iri, ent.countryCode, text: entity.countryCode)
    for (list, code) in entity.sortedCodes { graph.knowledge.add(iri, ent.code, text: list + ":" + code) }
    let same = entity.isKind ? Vocabulary.skos.exactMatch : Vocabulary.owl.sameAs
    for other in entity.sameAs where Term.iri(IRI(other)).isWellFormed { graph.knowledge.add(iri, same, IRI(other)) }
    if let runBy = entity.operatorEntity, context.isEntity(runBy) {
      graph.knowledge.add(iri, ent.operatorEntity, context.entityIRI(runBy))
    }
    if let date = entity.date {
      let time = TimeNode.resolved(date, context.identifiers)
      graph.times.insert(time)
      graph.knowledge.add(iri, ent.date, time.iri)
    }
    for owner in entity.owners where context.isEntity(owner) {
      graph.knowledge.add(iri, ent.owner, context.entityIRI(owner))
    }
    graph.knowledge.add(iri, Vocabulary.rdfs.comment, text: entity.note)
  }

  private func addClasses(of entity: Entity, _ iri: IRI, to graph: inout DocumentGraph) {
    let ent = context.vocabulary
    graph.knowledge.add(iri, Vocabulary.rdf.type, ent.term(OntologyClass(entity.type)))
    graph.knowledge.add(iri, ent.subtype, text: entity.subtype)
    if let narrower = entity.narrowerClass { graph.knowledge.add(iri, Vocabulary.rdf.type, ent.term(narrower)) }
    addDeclaredClasses(of: entity, iri, to: &graph)
    if let kind = entity.kind, context.isEntity(kind) {
      graph.knowledge.add(iri, ent.ofKind, context.entityIRI(kind))
    }
    guard entity.isKind else { return }
    graph.knowledge.add(iri, Vocabulary.rdf.type, Vocabulary.skos.concept)
    for broader in entity.broader where context.isEntity(broader) {
      graph.knowledge.add(iri, Vocabulary.skos.broader, context.entityIRI(broader))
    }
  }

  /// The classes that a user added, down to the one that the entity is of.
  private func addDeclaredClasses(of entity: Entity, _ iri: IRI, to graph: inout DocumentGraph) {
    for declared in entity.declaredClasses {
      let node = context.vocabulary.term(PercentEncoding.encoded(declared.name))
      graph.knowledge.add(iri, Vocabulary.rdf.type, node)
      graph.knowledge.add(node, Vocabulary.rdf.type, Vocabulary.owl.class)
      graph.knowledge.add(node, Vocabulary.rdfs.label, label: declared.label)
      graph.knowledge.add(
        node, Vocabulary.rdfs.subClassOf, context.vocabulary.term(PercentEncoding.encoded(declared.parent)))
    }
  }

  private func addLabels(of entity: Entity, _ iri: IRI, to graph: inout DocumentGraph) {
    graph.knowledge.add(iri, Vocabulary.rdfs.label, label: entity.label)
    switch EntityIdentifier.scope(of: entity.id) {
    case .known, .local:
      graph.knowledge.add(iri, Vocabulary.skos.prefLabel, label: entity.label)
      for alias in entity.aliases where alias != entity.label {
        graph.knowledge.add(iri, Vocabulary.skos.altLabel, label: alias)
      }
    case .named, .event, .kind, .composed:
      for alias in entity.aliases { graph.knowledge.add(iri, Vocabulary.rdfs.label, label: alias) }
    }
    for metonym in entity.metonyms {
      graph.knowledge.add(iri, context.vocabulary.metonym, label: metonym)
    }
  }

  /// An entity without a row: its class where a mention tells it, and the names it is mentioned by.
  private func addUndescribed(_ identifier: String, to graph: inout DocumentGraph) {
    let (iri, ent) = (context.entityIRI(identifier), context.vocabulary)
    let type = context.type(ofEntity: identifier).map { OntologyClass($0) } ?? .thing
    graph.knowledge.add(iri, Vocabulary.rdf.type, ent.term(type))
    let mentions = context.document.mentions.filter { $0.ownEntity == identifier && $0.level != .pronoun }
    for surface in Set(mentions.map(\.surface)) { graph.knowledge.add(iri, Vocabulary.rdfs.label, label: surface) }
    if mentions.isEmpty { graph.knowledge.add(iri, Vocabulary.rdfs.label, label: identifier) }
  }

  private func add(_ quantity: Quantity, to graph: inout DocumentGraph) {
    let (iri, ent) = (context.identifiers.quantity(quantity), context.vocabulary)
    graph.knowledge.add(iri, Vocabulary.rdf.type, ent.term(.quantity))
    let numbers = [(ent.value, quantity.value), (ent.minimum, quantity.minimum), (ent.maximum, quantity.maximum)]
    for (property, digits) in numbers {
      if let digits { graph.knowledge.add(iri, property, Literal(digits: digits)) }
    }
    graph.knowledge.add(iri, ent.unit, text: quantity.unit)
    graph.knowledge.add(iri, ent.modifier, text: quantity.modifier)
    graph.knowledge.add(iri, ent.rangeClass, text: quantity.rangeClass)
    graph.knowledge.add(iri, ent.comparison, text: quantity.comparison)
    guard let reference = quantity.reference else { return }
    if context.isEntity(reference) {
      graph.knowledge.add(iri, ent.comparedWith, context.entityIRI(reference))
    } else {
      graph.knowledge.add(iri, ent.comparedWith, text: reference)
    }
  }
}

extension Entity {
  /// The class of the subtype, where the ontology has it under the entity's class.
  fileprivate var narrowerClass: OntologyClass? {
    guard let narrower = subtype.flatMap(OntologyClass.init(rawValue:)) else { return nil }
    return narrower.isKind(of: OntologyClass(type)) ? narrower : nil
  }
}
