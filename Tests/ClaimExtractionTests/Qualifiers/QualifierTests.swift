import DocumentModel
import JSON
import TestSupport
import Testing
import Text

@testable import ClaimExtraction

@Suite("Qualifiers of claims")
struct QualifierTests {
  private let rules: ClaimRules

  init() throws { rules = try ClaimRules.builtIn(relations: BuiltIn.relations) }

  /// What a rule reads at all claims of a sentence, in the sentence's own words.
  private func read(_ rule: QualifierRule, _ readings: [SentenceReading]) -> Set<String> {
    var words: Set<String> = []
    for reading in readings {
      let reader = QualifierReader(reading: reading, table: rules.qualifiers)
      for draft in rules.proposers.drafts(in: reading) {
        words.formUnion(reader.findings(for: draft).filter { $0.rule.id == rule.id }.map(\.words))
      }
    }
    return words
  }

  @Test("every rule reads its example, and nothing in its near miss")
  func examples() throws {
    let sentences = Set(rules.qualifiers.rules.flatMap { [$0.example.sentence, $0.example.nearMiss] }).sorted()
    let readings = Dictionary(uniqueKeysWithValues: zip(sentences, try ExampleReading.readings(sentences, rules)))
    for rule in rules.qualifiers.rules {
      let example = rule.example
      #expect(read(rule, readings[example.sentence] ?? []) == [example.expected], "\(rule.id): \(example.sentence)")
      #expect(read(rule, readings[example.nearMiss] ?? []).isEmpty, "\(rule.id): \(example.nearMiss)")
    }
  }

  @Test("the ontology says what every key means")
  func ontology() throws {
    let bytes = try #require(SharedMaterial.bytes(atPath: SharedMaterial.checkout + "/schema/ontology.ttl"))
    let ontology = String(decoding: bytes, as: UTF8.self)
    for key in Set(rules.qualifiers.rules.map(\.key)).sorted() {
      #expect(ontology.contains("ent:qualifier-\(key) a rdf:Property ;"), "\(key)")
    }
  }

  private func claim(_ relation: String, in text: String) throws -> Claim {
    try #require(try ExampleReading.claims(in: text).first { $0.relation == relation }, "\(text)")
  }

  @Test("a test says where it was, from what, and how it went")
  func test() throws {
    let claim = try claim("tests", in: "Iran successfully tested the missile in Semnan via a mobile launcher.")
    #expect(claim.qualifiers["place"] == "semnan")
    #expect(claim.qualifiers["instrument"] == "mobile launcher")
    #expect(claim.qualifiers["manner"] == "successfully")
  }

  @Test("a supply says what was sold, how much of it and for how much")
  func supply() throws {
    let claim = try claim("suppliesWeaponTo", in: "Russia sold 36 Su-35 jets to Iran for $2 billion in 2018.")
    #expect(claim.subject == .entity("russia"))
    #expect(claim.object == .entity("iran"))
    #expect(claim.qualifiers["goods"] != nil)
    #expect(claim.qualifiers["amount"] == .object(["value": 36, "unit": "jet"]))
    #expect(claim.qualifiers["price"] == .object(["value": 2_000_000_000, "unit": "USD"]))
    #expect(claim.eventTime?.value == "2018")
  }

  @Test("a place that is none by itself is where it is near")
  func nested() throws {
    let claim = try claim("tests", in: "Pakistan test-fired a Shaheen-III missile from a range near Sonmiani.")
    #expect(claim.qualifiers["origin"] != nil)
  }

  @Test("what is a side of the claim, or its time, is no qualifier")
  func sides() throws {
    let claim = try claim("deploys", in: "Russia deployed the missiles in Crimea in 2019.")
    #expect(claim.qualifiers == ["place": "crimea"])
    #expect(try ExampleReading.claims(in: "The meeting in Brussels ended.").allSatisfy { $0.qualifiers == [:] })
  }

  @Test(
    "a wrong cell is refused with its line and column",
    arguments: [
      ("p/1\tplace\tatt\tPlace\t\t\tme\t\t\t", 3, "a slot"),
      ("p/1\tplace\tat\tPlaces\t\t\tme\t\t\t", 4, "types of mentions"),
      ("p/1\tplace\tat\tPlace\ttest\t\tme\t\t\t", 5, "relations of the catalogue"),
    ])
  func refusals(row: String, cell: Int, expected: String) throws {
    let text = QualifierTable.columns.joined(separator: "\t") + "\n" + row + "\n"
    do {
      _ = try QualifierTable(
        Array(text.utf8), name: "q.tsv", relations: rules.relations, prepositions: rules.classes[.preposition])
      Issue.record("the row was read: \(row)")
    } catch {
      let before = row.split(separator: "\t", omittingEmptySubsequences: false).prefix(cell - 1)
      #expect(error.position.line == 2)
      #expect(error.position.column == before.reduce(0) { $0 + $1.count + 1 } + 1)
      #expect(error.expected.hasPrefix(expected))
    }
  }
}
