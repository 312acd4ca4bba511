internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What this process has written, for whoever ends it before its time.
///
/// The one piece of state that all of a process shares, as its files are.
public enum WrittenFiles {
  /// What a run that is ended has done.
  public struct Run: Sendable {
    /// The files that took their names, in the order in which they did.
    public var finished: [String] = []
  }

  private struct State {
    var unfinished: Set<String> = []
    var run: Run?
    var isAbandoned = false
  }

  private static let state = Mutex(State())

  static func began(_ temporary: String) {
    state.withLock {
      if $0.isAbandoned { unlink(temporary) } else { $0.unfinished.insert(temporary) }
      $0.run = $0.run ?? Run()
    }
  }

  static func ended(_ temporary: String, finalPath: String?) {
    state.withLock {
      $0.unfinished.remove(temporary)
      if let finalPath { $0.run?.finished.append(finalPath) }
    }
  }

  /// Takes every unfinished file away, as the process is about to end; later ones vanish as well.
  ///
  /// - Returns: nil where the process wrote no files.
  public static func abandon() -> Run? {
    state.withLock {
      $0.isAbandoned = true
      for path in $0.unfinished { unlink(path) }
      $0.unfinished = []
      return $0.run
    }
  }
}
