import DocumentModel
import Entente
import GraphAssembly
import JSON
import StoreServer
import Testing

@Suite("The questions of the page")
struct PageRouteTests {
  private static func integer(_ value: JSONValue?) -> Int? {
    if case .integer(let number)? = value { number } else { nil }
  }

  private static func count(_ value: JSONValue?) -> Int? {
    if case .array(let values)? = value { values.count } else { nil }
  }

  @Test("claims come by windows, with the number of all; the windows together are the list")
  func windows() throws {
    let store = try ServedStore()
    let total = try #require(Self.integer(store.get("/api/summary")["claims"]))
    #expect(try total == ServedStore.claimCount.get())
    var keys: Set<JSONValue> = []
    for offset in stride(from: 0, to: total, by: 100) {
      guard case .array(let window)? = store.get("/api/claims?offset=\(offset)&limit=100")["keys"] else {
        Issue.record("no window at \(offset)")
        continue
      }
      keys.formUnion(window)
    }
    #expect(keys.count == total)
  }

  @Test("things that only qualify a claim are called by their names, as everywhere")
  func qualifiers() throws {
    let store = try ServedStore()
    let total = try ServedStore.claimCount.get()
    var texts: Set<String> = []
    for offset in stride(from: 0, to: total, by: 100) {
      guard case .object(let slice)? = store.get("/api/claims?offset=\(offset)&limit=100")["slice"],
        case .object(let claims)? = slice["claims"], case .array(let rows)? = claims["qualifiers"]
      else {
        Issue.record("no slice at \(offset)")
        continue
      }
      for case .object(let row) in rows {
        for case .string(let text) in row.members.map(\.value) { texts.insert(text) }
      }
    }
    #expect(texts.contains("Brussels"))
    let known = try Set(StoredGraph(at: store.path).corpus().entities.keys)
    #expect(texts.isDisjoint(with: known))
  }

  @Test("filters count what each box would show, and choose")
  func filters() throws {
    let store = try ServedStore()
    let all = store.get("/api/claims?limit=0")
    guard case .object(let facets)? = all["facets"], case .array(let rows)? = facets["modality"] else {
      return #expect(Bool(false), "no facets")
    }
    var sum = 0
    for case .array(let row) in rows {
      guard case .string(let name) = row[0], case .integer(let count) = row[2] else { continue }
      #expect(Self.integer(store.get("/api/claims?limit=0&modality=\(name)")["total"]) == count, "\(name)")
      sum += count
    }
    #expect(try sum == ServedStore.claimCount.get())
    let both = store.get("/api/claims?limit=0&modality=alleged&polarity=negative&undated=0")
    #expect(try #require(Self.integer(both["total"])) < sum)
    #expect(Self.integer(store.get("/api/claims?limit=0&holder=state%2Fnowhere")["total"]) == 0)
  }

  @Test("the box of the view counts the claims that leave a bare fact, by the words of the policy")
  func view() throws {
    let store = try ServedStore()
    let graph = try StoredGraph(at: store.path)
    var count = 0
    try graph.forEachDocument { document in
      count += document.claims.filter { !$0.section.isQuarantined && graph.settings.policy.admits($0) }.count
    }
    #expect(count > 0)
    #expect(Self.integer(store.get("/api/claims?limit=0&view=in%20the%20view")["total"]) == count)
  }

  @Test("words find things, documents and claims as they are typed")
  func search() throws {
    let store = try ServedStore()
    for text in ["rus", "russ", "Russia"] {
      guard case .array(let entities)? = store.get("/api/search?q=\(text)")["entities"],
        case .array(let first)? = entities.first
      else {
        Issue.record("nothing for \(text)")
        continue
      }
      #expect(first[0] == .string("state/russia"), "\(text)")
    }
    #expect(Self.count(store.get("/api/search?q=missile")["claims"]) ?? 0 > 0)
    for text in ["%22", "*", "a%20OR%20b%22%20NEAR", "%00", "", "%27%3B%20DROP%20TABLE%20claim"] {
      #expect(store.get("/api/search?q=\(text)").status == 200, "\(text)")
    }
  }

  @Test("things, claims, documents, disputes, times and pictures answer, also for what is not there")
  func things() throws {
    let store = try ServedStore()
    for target in [
      "entity?id=state%2Frussia", "entity?id=nothing", "entity?id=state%2Frussia&with=treaty%2Finf-treaty",
      "claim?key=nothing", "claim?key=001_8886c2dc3eb900c3-c001", "document?name=nothing", "document",
      "document?name=001_8886c2dc3eb900c3", "contested", "timeline", "entities?limit=5", "graph",
      "graph?around=state%2Frussia",
    ] {
      let answer = store.get("/api/" + target)
      #expect(answer.status == 200, "\(target): \(answer.text.prefix(200))")
    }
    #expect(Self.integer(store.get("/api/contested")["total"]) ?? 0 > 0)
    #expect(store.get("/api/claims?limit=x").status == 400)
    #expect(store.get("/api/claims?colour=red").status == 400)
  }

  @Test("what is kept of documents is never older than the store: a review shows at once, and is gone with its line")
  func fresh() throws {
    let store = try ServedStore { $0.isWritable = true }
    let (document, claim) = ("001_8886c2dc3eb900c3", "001_8886c2dc3eb900c3-c001")
    func review(_ verdict: String) -> Int {
      let body = "{\"review\":\"\(verdict)\",\"document\":\"\(document)\",\"claim\":\"\(claim)\"}"
      return store.post("/api/reviews", "application/json", body).status
    }
    func shown() -> String { store.get("/api/claim?key=" + claim).text }
    let before = shown()
    #expect(review("wrong") == 200)
    #expect(shown().contains("\"verdict\":\"wrong\""))
    #expect(review("undo") == 200)
    #expect(shown() == before)
  }
}
