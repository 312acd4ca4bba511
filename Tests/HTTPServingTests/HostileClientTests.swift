import HTTPServing
import Synchronization
import TestSupport
import Testing

@Suite("Clients that ask too much, too slowly, or go away")
struct HostileClientTests {
  private static let host = "HTTP/1.1\r\nHost: a\r\n"

  private static var tight: HTTPLimits {
    var limits = HTTPLimits()
    (limits.headBytes, limits.bodyBytes) = (1000, 1000)
    (limits.headTime, limits.bodyTime) = (.milliseconds(300), .milliseconds(300))
    (limits.idleTime, limits.stallTime) = (.milliseconds(600), .milliseconds(300))
    return limits
  }

  @Test("heads and bodies have a size, whether it is announced or not")
  func sizes() throws {
    let live = try LiveServer.echo(Self.tight)
    defer { withExtendedLifetime(live) {} }
    let field = "X: " + String(repeating: "x", count: 2000) + "\r\n"
    #expect(live.status("GET / \(Self.host)\(field)\r\n") == 431)
    #expect(live.status("GET /" + String(repeating: "x", count: 2000) + " \(Self.host)\r\n") == 431)
    #expect(live.status("POST / \(Self.host)Content-Length: 1000000000\r\n\r\n") == 413)
    #expect(live.status("POST / \(Self.host)Content-Length: 99999999999999999999\r\n\r\n") == 400)
    let chunk = "1F4\r\n" + String(repeating: "x", count: 500) + "\r\n"
    let chunked = "POST / \(Self.host)Transfer-Encoding: chunked\r\n\r\n"
    #expect(live.status(chunked + chunk + chunk + chunk) == 413)
    #expect(live.status(chunked + "FFFFFFFFFFFFFFF\r\n") == 413)
  }

  @Test("a head or body that drips in is given up after its time, however lively it drips")
  func dripping() throws {
    let live = try LiveServer.echo(Self.tight)
    defer { withExtendedLifetime(live) {} }
    for begin in ["GET / HTTP/1.1\r\nX: ", "POST / \(Self.host)Content-Length: 900\r\n\r\n"] {
      let client = RawClient(port: live.port)
      client.send(begin)
      let start = ContinuousClock.now
      while client.send("x"), ContinuousClock.now - start < .seconds(10) {
        if let answer = client.piece(patience: 0.05) {
          #expect(String(decoding: answer, as: UTF8.self).hasPrefix("HTTP/1.1 408"))
          break
        }
      }
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }

  @Test("a connection on which nothing comes is closed")
  func idle() throws {
    let live = try LiveServer.echo(Self.tight)
    defer { withExtendedLifetime(live) {} }
    #expect(RawClient.exchange("", port: live.port, patience: 5) == "")
  }

  @Test("further connections than allowed are told so, and welcome again later")
  func connections() throws {
    var limits = HTTPLimits()
    limits.connections = 2
    limits.idleTime = .seconds(5)
    let live = try LiveServer.echo(limits)
    defer { withExtendedLifetime(live) {} }
    let request = "GET / \(Self.host)\r\n"
    let first = [RawClient(port: live.port), RawClient(port: live.port)]
    for client in first {
      client.send(request)
      #expect(client.piece() != nil)
    }
    #expect(live.status(request) == 503)
    first.forEach { $0.close() }
    let start = ContinuousClock.now
    while live.status("GET / \(Self.host)Connection: close\r\n\r\n") != 200 {
      guard ContinuousClock.now - start < .seconds(5) else { return #expect(Bool(false), "not welcome again") }
    }
  }

  @Test("whoever works on a request hears that its client has gone")
  func departure() throws {
    let hasHeard = Mutex(false)
    let live = try LiveServer { request in
      request.departure.notify { hasHeard.withLock { $0 = true } }
      let start = ContinuousClock.now
      while !hasHeard.withLock({ $0 }), ContinuousClock.now - start < .seconds(10) {
        DetachedThread.sleep(.milliseconds(5))
      }
      return ServerResponse(status: 200, message: "too late")
    }
    defer { withExtendedLifetime(live) {} }
    let client = RawClient(port: live.port)
    client.send("GET / \(Self.host)\r\n")
    DetachedThread.sleep(.milliseconds(200))
    client.close()
    let start = ContinuousClock.now
    while !hasHeard.withLock({ $0 }), ContinuousClock.now - start < .seconds(5) {
      DetachedThread.sleep(.milliseconds(5))
    }
    #expect(hasHeard.withLock { $0 })
  }

  @Test("a client that takes nothing of its answer does not keep its thread")
  func stalling() throws {
    let hasEnded = Mutex(false)
    let live = try LiveServer(Self.tight) { _ in
      ServerResponse(
        status: 200,
        body: .stream { send in
          defer { hasEnded.withLock { $0 = true } }
          while true { try send([UInt8](repeating: 0x20, count: 1 << 16)) }
        })
    }
    defer { withExtendedLifetime(live) {} }
    let client = RawClient(port: live.port)
    client.send("GET / \(Self.host)\r\n")
    let start = ContinuousClock.now
    while !hasEnded.withLock({ $0 }), ContinuousClock.now - start < .seconds(10) {
      DetachedThread.sleep(.milliseconds(20))
    }
    #expect(hasEnded.withLock { $0 })
    client.close()
  }

  @Test("an answer that fails before its first piece has another status, one that fails later is cut")
  func brokenAnswers() throws {
    let live = try LiveServer { request in
      ServerResponse(
        status: 200,
        body: .stream { send in
          if request.path == "/late" { try send(Array("half".utf8)) }
          throw HTTPRefusal(503, "broken")
        })
    }
    defer { withExtendedLifetime(live) {} }
    let early = RawClient.exchange("GET /early \(Self.host)Connection: close\r\n\r\n", port: live.port)
    #expect(early.hasPrefix("HTTP/1.1 503"))
    let late = RawClient.exchange("GET /late \(Self.host)\r\n", port: live.port)
    #expect(late.hasPrefix("HTTP/1.1 200"))
    #expect(late.hasSuffix("4\r\nhalf\r\n"))
  }
}
