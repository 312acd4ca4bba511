extension QuadStore {
  /// How many bytes of a file tell whether it is a store.
  public static let headerLength = StoreFile.headerLength

  /// Whether a file that begins with these bytes is a store.
  public static func isStore(header: [UInt8]) -> Bool { StoreFile.isStore(header: header) }

  /// Whether there is a store at a path.
  public static func isStore(at path: String) -> Bool {
    StoreFile(path: path).header.map(StoreFile.isStore) ?? false
  }

  static func connection(
    to path: String, _ access: Access, _ waitSeconds: Int
  ) throws(StoreFailure) -> Connection {
    switch access {
    case .reading: try readingConnection(path, waitSeconds)
    case .writing: try Connection(path: path, opening: .writing, waitSeconds: waitSeconds)
    case .making: try Connection(path: path, opening: .making, waitSeconds: waitSeconds)
    }
  }

  /// A connection that reads; where the folder may not be written, one that needs no files beside the store.
  ///
  /// Reading beside a writer needs a shared file in the folder. Where it cannot be made, nobody writes either, so that
  /// the store can be read as it stands, provided no log of an interrupted writer lies beside it.
  private static func readingConnection(_ path: String, _ waitSeconds: Int) throws(StoreFailure) -> Connection {
    let connection = try Connection(path: path, opening: .reading, waitSeconds: waitSeconds)
    do throws(StoreFailure) {
      _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
      return connection
    } catch {
      switch error {
      case .cannotOpen where !StoreFile(path: path).hasLog, .readOnly where !StoreFile(path: path).hasLog:
        return try Connection(path: path, opening: .readingAlone, waitSeconds: waitSeconds)
      default: throw error
      }
    }
  }
}
