internal import DocumentReading

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Whole files in and out, by the system's own calls: no library is worth its start-up time for this.
public enum FileSystem {
  /// - Throws: `FileFailure` with the system's error number.
  public static func bytes(of path: String) throws(FileFailure) -> [UInt8] {
    let source = try ByteSource(path)
    return try whole { () throws(FileFailure) in try source.next() }
  }

  /// The bytes of a file, unpacked where they are gzip.
  ///
  /// - Throws: `FileFailure`, or `GzipFailure` where packed bytes are damaged or cut off.
  static func unpackedBytes(of path: String) throws -> [UInt8] {
    let source = try UnpackedSource(path)
    return try whole { try source.next() }
  }

  /// All pieces up to the empty one that ends them.
  private static func whole<Failure: Error>(_ next: () throws(Failure) -> [UInt8]) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Writes a whole file so that nobody ever sees half of one: into a temporary file beside it, then renamed.
  ///
  /// A run that is killed, or a disk that is full, leaves what was there before.
  /// - Throws: `FileFailure`; the temporary file is gone then.
  public static func write(
    _ bytes: [UInt8], to path: String, links: PartialFile.LinkPolicy = .followsOwn
  ) throws(FileFailure) {
    let file = try PartialFile(path, links: links)
    try file.write(bytes)
    try file.finish()
  }

  /// Makes a folder with its parents, where it is missing.
  ///
  /// - Throws: `FileFailure`, also for an empty path, which is no folder and above all not the root.
  public static func makeFolder(_ path: String) throws(FileFailure) {
    if path.isEmpty { throw FileFailure(action: .makeFolder, path: path, number: ENOENT) }
    if isFolder(path) { return }
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw FileFailure(action: .makeFolder, path: path, number: errno)
    }
  }

  /// Whether there is a file or folder at a path.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// How many bytes a file has.
  ///
  /// - Throws: `FileFailure` where there is no file.
  public static func size(of path: String) throws(FileFailure) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileFailure(action: .read, path: path, number: errno) }
    return Int(status.st_size)
  }

  /// Whether there is a folder at a path; links are followed.
  public static func isFolder(_ path: String) -> Bool { isFolder(path, followsLinks: true) }

  /// Whether two paths lead to one file or folder, which is there.
  public static func areOne(_ path: String, _ other: String) -> Bool {
    var (status, otherStatus) = (stat(), stat())
    guard stat(path, &status) == 0, stat(other, &otherStatus) == 0 else { return false }
    return status.st_dev == otherStatus.st_dev && status.st_ino == otherStatus.st_ino
  }

  static func isFolder(_ path: String, followsLinks: Bool) -> Bool {
    kind(of: path, followsLinks: followsLinks) == S_IFDIR
  }

  /// Whether something is at the path that is neither file nor folder: a pipe, a terminal, a device.
  static func isSpecial(_ path: String, followsLinks: Bool) -> Bool {
    guard let kind = kind(of: path, followsLinks: followsLinks) else { return false }
    return kind != S_IFREG && kind != S_IFDIR && kind != S_IFLNK
  }

  private static func kind(of path: String, followsLinks: Bool) -> mode_t? {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  /// The path of the file that a link leads to; other paths as they are.
  ///
  /// Links are followed as Linux does it under `protected_symlinks`, wherever they stand: those of the user who runs the
  /// program, of the superuser, and of the owner of the folder that they stand in.
  /// - Throws: `FileFailure` for links of others, who could lead a user's file anywhere.
  static func target(ofOwnLink path: String) throws(FileFailure) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    var folder = stat()
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let isFolderKnown = stat(slash.map { String(path[...$0]) } ?? ".", &folder) == 0
    let isOwn = status.st_uid == geteuid() || status.st_uid == 0 || isFolderKnown && status.st_uid == folder.st_uid
    guard isOwn else { throw FileFailure(action: .write, path: path, number: ELOOP) }
    guard let target = realpath(path, nil) else {
      // A link to what is not there yet: its name is taken, so that nothing is made where it leads.
      return path
    }
    defer { free(target) }
    return String(cString: target)
  }

  /// The path of a file in a folder, by a name that comes from data: of a name that leads elsewhere only its end counts.
  public static func path(ofFile name: String, in folder: String) -> String {
    folder + "/" + (name.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? "")
  }

  /// The names in a folder, sorted by bytes; hidden ones are left out.
  public static func names(in folder: String) throws(FileFailure) -> [String] {
    guard let names = FolderListing.names(in: folder) else {
      throw FileFailure(action: .list, path: folder, number: errno)
    }
    return names.filter { $0.first != UInt8(ascii: ".") }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes all bytes to an open file.
  ///
  /// - Parameter path: what failures call it.
  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return write(descriptor, base + written, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileFailure(action: .write, path: path, number: errno) }
      written += count
    }
  }

  /// The system's `write`, whose name the types here take.
  private static func write(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, start, count)
    #else
      Darwin.write(descriptor, start, count)
    #endif
  }
}
