public import DocumentModel
public import DocumentReading
public import EntityResolution
public import GraphAssembly
public import KnowledgeBase
public import QuadStore
internal import Reviews
public import Text

/// Brings documents into a store, up to date, and out of it.
///
/// Whatever the order and number of calls, and wherever one of them was interrupted, the store holds in the end what
/// one extraction over the same files gives. Every change passes over all sources in the order of their paths, because
/// names and duplicates follow from it, and touches those documents only that changed or must be named anew. Some
/// documents at a time are committed; what an interrupted call has committed, the next one finds and passes over.
public final class StoreEditor {
  public let store: QuadStore
  public let settings: StoreSettings
  /// What documents are read with now; those that were read with something else are out of date.
  public let producer: String
  /// A table with what is known about files; nil leaves what the store knows.
  public var metadata: MetadataTable?
  /// How files are read; see `ReadingOptions`. Its table is not looked at, and the languages are those of the settings.
  public var reading = ReadingOptions()
  /// Whether the first input that cannot be read ends the change; what was taken in before stays.
  public var stopsAtFailure = false
  /// How many documents are analysed at a time; as many as there are processors if nil.
  public var threads: Int?
  /// Whether statements of RDF files that break the grammar are passed over.
  public var isLenient = false
  /// The reviews that the store has applied; nil until somebody asks.
  var reviews: ReviewTable?
  /// The decisions that the store has, with what became of them; nil until somebody asks.
  var decisions: DecisionRecord?
  /// Whether the decisions were given to this editor, which then tells what became of them.
  var hasNewDecisions = false
  private var loadedKnowledge: KnowledgeBase?
  private var loadedExtraction: Extraction?
  private var loadedAssembly: GraphAssembly?

  /// - Parameter knowledge: what the store's settings name, where it was read already.
  /// - Throws: `StoreEditFailure.settingDiffers`, `StoreFailure`, `NewerModelFailure`, or `FileFailure` for knowledge or model.
  public init(
    _ store: QuadStore, wishes: StoreSettings.Wishes = StoreSettings.Wishes(), knowledge: KnowledgeBase? = nil
  ) throws {
    self.store = store
    loadedKnowledge = knowledge
    settings = try StoreSettings(of: store, wishes: wishes)
    try ModelVersionCheck.check(store, base: settings.base)
    producer = try settings.producer()
  }

  /// The language half; its model is loaded when the first document must be read.
  func extraction() throws -> Extraction {
    if let loadedExtraction { return loadedExtraction }
    var extractionSettings = settings.extraction
    extractionSettings.threads = threads
    extractionSettings.reading = reading
    extractionSettings.reading.metadata = MetadataTable()
    extractionSettings.reading.readsAnyLanguage = settings.readsAnyLanguage
    let extraction = try Extraction(extractionSettings, knowledge: knowledge())
    loadedExtraction = extraction
    return extraction
  }

  /// What is known, by the store's settings.
  public func knowledge() throws -> KnowledgeBase {
    if let loadedKnowledge { return loadedKnowledge }
    let knowledge = try settings.extraction.knowledge()
    loadedKnowledge = knowledge
    return knowledge
  }

  /// How annotations become quads in this store.
  public func assembly() throws -> GraphAssembly {
    if let loadedAssembly { return loadedAssembly }
    let assembly = settings.extraction.assembly(try knowledge())
    loadedAssembly = assembly
    return assembly
  }

  /// What became of a change.
  public struct Summary: InputRemarks, Sendable {
    /// Documents put in, also in place of older ones.
    public var documents = 0
    public var claims = 0
    /// Quads of RDF files that were not there before.
    public var quads = 0
    /// Sources whose content was known already.
    public var unchanged = 0
    public var removedDocuments = 0
    /// Paths with the bytes of an earlier document.
    public var duplicates: [String] = []
    /// Parts of inputs that hold no documents.
    public var passedOver: [PassedOver] = []
    /// What a user should know about inputs that were read, with their paths.
    public var notices: [(path: String, notice: ReadingNotice)] = []
    /// Rows of the table of metadata that speak of no file that was named or found.
    public var unmatched: UnmatchedRows?
    /// Sources of the store that are no longer there.
    public var gone: [String] = []
    public var failures: [Failure] = []
    /// What became of decisions that the store did not have before, in the order of their file.
    public var decisions: [(decision: Decision, outcome: DecisionOutcome)] = []
    /// Statements of RDF files that broke the grammar, where they were to be passed over.
    public var passedOverStatements: [SyntaxFailure] = []

    /// An input that could not be taken in; what the store had of it stays.
    public struct Failure: Error, Sendable {
      public var path: String
      public var error: any Error
    }
  }
}
