internal import ArgumentParser
internal import ClaimExtraction
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

  @OptionGroup var texts: TrainingTexts

  func run() throws {
    let knowledge = try KnowledgeBase.builtIn()
    let pipeline = try ExtractionPipeline(knowledge: knowledge, model: try EnglishModel.embedded())
    var lessons: [StanceTraining.Lesson] = []
    try texts.forEach(knowledge) { text, gold, entities in
      let (document, claims) = pipeline.judgedClaims(in: text)
      lessons += StanceLessons(gold: gold, entities: entities, relations: knowledge.relations)
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
