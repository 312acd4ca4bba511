internal import DocumentReading

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A store that another program is just making: an empty file with a journal beside it.
enum StoreInTheMaking {
  /// How long it is waited for; making one takes some milliseconds.
  private static let longestWait = Duration.seconds(5)

  /// Waits until there is a store, where one is being made.
  ///
  /// - Throws: `GraphOpeningFailure.emptyFile` where a file stays empty that is named like nothing that can be read.
  static func wait(at path: String) throws {
    let begin = ContinuousClock.now
    while isEmpty(path) {
      guard FileSystem.exists(path + "-journal"), ContinuousClock.now - begin < longestWait else {
        if InputKind(beginning: [], name: path) == .documents, !InputFiles.hasKnownEnding(path) {
          throw GraphOpeningFailure.emptyFile(path: path)
        }
        return
      }
      usleep(20_000)
    }
  }

  private static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
  }
}
