import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks every tenth of a second which clients have gone while their requests are worked on.
final class DepartureWatch: Sendable {
  private struct State {
    var lastNumber = 0
    var requests: [Int: (departure: Departure, file: Int32)] = [:]
  }

  private let state = Mutex(State())

  /// Begins to look, as long as anybody has the watch.
  func begin() {
    DetachedThread.begin { [weak self] in
      while true {
        usleep(100_000)
        guard let self else { return }
        self.look()
      }
    }
  }

  /// Watches the client of a request; the file stays open until `remove`.
  func add(_ departure: Departure, _ file: Int32) -> Int {
    state.withLock { state in
      state.lastNumber += 1
      state.requests[state.lastNumber] = (departure, file)
      return state.lastNumber
    }
  }

  func remove(_ number: Int) { state.withLock { _ = $0.requests.removeValue(forKey: number) } }

  private func look() {
    let gone = state.withLock { state in
      state.requests.values.filter { Self.isGone($0.file) }.map(\.departure)
    }
    for departure in gone { departure.note() }
  }

  private static func isGone(_ file: Int32) -> Bool {
    #if canImport(Darwin)
      let hangUp = Int16(POLLHUP)
    #else
      // Linux's POLLRDHUP, which its headers name for GNU programs only.
      let hangUp: Int16 = 0x2000
    #endif
    var state = pollfd(fd: file, events: hangUp, revents: 0)
    return poll(&state, 1, 0) > 0 && state.revents & (hangUp | Int16(POLLHUP) | Int16(POLLERR)) != 0
  }
}
