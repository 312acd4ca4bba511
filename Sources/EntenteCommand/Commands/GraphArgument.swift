internal import ArgumentParser
internal import Entente
internal import GraphAssembly
internal import KnowledgeBase
internal import QuadStore

/// The graph that a question is asked of.
struct GraphArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "What to ask: a store, a folder that `extract` wrote, a file of annotations (.jsonl, .xml), or documents.",
      valueName: "graph"), completion: .file())
  var graph: String

  @OptionGroup var corrections: CorrectionOptions

  /// What is known: the program's own, and the folders that are given, else those of the store.
  func knowledgeBase() throws -> KnowledgeBase { try corrections.knowledgeBase(for: graph) }

  /// The corpus at the path; documents are read on the spot.
  ///
  /// - Parameter knowledge: what is known, where the command needs it anyway.
  func corpus(_ knowledge: KnowledgeBase? = nil) throws -> Corpus { try corrections.corpus(at: graph, knowledge) }

  /// How the graph's claims become nodes, by the settings of a store or the usual ones.
  func assembly() throws -> GraphAssembly { try CorrectionOptions.assembly(for: graph, try knowledgeBase()) }

  static func corpus(at path: String, _ knowledge: KnowledgeBase? = nil) throws -> Corpus {
    if QuadStore.isStore(at: path), let state = try StoreMessage.state(of: QuadStore(path: path, access: .reading)) {
      StandardStreams.note(state)
    }
    return try GraphOpening.corpus(at: path, knowledge)
  }
}
