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
      for claim in document.claims {
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
}
