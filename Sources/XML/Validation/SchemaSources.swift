import Synchronization

/// The schema files that a schema being compiled may include; everything else stays closed to the library.
///
/// libxml2 asks one loader of the process, so compilations take turns.
enum SchemaSources {
  private static let documents = Mutex<[String: [UInt8]]>([:])
  private static let turn = Mutex<Void>(())

  /// Runs a compilation during which the given files can be loaded.
  ///
  /// - Parameter files: by their names; a location is looked up by its last path component.
  static func withFiles<Result>(_ files: [String: [UInt8]], _ compile: () -> Result) -> Result {
    turn.withLock { _ in
      documents.withLock { $0 = files }
      defer { documents.withLock { $0 = [:] } }
      return compile()
    }
  }

  static func bytes(at location: String) -> [UInt8]? {
    let name = location.split(separator: "/").last.map(String.init) ?? location
    return documents.withLock { $0[name] }
  }
}
