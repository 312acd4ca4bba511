public import DocumentModel

/// The documents of one input, read one after the other: memory holds one at a time.
public final class InputReading {
  /// The input.
  public let path: String
  private let source: any DocumentSource
  private let stream: InputStream
  private let reader: DocumentReader
  private let sidecar: DocumentMetadata
  /// What the table of metadata calls the files that were met here: the input, or what lies in it.
  private(set) var filesOfTable: Set<String> = []

  /// - Parameter stream: what the source reads, to tell how far it is.
  init(
    _ source: any DocumentSource, of stream: InputStream, path: String, reader: DocumentReader,
    sidecar: DocumentMetadata
  ) {
    self.source = source
    self.stream = stream
    self.path = path
    self.reader = reader
    self.sidecar = sidecar
  }

  /// The next document; nil at the end.
  ///
  /// - Throws: why a document, or the rest, could not be read; the next call goes on behind it.
  public func next() throws(ReadingFailure) -> SourceDocument? {
    guard let found = try nextFound() else { return nil }
    return try reader.document(found, sidecar: sidecar)
  }

  /// The next document with what it can be read from again, by `DocumentReader.document(ofOriginal:)`.
  ///
  /// - Parameter known: what is known beside the input, in place of what its sidecar says.
  public func nextOriginal(
    knowing known: DocumentMetadata
  ) throws(ReadingFailure) -> (document: SourceDocument, original: [UInt8]?)? {
    guard let found = try nextFound() else { return nil }
    let document = try reader.document(found, sidecar: known)
    return (document, found.original(digest: document.record.digest, forced: reader.options.encoding))
  }

  /// The next document as a record of one line that is read as the document itself wherever it comes; see
  /// `ReadingOptions.takesOriginals`.
  func nextRecord() throws(ReadingFailure) -> (document: SourceDocument, record: [UInt8])? {
    guard var found = try nextFound() else { return nil }
    let document = try reader.document(found, sidecar: sidecar)
    found.beside = reader.known(of: found, sidecar: sidecar)
    found.file = document.record.file
    return (document, found.originalRecord(digest: document.record.digest, forced: reader.options.encoding))
  }

  private func nextFound() throws(ReadingFailure) -> FoundDocument? {
    guard let found = try source.next() else { return nil }
    if let file = reader.options.metadata.file(forPath: found.path) { filesOfTable.insert(file) }
    return found
  }

  /// Which share of the input's bytes is read, from 0 to 1; 0 where nobody knows how many there are.
  var share: Double {
    guard let length = stream.length, length > 0 else { return 0 }
    return min(1, Double(stream.position) / Double(length))
  }

  /// Parts that hold no documents; complete at the end.
  public var passedOver: [PassedOver] { source.passedOver }
}
