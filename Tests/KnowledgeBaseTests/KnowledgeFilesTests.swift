import Testing

@testable import KnowledgeBase

@Suite("Knowledge files")
struct KnowledgeFilesTests {
  private static let header = KnowledgeFile.groups.schema.columns.map(\.name).joined(separator: "\t")
  private static let treatyHeader = KnowledgeFile.treaties.schema.columns.map(\.name).joined(separator: "\t")

  private static func groups(_ rows: String...) throws -> [KnowledgeSource] {
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return [try KnowledgeSource(path: "mine/groups.tsv", bytes: Array(text.utf8))]
  }

  @Test("rows of a further folder add entities")
  func adds() throws {
    let knowledge = try KnowledgeBase.builtIn(extendedBy: [Self.groups("quint\tQuint\t\tfrance|germany\teditors")])
    #expect(knowledge.entity("quint")?.origin == KnownEntity.Origin(file: "mine/groups.tsv", line: 2))
    #expect(knowledge.candidates(named: "Quint").map { knowledge.id(of: $0.entity) } == ["quint"])
    #expect(knowledge.entityCount == (try Knowledge.builtIn.get().entityCount) + 1)
  }

  @Test("rows of a further folder replace entities of the same identifier with all their names")
  func replaces() throws {
    let knowledge = try KnowledgeBase.builtIn(extendedBy: [Self.groups("p5\tthe Five\t\t\teditors")])
    #expect(knowledge.entity("p5")?.label == "the Five")
    #expect(knowledge.candidates(named: "P5").isEmpty)
    #expect(knowledge.entityCount == (try Knowledge.builtIn.get().entityCount))
  }

  @Test("an entity may have very many names")
  func manyNames() throws {
    let aliases = (0..<3_000).map { "Name\($0)" }.joined(separator: "|")
    let knowledge = try KnowledgeBase([try Self.groups("a\tA group\t\(aliases)\t\teditors")])
    #expect(knowledge.candidates(named: "Name2999").map { knowledge.id(of: $0.entity) } == ["a"])
    #expect(knowledge.candidates(named: "Name3000").isEmpty)
  }

  @Test("lines may end with CR LF, be empty or be comments")
  func lineForms() throws {
    let knowledge = try KnowledgeBase([try Self.groups("# mine", "", "a\tA group\t\t\teditors\r")])
    #expect(knowledge.entity("a")?.source == "editors")
    #expect(knowledge.entity("a")?.origin.line == 4)
  }

  @Test(
    "a wrong row is told with file, line and reason",
    arguments: [
      ("a\tA\teditors", KnowledgeFailure.Reason.columnCount(expected: 5, found: 3)),
      ("\tA\t\t\teditors", .emptyValue(column: "id")),
      ("A b\tA\t\t\teditors", .malformedIdentifier("A b")),
      ("a-\tA\t\t\teditors", .malformedIdentifier("a-")),
      ("a\t\t\t\teditors", .emptyValue(column: "label")),
      ("a\tA\t\t\t", .emptyValue(column: "source")),
      ("a\tA\tx||y\t\teditors", .malformedList(column: "aliases", value: "x||y")),
      ("a\tA\tx|x\t\teditors", .malformedList(column: "aliases", value: "x|x")),
      ("a\tA\t\tatlantis\teditors", .unknownReference(column: "members", value: "atlantis")),
      ("a\tA\t\tnpt\teditors", .wrongClass(column: "members", value: "npt", found: .treaty)),
    ])
  func wrongRow(row: String, reason: KnowledgeFailure.Reason) throws {
    let sources = try Self.groups("good\tGood group\t\t\teditors", row)
    #expect(throws: KnowledgeFailure(file: "mine/groups.tsv", line: 3, reason: reason)) {
      try KnowledgeBase.builtIn(extendedBy: [sources])
    }
  }

  @Test("an identifier must not stand twice in one folder")
  func duplicate() throws {
    let sources = try Self.groups("a\tA\t\t\teditors", "a\tB\t\t\teditors")
    let reason = KnowledgeFailure.Reason.duplicateIdentifier("a", firstFile: "mine/groups.tsv", firstLine: 2)
    #expect(throws: KnowledgeFailure(file: "mine/groups.tsv", line: 3, reason: reason)) {
      try KnowledgeBase([sources])
    }
  }

  @Test("a row must not take the identifier of an entity of another class")
  func identifierOfAnotherClass() throws {
    let origin = try #require(try Knowledge.builtIn.get().entity("russia")).origin
    let reason = KnowledgeFailure.Reason.duplicateIdentifier(
      "russia", firstFile: origin.file, firstLine: origin.line)
    #expect(throws: KnowledgeFailure(file: "mine/groups.tsv", line: 2, reason: reason)) {
      try KnowledgeBase.builtIn(extendedBy: [Self.groups("russia\tA\t\t\teditors")])
    }
  }

  @Test(
    "dates must exist",
    arguments: [
      ("1987", true), ("1987-12", true), ("1987-12-08", true), ("1987~", true), ("2000-02-29", true),
      ("1987-13", false), ("1900-02-29", false), ("1987-1-8", false), ("8 December 1987", false),
    ])
  func dates(value: String, isDate: Bool) throws {
    let text = "\(Self.treatyHeader)\na\tA\tproposed\t\t\t\(value)\t\t\t\teditors\n"
    let source = try KnowledgeSource(path: "treaties.tsv", bytes: Array(text.utf8))
    let failure = KnowledgeFailure(
      file: "treaties.tsv", line: 2, reason: .malformedDate(column: "signed", value: value))
    if isDate {
      #expect(try KnowledgeBase([[source]]).entityCount == 1)
    } else {
      #expect(throws: failure) { try KnowledgeBase([[source]]) }
    }
  }

  @Test("a header, a file name or bytes that are not expected")
  func unexpectedFiles() throws {
    let other = KnowledgeFailure(file: "dir/notes.tsv", line: 1, reason: .unknownFile)
    #expect(throws: other) { try KnowledgeSource(path: "dir/notes.tsv", bytes: []) }
    let empty = try KnowledgeSource(path: "groups.tsv", bytes: [])
    #expect(throws: KnowledgeFailure(file: "groups.tsv", line: 1, reason: .header(expected: Self.header, found: ""))) {
      try KnowledgeBase([[empty]])
    }
    let broken = try KnowledgeSource(path: "groups.tsv", bytes: Array((Self.header + "\n").utf8) + [0xFF])
    #expect(throws: KnowledgeFailure(file: "groups.tsv", line: 2, reason: .malformedUTF8)) {
      try KnowledgeBase([[broken]])
    }
  }

  private static func relation(domain: String, range: String) throws -> [KnowledgeSource] {
    let columns = KnowledgeFile.relations.schema.columns.map(\.name)
    let cells = [
      "id": "jams", "tier": "2", "group": "force", "domain": domain, "range": range, "definition": "It jams.",
      "source": "me",
    ]
    let text = columns.joined(separator: "\t") + "\n" + columns.map { cells[$0] ?? "" }.joined(separator: "\t") + "\n"
    let classes = "id\tlabel\tparent\tcolour\tsource\nSpaceAgency\tspace agency\tOrganization\t\tme\n"
    return [
      try KnowledgeSource(path: "mine/relations.tsv", bytes: Array(text.utf8)),
      try KnowledgeSource(path: "mine/classes.tsv", bytes: Array(classes.utf8)),
    ]
  }

  @Test(
    "a side of a relation is a class of the catalogue or one of the folder's own",
    arguments: [
      ("Actr", "Weapon", "domain", "Actr"), ("Actor", "Weapon|Nonsense", "range", "Nonsense"),
      ("actor", "any", "domain", "actor"),
    ])
  func wrongSides(domain: String, range: String, column: String, value: String) throws {
    let reason = KnowledgeFailure.Reason.unknownValue(column: column, value: value, allowed: Relation.sideClasses)
    let sources = try Self.relation(domain: domain, range: range)
    #expect(throws: KnowledgeFailure(file: "mine/relations.tsv", line: 2, reason: reason)) {
      try KnowledgeBase.builtIn(extendedBy: [sources])
    }
    let right = try KnowledgeBase.builtIn(extendedBy: [Self.relation(domain: "SpaceAgency|Actor", range: "literal")])
    #expect(right.relations["jams"]?.domain == ["SpaceAgency", "Actor"])
  }
}
