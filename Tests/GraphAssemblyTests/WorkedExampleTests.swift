import DocumentModel
import GraphAssembly
import RDF
import Testing

@Suite("A denied claim as quads")
struct WorkedExampleTests {
  /// "Moscow, however, denies that the missile breaches the accord", line 6 of the first seed article.
  private static let document = AnnotatedDocument(
    document: DocumentRecord(
      name: "000", file: "000.txt", length: 2977,
      digest: "b49ddf35ba99d0f9d7876e1d5d9871680000000000000000000000000000000f"),
    sentences: [Sentence(id: "s1", range: 744..<903, section: .body)],
    mentions: [
      Mention(
        id: "m1", range: 744..<750, surface: "Moscow", type: .state, entity: "russia", level: .name, section: .body,
        sentence: "s1")
    ],
    claims: [
      Claim(
        id: "c1", label: "", section: .body, subject: .entity("9m729"), relation: "violates",
        object: .entity("inf-treaty"), holderChain: ["russia", "doc:000"], attribution: .indirect, polarity: .negative,
        modality: .denied, sentence: "s1", sentenceRange: 744..<903,
        evidence: Evidence(range: 773..<804, text: "the missile breaches the accord"), rule: "deny-that/1")
    ],
    entities: [
      Entity(id: "russia", type: .state, label: "Russia", aliases: ["Russian Federation"], countryCode: "RU"),
      Entity(id: "inf-treaty", type: .treaty, label: "INF Treaty"),
      Entity(id: "9m729", type: .weapon, subtype: "CruiseMissile", label: "9M729", aliases: ["SSC-8"]),
    ])

  /// The statements about the subjects with a prefix, in the document's graph; hashes shortened to four digits.
  private func statements(about prefix: String) -> String {
    let quads = GraphAssembly(AssemblySettings(symmetricRelations: [])).quads(for: Self.document)
    let graph = "<https://entente.example/id/doc/b49ddf35ba99d0f9d7876e1d5d987168/graph>"
    #expect(quads.allSatisfy { $0.graph.term?.description == graph })
    let lines = quads.map { Shortened.text($0) }.filter { $0.hasPrefix("<" + prefix) }
    return lines.joined(separator: "\n")
  }

  @Test("the proposition is a node of its own, named by its parts")
  func proposition() {
    #expect(
      statements(about: "id/prop/") == """
        <id/prop/07d9> rdf:object <id/treaty/inf-treaty>
        <id/prop/07d9> rdf:predicate ent:violates
        <id/prop/07d9> rdf:subject <id/weapon/9m729>
        <id/prop/07d9> rdf:type ent:Proposition
        """)
  }

  @Test("the claim says who denies it, where and in which words")
  func claim() {
    #expect(
      statements(about: "id/claim/") == """
        <id/claim/34fc> rdf:type ent:Claim
        <id/claim/34fc> prov:wasAttributedTo <id/state/russia>
        <id/claim/34fc> ent:attribution "indirect"
        <id/claim/34fc> ent:evidence <id/doc/b49d#char=744,903>
        <id/claim/34fc> ent:evidenceSpan <id/doc/b49d#char=773,804>
        <id/claim/34fc> ent:inDocument <id/doc/b49d>
        <id/claim/34fc> ent:modality ent:modality-denied
        <id/claim/34fc> ent:polarity ent:polarity-negative
        <id/claim/34fc> ent:proposition <id/prop/07d9>
        <id/claim/34fc> ent:reportedBy <id/doc/b49d#author>
        <id/claim/34fc> ent:rule "deny-that/1"
        <id/claim/34fc> ent:section ent:section-body
        <id/claim/34fc> ent:tense ent:tense-nonfuture
        """)
  }

  @Test("the mention says what the words refer to")
  func mention() {
    #expect(
      statements(about: "id/doc/b49d#char=744,750>") == """
        <id/doc/b49d#char=744,750> nif:anchorOf "Moscow"
        <id/doc/b49d#char=744,750> nif:beginIndex "744"^^xsd:integer
        <id/doc/b49d#char=744,750> nif:endIndex "750"^^xsd:integer
        <id/doc/b49d#char=744,750> nif:referenceContext <id/doc/b49d>
        <id/doc/b49d#char=744,750> rdf:type ent:Mention
        <id/doc/b49d#char=744,750> itsrdf:taIdentRef <id/state/russia>
        """)
  }

  @Test("entities are described by their rows")
  func entities() {
    #expect(
      statements(about: "id/weapon/") == """
        <id/weapon/9m729> rdf:type ent:Weapon
        <id/weapon/9m729> rdfs:label "9M729"@en
        <id/weapon/9m729> skos:altLabel "SSC-8"@en
        <id/weapon/9m729> skos:prefLabel "9M729"@en
        <id/weapon/9m729> ent:subtype "CruiseMissile"
        """)
  }

  @Test("the hashes are those of the fields that the model names")
  func hashes() {
    let base = "https://entente.example/"
    let graph = GraphAssembly(AssemblySettings(symmetricRelations: [])).quads(for: Self.document)
    // Computed with another SHA-256 over `entente/1`, the kind and the fields.
    let proposition = IRI(base + "id/prop/07d9ba0d2e4957ad88363767346a5cfb")
    let claim = IRI(base + "id/claim/34fce480aa80ce44c67402fe8c5fdce1")
    #expect(graph.contains { $0.subject == .iri(claim) && $0.object == .iri(proposition) })
  }

  @Test("a denied claim leaves no direct triple under any policy", arguments: ViewPolicy.allCases)
  func view(policy: ViewPolicy) {
    let assembly = GraphAssembly(AssemblySettings(policy: policy, symmetricRelations: []))
    let quads = assembly.quads(for: Self.document)
    #expect(!quads.contains { $0.predicate.string.hasSuffix("#violates") })
  }
}
