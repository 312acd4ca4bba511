import DocumentModel
import RDF

/// States a source document, its author, its sections and its sentences.
struct DocumentLayer {
  let context: DocumentContext

  func add(to main: inout DocumentGraph, _ quarantine: inout DocumentGraph) {
    addDocument(to: &main)
    addProduction(to: &main)
    for section in context.document.sections {
      if section.kind.isQuarantined { add(section, to: &quarantine) } else { add(section, to: &main) }
    }
    for sentence in context.document.sentences {
      if sentence.section.isQuarantined { add(sentence, to: &quarantine) } else { add(sentence, to: &main) }
    }
  }

  private func addDocument(to graph: inout DocumentGraph) {
    let record = context.document.document
    let (iri, ent) = (context.iri, context.vocabulary)
    graph.documents.add(iri, Vocabulary.rdf.type, ent.term(.sourceDocument))
    graph.documents.add(iri, Vocabulary.rdf.type, Vocabulary.nif.context)
    graph.documents.add(iri, ent.sha256, text: record.digest)
    graph.documents.add(iri, ent.length, Literal(record.length))
    graph.documents.add(iri, Vocabulary.dcterms.identifier, text: record.name)
    graph.documents.add(iri, Vocabulary.dcterms.title, text: record.title)
    graph.documents.add(iri, Vocabulary.dcterms.language, text: record.language)
    graph.documents.add(iri, Vocabulary.prov.wasAttributedTo, context.author)
    graph.documents.add(context.author, Vocabulary.rdf.type, ent.term(.author))
    addPublisher(record.publisher, to: &graph)
    addDate(record.date, to: &graph)
    for detail in record.sortedDetails { add(detail, to: &graph) }
    for sentence in record.inconsistencies { graph.documents.add(iri, ent.inconsistency, text: sentence) }
  }

  /// What made the document's graph of the document.
  private func addProduction(to graph: inout DocumentGraph) {
    guard let production = context.document.document.production else { return }
    let (identifiers, ent) = (context.identifiers, context.vocabulary)
    let (made, making) = (identifiers.documentGraph(key: context.key), identifiers.production(production))
    let program = identifiers.program(production.program)
    graph.documents.add(made, Vocabulary.rdf.type, Vocabulary.prov.entity)
    graph.documents.add(made, Vocabulary.prov.wasDerivedFrom, context.iri)
    graph.documents.add(made, Vocabulary.prov.wasGeneratedBy, making)
    graph.documents.add(making, Vocabulary.rdf.type, Vocabulary.prov.activity)
    graph.documents.add(making, Vocabulary.prov.wasAssociatedWith, program)
    graph.documents.add(making, ent.modelDigest, text: production.model)
    graph.documents.add(making, ent.rulesDigest, text: production.rules)
    graph.documents.add(making, ent.knowledgeDigest, text: production.knowledge)
    for setting in production.settings { graph.documents.add(making, ent.setting, text: setting) }
    graph.documents.add(program, Vocabulary.rdf.type, Vocabulary.prov.softwareAgent)
    graph.documents.add(program, Vocabulary.rdfs.label, label: production.program)
  }

  /// What is said of the document outside its text; what no vocabulary has a property for stands as `name: value`.
  private func add(_ detail: (name: String, value: String), to graph: inout DocumentGraph) {
    let isAddress = detail.value.contains("://") && Term.iri(IRI(detail.value)).isWellFormed
    switch detail.name.lowercased() {
    case "url" where isAddress: graph.documents.add(context.iri, Vocabulary.dcterms.source, IRI(detail.value))
    case "licence" where isAddress, "license" where isAddress:
      graph.documents.add(context.iri, Vocabulary.dcterms.license, IRI(detail.value))
    case "licence", "license": graph.documents.add(context.iri, Vocabulary.dcterms.rights, text: detail.value)
    case "author": graph.documents.add(context.iri, Vocabulary.dcterms.creator, text: detail.value)
    default: graph.documents.add(context.iri, context.vocabulary.detail, text: detail.name + ": " + detail.value)
    }
  }

  private func addPublisher(_ publisher: String?, to graph: inout DocumentGraph) {
    guard let publisher else { return }
    if context.isEntity(publisher) {
      graph.entities.insert(publisher)
      graph.documents.add(context.iri, Vocabulary.dcterms.publisher, context.entityIRI(publisher))
    } else {
      graph.documents.add(context.iri, Vocabulary.dcterms.publisher, text: publisher)
    }
  }

  private func addDate(_ date: DocumentDate, to graph: inout DocumentGraph) {
    let ent = context.vocabulary
    if let value = date.value {
      let time = TimeNode.resolved(value, context.identifiers)
      graph.times.insert(time)
      graph.documents.add(context.iri, ent.documentTime, time.iri)
    }
    graph.documents.add(context.iri, ent.documentTimeSource, text: date.source.rawValue)
    graph.documents.add(context.iri, ent.documentTimeReason, text: date.reason)
  }

  private func add(_ section: Section, to graph: inout DocumentGraph) {
    let iri = context.span(section.range)
    graph.documents.add(iri, Vocabulary.rdf.type, context.vocabulary.term(.textSection))
    graph.documents.add(span: iri, section.range, in: context)
    graph.documents.add(iri, context.vocabulary.section, context.vocabulary.term(section.kind))
    graph.documents.add(iri, Vocabulary.rdfs.label, text: section.label)
  }

  private func add(_ sentence: Sentence, to graph: inout DocumentGraph) {
    let iri = context.span(sentence.range)
    graph.documents.add(iri, Vocabulary.rdf.type, context.vocabulary.term(.sentence))
    graph.documents.add(span: iri, sentence.range, in: context)
    graph.documents.add(iri, context.vocabulary.section, context.vocabulary.term(sentence.section))
  }
}

extension Statements {
  /// Adds where a stretch of text begins and ends (Unicode scalars), and in which document.
  mutating func add(span: IRI, _ range: Range<Int>, in context: DocumentContext) {
    add(span, Vocabulary.nif.beginIndex, Literal(range.lowerBound))
    add(span, Vocabulary.nif.endIndex, Literal(range.upperBound))
    add(span, Vocabulary.nif.referenceContext, context.iri)
  }
}
