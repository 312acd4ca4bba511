internal import ArgumentParser
internal import DocumentModel
internal import Entente
internal import KnowledgeBase
internal import QuadStore

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

  @Option(
    help:
      "A table of reviews: what people found who checked claims against their words. A store has its own beside it.",
    completion: .file())
  var reviews: String?

  @Option(
    help: ArgumentHelp(
      "A folder with knowledge files (.tsv) that add to what the program knows, such as relations of one's own; may be given several times. A store has its own.",
      valueName: "folder"))
  var knowledge: [String] = []

  /// What is known: the program's own, and the folders that are given, else those of the store.
  func knowledgeBase() throws -> KnowledgeBase {
    var settings = ExtractionSettings()
    if knowledge.isEmpty, let stored = try GraphOpening.settings(at: graph) {
      (settings.knowledgeFolders, settings.ruleFolders) = (stored.knowledgeFolders, stored.ruleFolders)
    } else {
      settings.knowledgeFolders = knowledge
    }
    return try settings.knowledge()
  }

  /// The corpus at the path; documents are read on the spot.
  ///
  /// - Parameter knowledge: what is known, where the command needs it anyway.
  func corpus(_ knowledge: KnowledgeBase? = nil) throws -> Corpus {
    let isPlain = decisions == nil && reviews == nil
    let knowledge = try knowledge ?? (self.knowledge.isEmpty && isPlain ? nil : knowledgeBase())
    guard !isPlain, let knowledge else { return try Self.corpus(at: graph, knowledge) }
    var documents: [AnnotatedDocument] = []
    try forEachDocument(knowledge) { documents.append($0) }
    return Corpus(documents: documents)
  }

  /// The graph to ask; a store reads what a question needs, unless decisions or reviews are given beside it.
  func asked() throws -> any AskedGraph {
    if decisions != nil || reviews != nil { return CorpusGraph(try corpus()) }
    return try GraphOpening.asked(at: graph) { try corpus() }
  }

  /// Hands out the documents at the path with the decisions and reviews applied, one after the other.
  func forEachDocument(_ knowledge: KnowledgeBase, _ take: (AnnotatedDocument) throws -> Void) throws {
    try Self.noteState(of: graph)
    var settings = ExtractionSettings()
    settings.decisionsPath = decisions
    var record = DecisionRecord(try settings.decisions(knowledge))
    var reviewRecord = ReviewRecord(try ReviewFile.table(at: reviews, knowledge))
    try GraphOpening.forEachDocument(at: graph, knowledge) {
      try take(reviewRecord.applied(to: record.applied(to: $0)))
    }
    DecisionMessage.lines(for: record.outcomes).forEach(StandardStreams.note)
    ReviewMessage.lines(for: reviewRecord.unapplied).forEach(StandardStreams.note)
  }

  static func corpus(at path: String, _ knowledge: KnowledgeBase? = nil) throws -> Corpus {
    try noteState(of: path)
    return try GraphOpening.corpus(at: path, knowledge)
  }

  private static func noteState(of path: String) throws {
    guard QuadStore.isStore(at: path) else { return }
    if let state = try StoreMessage.state(of: QuadStore(path: path, access: .reading)) { StandardStreams.note(state) }
  }
}
