internal import ArgumentParser
internal import DocumentModel
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

  /// Hands out the documents at the path after all corrections, one after the other.
  func forEachDocument(_ knowledge: KnowledgeBase, _ take: (AnnotatedDocument) throws -> Void) throws {
    try corrections.forEachDocument(at: graph, knowledge, take)
  }

  /// How the graph's claims become nodes, by the settings of a store or the usual ones.
  func assembly() throws -> GraphAssembly { try CorrectionOptions.assembly(for: graph, try knowledgeBase()) }

  /// The graph to ask; a store reads what a question needs, unless decisions or reviews are given beside it.
  ///
  /// - Parameter knowledge: what is known, where the command needs it anyway.
  func asked(_ knowledge: KnowledgeBase? = nil) throws -> any AskedGraph {
    if !corrections.isEmpty { return CorpusGraph(try corpus(knowledge), knowledge) }
    return try GraphOpening.asked(at: graph, knowledge) { try corpus(knowledge) }
  }

  static func corpus(at path: String, _ knowledge: KnowledgeBase? = nil) throws -> Corpus {
    try noteState(of: path)
    return try GraphOpening.corpus(at: path, knowledge, unread: UnreadInputs.note)
  }

  static func noteState(of path: String) throws {
    guard QuadStore.isStore(at: path) else { return }
    if let state = try StoreMessage.state(of: QuadStore(path: path, access: .reading)) { StandardStreams.note(state) }
  }
}
