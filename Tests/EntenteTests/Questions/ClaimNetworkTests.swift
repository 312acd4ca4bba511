import DocumentModel
import Entente
import Testing

@Suite("Paths and neighbours")
struct ClaimNetworkTests {
  /// a → b → d, a → c → d, d → a, and a claim of e about c.
  private let corpus = SampleCorpus.corpus(
    [
      SampleCorpus.claim("1", "a", "urges", "b"), SampleCorpus.claim("2", "b", "violates", "d"),
      SampleCorpus.claim("3", "a", "accuses", "c", modality: .planned),
      SampleCorpus.claim("4", "c", "violates", "d", holder: "e", .negative, modality: .denied),
      SampleCorpus.claim("5", "c", "violates", "d", holder: "a", modality: .alleged),
      SampleCorpus.claim("6", "d", "bans", "a"), SampleCorpus.claim("7", "a", "urges", "a"),
    ], entities: [])

  private func network(_ change: (inout ClaimNetwork.Options) -> Void = { _ in }) -> ClaimNetwork {
    var options = ClaimNetwork.Options()
    change(&options)
    return ClaimNetwork(corpus, options: options)
  }

  private func nodes(_ path: ClaimPath?) -> String {
    guard let path else { return "" }
    return path.steps.prefix(1).map(\.from).joined() + path.steps.map(\.to).joined()
  }

  private func all(_ network: ClaimNetwork, _ from: String, _ to: String, upTo length: Int, most: Int = 100) -> [String]
  {
    var found: [String] = []
    network.simplePaths(from: from, to: to, upTo: length) { path in
      found.append(nodes(path))
      return found.count < most
    }
    return found
  }

  @Test("a shortest path takes either direction, or only from subject to object")
  func shortest() {
    #expect(nodes(network().shortestPath(from: "a", to: "d")) == "ad")
    #expect(nodes(network { $0.isDirected = true }.shortestPath(from: "a", to: "d")) == "abd")
    #expect(nodes(network { $0.isDirected = true }.shortestPath(from: "b", to: "c")) == "bdac")
    #expect(network().shortestPath(from: "a", to: "a") == nil)
    #expect(network().shortestPath(from: "a", to: "nobody") == nil)
  }

  @Test("a path carries every claim of its steps with who says so")
  func links() throws {
    let path = try #require(network { $0.filter.relations = ["violates"] }.shortestPath(from: "c", to: "d"))
    #expect(path.steps.map { $0.links.map(\.row.claim) } == [["4", "5"]])
    #expect(path.steps[0].links.map(\.row.stance) == ["denied (negative)", "alleged"])
    #expect(path.steps[0].links.map(\.row.holders) == ["e > author of a", "a > author of a"])
  }

  @Test("all simple paths come by length, meet no entity twice, and end over cycles")
  func simplePaths() {
    #expect(all(network(), "a", "d", upTo: 3) == ["ad", "abd", "acd"])
    #expect(all(network(), "b", "c", upTo: 3) == ["bac", "bdc", "badc", "bdac"])
    #expect(all(network { $0.isDirected = true }, "a", "d", upTo: 5) == ["abd", "acd"])
    #expect(all(network(), "b", "c", upTo: 1) == [])
    #expect(all(network(), "b", "c", upTo: 9, most: 2) == ["bac", "bdc"])
  }

  @Test("holders are joined to what they speak of where that is asked for")
  func holders() {
    #expect(network().shortestPath(from: "e", to: "d") == nil)
    #expect(nodes(network { $0.joinsHolders = true }.shortestPath(from: "e", to: "d")) == "ed")
  }

  @Test("neighbours come by number of claims, with relation, direction and stances")
  func neighbours() {
    let found = network().neighbours(of: "d").map {
      "\($0.isForward ? ">" : "<") \($0.relation) \($0.entity): \($0.stances)"
    }
    #expect(
      found == ["< violates c: alleged 1, denied (negative) 1", "> bans a: asserted 1", "< violates b: asserted 1"])
  }

  @Test("a dense network of many cycles is searched in bounded time")
  func dense() {
    let names = (0..<40).map { "n\($0)" }
    let claims = names.flatMap { from in names.map { SampleCorpus.claim(from + $0, from, "urges", $0) } }
    let network = ClaimNetwork(SampleCorpus.corpus(claims, entities: []))
    #expect(all(network, "n0", "n1", upTo: 20, most: 5000).count == 5000)
  }
}
