import Testing

@testable import KnowledgeBase

@Suite("Other people's identifiers, and classes of one's own")
struct IdentifierTests {
  private static func source(_ file: KnowledgeFile, _ rows: String...) throws -> KnowledgeSource {
    let header = file.schema.columns.map(\.name).joined(separator: "\t")
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return try KnowledgeSource(path: "mine/" + file.rawValue, bytes: Array(text.utf8))
  }

  @Test("states have those of the United Nations, GeoNames and Wikidata, as the sources have them")
  func states() throws {
    let russia = try #require(try Knowledge.builtIn.get().entity("russia"))
    #expect(russia.regionCode == "643")
    #expect(russia.sameAs == ["https://sws.geonames.org/2017370/", "http://www.wikidata.org/entity/Q159"])
  }

  @Test("every row is of a known entity and breaks no rule")
  func rows() throws {
    let knowledge = try KnowledgeBase([KnowledgeSource.builtIn])
    let known = knowledge.allEntities.map { knowledge.entity($0) }
    #expect(known.count { !$0.sameAs.isEmpty } > 4_900)
    #expect(known.filter { $0.entityClass == .state }.count { $0.regionCode != nil } == 199)
  }

  @Test("a file of one's own gives them to entities of one's own")
  func own() throws {
    let knowledge = try KnowledgeBase.builtIn(extendedBy: [
      [
        try Self.source(.groups, "quint\tQuint\t\t\tme"),
        try Self.source(.identifiers, "quint\t\thttps://example.org/quint\tme"),
      ]
    ])
    #expect(knowledge.entity("quint")?.sameAs == ["https://example.org/quint"])
  }

  @Test("a class of one's own stands in the column of classes")
  func classes() throws {
    let knowledge = try KnowledgeBase.builtIn(extendedBy: [
      [
        try Self.source(
          .classes, "SpaceBody\tspace body\tOrganization\t#0055aa\tme", "SpaceAgency\tspace agency\tSpaceBody\t\tme"),
        try Self.source(.organizations, "esa\tESA\tSpaceAgency\tEuropean Space Agency\t\t\t\t\tme"),
      ]
    ])
    #expect(knowledge.entity("esa")?.declaredClasses.map(\.name) == ["SpaceAgency", "SpaceBody"])
  }

  @Test(
    "a wrong class or identifier is refused with file and line",
    arguments: [
      (
        KnowledgeFile.classes, "spaceAgency\ta\tOrganization\t\tme",
        KnowledgeFailure.Reason.malformedClassName("spaceAgency")
      ),
      (.classes, "SpaceAgency\ta\tNoSuchClass\t\tme", .unknownReference(column: "parent", value: "NoSuchClass")),
      (.classes, "SpaceAgency\ta\tOrganization\tblue\tme", .malformedColour("blue")),
      (.identifiers, "atlantis\t\thttps://example.org/a\tme", .unknownReference(column: "id", value: "atlantis")),
      (.identifiers, "russia\t\texample\tme", .malformedAddress(column: "same_as", value: "example")),
    ])
  func refusals(file: KnowledgeFile, row: String, reason: KnowledgeFailure.Reason) throws {
    let source = try Self.source(file, row)
    #expect(throws: KnowledgeFailure(file: "mine/" + file.rawValue, line: 2, reason: reason)) {
      try KnowledgeBase.builtIn(extendedBy: [[source]])
    }
  }
}
