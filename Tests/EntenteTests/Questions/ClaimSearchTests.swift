import DocumentModel
import Entente
import GraphAssembly
import KnowledgeBase
import RDF
import Testing

@Suite("Claims by what they are called")
struct ClaimSearchTests {
  private let assembly: GraphAssembly
  private let corpus: Corpus

  init() throws {
    let assembly = ExtractionSettings().assembly(try KnowledgeBase.builtIn())
    self.assembly = assembly
    corpus = Corpus(documents: SampleCorpus.treaty.documents.map(assembly.named))
  }

  private func found(_ name: String) throws -> [String] {
    try corpus.claims(named: name) { assembly }.map(\.claim.id)
  }

  @Test("the key, its beginning, the IRI, a shortened IRI and an edge's identifier all mean the claim")
  func names() throws {
    let node = try #require(assembly.nodes(of: corpus.documents[0]).claims.last)
    let key = GraphIdentifiers.key(of: node.iri)
    for name in [
      "a-c002", key, String(key.prefix(8)), key.uppercased(), node.iri.string, "<\(node.iri.string)>", "claim:\(key)",
      "claim.\(key)",
    ] {
      #expect(try found(name) == ["a-c002"], "\(name)")
    }
  }

  @Test("the name of a proposition means all claims of it")
  func proposition() throws {
    let node = try #require(assembly.nodes(of: corpus.documents[0]).claims.first)
    let digits = GraphIdentifiers.key(of: node.proposition)
    #expect(try found("prop." + digits) == ["a-c001", "a-c002"])
    #expect(try found(node.proposition.string) == ["a-c001", "a-c002"])
  }

  @Test("what begins two names is asked back, what begins none or is too short is told")
  func failures() throws {
    var document = SampleCorpus.treaty.documents[0]
    document.claims[0].key = "abcd0123456789abcdef0123456789ab"
    document.claims[1].key = "abcd9123456789abcdef0123456789ab"
    let corpus = Corpus(documents: [document])
    let rows = corpus.rows(ClaimFilter())
    #expect(throws: ClaimNameFailure.ambiguous(name: "abcd", claims: rows)) {
      try corpus.claims(named: "abcd") { assembly }
    }
    #expect(try corpus.claims(named: "abcd9") { assembly }.map(\.claim.id) == ["a-c002"])
    #expect(throws: ClaimNameFailure.tooShort(name: "abc", fewest: 4)) {
      try corpus.claims(named: "abc") { assembly }
    }
    for name in ["xyz", "abce", "", "prop.abcd", "https://entente.example/id/claim/"] {
      #expect(throws: ClaimNameFailure.unknown(name: name)) { try corpus.claims(named: name) { assembly } }
    }
  }

  @Test("a claim about a claim calls it by its digits")
  func claimAsObject() throws {
    var document = SampleCorpus.treaty.documents[0]
    document.claims[1].object = .claim("a-c001")
    let corpus = Corpus(documents: [assembly.named(document)])
    let rows = corpus.rows(ClaimFilter())
    #expect(rows[1].object == "claim " + rows[0].shortClaim)
    #expect(rows[0].shortClaim == rows[0].claim.prefix(8))
  }
}
