import RDF
import RemoteStores
import Synchronization
import TestSupport
import Testing

@Suite("Requests that fail and are tried again")
struct RemoteSessionTests {
  /// What a session did while it asked for a graph.
  private struct Outcome {
    var triples: [Quad]?
    var failure: RemoteFailure?
    var pauses: [Duration] = []
  }

  private func ask(_ server: ScriptedServer, tries: Int = 6, credentials: Credentials? = nil) throws -> Outcome {
    var limits = HTTPConnection.Limits()
    // Only a guard against a hanging test: on a loaded machine an answer within five seconds was too much to ask.
    limits.answering = 120
    var outcome = Outcome()
    let pauses = Mutex<[Duration]>([])
    let session = RemoteSession(
      try HTTPConnection(credentials: credentials, limits: limits), policy: RetryPolicy(tries: tries),
      pause: { pause in pauses.withLock { $0.append(pause) } })
    do throws(RemoteFailure) {
      outcome.triples = try GraphStoreWriter(session, endpoint: server.address + "/store").triples(of: IRI("http://g"))
    } catch {
      outcome.failure = error
    }
    outcome.pauses = pauses.withLock { $0 }
    return outcome
  }

  private static let triples = ScriptedServer.Answer.status(
    200, headers: ["Content-Type: application/n-triples"], body: "<http://s> <http://p> \"o\" .\n")

  @Test("an overloaded server, a cut connection and half an answer are tried again, with growing pauses")
  func passing() throws {
    let server = ScriptedServer([.status(503), .drop, .cut, Self.triples])
    let outcome = try ask(server)
    #expect(outcome.triples?.count == 1)
    #expect(outcome.pauses == [.seconds(1), .seconds(2), .seconds(4)])
    #expect(server.requests.count == 4)
  }

  @Test("a server that says how long to wait is believed, up to a limit")
  func retryAfter() throws {
    let server = ScriptedServer([
      .status(429, headers: ["Retry-After: 7"]), .status(503, headers: ["Retry-After: 86400"]), Self.triples,
    ])
    #expect(try ask(server).pauses == [.seconds(7), .seconds(30)])
  }

  @Test("what does not pass is given up after the last try, an internal error earlier")
  func givingUp() throws {
    let overloaded = ScriptedServer([.status(503, body: "\n try later\nor never")])
    #expect(
      try ask(overloaded, tries: 4).failure
        == .refused(url: overloaded.address + "/store?graph=http%3A%2F%2Fg", status: 503, message: " try later"))
    #expect(overloaded.requests.count == 4)
    let broken = ScriptedServer([.status(500)])
    _ = try ask(broken)
    #expect(broken.requests.count == 3)
  }

  @Test("a refusal is final at once", arguments: [400, 401, 403, 405, 415, 501])
  func refusal(status: Int) throws {
    let server = ScriptedServer([.status(status)])
    let outcome = try ask(server)
    guard case .refused(_, status, _) = outcome.failure else { return #expect(Bool(false), "\(outcome)") }
    #expect(server.requests.count == 1)
    #expect(outcome.pauses.isEmpty)
  }

  @Test("a redirection is not followed: credentials and graphs go only where the user said")
  func redirection() throws {
    let elsewhere = ScriptedServer([Self.triples])
    let server = ScriptedServer([.status(307, headers: ["Location: \(elsewhere.address)/store"])])
    #expect(try ask(server, credentials: .bearer(token: "secret")).failure != nil)
    #expect(elsewhere.requests.isEmpty)
  }

  @Test("a bearer token is sent as such; a password only by the scheme that the server offers")
  func credentials() throws {
    let token = ScriptedServer([Self.triples])
    #expect(try ask(token, credentials: .bearer(token: "secret")).triples?.count == 1)
    #expect(token.requests[0].headers.contains("Authorization: Bearer secret"))
    let basic = ScriptedServer([.status(401, headers: ["WWW-Authenticate: Basic realm=\"x\""]), Self.triples])
    #expect(try ask(basic, credentials: .password(user: "me", password: "pass")).triples?.count == 1)
    #expect(basic.requests.map { $0.headers.contains("Authorization: Basic bWU6cGFzcw==") } == [false, true])
    let digest = ScriptedServer([
      .status(401, headers: ["WWW-Authenticate: Digest realm=\"x\", nonce=\"n\", qop=\"auth\", algorithm=MD5"]),
      Self.triples,
    ])
    #expect(try ask(digest, credentials: .password(user: "me", password: "pass")).triples?.count == 1)
    #expect(digest.requests[1].headers.contains { $0.hasPrefix("Authorization: Digest username=\"me\"") })
    #expect(digest.requests.allSatisfy { request in !request.headers.contains { $0.contains("pass") } })
  }

  @Test("an answer that is no RDF is told from an empty graph")
  func otherAnswers() throws {
    let page = ScriptedServer([.status(200, headers: ["Content-Type: text/html; charset=UTF-8"], body: "<html>")])
    guard case .unreadableAnswer(_, "text/html") = try ask(page).failure else { return #expect(Bool(false)) }
    #expect(try ask(ScriptedServer([.status(404)])).triples == [])
  }
}
