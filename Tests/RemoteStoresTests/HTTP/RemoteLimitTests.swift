import RDF
import RemoteStores
import TestSupport
import Testing

@Suite("Limits of other servers")
struct RemoteLimitTests {
  private static let form = ["Content-Type: application/sparql-results+json"]

  private func session(_ change: (inout HTTPConnection.Limits) -> Void = { _ in }) throws -> RemoteSession {
    var limits = HTTPConnection.Limits()
    limits.answering = 120
    change(&limits)
    return RemoteSession(try HTTPConnection(limits: limits), pause: { _ in })
  }

  private func failure(_ session: RemoteSession, _ server: ScriptedServer) -> RemoteFailure? {
    do throws(RemoteFailure) {
      _ = try RemoteQuery(session, endpoint: server.address).answer(to: "SELECT * {}", isGraph: false)
      return nil
    } catch {
      return error
    }
  }

  @Test("an answer larger than allowed is cut off")
  func size() throws {
    let body = String(repeating: " ", count: 3_000_000)
    let server = ScriptedServer([.status(200, headers: Self.form, body: body)])
    let failure = failure(try session { $0.answerBytes = 1 << 20 }, server)
    #expect(failure == .transfer(.tooLarge(url: server.address, limit: 1 << 20)))
    #expect(server.requests.count == 1)
  }

  @Test("lines before an answer that never end are cut off")
  func head() throws {
    let lines = (0..<20_000).map { "X-\($0): " + String(repeating: "x", count: 100) }
    let server = ScriptedServer([.status(200, headers: lines, body: "{}")])
    #expect(failure(try session(), server) != nil)
  }

  @Test("a deadline ends waiting for a server that says nothing, and further tries")
  func deadline() throws {
    let server = ScriptedServer([.silence])
    let session = try session()
    let start = ContinuousClock.now
    session.deadline = start + .milliseconds(300)
    #expect(failure(session, server) == .timeLimit(url: server.address))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("no try begins after the deadline")
  func noTime() throws {
    let server = ScriptedServer([.status(503)])
    let session = try session()
    session.deadline = .now + .milliseconds(500)
    #expect(failure(session, server) == .timeLimit(url: server.address))
    #expect(server.requests.count == 1)
  }

  @Test("an interruption ends waiting within a second or so")
  func interruption() throws {
    let server = ScriptedServer([.silence])
    let session = try session()
    let start = ContinuousClock.now
    session.isInterrupted = { ContinuousClock.now - start > .milliseconds(200) }
    #expect(failure(session, server) == .transfer(.interrupted(url: server.address)))
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("tries end when all together have taken too long, whatever a server asks for")
  func totalTime() throws {
    let server = ScriptedServer([.status(503, headers: ["Retry-After: 30"])])
    let session = RemoteSession(
      try HTTPConnection(), policy: RetryPolicy(tries: 1000, longestTime: .seconds(100)), pause: { _ in })
    guard case .refused(_, 503, _)? = failure(session, server) else { return #expect(Bool(false)) }
    #expect(server.requests.count == 4)
  }

  @Test("a pause that a server asks for is never negative")
  func negativePause() {
    #expect(RetryPolicy().pause(afterTries: 1, retryAfter: -5) == .zero)
  }
}
