#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files that a run reads.
public enum InputFiles {
  /// What a path turned out to be.
  public struct Listing: Hashable, Sendable {
    /// By the bytes of their paths, each once.
    public var files: [String]
    /// Named paths that do not exist or cannot be listed.
    public var failures: [ReadingFailure]
  }

  /// Endings that a folder is searched for; a file that is named itself may have any.
  static let knownEndings = ["txt", "text", "html", "htm", "xhtml", "jsonl", "ndjson"]

  /// Whether a file's ending says that it holds texts, pages or records.
  public static func hasKnownEnding(_ path: String) -> Bool { knownEndings.contains(ending(of: path)) }

  /// The files behind paths: folders are searched with all folders in them, hidden files and folders left out.
  ///
  /// The result does not depend on the order of the paths.
  public static func list(_ paths: [String]) -> Listing {
    var files: Set<String> = []
    var failures: [ReadingFailure] = []
    for path in paths {
      var isFolder: Bool = false
      guard exists(path, &isFolder) else {
        failures.append(.missing(path: path))
        continue
      }
      if isFolder {
        if !search(path, &files) { failures.append(.unreadable(path: path)) }
      } else {
        files.insert(path)
      }
    }
    return Listing(files: files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, failures: failures)
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
    var isFolder = false
    guard exists(path, &isFolder) else { throw .missing(path: path) }
    guard !isFolder else { throw .unreadable(path: path) }
    if let size = size(path), size > limit { throw .tooLarge(path: path, bytes: size, limit: limit) }
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
    guard data.count <= limit else { throw .tooLarge(path: path, bytes: data.count, limit: limit) }
    return Array(data)
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

  private static func exists(_ path: String, _ isFolder: inout Bool) -> Bool {
    #if canImport(FoundationEssentials)
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    #else
      var flag = ObjCBool(false)
      defer { isFolder = flag.boolValue }
      return FileManager.default.fileExists(atPath: path, isDirectory: &flag)
    #endif
  }

  private static func size(_ path: String) -> Int? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    return attributes[.size] as? Int ?? (attributes[.size] as? UInt64).map { Int(clamping: $0) }
  }

  /// Adds the files under a folder; false where it cannot be listed.
  private static func search(_ folder: String, _ files: inout Set<String>) -> Bool {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return false }
    let base = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    for name in names where !name.hasPrefix(".") {
      var isFolder = false
      guard exists(base + name, &isFolder) else { continue }
      if isFolder {
        _ = search(base + name, &files)
      } else if knownEndings.contains(ending(of: name)) {
        files.insert(base + name)
      }
    }
    return true
  }
}
