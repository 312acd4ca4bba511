public import DocumentModel
public import DocumentReading
internal import EnglishAnalysis
public import EntityResolution
public import GraphAssembly
public import KnowledgeBase
internal import ParallelWork
public import Reviews

/// Reads documents into annotations: the main job, over as many documents as there are.
public struct Extraction: Sendable {
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
      leastConfidence: settings.leastConfidence, production: try settings.production())
  }

  /// How the settings make graphs of annotations.
  public var assembly: GraphAssembly { settings.assembly(knowledge) }

  /// What became of the inputs.
  public struct Summary: InputRemarks, Sendable {
    public var documents = 0
    public var claims = 0
    /// Files with the same bytes as an earlier one.
    public var duplicates: [String] = []
    public var failures: [ReadingFailure] = []
    /// What a user should know about inputs that were read, with their paths.
    public var notices: [(path: String, notice: ReadingNotice)] = []
    /// Rows of the table of metadata that speak of no document.
    public var unmatched: UnmatchedRows?
    /// Parts of inputs that hold no documents: pictures in web archives, redirects.
    public var passedOver: [PassedOver] = []
    /// How many documents a run before had annotated that did not end.
    public var keptDocuments = 0
    public var durations = StageDurations()
    /// What became of the decisions, in the order of their file.
    public var decisions: [(decision: Decision, outcome: DecisionOutcome)] = []
    /// The reviews that changed nothing, in the order of their file.
    public var unappliedReviews: [(review: Review, outcome: ReviewOutcome)] = []

    public init() {}
  }

  /// How far a run is.
  public struct Progress: Sendable {
    /// How many documents are done.
    public var documents: Int
    /// Which share of the inputs is done, from 0 to 1.
    public var share: Double
    /// The last document's name.
    public var name: String
    /// Whether a run before had done it, so that its time says nothing of what is to come.
    public var isKept: Bool
  }

  /// Annotates the documents at some paths, in the order of the paths' bytes.
  ///
  /// - Parameters:
  ///   - results: the folder that results go to; there annotations are kept until `forget(in:)`, so that a run that is killed
  ///     can be gone on with. Nothing is kept if nil.
  ///   - leftOut: files and folders that are passed over where a search finds them: what the caller writes himself.
  ///   - stopsAtFailure: whether the first input that cannot be read ends the run.
  ///   - take: receives each annotated document with what was read; may throw to stop the run.
  ///   - progress: receives how far the run is, after each document.
  public func run(
    over paths: [String], into results: String? = nil, leavingOut leftOut: [String] = [],
    stopsAtFailure: Bool = false, progress: (Progress) -> Void = { _ in },
    take: (AnnotatedDocument, SourceDocument) throws -> Void
  ) throws -> Summary {
    let windows = AnnotationWindows(
      DocumentSequence(paths, reader: reader, leavingOut: leftOut), pipeline: pipeline,
      kept: results.map { KeptAnnotations(among: $0, settings: settings) },
      stopsAtFailure: stopsAtFailure)
    var run = ExtractionRun(decisions: decisions, reviews: reviews, assembly: assembly)
    var ahead: WorkAhead<AnnotationWindows.Window>?
    while true {
      let window = ahead?.value() ?? windows.next()
      // What is behind is read while this is taken, unless all is to be done by one thread.
      ahead = window.isLast || pipeline.threads == 1 ? nil : WorkAhead(windows.next)
      try run.take(window, progress: progress, take: take)
      if window.isLast { return run.finished }
    }
  }

  /// Takes away what runs into a folder kept: the results are whole.
  public func forget(in results: String) { KeptAnnotations.clear(among: results) }

  /// The documents at some paths as a corpus to ask.
  ///
  /// - Parameter unread: told of each input that could not be read, while others could.
  /// - Throws: the first input's failure, where none could be read.
  public func corpus(of paths: [String], unread: (ReadingFailure) -> Void) throws -> Corpus {
    var documents: [AnnotatedDocument] = []
    let summary = try run(over: paths) { document, _ in documents.append(document) }
    if documents.isEmpty, let failure = summary.failures.first { throw failure }
    summary.failures.forEach(unread)
    return Corpus(documents: documents)
  }
}
