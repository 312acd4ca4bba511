internal import DocumentReading
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The hidden files that hold results until they are whole: makes them, and removes those that killed runs left.
///
/// A run holds a lock on each of its own for as long as it lives, which the system takes away from a killed one.
enum Leftovers {
  private static let prefix = ".entente-"
  private static let suffix = ".part"
  private static let next = Atomic<Int>(0)
  private static let sweptFolders = Mutex<Set<String>>([])

  /// A new, locked file in the folder of a path; its name does not depend on the path's, which may be as long as any.
  ///
  /// The first file of a run in a folder takes away what killed runs left there.
  /// - Throws: `FileFailure` with the path that the file is for.
  static func newFile(for path: String) throws(FileFailure) -> (path: String, descriptor: Int32) {
    let folder = folder(of: path)
    if sweptFolders.withLock({ $0.insert(folder).inserted }) { _ = remove(in: folder) }
    while true {
      let name = folder + prefix + "\(getpid())-\(next.wrappingAdd(1, ordering: .relaxed).oldValue)" + suffix
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { throw FileFailure(action: .write, path: path, number: errno) }
      // Between opening and locking another run may have taken the file for a leftover; then another one is made.
      flock(descriptor, LOCK_EX)
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_nlink == 0 {
        close(descriptor)
        continue
      }
      return (name, descriptor)
    }
  }

  /// Removes the unfinished files of runs that were killed.
  ///
  /// - Parameter folder: a path that is empty or ends with a slash.
  /// - Returns: how many there were.
  @discardableResult
  static func remove(in folder: String) -> Int {
    let names = FolderListing.names(in: folder.isEmpty ? "." : folder) ?? []
    return names.map { String(decoding: $0, as: UTF8.self) }.count { isName($0) && removeIfDead(folder + $0) }
  }

  /// `.entente-NUMBER-NUMBER.part`.
  private static func isName(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    let middle = name.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
    let parts = middle.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func removeIfDead(_ path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0 && unlink(path) == 0
  }

  /// With its slash; empty for the current folder.
  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }
}
