internal import Entente
internal import SPARQL
internal import Synchronization
internal import Text

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The interrupt key (Ctrl-C) and the system's requests to end.
///
/// A thread waits for them, where files can be removed and lines written, which handlers of signals may not do.
enum Interrupt {
  private struct State {
    /// Raised by the first interrupt, once somebody looks at it.
    var flag: InterruptFlag?
    var isRaised = false
  }

  private static let state = Mutex(State())

  /// Sees to it that a run that is told to end leaves no half files behind, and says which of its files are new.
  ///
  /// To be called before there are other threads. Signals that the caller has turned off (`nohup`) stay off.
  static func watch() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let isWatched = pthread_create(&thread, nil, { _ in Interrupt.wait() }, nil) == 0
    if !isWatched { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  /// The flag that the key raises from now on: once for a clean end, twice for a sudden one.
  static func flag() -> InterruptFlag {
    state.withLock {
      let flag = $0.flag ?? InterruptFlag()
      $0.flag = flag
      return flag
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      return unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #else
      return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    #endif
  }

  private static func wait() -> Never {
    var signals = sigset_t()
    pthread_sigmask(SIG_SETMASK, nil, &signals)
    while true {
      var number: Int32 = 0
      guard sigwait(&signals, &number) == 0 else { continue }
      if number == SIGINT, raiseFlag() { continue }
      end(by: number)
    }
  }

  /// Raises the flag; false where nobody looks at it, or it is raised.
  private static func raiseFlag() -> Bool {
    state.withLock {
      guard let flag = $0.flag, !$0.isRaised else { return false }
      flag.raise()
      $0.isRaised = true
      return true
    }
  }

  private static func end(by number: Int32) -> Never {
    if let run = WrittenFiles.abandon() { StandardStreams.note(message(for: run)) }
    // As the signal would have done it, so that whoever started the program sees why it ended.
    signal(number, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
    exit(128 + number)
  }

  private static func message(for run: WrittenFiles.Run) -> String {
    let shown = 12
    if run.finished.isEmpty { return "stopped; no file is new" }
    let rest = run.finished.count > shown ? ["… and \(run.finished.count - shown) more"] : []
    let names = run.finished.prefix(shown).map { VisibleText.visible($0, .oneLine) } + rest
    return "stopped; these files are new and whole: " + names.joined(separator: ", ")
  }
}
