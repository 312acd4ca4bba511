internal import ArgumentParser
internal import DocumentModel
internal import DocumentReading
internal import EnglishAnalysis
internal import Entente
internal import EntityResolution
internal import KnowledgeBase

/// `entente train-antecedents`: the weights by which pronouns and descriptions are linked, from annotated documents.
///
/// Part of the recipe in `Training/antecedents`, and no question that users have: the list of commands leaves it out.
struct TrainAntecedents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-antecedents",
    abstract: "Learn what pronouns and descriptions mean from annotated documents; writes entities/antecedents.tsv.",
    shouldDisplay: false)

  @Option(help: "A folder of annotations (JSON Lines); may be given several times.") var gold: [String]
  @Argument(help: "Folders with the texts of the annotated documents.") var documents: [String]

  func run() throws {
    let knowledge = try KnowledgeBase.builtIn()
    let pipeline = try ExtractionPipeline(knowledge: knowledge, model: try EnglishModel.embedded())
    let annotated = try gold.flatMap { try AnnotationFiles.corpus(at: $0).documents }
    let byName = Dictionary(annotated.map { ($0.document.name, $0) }) { first, _ in first }
    var lessons: [AntecedentTraining.Lesson] = []
    for outcome in DocumentSequence(documents, reader: try DocumentReader(publishers: knowledge.publishers)) {
      guard case .document(let source, _) = outcome, let gold = byName[source.record.name] else { continue }
      lessons += AntecedentLessons(gold: gold).lessons(of: pipeline.antecedentChoices(in: [source])[0])
    }
    let training = AntecedentTraining(lessons)
    for kind in AntecedentKind.allCases {
      let (right, ruled, count) = training.heldOut(kind)
      StandardStreams.note(
        "\(kind.rawValue): \(right) of \(count) right where not learned from; by rules alone \(ruled)")
    }
    StandardStreams.write(training.table)
  }
}
