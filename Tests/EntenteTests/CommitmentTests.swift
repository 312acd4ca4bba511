import DocumentModel
import Entente
import GraphAssembly
import RDF
import Testing

@Suite("Nothing is asserted that the author did not assert")
struct CommitmentTests {
  @Test("no sentence that denies, alleges, demands, plans or supposes leaves a bare triple behind")
  func bareTriples() throws {
    let documents = try SeedExtraction.documents.get()
    let assembly = try SeedExtraction.extraction.get().assembly
    var asserted = Set<Triple>()
    var uncommitted: [(Triple, Claim)] = []
    for document in documents {
      for node in assembly.nodes(of: document).claims {
        let triple = Triple(node.subject, node.relation, node.object)
        let claim = node.claim
        let isAuthors =
          claim.modality == .asserted && claim.polarity == .positive && claim.tense == .nonfuture
          && claim.holderChain.count == 1 && !claim.section.isQuarantined
        if isAuthors { asserted.insert(triple) } else { uncommitted.append((triple, claim)) }
      }
    }
    #expect(uncommitted.count > 20, "the seeds are full of such claims")
    let written = Set(documents.flatMap { assembly.quads(for: $0) }.map(\.triple))
    for (triple, claim) in uncommitted where !asserted.contains(triple) {
      #expect(!written.contains(triple), "\(claim.id): \(claim.modality) ‘\(claim.evidence.text)’")
    }
  }

  @Test("teasers and page furniture leave no claim in the main graphs")
  func quarantine() throws {
    let documents = try SeedExtraction.documents.get()
    let assembly = try SeedExtraction.extraction.get().assembly
    let main = String(decoding: try SeedExtraction.files(documents).bytes(.nTriples), as: UTF8.self)
    for node in documents.flatMap({ assembly.nodes(of: $0).claims }) where node.claim.section.isQuarantined {
      #expect(!main.contains(node.iri.string), "\(node.claim.id)")
    }
  }

  @Test("every claim has a rule, a holder chain that ends with the author, and words of its own")
  func completeness() throws {
    let claims = try SeedExtraction.documents.get().flatMap(\.claims)
    #expect(claims.count > 100)
    for claim in claims {
      #expect(claim.rule != nil)
      #expect(claim.holderChain.last?.hasPrefix("doc:") == true)
      #expect(!claim.evidence.text.isEmpty)
    }
  }
}
