import Entente
import HTTPServing
import QuadStore
import StoreServer
import Testing

@Suite("Who may ask for what")
struct AccessTests {
  @Test("nothing is changed without --writable")
  func readOnly() throws {
    let store = try ServedStore()
    let before = try FileSystem.bytes(of: store.path)
    #expect(store.post("/update", "application/sparql-update", "CLEAR ALL").status == 403)
    #expect(store.post("/api/reviews", "application/json", "{\"review\":\"wrong\"}").status == 403)
    #expect(store.query("CLEAR ALL").status == 400)
    #expect(try FileSystem.bytes(of: store.path) == before)
    #expect(!FileSystem.exists(ReviewFile.path(ofStore: store.path)))
  }

  @Test(
    "pages of others are refused, and names that they made mean this machine",
    arguments: [
      (["Origin": "http://evil.example"], 403), (["Origin": "null"], 403), (["Origin": "https://127.0.0.1:7474"], 403),
      (["Sec-Fetch-Site": "cross-site"], 403), (["Sec-Fetch-Site": "same-site"], 403),
      (["Host": "evil.example:7474"], 421), (["Host": "127.0.0.1:7475"], 421), (["Host": ""], 421),
      (["Origin": "http://127.0.0.1:7474"], 200), (["Sec-Fetch-Site": "same-origin"], 200),
      (["Host": "localhost:7474"], 200),
    ] as [([String: String], Int)])
  func origins(fields: [String: String], status: Int) throws {
    let store = try ServedStore { $0.isWritable = true }
    var own: HTTPFields = [:]
    for (name, value) in fields { own.add(name, value) }
    #expect(store.get("/sparql?query=ASK%7B%7D", fields: own).status == status)
    if status != 200 {
      #expect(
        store.post("/update", "application/x-www-form-urlencoded", "update=CLEAR+ALL", fields: own).status == status)
      #expect(store.post("/api/reviews", "application/json", "{}", fields: own).status == status)
    }
  }

  @Test("a form of another page cannot send a review, whatever it says of itself")
  func forms() throws {
    let store = try ServedStore { $0.isWritable = true }
    for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""] {
      #expect(store.post("/api/reviews", type, "{\"review\":\"wrong\"}").status == 415)
    }
  }

  @Test("where a token is wanted, nothing of the store is had without it")
  func token() throws {
    let store = try ServedStore(token: "a-long-enough-token")
    for target in ["/sparql?query=ASK%7B%7D", "/graphs?default", "/api/summary", "/api/reviews"] {
      #expect(store.get(target).status == 401, "\(target)")
      #expect(store.get(target, fields: ["Authorization": "Bearer a-long-enough-tokem"]).status == 401)
      #expect(store.get(target, fields: ["Authorization": "Bearer a-long-enough-token"]).status != 401, "\(target)")
    }
    #expect(store.get("/").status == 200)
  }

  @Test("addresses that other machines reach are told from those that only this one does")
  func loopback() {
    #expect(["127.0.0.1", "127.1.2.3", "::1"].allSatisfy { AccessRules.isLoopback($0) })
    #expect(!["0.0.0.0", "192.168.1.5", "::", "10.0.0.1", "::ffff:10.0.0.1"].contains { AccessRules.isLoopback($0) })
  }

  @Test(
    "no path is a file",
    arguments: [
      "/../../etc/passwd", "/..%2f..%2fetc/passwd", "/api/../../etc/passwd", "/seeds.store", "/seeds.store.reviews.tsv",
      "//etc/passwd", "/api/", "/api/nothing", "/%2e%2e/", "/graphs/../seeds.store", "/index.html",
    ])
  func traversal(path: String) throws {
    let answer = try ServedStore().get(path)
    #expect(answer.status == 404)
    #expect(!answer.text.contains("root:"))
  }

  @Test("LOAD reads no file of the server's machine, silently or not")
  func load() throws {
    let store = try ServedStore { $0.isWritable = true }
    for text in ["LOAD <file:///etc/passwd>", "LOAD SILENT <file:///etc/hostname> INTO GRAPH <http://e/g>"] {
      #expect(store.post("/update", "application/sparql-update", text).status == 403)
    }
    #expect(store.query("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }").status == 400)
  }

  @Test("a query that never ends is stopped, and the server answers on")
  func endlessQuery() throws {
    let store = try ServedStore { $0.queryTime = .milliseconds(200) }
    let start = ContinuousClock.now
    let text = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    #expect(store.query(text).status == 503)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(store.query("ASK {}").status == 200)
  }

  @Test("a query is given up when its client goes")
  func departure() throws {
    let store = try ServedStore { $0.queryTime = .seconds(60) }
    let departure = Departure()
    let request = ClientRequest(
      method: "POST", path: "/sparql",
      fields: ["Content-Type": "application/sparql-query", "Host": ServedStore.address],
      body: Array("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }".utf8), departure: departure)
    DetachedThread.begin {
      DetachedThread.sleep(.milliseconds(300))
      departure.note()
    }
    let start = ContinuousClock.now
    #expect(store.ask(request).status == 503)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("more queries than are answered at a time are told to come back")
  func turns() throws {
    let store = try ServedStore {
      ($0.queries, $0.waitTime, $0.queryTime) = (1, .milliseconds(50), .seconds(3))
    }
    let server = store.server
    DetachedThread.begin {
      let request = ClientRequest(
        method: "GET", path: "/sparql",
        query: "query=SELECT%20(COUNT(*)%20AS%20%3Fn)%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff%7D",
        fields: ["Host": ServedStore.address])
      if case .stream(let make)? = try? server.respond(to: request).body { try? make { _ in } }
    }
    DetachedThread.sleep(.milliseconds(400))
    let answer = store.query("ASK {}")
    #expect(answer.status == 503)
    #expect(answer.fields["Retry-After"] == "1")
  }

  @Test("the page allows its own script and style, its own server, and nothing else")
  func policy() throws {
    let answer = try ServedStore().get("/")
    let policy = answer.fields["Content-Security-Policy"] ?? ""
    #expect(policy.hasPrefix("default-src 'none'; connect-src 'self'; style-src 'sha256-"))
    #expect(policy.contains("require-trusted-types-for 'script'"))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
  }
}
