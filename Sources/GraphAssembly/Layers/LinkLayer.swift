import DocumentModel
import RDF

/// States which of a document's own entities are entities of other documents.
///
/// These statements need more than one document, so they stand in a graph of their own, each with the mentions that
/// carry it: a link can be withdrawn without touching what the document says.
struct LinkLayer {
  let context: DocumentContext

  var quads: [Quad] {
    let ent = context.vocabulary
    var statements = Statements(graph: .iri(context.identifiers.linksGraph))
    for mention in context.document.mentions where mention.needsOtherDocuments {
      guard let own = mention.documentEntity, let other = mention.entity, own != other else { continue }
      let (from, to) = (context.entityIRI(own), context.entityIRI(other))
      let link = context.identifiers.link(from: from, to: to)
      statements.add(from, Vocabulary.skos.exactMatch, to)
      statements.add(link, Vocabulary.rdf.type, ent.term(.entityLink))
      statements.add(link, ent.linkFrom, from)
      statements.add(link, ent.linkTo, to)
      statements.add(link, ent.evidence, context.span(mention.range))
    }
    return statements.quads
  }
}
