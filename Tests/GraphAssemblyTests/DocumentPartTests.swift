import DocumentModel
import GoldDocuments
import GraphAssembly
import RDF
import Testing

@Suite("Parts of documents as quads")
struct DocumentPartTests {
  private let assembly = GraphAssembly(AssemblySettings(symmetricRelations: []))

  @Test("a part's quads are some of the whole's: nothing is renamed")
  func subset() {
    for document in GoldDocuments.seeds {
      let whole = Set(assembly.quads(for: document))
      // Every part is taken out of the whole document anew.
      for claim in document.claims.enumerated().filter({ $0.offset.isMultiple(of: 8) }).map(\.element) {
        let part = Set(assembly.quads(for: document, part: DocumentPart(claims: [claim.id])))
        #expect(part.isSubset(of: whole), "\(claim.id)")
        #expect(part.count < whole.count)
      }
    }
  }

  @Test("the policy says the same of claims and of their quads")
  func policies() {
    for document in GoldDocuments.seeds {
      let resources = assembly.nodes(of: document).claims.filter { $0.subject.isResource }
      for policy in ViewPolicy.allCases {
        let quads = GraphAssembly(AssemblySettings(policy: policy, symmetricRelations: [])).quads(for: document)
        let graph = GraphName.iri(assembly.identifiers.viewGraph(policy))
        let derived = Set(quads.filter { $0.graph == graph }.map(\.triple))
        let admitted = resources.filter { policy.admits($0.claim) }.map { Triple($0.subject, $0.relation, $0.object) }
        #expect(derived == Set(admitted))
      }
    }
  }

  @Test(
    "a confidence that is no share, as other people's graphs may hold, says nothing of a claim",
    arguments: [
      "1e30", "40", "-1", "NaN", "inf", "high", "",
    ])
  func foreignConfidence(_ text: String) throws {
    let document = try #require(GoldDocuments.seeds.first)
    let ent = EntenteVocabulary(assembly.identifiers.namespace)
    let quads = assembly.quads(for: document)
    let claim = try #require(
      quads.first { $0.predicate == ent.confidence } ?? quads.first { $0.predicate == ent.proposition })
    let others = quads.filter { $0.subject != claim.subject || $0.predicate != ent.confidence }
    let foreign = Quad(claim.subject, ent.confidence, .literal(Literal(text)), in: claim.graph)
    let view = AssertedView(policy: .asserted, identifiers: assembly.identifiers)
    #expect(view.quads(over: others + [foreign]) == view.quads(over: others))
  }
}
