internal import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Paths that mean the same file wherever the program is started.
enum AbsolutePath {
  /// A path from the root, without `.`, `..` and repeated slashes; links are not followed.
  ///
  /// - Parameter folder: where relative paths begin; the current folder if nil.
  static func path(_ path: String, from folder: String? = nil) -> String {
    let whole = path.hasPrefix("/") ? path : (folder ?? currentFolder) + "/" + path
    var parts: [Substring.UTF8View] = []
    for part in whole.utf8.split(separator: UInt8(ascii: "/")) {
      switch String(part) {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.map { String(Substring($0)) }.joined(separator: "/")
  }

  /// The IRI of the file at an absolute path (RFC 8089), everything but unreserved ASCII characters encoded.
  static func iri(ofFileAt path: String) -> String {
    "file://" + PercentEncoding.encoded(path, keepsSlashes: true)
  }

  /// Whether a path is another one or lies in the folder of that name.
  static func lies(_ path: String, in folder: String) -> Bool {
    path.utf8.elementsEqual(folder.utf8) || path.utf8.starts(with: (folder == "/" ? folder : folder + "/").utf8)
  }

  private static var currentFolder: String {
    guard let name = getcwd(nil, 0) else { return "" }
    defer { free(name) }
    return String(cString: name)
  }
}
