#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that a run reads.
public enum InputFiles {
  /// What paths turned out to be.
  public struct Listing: Hashable, Sendable {
    /// By the bytes of their paths, each once.
    public var files: [String]
    /// Those that were found in folders and not named themselves.
    public var found: Set<[UInt8]>
    /// Paths that do not exist, folders that cannot be listed, names that cannot be read.
    public var failures: [ReadingFailure]
  }

  /// Endings of texts, pages and records.
  private static let knownEndings: Set<String> = ["txt", "text", "html", "htm", "xhtml", "jsonl", "ndjson"]

  /// Whether a file's ending says that it holds texts, pages or records.
  public static func hasKnownEnding(_ path: String) -> Bool { knownEndings.contains(ending(of: path)) }

  /// The files behind paths: folders are searched with all folders in them, hidden files and folders left out.
  ///
  /// The result does not depend on the order of the paths. Paths whose bytes differ are different files, also where
  /// Unicode takes them for equal.
  /// - Parameter leftOut: files and folders that are passed over where a search finds them: what a run writes itself.
  public static func list(_ paths: [String], leavingOut leftOut: [String] = []) -> Listing {
    var search = FolderSearch(leavingOut: Set(leftOut.compactMap { FileIdentity(atPath: $0) }))
    var named: [String] = []
    var failures: [ReadingFailure] = []
    for path in paths {
      if path == "-" {
        named.append(path)
      } else if let identity = FileIdentity(atPath: path) {
        if identity.kind == .folder { search.search(path) } else { named.append(path) }
      } else {
        failures.append(FileIdentity.isLink(path) ? .brokenLink(path: path) : .missing(path: path))
      }
    }
    let found = Set(search.files.map { Array($0.utf8) }).subtracting(named.map { Array($0.utf8) })
    return Listing(files: unique(named + search.files), found: found, failures: failures + search.failures)
  }

  private static func unique(_ paths: [String]) -> [String] {
    var unique: [String] = []
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !(unique.last?.utf8.elementsEqual(path.utf8) ?? false) {
      unique.append(path)
    }
    return unique
  }

  /// The paths of a list as it comes on standard input: separated by NUL where there is one, else by line breaks.
  public static func paths(inList bytes: [UInt8]) -> [String] {
    let separator: UInt8 = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
    return bytes.split(separator: separator).compactMap { piece in
      var piece = piece
      if separator != 0, piece.last == UInt8(ascii: "\r") { piece = piece.dropLast() }
      return piece.isEmpty ? nil : String(decoding: piece, as: UTF8.self)
    }
  }

  /// The bytes of a file; no more than the limit are read.
  public static func bytes(atPath path: String, limit: Int) throws(ReadingFailure) -> [UInt8] {
    if path != "-" {
      guard let identity = FileIdentity(atPath: path) else { throw .missing(path: path) }
      guard identity.kind != .folder else { throw .unreadable(path: path) }
    }
    return try InputStream(atPath: path).rest(limit: limit)
  }

  /// The last component of a path.
  static func name(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? path
  }

  /// A file's name without its ending; names that begin with a full stop keep it.
  static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.utf8.startIndex else { return name }
    return String(name[..<dot])
  }

  /// A file's ending in lower case, empty where it has none.
  static func ending(of path: String) -> String {
    let name = name(of: path)
    return name.utf8.count == stem(of: path).utf8.count
      ? "" : String(name.dropFirst(stem(of: path).count + 1)).lowercased()
  }
}
