import DocumentModel
import RDF

/// States what each stretch of text refers to.
struct MentionLayer {
  let context: DocumentContext
  let part: DocumentPart

  func add(to main: inout DocumentGraph, _ quarantine: inout DocumentGraph) {
    for mention in context.document.mentions where part.contains(entity: mention.ownEntity) {
      if mention.section.isQuarantined { add(mention, to: &quarantine) } else { add(mention, to: &main) }
    }
  }

  private func add(_ mention: Mention, to graph: inout DocumentGraph) {
    let (iri, ent) = (context.span(mention.range), context.vocabulary)
    graph.mentions.add(iri, Vocabulary.rdf.type, ent.term(.mention))
    graph.mentions.add(span: iri, mention.range, in: context)
    graph.mentions.add(iri, Vocabulary.nif.anchorOf, text: mention.surface)
    addReference(of: mention, iri, to: &graph)
    graph.mentions.add(iri, ent.metonymic, ifTrue: mention.isMetonym)
    graph.mentions.add(iri, ent.editorial, ifTrue: mention.isEditorial)
    graph.mentions.add(iri, ent.linkReason, text: mention.reason)
    graph.mentions.add(iri, ent.modifier, text: mention.time?.modifier)
    for flag in mention.flags { graph.mentions.add(iri, ent.flag, text: flag) }
  }

  /// What the mention refers to as far as its own document tells; only its class where that is all that is known.
  private func addReference(of mention: Mention, _ iri: IRI, to graph: inout DocumentGraph) {
    let refersTo = Vocabulary.itsrdf.taIdentRef
    if let time = mention.time {
      let node = context.time(time, of: mention)
      graph.times.insert(node)
      graph.mentions.add(iri, refersTo, node.iri)
    } else if let quantity = mention.quantity {
      graph.quantities.insert(quantity)
      graph.mentions.add(iri, refersTo, context.identifiers.quantity(quantity))
    } else if let entity = mention.ownEntity {
      graph.entities.insert(entity)
      graph.mentions.add(iri, refersTo, context.entityIRI(entity))
    } else {
      graph.mentions.add(iri, Vocabulary.itsrdf.taClassRef, context.vocabulary.term(OntologyClass(mention.type)))
    }
  }
}

extension Mention {
  /// The entity that the document alone supports.
  var ownEntity: String? { needsOtherDocuments ? documentEntity ?? entity : entity }
}
