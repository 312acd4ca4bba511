import DocumentModel
import GraphAssembly
import GraphExport
import KnowledgeBase
import Testing

@Suite("Stances in drawings")
struct StanceDrawingTests {
  private static let entities = [
    Entity(id: "9m729", type: .weapon, label: "9M729"), Entity(id: "inf-treaty", type: .treaty, label: "INF Treaty"),
    Entity(id: "nato", type: .organization, label: "NATO"), Entity(id: "russia", type: .state, label: "Russia"),
  ]

  private func claim(
    _ id: String, by holder: String, _ polarity: Polarity, _ modality: Modality, at begin: Int
  ) -> Claim {
    Claim(
      id: id, label: "", section: .body, subject: .entity("9m729"), relation: "violates", object: .entity("inf-treaty"),
      holderChain: holder == "author" ? ["doc:d"] : [holder, "doc:d"], attribution: .indirect, polarity: polarity,
      modality: modality, sentence: "s1", sentenceRange: 0..<50,
      evidence: Evidence(range: begin..<(begin + 5), text: "words"), rule: "test/1")
  }

  private func graph(_ claims: [Claim], _ options: GraphOptions = GraphOptions()) throws -> PropertyGraph {
    let assembly = GraphAssembly(AssemblySettings(symmetricRelations: []))
    let builder = PropertyGraphBuilder(assembly, relations: try KnowledgeBase.builtIn().relations, options: options)
    try builder.add(
      AnnotatedDocument(
        document: DocumentRecord(name: "d", file: "d.txt", length: 50),
        sentences: [Sentence(id: "s1", range: 0..<50, section: .body)], claims: claims, entities: Self.entities))
    return try PropertyGraph(builder.drawing())
  }

  private var dispute: [Claim] {
    [
      claim("c1", by: "nato", .positive, .alleged, at: 0), claim("c2", by: "russia", .negative, .denied, at: 9),
    ]
  }

  @Test("what holders disagree on is orange and dashed, and says who says what")
  func disputed() throws {
    let graph = try graph(dispute)
    let look = try #require(graph.edges.first).look
    #expect(look.caption == "violates [NATO: alleged; Russia: denied]")
    #expect(look.isDashed)
    #expect(look.colour.hexadecimal == "#ee7733")
  }

  @Test("an edge of several claims has all their polarities and modalities, whatever the order of the claims")
  func values() throws {
    for claims in [dispute, dispute.reversed()] {
      let graph = try graph(claims)
      let values = try #require(graph.edges.first).values
      let shown = ["polarity", "modality", "stances"].map { name in
        graph.edgeColumns.firstIndex { $0.name == name }.flatMap { values[$0] }
      }
      #expect(
        shown == [
          .string("positive|negative"), .string("alleged|denied"),
          .string("NATO: positive alleged|Russia: negative denied"),
        ])
    }
  }

  @Test("what the author states is a plain line")
  func stated() throws {
    let graph = try graph([claim("c1", by: "author", .positive, .asserted, at: 0)])
    let look = try #require(graph.edges.first).look
    #expect(look.caption == "violates")
    #expect(!look.isDashed)
    #expect(look.colour == EdgeLook().colour)
  }

  @Test("with holders as nodes, everybody is joined by a stance to what they speak of")
  func holders() throws {
    let graph = try graph(dispute, GraphOptions(claims: .holders, onlyConnected: true))
    let labels = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0.label) })
    let lines = graph.edges.map { edge in
      [labels[edge.source], edge.label, labels[edge.target]].compactMap(\.self).joined(separator: " ")
    }
    #expect(
      Set(lines) == [
        "violates subject 9M729", "violates object INF Treaty", "NATO alleged violates", "Russia denied violates",
      ])
    #expect(graph.nodes.filter { $0.kind == .claim }.map(\.type) == ["Proposition"])
  }
}
