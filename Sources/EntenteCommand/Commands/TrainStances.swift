internal import ArgumentParser
internal import ClaimExtraction
internal import DocumentModel
internal import DocumentReading
internal import EnglishAnalysis
internal import Entente
internal import KnowledgeBase

/// `entente train-stances`: the weights by which claims get their modality and holder, from annotated documents.
///
/// Part of the recipe in `Training/stances`, and no question that users have: the list of commands leaves it out.
struct TrainStances: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn who commits to claims and how from annotated documents; writes claims/stances.tsv.",
    shouldDisplay: false)

  @Option(help: "A folder of annotations (JSON Lines); may be given several times.") var gold: [String]
  @Argument(help: "Folders with the texts of the annotated documents.") var documents: [String]

  func run() throws {
    let knowledge = try KnowledgeBase.builtIn()
    let pipeline = try ExtractionPipeline(knowledge: knowledge, model: try EnglishModel.embedded())
    var annotated: [String: (document: AnnotatedDocument, entities: [String: Entity])] = [:]
    for corpus in try gold.map(AnnotationFiles.corpus) {
      for document in corpus.documents { annotated[document.document.name] = (document, corpus.entities) }
    }
    var lessons: [StanceTraining.Lesson] = []
    for outcome in DocumentSequence(documents, reader: try DocumentReader(publishers: knowledge.publishers)) {
      guard case .document(let source, _) = outcome, let gold = annotated[source.record.name] else { continue }
      let (document, claims) = pipeline.judgedClaims(in: source)
      lessons += StanceLessons(gold: gold.document, entities: gold.entities, relations: knowledge.relations)
        .lessons(of: claims, in: document)
    }
    let training = StanceTraining(lessons)
    let (modality, author) = training.heldOut()
    for (name, share) in [("modality", modality), ("author or not", author)] {
      StandardStreams.note(
        "\(name): \(share.judged) of \(share.of) right where not learned from; by rules alone \(share.ruled)")
    }
    StandardStreams.write(training.table)
  }
}
