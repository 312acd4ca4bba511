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
    var bytes: [UInt8] = []
    while true {
      let piece = try source.next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Writes a whole file so that nobody ever sees half of one: into a temporary file beside it, then renamed.
  ///
  /// A run that is killed, or a disk that is full, leaves what was there before.
  /// - Throws: `FileFailure`; the temporary file is gone then.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    let file = try PartialFile(path)
    try file.write(bytes)
    try file.finish()
  }

  /// Makes a folder with its parents, where it is missing.
  public static func makeFolder(_ path: String) throws(FileFailure) {
    if path.isEmpty || isFolder(path) { return }
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
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether something is at the path that is neither file nor folder: a pipe, a terminal, a device.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// The path of the file that a link leads to; other paths as they are.
  static func target(ofLink path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let target = realpath(path, nil) else {
      return path
    }
    defer { free(target) }
    return String(cString: target)
  }

  /// The names in a folder, sorted by bytes; hidden ones are left out.
  public static func names(in folder: String) throws(FileFailure) -> [String] {
    guard let stream = opendir(folder) else { throw FileFailure(action: .list, path: folder, number: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The system's `write`, whose name the types here take.
  static func write(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, start, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, start, count)
    #else
      Darwin.write(descriptor, start, count)
    #endif
  }
}
