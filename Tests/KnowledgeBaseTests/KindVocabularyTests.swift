import Testing

@testable import KnowledgeBase

@Suite("Kinds of things")
struct KindVocabularyTests {
  private static let knowledge = try? KnowledgeBase.builtIn()

  private func reading(_ phrase: String, isTitle: Bool = false) throws -> (kind: Kind, words: Int, behind: Int)? {
    let kinds = try #require(Self.knowledge).kinds
    return kinds.reading(of: KindWording.words(of: phrase), isTitle: isTitle)
  }

  @Test("every row's example is of its kind")
  func examples() throws {
    let knowledge = try #require(Self.knowledge)
    for reference in knowledge.allEntities where knowledge.entityClass(of: reference) == .kind {
      let row = knowledge.row(of: reference)
      let example = row.text("example")
      let isTitle = row.value("identity") == "title"
      #expect(try reading(example, isTitle: isTitle)?.kind.id == row.text("id"), "\(example)")
    }
  }

  @Test("names meet whatever their number and spelling")
  func spellings() throws {
    for phrase in ["nuclear programme", "nuclear programs", "atomic program", "Nuclear Program"] {
      #expect(try reading(phrase)?.kind.id == "nuclear-programme", "\(phrase)")
    }
    for phrase in ["policemen", "police officers"] {
      #expect(try reading(phrase)?.kind.id == "police-officers", "\(phrase)")
    }
    #expect(try reading("long-range missiles")?.kind.id == "long-range-missile")
  }

  @Test("the narrowest kind is read, and the words before it are left")
  func narrowing() throws {
    let enrichment = try #require(try reading("laser uranium enrichment"))
    #expect(enrichment.kind.id == "uranium-enrichment")
    #expect(enrichment.words == 2)
    #expect(try reading("nuclear weapons program")?.kind.id == "nuclear-weapons-programme")
    #expect(try reading("economic fruit basket") == nil)
  }

  @Test("names that go on behind their noun")
  func behind() throws {
    let kinds = try #require(Self.knowledge).kinds
    let reading = kinds.reading(of: ["weapon"], behind: KindWording.words(of: "of mass destruction in Iraq"))
    #expect(reading?.kind.id == "weapon-of-mass-destruction")
    #expect(reading?.behind == 3)
  }

  @Test("titles are kinds of roles only")
  func titles() throws {
    #expect(try reading("General", isTitle: true)?.kind.id == "title-general")
    #expect(try reading("General") == nil)
    #expect(try reading("nuclear weapons", isTitle: true) == nil)
  }

  @Test("wider kinds lead up without circles")
  func lineage() throws {
    let kinds = try #require(Self.knowledge).kinds
    #expect(
      kinds.lineage(of: "highly-enriched-uranium").map(\.id)
        == ["highly-enriched-uranium", "enriched-uranium", "nuclear-material", "weapon"])
    for kind in kinds.all { #expect(kinds.lineage(of: kind.id).count < 10) }
  }
}
