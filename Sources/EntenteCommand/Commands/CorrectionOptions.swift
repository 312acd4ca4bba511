internal import ArgumentParser
internal import DocumentModel
internal import Entente
internal import GraphAssembly
internal import KnowledgeBase

/// What people add to graphs that are asked: decisions, reviews, knowledge.
struct CorrectionOptions: ParsableArguments {
  @Option(
    help:
      "A table of decisions about who is who: same, different, means, rename. Lines may be added and taken out again.",
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

  /// Whether nothing is corrected: documents are what the graph has.
  var isEmpty: Bool { decisions == nil && reviews == nil }

  /// What is known about a graph: the program's own, and the folders that are given, else those of the store.
  func knowledgeBase(for graph: String) throws -> KnowledgeBase {
    var settings = ExtractionSettings()
    if knowledge.isEmpty, let stored = try GraphOpening.settings(at: graph) {
      (settings.knowledgeFolders, settings.ruleFolders) = (stored.knowledgeFolders, stored.ruleFolders)
    } else {
      settings.knowledgeFolders = knowledge
    }
    return try settings.knowledge()
  }

  /// A graph as a corpus after all corrections; tells which of them changed nothing.
  ///
  /// - Parameter known: what is known, where the command needs it anyway.
  func corpus(at graph: String, _ known: KnowledgeBase? = nil) throws -> Corpus {
    let known = try known ?? (knowledge.isEmpty && isEmpty ? nil : knowledgeBase(for: graph))
    guard !isEmpty, let known else { return try GraphArgument.corpus(at: graph, known) }
    var documents: [AnnotatedDocument] = []
    try forEachDocument(at: graph, known) { documents.append($0) }
    return Corpus(documents: documents)
  }

  /// Several graphs as corpora after all corrections; tells which of them changed nothing in any.
  func corpora(at graphs: [String]) throws -> [Corpus] {
    guard !isEmpty else { return try graphs.map { try corpus(at: $0) } }
    var records: CorrectionRecords?
    let corpora = try graphs.map { graph in
      let known = try knowledgeBase(for: graph)
      var own = try CorrectionRecords(self, known)
      var documents: [AnnotatedDocument] = []
      try forEachDocument(at: graph, known, &own) { documents.append($0) }
      records = records.map { $0.united(with: own) } ?? own
      return Corpus(documents: documents)
    }
    records?.tell()
    return corpora
  }

  /// Hands out a graph's documents after all corrections, one after the other; tells which corrections changed nothing.
  func forEachDocument(
    at graph: String, _ known: KnowledgeBase, _ take: (AnnotatedDocument) throws -> Void
  ) throws {
    guard !isEmpty else {
      try GraphArgument.noteState(of: graph)
      return try GraphOpening.forEachDocument(at: graph, known, unread: UnreadInputs.note, take)
    }
    var records = try CorrectionRecords(self, known)
    try forEachDocument(at: graph, known, &records, take)
    records.tell()
  }

  private func forEachDocument(
    at graph: String, _ known: KnowledgeBase, _ records: inout CorrectionRecords,
    _ take: (AnnotatedDocument) throws -> Void
  ) throws {
    try GraphArgument.noteState(of: graph)
    let assembly = try Self.assembly(for: graph, known)
    try GraphOpening.forEachDocument(at: graph, known, unread: UnreadInputs.note) { document in
      try take(assembly.named(records.applied(to: document)))
    }
  }

  /// How a graph's claims become nodes, by the settings of a store or the usual ones.
  static func assembly(for graph: String, _ knowledge: KnowledgeBase) throws -> GraphAssembly {
    var settings = ExtractionSettings()
    if let stored = try GraphOpening.settings(at: graph) { settings.base = stored.base }
    return settings.assembly(knowledge)
  }
}
