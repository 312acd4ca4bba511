#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The names in a folder, as bytes: not all are UTF-8.
public enum FolderListing {
  /// In the order of their bytes, with `.` and `..`; nil where the folder cannot be listed, `errno` says why.
  public static func names(in folder: String) -> [[UInt8]]? {
    guard let stream = opendir(folder), let start = MemoryLayout<dirent>.offset(of: \dirent.d_name) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      // Behind the name's end nothing need be there to be read, although its type has room for 256 bytes.
      let name = (UnsafeRawPointer(entry) + start).assumingMemoryBound(to: CChar.self)
      names.append(Array(UnsafeRawBufferPointer(start: name, count: strlen(name))))
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
