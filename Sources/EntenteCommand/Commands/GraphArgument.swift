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

  /// The corpus at the path; documents are read on the spot.
  ///
  /// - Parameter knowledge: what is known, where the command needs it anyway.
  func corpus(_ knowledge: KnowledgeBase? = nil) throws -> Corpus { try Self.corpus(at: graph, knowledge) }

  static func corpus(at path: String, _ knowledge: KnowledgeBase? = nil) throws -> Corpus {
    try GraphOpening.corpus(at: path, knowledge)
  }
}
