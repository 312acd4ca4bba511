import DocumentModel
import GraphAssembly
import JSON
import RDF
import Testing

@Suite("Claims, times and entities as quads")
struct ClaimGraphTests {
  private func claim(
    _ id: String, _ subject: ClaimArgument, _ relation: String, _ object: ClaimArgument, at begin: Int = 0,
    holders: [String] = ["doc:d"]
  ) -> Claim {
    Claim(
      id: id, label: "", section: .body, subject: subject, relation: relation, object: object, holderChain: holders,
      attribution: .author, sentence: "s1", sentenceRange: 0..<50,
      evidence: Evidence(range: begin..<(begin + 5), text: "words"), rule: "test/1")
  }

  private func document(_ claims: [Claim]) -> AnnotatedDocument {
    let states = ["nato", "russia", "china"].map { Entity(id: $0, type: .state, label: $0) }
    return AnnotatedDocument(
      document: DocumentRecord(name: "d", file: "d.txt", length: 50, digest: String(repeating: "0", count: 64)),
      sentences: [Sentence(id: "s1", range: 0..<50, section: .body)], claims: claims, entities: states)
  }

  private func statements(
    _ claims: [Claim], about prefix: String, _ settings: AssemblySettings = AssemblySettings(symmetricRelations: [])
  ) -> String {
    let lines = GraphAssembly(settings).quads(for: document(claims)).map { Shortened.text($0) }
    return lines.filter { $0.hasPrefix("<" + prefix) }.joined(separator: "\n")
  }

  @Test("a symmetric relation said in both directions is one proposition with the smaller IRI first")
  func symmetry() {
    let claims = [
      claim("c1", .entity("russia"), "agreesWith", .entity("nato")),
      claim("c2", .entity("nato"), "agreesWith", .entity("russia"), at: 10),
    ]
    let settings = AssemblySettings(symmetricRelations: ["agreesWith"])
    let propositions = statements(claims, about: "id/prop/", settings)
    #expect(propositions.split(separator: "\n").count == 4)
    #expect(propositions.contains("rdf:subject <id/state/nato>"))
    #expect(propositions.contains("rdf:object <id/state/russia>"))
  }

  @Test("a claim about a claim points at its node, and one that leads nowhere or in a circle at its own words")
  func claimsAboutClaims() {
    let about = claim("c2", .entity("russia"), "denies", .claim("c1"), at: 10)
    let inner = claim("c1", .entity("russia"), "withdrawsFrom", .entity("nato"))
    let lost = claim("c3", .entity("russia"), "denies", .claim("nowhere"), at: 20)
    let circle = claim("c4", .entity("russia"), "denies", .claim("c4"), at: 30)
    let propositions = statements([about, inner, lost, circle], about: "id/prop/")
    #expect(propositions.contains("rdf:object <id/claim/"))
    #expect(propositions.contains("#char=20,25>"))
    #expect(propositions.contains("#char=30,35>"))
  }

  @Test("the order of a long chain of holders is kept")
  func chain() {
    let text = statements(
      [claim("c1", .entity("nato"), "states", .literal("x"), holders: ["russia", "china", "nato", "doc:d"])],
      about: "id/claim/")
    #expect(text.contains("prov:wasAttributedTo <id/state/russia>"))
    #expect(text.contains("ent:reportedBy <id/state/china>\n"))
    #expect(
      text.contains("id/state/russia https://entente.example/id/state/china https://entente.example/id/state/nato"))
  }

  @Test("qualifiers are entities, quantities or words")
  func qualifiers() {
    var claim = claim("c1", .entity("nato"), "deploys", .none)
    claim.qualifiers = [
      "place": "russia", "manner": "secretly", "duration": "P6M", "ability": true,
      "quantity": .object(["value": 900, "unit": "soldier"]), "rate": .object(["value": 2, "per": "P1Y"]),
    ]
    let text = statements([claim], about: "id/claim/")
    #expect(text.contains("ent:qualifier-place <id/state/russia>"))
    #expect(text.contains("ent:qualifier-manner \"secretly\""))
    #expect(text.contains("ent:qualifier-duration \"P6M\"^^xsd:duration"))
    #expect(text.contains("ent:qualifier-ability \"true\"^^xsd:boolean"))
    #expect(text.contains("ent:qualifier-quantity <id/quantity/"))
    #expect(text.contains(#"ent:qualifier-rate "{"value":2,"per":"P1Y"}"^^rdf:JSON"#))
  }

  @Test("a relation without another side leaves no direct triple")
  func noObject() {
    let quads = GraphAssembly(AssemblySettings(symmetricRelations: []))
      .quads(for: document([claim("c1", .entity("nato"), "warns", .none)]))
    #expect(quads.contains { Shortened.text($0).hasSuffix("rdf:object ent:unspecified") })
    #expect(!quads.contains { $0.predicate.string.hasSuffix("#warns") })
  }

  @Test(
    "times keep their precision and gain a twin only where it says the same",
    arguments: [
      ("2019-02-02", ["earliest", "edtf", "inXSDDate", "latest", "type"]),
      ("2018-12", ["earliest", "edtf", "inXSDgYearMonth", "latest", "type"]),
      ("1987", ["earliest", "edtf", "inXSDgYear", "latest", "type"]),
      ("2018-11-25?", ["earliest", "edtf", "latest", "type"]),
      ("XXXX-02-02", ["edtf", "monthDay", "type"]),
      ("../2019-02-02", ["edtf", "hasEnd", "latest", "type", "type"]),
      ("P6M", ["duration", "type"]),
      ("PXW", ["duration", "type"]),
      ("PAST_REF", ["timeReference", "type"]),
    ])
  func times(value: String, properties: [String]) {
    let assembly = GraphAssembly(AssemblySettings(symmetricRelations: []))
    let quads = assembly.quads(for: document([claim("c1", .entity("nato"), "occursOn", .date(value))]))
    let about = quads.filter { $0.subject == .iri(assembly.identifiers.time(value)) }
    let names = about.map { $0.predicate.string.split { $0 == "#" || $0 == "/" }.last.map(String.init) ?? "" }
    #expect(names.sorted() == properties)
  }

  @Test("a weekday without a date is a time of its sentence")
  func weekday() {
    var claim = claim("c1", .entity("nato"), "occursOn", .date(nil))
    claim.eventTime = ClaimTime(value: nil, text: "Friday", weekday: 5)
    let text = statements([claim], about: "id/time/u-")
    #expect(text.contains("rdfs:label \"Friday\"") && text.contains("time:dayOfWeek time:Friday"))
    #expect(statements([claim], about: "id/prop/").contains("rdf:object <id/time/u-"))
  }

  @Test("a link that needs other documents stands in the graph of links, with its mention")
  func links() {
    var annotated = document([])
    annotated.mentions = [
      Mention(
        id: "m1", range: 3..<9, surface: "missile", type: .weapon, entity: "9m729", level: .nominal, section: .body,
        sentence: "s1", needsOtherDocuments: true, documentEntity: "d-1")
    ]
    annotated.entities = [Entity(id: "9m729", type: .weapon, label: "9M729")]
    let assembly = GraphAssembly(AssemblySettings(symmetricRelations: []))
    let quads = assembly.quads(for: annotated)
    let links = quads.filter { $0.graph == .iri(assembly.identifiers.linksGraph) }.map { Shortened.text($0) }
    #expect(links.contains("<id/weapon/d-1> skos:exactMatch <id/weapon/9m729>"))
    #expect(quads.contains { Shortened.text($0).hasSuffix("#char=3,9> itsrdf:taIdentRef <id/weapon/d-1>") })
  }

  @Test("with reifiers every claim points at its triple without asserting it")
  func reifiers() {
    let settings = AssemblySettings(policy: .none, symmetricRelations: [], writesReifiers: true)
    let quads = GraphAssembly(settings).quads(
      for: document([claim("c1", .entity("russia"), "withdrawsFrom", .entity("nato"))]))
    let reifier = quads.first { $0.predicate == Vocabulary.rdf.reifies }
    #expect(reifier?.object.triple?.predicate.string.hasSuffix("withdrawsFrom") == true)
    #expect(!quads.contains { $0.predicate.string.hasSuffix("withdrawsFrom") })
  }
}
