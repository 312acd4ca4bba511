import Compression
import Text

/// The documents in an archive, member by member, in their order: memory holds one member at a time.
final class ArchiveSource: DocumentSource {
  /// More members are no collection of documents but an attack, or a mistake.
  static let mostMembers = 1_000_000

  private let path: String
  private let opening: InputOpening
  private let depth: Int
  private var open: (() throws(ArchiveFailure) -> ArchiveReader)?
  private var archive: ArchiveReader?
  private var inner: (any DocumentSource)?
  private var memberCount = 0
  private let growth = GrowthLimit()
  private var isOver = false
  private(set) var passedOver: [PassedOver] = []

  /// - Parameter depth: how deep the members lie.
  init(
    path: String, _ opening: InputOpening, depth: Int, open: @escaping () throws(ArchiveFailure) -> ArchiveReader
  ) {
    self.path = path
    self.opening = opening
    self.depth = depth
    self.open = open
  }

  func next() throws(ReadingFailure) -> FoundDocument? {
    while !isOver {
      if let inner {
        if let document = try inner.next() { return document }
        passedOver += inner.passedOver
        self.inner = nil
      }
      inner = try nextMember()
    }
    return nil
  }

  private func nextMember() throws(ReadingFailure) -> (any DocumentSource)? {
    guard let (archive, entry) = try nextEntry() else {
      isOver = true
      return nil
    }
    return try member(entry, of: archive)
  }

  private func nextEntry() throws(ReadingFailure) -> (archive: ArchiveReader, entry: ArchiveReader.Entry)? {
    do throws(ArchiveFailure) {
      if let open {
        self.open = nil
        archive = try open()
      }
      guard let archive, let entry = try archive.next() else { return nil }
      return (archive, entry)
    } catch {
      isOver = true
      throw ReadingFailure(error, path: path)
    }
  }

  /// - Returns: nil for a member that is passed over.
  private func member(
    _ entry: ArchiveReader.Entry, of archive: ArchiveReader
  ) throws(ReadingFailure) -> (any DocumentSource)? {
    memberCount += 1
    guard memberCount <= Self.mostMembers else {
      isOver = true
      throw .beyond(.members(Self.mostMembers), path: path)
    }
    let isSingle = entry.name.isEmpty && memberCount == 1
    let memberPath = isSingle ? InputOpening.unpackedPath(path) : MemberNames.path(of: entry.name, in: path)
    let file = InputFiles.name(of: memberPath)
    // Hidden files, and what the archiver of macOS adds to each.
    if !isSingle, file.hasPrefix(".") || entry.name.hasPrefix("__MACOSX/") { return nil }
    if entry.isEncrypted { throw .encrypted(path: memberPath) }
    let bytes = try content(of: memberPath, archive)
    let name =
      isSingle ? InputFiles.stem(of: memberPath) : MemberNames.name(of: entry.name, in: path, number: memberCount)
    if depth > InputOpening.deepest { throw .beyond(.nesting(InputOpening.deepest), path: memberPath) }
    return try opening.source(of: bytes, path: memberPath, name: name, depth: depth)
  }

  private func content(of memberPath: String, _ archive: ArchiveReader) throws(ReadingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece: [UInt8]
      do throws(ArchiveFailure) {
        piece = try archive.piece()
      } catch {
        throw ReadingFailure(error, path: memberPath)
      }
      if piece.isEmpty { return bytes }
      guard growth.allows(piece.count, of: archive.usedBytes) else {
        isOver = true
        throw .beyond(.growth(GrowthLimit.ratio), path: path)
      }
      bytes += piece
      let limit = opening.options.sizeLimit
      guard bytes.count <= limit else { throw .tooLarge(path: memberPath, bytes: bytes.count, limit: limit) }
    }
  }
}

/// The members of a form that is a zip archive, by name: DOCX, EPUB.
struct PackedParts {
  private var parts: [String: [UInt8]] = [:]

  /// - Parameters:
  ///   - isWanted: whether a member is needed, by its name.
  ///   - limit: bytes of all wanted members together.
  init(
    _ bytes: [UInt8], path: String, limit: Int, where isWanted: (String) -> Bool
  ) throws(ReadingFailure) {
    do {
      let archive = try ArchiveReader(bytes, source: path)
      var total = 0
      var members = 0
      while let entry = try archive.next() {
        members += 1
        if members > ArchiveSource.mostMembers {
          throw ReadingFailure.beyond(.members(ArchiveSource.mostMembers), path: path)
        }
        guard isWanted(entry.name) else { continue }
        if entry.isEncrypted { throw ReadingFailure.encrypted(path: path) }
        var content: [UInt8] = []
        while true {
          let piece = try archive.piece()
          if piece.isEmpty { break }
          content += piece
          total += piece.count
          if total > limit { throw ReadingFailure.tooLarge(path: path, bytes: total, limit: limit) }
        }
        parts[entry.name] = content
      }
    } catch {
      throw ReadingFailure(error, path: path)
    }
  }

  subscript(name: String) -> [UInt8]? { parts[name] }
}
