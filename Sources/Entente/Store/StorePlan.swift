internal import DocumentReading
internal import QuadStore
internal import RDF

/// Which sources a change passes over, in the order of their paths, and at which of them it looks on the disk.
struct StorePlan {
  /// A file, in the store or to be taken in; small, since there may be hundreds of thousands.
  struct Source {
    let path: String
    /// Whether the file itself is looked at.
    var isChecked: Bool
    /// Whether a search of a folder came upon it, and nobody named it.
    var isFound = false
    private var details: Details?

    init(path: String, stored: StoredSource? = nil, isChecked: Bool) {
      self.path = path
      self.isChecked = isChecked
      if let stored { details = Details(stored: stored, table: nil) }
    }

    var stored: StoredSource? { details?.stored }

    /// What a table says of it; nil where there is no table.
    var table: DocumentMetadata?? {
      get { details?.table }
      set { details = Details(stored: stored, table: newValue) }
    }
  }

  /// What most new sources have nothing of.
  private final class Details {
    let stored: StoredSource?
    let table: DocumentMetadata??

    init(stored: StoredSource?, table: DocumentMetadata??) {
      self.stored = stored
      self.table = table
    }
  }

  /// Whether documents are read again that another program, or one with other knowledge, has read.
  var renewsOutdated = false
  /// Whether sources are removed whose files are gone.
  var dropsMissing = false
  /// Whether documents come back that were taken out by hand.
  var restoresRemoved = false
  private(set) var failures: [StoreEditor.Summary.Failure] = []
  /// Rows of the table of metadata that speak of no file that was looked at.
  private(set) var unmatched: UnmatchedRows?
  /// By the bytes of their paths: Unicode takes some different names for equal.
  private var sources: [ExactText: Source] = [:]
  private let documents: [SourceNumber: [(number: DocumentNumber, document: StoredDocument)]]

  init(_ store: QuadStore) throws {
    documents = Dictionary(grouping: try store.documents(), by: \.document.source)
    for source in try store.sources() {
      sources[ExactText(source.path)] = Source(path: source.path, stored: source, isChecked: false)
    }
  }

  /// The sources by the bytes of their paths.
  var ordered: [Source] {
    sources.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The documents that the store has of a source.
  func documents(of source: Source) -> [(number: DocumentNumber, document: StoredDocument)] {
    source.stored.flatMap { documents[$0.number] } ?? []
  }

  mutating func includeAllStored() {
    for path in sources.keys { sources[path]?.isChecked = true }
  }

  /// Looks at files, those in folders, and stored sources that were in them.
  mutating func include(_ paths: [String], metadata: MetadataTable?) {
    var filesOfTable: Set<String> = []
    defer { unmatched = metadata.flatMap { UnmatchedRows(of: $0, files: filesOfTable) } }
    for path in paths {
      let listing = InputFiles.list([path])
      for file in listing.files {
        if let row = metadata?.file(forPath: file) { filesOfTable.insert(row) }
        include(file, metadata, isFound: listing.found.contains(Array(file.utf8)))
      }
      let absolute = AbsolutePath.path(path)
      let known = sources.values.filter { $0.stored != nil && AbsolutePath.lies($0.path, in: absolute) }
      for source in known { sources[ExactText(source.path)]?.isChecked = true }
      // A missing path that the store knows is told as gone.
      failures += listing.failures.filter { known.isEmpty || !$0.isMissing }.map { .init(path: path, error: $0) }
    }
  }

  private mutating func include(_ file: String, _ metadata: MetadataTable?, isFound: Bool) {
    let path = AbsolutePath.path(file)
    var source = sources[ExactText(path)] ?? Source(path: path, isChecked: true)
    source.isChecked = true
    source.isFound = isFound && source.stored == nil
    if let metadata { source.table = .some(metadata.metadata(forPath: file)) }
    sources[ExactText(path)] = source
  }
}

extension ReadingFailure {
  /// Whether there is no such file or folder.
  var isMissing: Bool {
    if case .missing = self { return true }
    return false
  }
}
