#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks through folders, by the system's own calls: names are bytes, and links may lead in circles.
struct FolderSearch {
  private(set) var files: [String] = []
  private(set) var failures: [ReadingFailure] = []
  private let leftOut: Set<FileIdentity>
  /// The folders that the search stands in, from the outermost.
  private var way: [FileIdentity] = []

  /// - Parameter leftOut: files and folders that are passed over.
  init(leavingOut leftOut: Set<FileIdentity>) { self.leftOut = leftOut }

  /// Adds the files under a folder; hidden ones and what stands beside documents (`.meta.json`) are left out.
  mutating func search(_ folder: String) {
    guard let identity = FileIdentity(atPath: folder) else { return failures.append(.unreadable(path: folder)) }
    // A link that leads back to a folder around it: what is there is read already.
    if way.contains(identity) { return }
    guard let names = FolderListing.names(in: folder) else { return failures.append(.unreadable(path: folder)) }
    way.append(identity)
    let base = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    let known = Set(names)
    for name in names where name.first != UInt8(ascii: ".") {
      guard let written = String(validating: name, as: UTF8.self) else {
        failures.append(.unreadableName(path: base + Self.escaped(name)))
        continue
      }
      if let document = Self.document(ofSidecar: name), known.contains(document) { continue }
      visit(base + written)
    }
    way.removeLast()
  }

  private mutating func visit(_ path: String) {
    guard let identity = FileIdentity(atPath: path) else {
      return failures.append(FileIdentity.isLink(path) ? .brokenLink(path: path) : .unreadable(path: path))
    }
    if leftOut.contains(identity) { return }
    switch identity.kind {
    case .folder: search(path)
    case .file: files.append(path)
    case .special: failures.append(.notADocument(path: path, kind: "a pipe, socket or device"))
    }
  }

  /// `a.txt` for `a.txt.meta.json`.
  private static func document(ofSidecar name: [UInt8]) -> [UInt8]? {
    let ending = Array(".meta.json".utf8)
    return name.count > ending.count && name.suffix(ending.count).elementsEqual(ending)
      ? Array(name.dropLast(ending.count)) : nil
  }

  /// The name with bytes beyond ASCII as `\xE9`.
  private static func escaped(_ name: [UInt8]) -> String {
    name.map { byte in
      byte >= 0x20 && byte < 0x7F
        ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}

/// A file or folder, however it is called.
public struct FileIdentity: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case file, folder, special }

  private let device: UInt64
  private let number: UInt64
  let kind: Kind

  /// Nil where there is nothing at the path; links are followed.
  public init?(atPath path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .special
    }
  }

  /// Whether there is a link at a path, wherever it leads.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
