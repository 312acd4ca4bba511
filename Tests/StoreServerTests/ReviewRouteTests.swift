import DocumentModel
import Entente
import GraphAssembly
import JSON
import QuadStore
import RDF
import StoreServer
import Testing

@Suite("Reviews by the page")
struct ReviewRouteTests {
  /// A claim that leaves a bare fact: its document, its name, its key.
  private static func assertedClaim(_ store: ServedStore) throws -> (document: String, claim: String) {
    let graph = try StoredGraph(at: store.path)
    var found: (String, String)?
    try graph.forEachDocument { document in
      for claim in document.claims where found == nil && graph.settings.policy.admits(claim) {
        guard case .entity = claim.object else { continue }
        found = (document.document.name, claim.id)
      }
    }
    return try #require(found)
  }

  private static func facts(_ store: ServedStore) throws -> Set<String> {
    let quads = try QuadStore(path: store.path, access: .reading).quads()
    return Set(quads.map(\.description))
  }

  private static func review(_ verdict: String, _ claim: (document: String, claim: String), more: String = "") -> String
  {
    "{\"review\":\"\(verdict)\",\"document\":\"\(claim.document)\",\"claim\":\"\(claim.claim)\",\"reviewer\":\"anna\"\(more)}"
  }

  @Test("a wrong claim leaves the view, is said to be reviewed, and comes back when the review is taken back")
  func wrongAndBack() throws {
    let store = try ServedStore { $0.isWritable = true }
    let before = try Self.facts(store)
    let claim = try Self.assertedClaim(store)
    #expect(store.post("/api/reviews", "application/json", Self.review("wrong", claim)).status == 200)
    let after = try Self.facts(store)
    let view = "<https://entente.example/id/view/asserted>"
    #expect(before.subtracting(after).allSatisfy { $0.contains(view) })
    #expect(before.subtracting(after).count == 1)
    #expect(after.contains { $0.contains("#reviewedBy> \"anna\"") })
    #expect(store.get("/api/reviews").text.split(separator: "\n").count == 2)
    #expect(store.post("/api/reviews", "application/json", Self.review("undo", claim)).status == 200)
    #expect(try Self.facts(store) == before)
    #expect(store.post("/api/reviews", "application/json", Self.review("undo", claim)).status == 404)
  }

  @Test("the table is read while somebody else writes the store")
  func readMeanwhile() throws {
    let store = try ServedStore()
    let writer = try QuadStore(path: store.path, access: .writing)
    let answer = store.get("/api/reviews")
    #expect(answer.status == 200)
    #expect(answer.type.hasPrefix("text/tab-separated-values"))
    withExtendedLifetime(writer) {}
  }

  @Test("an editor goes by the table that another one applied meanwhile")
  func twoEditors() throws {
    let store = try ServedStore { $0.isWritable = true }
    let before = try Self.facts(store)
    let claim = try Self.assertedClaim(store)
    let patient = try StoreEditor(QuadStore(path: store.path, access: .writing))
    #expect(try patient.applyReviews() == 0)
    _ = store.post("/api/reviews", "application/json", Self.review("wrong", claim))
    let path = ReviewFile.path(ofStore: store.path)
    let table = try FileSystem.bytes(of: path)
    try FileSystem.write(Array(table.prefix { $0 != UInt8(ascii: "\n") }) + [UInt8(ascii: "\n")], to: path)
    #expect(try patient.applyReviews() == 1)
    #expect(try Self.facts(store) == before)
  }

  @Test("a claim is corrected, and corrected again: one line remains")
  func corrected() throws {
    let store = try ServedStore { $0.isWritable = true }
    let claim = try Self.assertedClaim(store)
    for modality in ["alleged", "denied"] {
      let more = ",\"becomes\":{\"modality\":\"\(modality)\",\"holder\":\"nato\"}"
      #expect(store.post("/api/reviews", "application/json", Self.review("corrected", claim, more: more)).status == 200)
    }
    let graph = try StoredGraph(at: store.path)
    var read: Claim?
    try graph.forEachDocument { document in
      read = read ?? document.claims.first { $0.id == claim.claim && document.document.name == claim.document }
    }
    #expect(read?.modality == .denied)
    #expect(read?.holder == "nato")
    #expect(read?.review?.verdict == .corrected)
    #expect(store.get("/api/reviews").text.split(separator: "\n").count == 2)
  }

  @Test("a claim is reviewed by the digits that the page shows, also after a correction gave it others")
  func digits() throws {
    let store = try ServedStore { $0.isWritable = true }
    let before = try Self.facts(store)
    let claim = try Self.assertedClaim(store)
    /// The first digits of the claim's name as it is now.
    func digits() throws -> String {
      var key: String?
      let graph = try StoredGraph(at: store.path)
      try graph.forEachDocument { document in
        key = key ?? document.claims.first { $0.id == claim.claim && document.document.name == claim.document }?.key
      }
      return String(try #require(key).prefix(8))
    }
    let first = try digits()
    let correction = ",\"becomes\":{\"modality\":\"alleged\"}"
    let named = (claim.document, first)
    #expect(
      store.post("/api/reviews", "application/json", Self.review("corrected", named, more: correction)).status == 200)
    let second = try digits()
    #expect(first != second)
    #expect(store.post("/api/reviews", "application/json", Self.review("undo", (claim.document, second))).status == 200)
    #expect(try Self.facts(store) == before)
    #expect(store.post("/api/reviews", "application/json", Self.review("wrong", (claim.document, "0"))).status == 404)
  }

  @Test("a mention means something else, as its line says, and the graph says who said so")
  func mention() throws {
    let store = try ServedStore { $0.isWritable = true }
    let before = try Self.facts(store)
    var found: (document: String, mention: Mention)?
    try StoredGraph(at: store.path).forEachDocument { document in
      for mention in document.mentions where found == nil && mention.entity == "russia" && mention.level == .name {
        found = (document.document.name, mention)
      }
    }
    let (document, mention) = try #require(found)
    let body =
      "{\"review\":\"means\",\"document\":\"\(document)\",\"begin\":\(mention.range.lowerBound),\"end\":\(mention.range.upperBound),"
      + "\"becomes\":\"belarus\",\"reviewer\":\"anna\"}"
    #expect(store.post("/api/reviews", "application/json", body).status == 200)
    let new = try Self.facts(store).subtracting(before)
    let place = "#char=\(mention.range.lowerBound),\(mention.range.upperBound)>"
    #expect(
      new.contains { $0.contains(place) && $0.contains("taIdentRef> <https://entente.example/id/state/belarus>") })
    #expect(new.contains { $0.contains(place) && $0.contains("#linkReason> \"reviewed by anna on 2") })
    try Self.takeAllBack(store)
    #expect(try Self.facts(store) == before)
  }

  @Test(
    "a thing is another one, apart from it, or called otherwise; without the line it is what it was",
    arguments: [
      ("{\"review\":\"rename\",\"entity\":\"state/russia\",\"other\":\"The Federation\"}", "\"The Federation\"@en"),
      (
        "{\"review\":\"same\",\"entity\":\"person/jens-stoltenberg\",\"other\":\"Somebody Else\"}",
        "\"Somebody Else\"@en"
      ),
      ("{\"review\":\"different\",\"entity\":\"Moscow\",\"other\":\"russia\"}", "\"Moscow\"@en"),
    ])
  func entities(body: String, name: String) throws {
    let store = try ServedStore { $0.isWritable = true }
    let before = try Self.facts(store)
    #expect(store.post("/api/reviews", "application/json", body).status == 200)
    let new = try Self.facts(store).subtracting(before)
    #expect(new.contains { $0.contains(name) }, "\(body)")
    #expect(new.contains { $0.contains("#linkReason> \"reviewed by ") }, "\(body)")
    try Self.takeAllBack(store)
    #expect(try Self.facts(store) == before)
  }

  /// Takes all lines out of the table, as people do it by hand.
  private static func takeAllBack(_ store: ServedStore) throws {
    let path = ReviewFile.path(ofStore: store.path)
    let header = try FileSystem.bytes(of: path).prefix { $0 != UInt8(ascii: "\n") }
    try FileSystem.write(Array(header) + [UInt8(ascii: "\n")], to: path)
    try StoreEditor(QuadStore(path: store.path, access: .writing)).applyReviews()
  }

  @Test("people change the table by hand, and the next `add` applies it")
  func byHand() throws {
    let store = try ServedStore { $0.isWritable = true }
    let before = try Self.facts(store)
    let claim = try Self.assertedClaim(store)
    _ = store.post("/api/reviews", "application/json", Self.review("wrong", claim))
    let path = ReviewFile.path(ofStore: store.path)
    let text = String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
    try FileSystem.write(Array((text.split(separator: "\n")[0] + "\n").utf8), to: path)
    let editor = try StoreEditor(QuadStore(path: store.path, access: .writing))
    #expect(try editor.applyReviews() == 1)
    #expect(try editor.applyReviews() == 0)
    #expect(try Self.facts(store) == before)
  }

  @Test(
    "what is no review changes nothing",
    arguments: [
      "", "[]", "{}", "{\"review\":\"wrong\"}", "{\"review\":\"wrong\",\"document\":\"none\",\"claim\":\"c\"}",
      "{\"review\":\"loved\",\"document\":\"001_8886c2dc3eb900c3\",\"claim\":\"001_8886c2dc3eb900c3-c001\"}",
      "{\"review\":\"corrected\",\"document\":\"001_8886c2dc3eb900c3\",\"claim\":\"001_8886c2dc3eb900c3-c001\",\"becomes\":{\"modality\":\"loud\"}}",
      "{\"review\":\"corrected\",\"document\":\"001_8886c2dc3eb900c3\",\"claim\":\"001_8886c2dc3eb900c3-c001\",\"becomes\":{\"relation\":\"noSuch\"}}",
      "{\"review\":\"same\",\"entity\":\"state/russia\",\"other\":\"\"}",
      "{\"review\":\"same\",\"entity\":\"state/russia\",\"other\":\"soviet-union\"}",
    ])
  func malformed(body: String) throws {
    let store = try ServedStore { $0.isWritable = true }
    let before = try Self.facts(store)
    let status = store.post("/api/reviews", "application/json", body).status
    #expect((400..<500).contains(status), "\(status)")
    #expect(try Self.facts(store) == before)
  }
}
