internal import ArgumentParser
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

  @OptionGroup var texts: TrainingTexts

  func run() throws {
    let knowledge = try KnowledgeBase.builtIn()
    let pipeline = try ExtractionPipeline(knowledge: knowledge, model: try EnglishModel.embedded())
    var lessons: [AntecedentTraining.Lesson] = []
    try texts.forEach(knowledge) { text, gold, _ in
      lessons += AntecedentLessons(gold: gold).lessons(of: pipeline.antecedentChoices(in: [text])[0])
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
