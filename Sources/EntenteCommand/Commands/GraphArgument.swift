internal import ArgumentParser
internal import Entente
internal import KnowledgeBase

/// The graph that a question is asked of.
struct GraphArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "What to ask: a store, a folder that `extract` wrote, a file of annotations (.jsonl, .xml), or documents.",
      valueName: "graph"), completion: .file())
  var graph: String

  @Option(
    help: "A table of decisions about who is who: same, different, rename. Lines may be added and taken out again.",
    completion: .file())
  var decisions: String?

  /// The corpus at the path; documents are read on the spot.
  ///
  /// - Parameter knowledge: what is known, where the command needs it anyway.
  func corpus(_ knowledge: KnowledgeBase? = nil) throws -> Corpus {
    guard let decisions else { return try Self.corpus(at: graph, knowledge) }
    let knowledge = try knowledge ?? KnowledgeBase.builtIn()
    var settings = ExtractionSettings()
    settings.decisionsPath = decisions
    var record = DecisionRecord(try settings.decisions(knowledge))
    let corpus = Corpus(documents: try Self.corpus(at: graph, knowledge).documents.map { record.applied(to: $0) })
    DecisionMessage.lines(for: record.outcomes).forEach(StandardStreams.note)
    return corpus
  }

  static func corpus(at path: String, _ knowledge: KnowledgeBase? = nil) throws -> Corpus {
    try GraphOpening.corpus(at: path, knowledge)
  }
}
