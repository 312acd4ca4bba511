import Compression
import Text

/// Opens inputs by their form, also those that lie in others.
struct InputOpening: Sendable {
  /// Files packed in each other, at most: a mail in a zip in a gzip is three.
  static let deepest = 4

  let options: ReadingOptions

  /// The documents of a file, a device or, for `-`, standard input, and the stream that they are read from.
  func source(
    atPath path: String
  ) throws(ReadingFailure) -> (documents: any DocumentSource, stream: InputStream) {
    if path != "-" {
      guard let identity = FileIdentity(atPath: path) else { throw .missing(path: path) }
      guard identity.kind != .folder else { throw .unreadable(path: path) }
    }
    let stream = try InputStream(atPath: path)
    let beginning = try stream.peek(InputForm.beginningLength)
    let form = InputForm(beginning: beginning, name: path == "-" ? "stdin" : path)
    if form == .archive, FileIdentity(atPath: path)?.kind == .file {
      let archive = ArchiveSource(path: path, self, depth: 1) { () throws(ArchiveFailure) in
        try ArchiveReader(atPath: path)
      }
      return (archive, stream)
    }
    return (try source(of: stream, path, form, name: Self.documentName(ofPath: path), depth: 0), stream)
  }

  /// The documents of bytes that were read elsewhere.
  ///
  /// - Parameters:
  ///   - path: tells the form, and names the input in messages.
  ///   - name: what a document is called that has no name of its own.
  ///   - depth: in how many others the input lies.
  func source(of bytes: [UInt8], path: String, name: String, depth: Int) throws(ReadingFailure) -> any DocumentSource {
    let form = InputForm(beginning: bytes.prefix(InputForm.beginningLength), name: path)
    return try source(of: InputStream(bytes, path: path), path, form, name: name, depth: depth)
  }

  /// `-` and the devices that stand for it name no file.
  static func documentName(ofPath path: String) -> String {
    path == "-" || path.hasPrefix("/dev/") || path.hasPrefix("/proc/") ? "stdin" : InputFiles.stem(of: path)
  }

  private func source(
    of stream: InputStream, _ path: String, _ form: InputForm, name: String, depth: Int
  ) throws(ReadingFailure) -> any DocumentSource {
    guard depth <= Self.deepest else { throw .beyond(.nesting(Self.deepest), path: path) }
    let limit = options.sizeLimit
    switch form {
    case .text: return single(stream, path, name) { .text($0) }
    case .page: return single(stream, path, name) { .page($0, declared: nil) }
    case .records: return RecordSource(stream, path: path, name: name, options: options)
    case .feed:
      return whole(stream) { (bytes) throws(ReadingFailure) in
        try FeedSource.documents(in: bytes, path: path, name: name)
      }
    case .wiki: return try WikiSource(stream, path: path, name: name, limit: limit)
    case .mail: return MailSource(try stream.rest(limit: limit), path: path, name: name, self, depth: depth)
    case .mailbox: return MailboxSource(stream, path: path, name: name, self, depth: depth)
    case .webArchive: return WebArchiveSource(stream, path: path, name: name, self, depth: depth)
    case .wordDocument:
      return whole(stream) { (bytes) throws(ReadingFailure) in
        try WordDocument.document(in: bytes, path: path, name: name, limit: limit)
      }
    case .book:
      return whole(stream) { (bytes) throws(ReadingFailure) in
        try ElectronicBook.documents(in: bytes, path: path, name: name, limit: limit)
      }
    case .pdf:
      return whole(stream) { (bytes) throws(ReadingFailure) in
        [try PDFText.document(in: bytes, path: path, name: name, limit: limit)]
      }
    case .gzip: return try unpacked(stream, path, name, depth)
    case .archive:
      let bytes = try stream.rest(limit: limit)
      return ArchiveSource(path: path, self, depth: depth + 1) { () throws(ArchiveFailure) in
        try ArchiveReader(bytes, source: path)
      }
    case .own(let form): throw .ownOutput(path: path, form: form)
    case .other(let kind): throw .notADocument(path: path, kind: kind)
    }
  }

  private func single(
    _ stream: InputStream, _ path: String, _ name: String, _ content: @escaping ([UInt8]) -> FoundDocument.Content
  ) -> any DocumentSource {
    let limit = options.sizeLimit
    return SingleSource { () throws(ReadingFailure) in
      FoundDocument(name: name, path: path, content: content(try stream.rest(limit: limit)))
    }
  }

  private func whole(
    _ stream: InputStream, _ documents: @escaping ([UInt8]) throws(ReadingFailure) -> [FoundDocument]
  ) -> any DocumentSource {
    let limit = options.sizeLimit
    return WholeSource { () throws(ReadingFailure) in
      ListSource(try documents(try stream.rest(limit: limit)).map { .success($0) })
    }
  }

  /// What is in a gzip, under the name without `.gz`; archives in it are read by the library from the file itself.
  private func unpacked(
    _ stream: InputStream, _ path: String, _ name: String, _ depth: Int
  ) throws(ReadingFailure) -> any DocumentSource {
    let inside = Self.unpackedPath(path)
    let reader = GzipReader(name: path) { try stream.next() }
    let growth = GrowthLimit()
    let unpacked = InputStream(path: path) {
      let piece = try reader.next()
      guard growth.allows(piece.count, of: stream.position) else {
        throw ReadingFailure.beyond(.growth(GrowthLimit.ratio), path: path)
      }
      return piece
    }
    let form = InputForm(beginning: try unpacked.peek(InputForm.beginningLength), name: inside)
    let innerName = name.hasSuffix(".tar") ? String(name.dropLast(4)) : InputFiles.stem(of: inside)
    if form == .archive, depth == 0, FileIdentity(atPath: path)?.kind == .file {
      return ArchiveSource(path: path, self, depth: depth + 1) { () throws(ArchiveFailure) in
        try ArchiveReader(atPath: path)
      }
    }
    return try source(of: unpacked, inside, form, name: depth == 0 ? innerName : name, depth: depth + 1)
  }

  /// `a.html` for `a.html.gz`, `a.tar` for `a.tgz`.
  static func unpackedPath(_ path: String) -> String {
    switch InputFiles.ending(of: path) {
    case "gz", "gzip", "xz", "bz2", "zst", "lzma", "lz4", "z":
      String(path.prefix(upTo: path.lastIndex(of: ".") ?? path.endIndex))
    case "tgz": String(path.dropLast(2)) + "ar"
    default: path
    }
  }
}

/// Stops what unpacks to very many times its size.
///
/// Text packs to a tenth, repetitive tables to a fiftieth, and a bomb of zeros to a thousandth.
final class GrowthLimit {
  static let ratio = 250
  /// Less is never too much.
  private static let freeBytes = 64 << 20
  private var unpackedBytes = 0

  /// Takes account of unpacked bytes; false where they are too many for the packed ones used so far.
  func allows(_ count: Int, of packedBytes: Int) -> Bool {
    unpackedBytes += count
    return unpackedBytes <= Self.freeBytes || unpackedBytes / Self.ratio <= packedBytes
  }
}
