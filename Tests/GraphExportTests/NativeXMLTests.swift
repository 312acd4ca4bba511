import DocumentModel
import GoldDocuments
import GraphAssembly
import GraphExport
import JSON
import TestSupport
import Testing
import Text
import XML

@Suite("Native XML")
struct NativeXMLTests {
  private static let assembly = GraphAssembly(AssemblySettings(symmetricRelations: []))

  private static func xml(_ file: AnnotationFile) -> [UInt8] {
    var writer = NativeXMLWriter(assembly)
    writer.begin(sharedEntities: file.sharedEntities)
    for document in file.documents { writer.write(document) }
    writer.finish()
    return writer.xml.output.bytes
  }

  private static func jsonLines(_ file: AnnotationFile) -> String {
    var output = ByteWriter()
    AnnotationWriter().write(file, to: &output)
    return output.string
  }

  @Test("gold annotations come back from XML as the same lines", arguments: ["gold/seeds", "gold/voa"])
  func goldFiles(folder: String) throws {
    guard let path = SharedMaterial.path(folder) else { return }
    let names = SharedMaterial.files(in: path, ending: ".jsonl")
    #expect(names.count > 5)
    for name in names {
      let bytes = try #require(SharedMaterial.bytes(atPath: name))
      let file = try AnnotationReader.annotations(in: bytes, source: name)
      let back = try NativeXMLReader.annotations(in: Self.xml(file), source: name)
      #expect(back == file, "\(name)")
      #expect(Self.jsonLines(back) == String(decoding: bytes, as: UTF8.self), "\(name)")
    }
  }

  @Test("gold annotations are valid against the schema")
  func validity() throws {
    let schemaPath = SharedMaterial.checkout + "/schema/entente.xsd"
    let schema = try XMLSchema(try #require(SharedMaterial.bytes(atPath: schemaPath)), source: "entente.xsd")
    let file = AnnotationFile(documents: GoldDocuments.seeds + GoldDocuments.stories)
    #expect(schema.findings(in: Self.xml(file)) == [])
  }

  @Test("every field survives, with characters that XML must escape")
  func everyField() throws {
    let text = "<a> & \"b\"\t\u{2019}\n c "
    let time = TimeValue(
      kind: .date, value: "2018-11-25?", textOnly: "XXXX-11-25", anchor: "dct", weekday: 7, modifier: "START",
      consistency: "conflict", alternatives: ["2019-01-25", text], note: text)
    let quantity = Quantity(
      value: "1.5", minimum: "1", maximum: "2", unit: text, modifier: "APPROX", rangeClass: "c", comparison: "d",
      reference: "e")
    let claimTime = ClaimTime(
      value: "2019", text: text, weekday: 1, role: "start", modifier: "END", alternatives: ["2018"], consistency: "x",
      duration: "P6M")
    let arguments: [ClaimArgument] = [
      .entity("e"), .claim("c"), .literal(text), .date("2019"), .date(nil), .quantity(quantity), .none,
    ]
    let review = ClaimReview(
      verdict: .corrected, reviewer: text, date: "2026-11-29", reason: text, asRead: "relation=violates")
    let claims = arguments.map { argument in
      Claim(
        id: "c", label: text, section: .caption, subject: argument, relation: "r", object: argument,
        holderChain: ["h", "doc:d"], attribution: .caption, polarity: .negative, modality: .conditional,
        tense: .future, eventTime: claimTime, statedTime: ClaimTime(value: nil, text: ""), sentence: "s",
        sentenceRange: 1..<9, evidence: Evidence(range: 2..<3, text: text), subjectMentions: ["m"],
        objectMentions: ["m", "n"], restates: "c", content: ["c", "d"], condition: "c", isConditionNegated: true,
        qualifiers: [
          "a": .null, "b": true, "c": 3, "d": .decimal("1e5"), "e": .string(text), "f": .array([1, "x", .array([])]),
          "g": .object(["h": .object(["i": .null])]),
        ], inferred: ["subject"], flags: [text], rule: "r/1", confidence: 875, tier: 2, acceptedSubjects: ["s"],
        difficulty: "hard", note: text, review: review)
    }
    let mention = Mention(
      id: "m", range: 0..<4, surface: text, type: .nationality, entity: "e", level: .adjective, section: .teaser,
      sentence: "s", time: time, quantity: quantity, isMetonym: true, isEditorial: true, needsOtherDocuments: true,
      documentEntity: "d", flags: [text, ""], note: text, reason: text)
    var entity = Entity(
      id: "e", type: .state, subtype: "Kingdom", label: text, aliases: [text, ""], metonyms: ["m"], demonym: text,
      countryCode: "XX", operatorEntity: "o", date: "2019", members: ["m", "n"], note: text)
    entity.codes = ["un-m49": "643"]
    entity.sameAs = ["http://www.wikidata.org/entity/Q159"]
    entity.declaredClasses = [DeclaredClass(name: "Realm", label: text, parent: "State", colour: "#0055aa")]
    let record = DocumentRecord(
      name: "d", file: "d.txt", length: 9, digest: String(repeating: "a", count: 64), title: text, publisher: text,
      language: "en",
      date: DocumentDate(
        value: "2019", source: .sidecar, textOnly: "2018", confidence: "low", reason: text), inconsistencies: [text],
      details: ["url": "https://example.org/?a=b&c", text: text],
      production: Production(program: text, model: "m", rules: "r", knowledge: "k", settings: [text]))
    let document = AnnotatedDocument(
      document: record, sections: [Section(kind: .title, range: 0..<9)],
      sentences: [Sentence(id: "s", range: 0..<9, section: .title)], mentions: [mention], claims: claims,
      entities: [entity])
    let file = AnnotationFile(documents: [document], sharedEntities: [entity])
    #expect(try NativeXMLReader.annotations(in: Self.xml(file)) == file)
    #expect(try AnnotationReader.annotations(in: Array(Self.jsonLines(file).utf8)) == file)
  }

  @Test(
    "what is no native XML is refused with its line",
    arguments: [
      ("<other/>", "the root element"),
      ("<graph xmlns='https://entente.example/xml/1' version='2'/>", "version 1 or older"),
      ("<graph xmlns='https://entente.example/xml/1' version='1'/>", "an element 'entities'"),
      (
        "<graph xmlns='https://entente.example/xml/1' version='1'><entities/><documents><document name='d'/></documents></graph>",
        "an element 'date'"
      ),
    ])
  func refusal(text: String, expected: String) throws {
    let failure = #expect(throws: SyntaxFailure.self) {
      try NativeXMLReader.annotations(in: Array(text.utf8), source: "x.xml")
    }
    #expect(failure?.expected.hasPrefix(expected) == true)
    #expect(failure?.position.line == 1)
  }
}
