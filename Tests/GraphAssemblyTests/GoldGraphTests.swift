import DocumentModel
import GoldDocuments
import GraphAssembly
import RDF
import Testing

@Suite("Graphs of the gold annotations")
struct GoldGraphTests {
  private static let symmetric: Set<String> = ["agreesWith", "hasDisputeWith", "consultsWith", "partnerOf", "borders"]
  private static let documents = GoldDocuments.seeds + GoldDocuments.stories
  private static let assembly = GraphAssembly(AssemblySettings(symmetricRelations: symmetric))
  private static let graphs = documents.map { assembly.quads(for: $0) }

  @Test("every node has an IRI")
  func noBlankNodes() {
    for quad in Self.graphs.joined() {
      #expect(quad.subject.iri != nil)
      #expect(quad.object.blankNode == nil)
      #expect(quad.graph.term?.iri != nil)
    }
  }

  @Test("every claim of a document is a node, with its own commitment")
  func claims() {
    let type = Term.iri(Self.assembly.identifiers.namespace.term("Claim"))
    for (document, quads) in zip(Self.documents, Self.graphs) {
      let nodes = quads.filter { $0.predicate == Vocabulary.rdf.type && $0.object == type }
      #expect(nodes.count == document.claims.count, "\(document.document.name)")
    }
  }

  @Test("the union of the documents' lines is the graph of all, in any order of records")
  func setUnion() {
    let together = Dataset(Self.graphs.joined())
    let shuffled = Self.documents.reversed().map { document in
      var document = document
      document.mentions.reverse()
      document.sections.reverse()
      document.sentences.reverse()
      document.entities.reverse()
      document.claims.reverse()
      return Self.assembly.quads(for: document)
    }
    #expect(Dataset(shuffled.joined()) == together)
    for graph in Self.graphs { #expect(graph == graph.sorted()) }
  }

  @Test("the view is rebuilt from the union of all quads")
  func rebuiltView() {
    let view = GraphName.iri(Self.assembly.identifiers.viewGraph(.asserted))
    let all = Dataset(Self.graphs.joined())
    #expect(Self.assembly.viewQuads(over: all.sortedQuads) == all.sortedQuads(in: view))
    #expect(Self.documents.isEmpty || !all.sortedQuads(in: view).isEmpty)
  }

  @Test("nothing stands in the asserted view but what an author asserts in the document's own text")
  func assertedView() {
    let view = GraphName.iri(Self.assembly.identifiers.viewGraph(.asserted))
    for (document, quads) in zip(Self.documents, Self.graphs) {
      var others = document
      others.claims.removeAll { claim in
        claim.modality == .asserted && claim.polarity == .positive && claim.tense == .nonfuture
          && claim.holder.hasPrefix("doc:") && !claim.section.isQuarantined
      }
      #expect(!Self.assembly.quads(for: others).contains { $0.graph == view }, "\(document.document.name)")
      let direct = quads.filter { $0.graph == view }
      #expect(direct.count <= document.claims.count - others.claims.count)
    }
  }

  @Test("no direct triple anywhere outside the view")
  func directTriples() {
    let ent = Self.assembly.identifiers.namespace
    let relations = Set(Self.documents.flatMap(\.claims).map { ent.term($0.relation) })
    let view = GraphName.iri(Self.assembly.identifiers.viewGraph(.asserted))
    for quad in Self.graphs.joined() where relations.contains(quad.predicate) { #expect(quad.graph == view) }
  }

  @Test("what stands in teasers and boilerplate is in quarantine, and nothing else")
  func quarantine() {
    let ent = Self.assembly.identifiers.namespace
    for (document, quads) in zip(Self.documents, Self.graphs) {
      let key = GraphIdentifiers.documentKey(of: document.document)
      let quarantine = GraphName.iri(Self.assembly.identifiers.quarantineGraph(key: key))
      let inQuarantine = quads.filter { $0.graph == quarantine && $0.object == .iri(ent.term("Mention")) }
      #expect(inQuarantine.count == document.mentions.count { $0.section.isQuarantined })
      let claims = quads.filter { $0.graph == quarantine && $0.object == .iri(ent.term("Claim")) }
      #expect(claims.count == document.claims.count { $0.section.isQuarantined })
    }
  }

  @Test("leaving out layers only takes quads away", arguments: GraphLayer.allCases)
  func layers(layer: GraphLayer) {
    let one = GraphAssembly(AssemblySettings(layers: [layer], symmetricRelations: Self.symmetric))
    for (document, quads) in zip(Self.documents, Self.graphs).prefix(2) {
      let part = one.quads(for: document)
      #expect(!part.isEmpty && part.count < quads.count)
      #expect(Set(part).isSubset(of: Set(quads)))
    }
  }
}
