import FlyingSocks
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One connection, read and written with deadlines; used by one thread.
///
/// The socket does not block: every wait has an end, so that no client can keep a thread by doing nothing.
final class ClientConnection {
  private static let pieceLength = 1 << 14

  let socket: Socket
  private let stallTime: Duration
  /// Bytes that have come and that nobody has taken yet.
  private var pending: [UInt8] = []
  private var taken = 0

  init(_ socket: Socket, stallTime: Duration) throws {
    try socket.setFlags(.nonBlocking)
    self.socket = socket
    self.stallTime = stallTime
  }

  func close() { try? socket.close() }

  /// The next byte.
  ///
  /// - Throws: `HTTPFailure.tooSlow` after the deadline, `.gone` where there are no more.
  func byte(before deadline: ContinuousClock.Instant) throws(HTTPFailure) -> UInt8 {
    if taken == pending.count { try fill(before: deadline) }
    defer { taken += 1 }
    return pending[taken]
  }

  /// Exactly so many bytes.
  func bytes(_ count: Int, before deadline: ContinuousClock.Instant) throws(HTTPFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      if taken == pending.count { try fill(before: deadline) }
      let part = pending[taken..<min(pending.count, taken + count - bytes.count)]
      bytes += part
      taken += part.count
    }
    return bytes
  }

  /// Writes everything.
  ///
  /// - Throws: `HTTPFailure.gone`, also where the client takes nothing for too long.
  func write(_ bytes: [UInt8]) throws(HTTPFailure) {
    let data = Data(bytes)
    var sent = data.startIndex
    while sent < data.endIndex {
      do {
        sent = try socket.write(data, from: sent)
      } catch SocketError.blocked {
        guard wait(for: Int16(POLLOUT), before: .now + stallTime) else { throw .gone }
      } catch {
        throw .gone
      }
    }
  }

  /// Closes the sending side and reads what is left, for a moment: a connection that is closed with unread bytes takes
  /// the answer with it.
  func drain() {
    _ = shutdown(socket.file.rawValue, Int32(SHUT_WR))
    let deadline = ContinuousClock.now + .seconds(1)
    var rest = 1 << 20
    pending = []
    taken = 0
    while rest > 0 {
      do throws(HTTPFailure) { try fill(before: deadline) } catch { return }
      rest -= pending.count
    }
  }

  private func fill(before deadline: ContinuousClock.Instant) throws(HTTPFailure) {
    while true {
      do {
        pending = try socket.read(atMost: Self.pieceLength)
        taken = 0
        return
      } catch SocketError.blocked {
        guard wait(for: Int16(POLLIN), before: deadline) else { throw .tooSlow }
      } catch {
        throw .gone
      }
    }
  }

  /// False where the deadline passes first.
  private func wait(for events: Int16, before deadline: ContinuousClock.Instant) -> Bool {
    let (seconds, attoseconds) = (deadline - ContinuousClock.now).components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    guard milliseconds > 0 else { return false }
    var state = pollfd(fd: socket.file.rawValue, events: events, revents: 0)
    return poll(&state, 1, Int32(clamping: milliseconds)) > 0
  }
}
