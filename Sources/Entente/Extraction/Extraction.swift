public import DocumentModel
public import DocumentReading
internal import EnglishAnalysis
public import EntityResolution
public import GraphAssembly
public import KnowledgeBase
public import Reviews

/// Reads documents into annotations: the main job, over as many documents as there are.
public struct Extraction: Sendable {
  /// How many documents are held at a time; enough to keep every thread busy.
  private static let window = 64

  public let settings: ExtractionSettings
  public let knowledge: KnowledgeBase
  let reader: DocumentReader
  let pipeline: ExtractionPipeline
  let decisions: IdentityDecisions?
  let reviews: ReviewTable?

  /// - Parameter knowledge: what is known, where it was read already; else what the settings name.
  /// - Throws: what is wrong with the settings, a data file or the model.
  public init(_ settings: ExtractionSettings, knowledge: KnowledgeBase? = nil) throws {
    self.settings = settings
    let knowledge = try knowledge ?? settings.knowledge()
    self.knowledge = knowledge
    reader = try DocumentReader(knowledge: knowledge, options: settings.reading)
    decisions = try settings.decisions(knowledge)
    reviews = try ReviewFile.table(at: settings.reviewsPath, knowledge)
    let model = try ModelOpening.model(at: settings.modelPath)
    pipeline = try ExtractionPipeline(
      knowledge: knowledge, model: model, threads: settings.threads, ruleFiles: try settings.ruleFiles(),
      withoutRules: settings.withoutRules,
      leastConfidence: settings.leastConfidence)
  }

  /// How the settings make graphs of annotations.
  public var assembly: GraphAssembly { settings.assembly(knowledge) }

  /// What became of the inputs.
  public struct Summary: Sendable {
    public var documents = 0
    public var claims = 0
    /// Files with the same bytes as an earlier one.
    public var duplicates: [String] = []
    public var failures: [ReadingFailure] = []
    /// What a user should know about inputs that were read, with their paths.
    public var notices: [(path: String, notice: ReadingNotice)] = []
    /// Parts of inputs that hold no documents: pictures in web archives, redirects.
    public var passedOver: [PassedOver] = []
    public var durations = StageDurations()
    /// What became of the decisions, in the order of their file.
    public var decisions: [(decision: Decision, outcome: DecisionOutcome)] = []
    /// The reviews that changed nothing, in the order of their file.
    public var unappliedReviews: [(review: Review, outcome: ReviewOutcome)] = []

    public init() {}
  }

  /// Annotates the documents at some paths, in the order of the paths' bytes.
  ///
  /// - Parameters:
  ///   - leftOut: files and folders that are passed over where a search finds them: what the caller writes himself.
  ///   - stopsAtFailure: whether the first input that cannot be read ends the run.
  ///   - take: receives each annotated document with what was read; may throw to stop the run.
  ///   - progress: receives how many files are done, how many there are, and the last document's name.
  public func run(
    over paths: [String], leavingOut leftOut: [String] = [], stopsAtFailure: Bool = false,
    progress: (Int, Int, String) -> Void = { _, _, _ in },
    take: (AnnotatedDocument, SourceDocument) throws -> Void
  ) throws -> Summary {
    let sequence = DocumentSequence(paths, reader: reader, leavingOut: leftOut)
    var summary = Summary()
    var window: [SourceDocument] = []
    var record = DecisionRecord(decisions)
    var reviewRecord = ReviewRecord(reviews)
    let assembly = assembly
    func flush() throws {
      for (document, source) in zip(pipeline.annotated(window, adding: &summary.durations), window) {
        let document = assembly.named(reviewRecord.applied(to: record.applied(to: document)))
        summary.documents += 1
        summary.claims += document.claims.count
        try take(document, source)
        progress(summary.documents, sequence.fileCount, document.document.name)
      }
      window.removeAll(keepingCapacity: true)
    }
    for outcome in sequence {
      if stopsAtFailure, !summary.failures.isEmpty { break }
      switch outcome {
      case .document(let source, let path):
        summary.notices += source.notices.map { (path, $0) }
        window.append(source)
      case .duplicate(let path, _): summary.duplicates.append(path)
      case .failure(let failure): summary.failures.append(failure)
      case .passedOver(let parts): summary.passedOver.append(parts)
      }
      if window.count == Self.window { try flush() }
    }
    try flush()
    summary.decisions = record.outcomes
    summary.unappliedReviews = reviewRecord.unapplied
    return summary
  }

  /// The documents at some paths as a corpus to ask.
  ///
  /// - Throws: the first input's failure, where none could be read.
  public func corpus(of paths: [String]) throws -> Corpus {
    var documents: [AnnotatedDocument] = []
    let summary = try run(over: paths) { document, _ in documents.append(document) }
    if documents.isEmpty, let failure = summary.failures.first { throw failure }
    return Corpus(documents: documents)
  }
}
