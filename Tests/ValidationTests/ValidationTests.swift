import DocumentModel
import GoldDocuments
import GraphAssembly
import KnowledgeBase
import RDF
import TestSupport
import Testing
import Text
import Validation

@Suite("Validation of annotations")
struct AnnotationValidationTests {
  private static let text = Array("Moscow denies it. The caf\u{E9} stays.".utf8)

  private static let document = AnnotatedDocument(
    document: DocumentRecord(name: "d", file: "d.txt", length: 33, digest: String(repeating: "0", count: 64)),
    sections: [Section(kind: .body, range: 0..<33)],
    sentences: [Sentence(id: "s1", range: 0..<17, section: .body), Sentence(id: "s2", range: 18..<33, section: .body)],
    mentions: [
      Mention(
        id: "m1", range: 0..<6, surface: "Moscow", type: .state, entity: "russia", level: .name, section: .body,
        sentence: "s1"),
      Mention(
        id: "m2", range: 22..<26, surface: "caf\u{E9}", type: .place, entity: "cafe", level: .nominal, section: .body,
        sentence: "s2"),
    ],
    claims: [
      Claim(
        id: "c1", label: "", section: .body, subject: .entity("russia"), relation: "violates", object: .entity("pact"),
        holderChain: ["russia", "doc:d"], attribution: .indirect, polarity: .negative, modality: .denied,
        sentence: "s1", sentenceRange: 0..<17, evidence: Evidence(range: 7..<16, text: "denies it"), rule: "test/1")
    ],
    entities: [
      Entity(id: "russia", type: .state, label: "Russia"), Entity(id: "cafe", type: .place, label: "café"),
      Entity(id: "pact", type: .treaty, label: "Pact"),
    ])

  private func problems(_ change: (inout AnnotatedDocument) -> Void) throws -> [Finding.Problem] {
    var document = Self.document
    change(&document)
    let validation = AnnotationValidation(relations: try KnowledgeBase.builtIn().relations)
    return validation.findings(in: document, text: Self.text).map(\.problem)
  }

  @Test("a good document gives no finding")
  func good() throws { #expect(try problems { _ in } == []) }

  @Test("words must be those of their range, in Unicode scalars")
  func words() throws {
    let found = try problems { $0.mentions[1].range = 21..<25 }
    #expect(found == [.wordsDiffer(said: "caf\u{E9}", text: " caf")])
  }

  @Test("a record that leaves the text or its sentence is found")
  func places() throws {
    #expect(try problems { $0.mentions[1].range = 22..<40 }.contains(.rangeOutsideText(22..<40, length: 33)))
    #expect(try problems { $0.mentions[0].sentence = "s2" } == [.outsideSentence("s2")])
    #expect(try problems { $0.claims[0].sentence = "s9" } == [.unknownSentence("s9")])
  }

  @Test("the same words for two entities, and mentions across each other's ends, are warnings")
  func overlaps() throws {
    var second = Self.document.mentions[0]
    second.id = "m3"
    second.entity = "cafe"
    #expect(try problems { $0.mentions.append(second) } == [.sharedWords("m1")])
    second.range = 3..<10
    second.surface = "cow den"
    #expect(try problems { $0.mentions.append(second) } == [.crossing("m1")])
  }

  @Test("a denial must be negative, and a chain of holders must end with the author")
  func claims() throws {
    #expect(try problems { $0.claims[0].polarity = .positive } == [.positiveDenial])
    #expect(try problems { $0.claims[0].holderChain = ["russia"] } == [.brokenHolderChain])
    #expect(try problems { $0.claims[0].relation = "hates" } == [.unknownRelation("hates")])
    #expect(try problems { $0.claims[0].content = ["c9"] } == [.unknownClaim("c9")])
    #expect(
      try problems { $0.claims[0].eventTime = ClaimTime(value: "2019-02-30", text: "") }
        == [.malformedTime("2019-02-30")])
  }

  @Test("unusual classes are warnings")
  func classes() throws {
    let holder = try problems { $0.claims[0].holderChain = ["cafe", "doc:d"] }
    #expect(holder == [.unusualHolder(class: "Place")])
    let found = try problems { $0.claims[0].object = .entity("russia") }
    #expect(found == [.unusualArgument(side: "object", relation: "violates", class: "State")])
  }

  @Test("the gold annotations have no errors")
  func gold() throws {
    let validation = AnnotationValidation(relations: try KnowledgeBase.builtIn().relations)
    for document in GoldDocuments.seeds {
      guard let path = SharedMaterial.path("seeds/" + document.document.file) else { return }
      let findings = validation.findings(in: document, text: SharedMaterial.bytes(atPath: path))
      #expect(findings.filter { $0.severity == .error } == [], "\(document.document.name)")
    }
  }
}

@Suite("Validation of graphs")
struct GraphValidationTests {
  private static let identifiers = GraphIdentifiers(base: AssemblySettings.defaultBase)

  private func findings(_ quads: [Quad]) throws -> [Finding.Problem] {
    let relations = try KnowledgeBase.builtIn().relations
    let validation = GraphValidation(identifiers: Self.identifiers, policy: .asserted, relations: relations)
    return validation.findings(in: quads).map(\.problem)
  }

  @Test("graphs of the gold annotations keep all promises")
  func gold() throws {
    let assembly = GraphAssembly(AssemblySettings(symmetricRelations: []))
    let quads = GoldDocuments.seeds.flatMap { assembly.quads(for: $0) }
    #expect(try findings(quads) == [])
    let plain = quads.filter { assembly.isPlain(subject: $0.subject.iri, graph: $0.graph.term?.iri) }
    #expect(try findings(plain.map { Quad($0.subject, $0.predicate, $0.object) }) == [])
  }

  @Test("a direct triple without a claim that allows it is found")
  func unsupported() throws {
    let ent = Self.identifiers.namespace
    let missile = IRI(AssemblySettings.defaultBase + "id/weapon/9m729")
    let treaty = IRI(AssemblySettings.defaultBase + "id/treaty/inf-treaty")
    let triple = Quad(missile, ent.term("violates"), .iri(treaty))
    #expect(try findings([triple]) == [.unsupportedTriple(triple.description)])
    var elsewhere = triple
    elsewhere.graph = .iri(IRI(AssemblySettings.defaultBase + "id/doc/0/graph"))
    #expect(try findings([elsewhere]) == [.tripleOutsideView(elsewhere.description)])
  }

  @Test("a graph of a newer model is found")
  func newerModel() throws {
    let version = GraphAssembly.modelVersion
    func quad(_ version: Int) -> Quad {
      Quad(
        IRI("https://entente.example/id/view/description"), Self.identifiers.namespace.term("modelVersion"),
        .literal(Literal(version)))
    }
    #expect(try findings([quad(version)]) == [])
    #expect(try findings([quad(version + 1)]) == [.newerModel(version: version + 1, known: version)])
  }

  @Test("blank nodes and incomplete claims are found")
  func incomplete() throws {
    let ent = Self.identifiers.namespace
    let blank = Quad(.blankNode(BlankNode("b")), ent.term("flag"), .literal(Literal("x")))
    #expect(try findings([blank]) == [.blankNode])
    let claim = Quad(IRI("https://entente.example/id/claim/0"), Vocabulary.rdf.type, .iri(ent.term("Claim")))
    #expect(try findings([claim]).count == 10)
  }
}
