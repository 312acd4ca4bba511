import DocumentModel
import GraphAssembly
import GraphExport
import KnowledgeBase
import Testing

@Suite("Property graphs")
struct PropertyGraphTests {
  private func claim(
    _ id: String, _ subject: String, _ relation: String, _ object: ClaimArgument, at begin: Int,
    holder: String = "doc:d", modality: Modality = .asserted
  ) -> Claim {
    Claim(
      id: id, label: "", section: .body, subject: .entity(subject), relation: relation, object: object,
      holderChain: holder == "doc:d" ? [holder] : [holder, "doc:d"], attribution: .author, modality: modality,
      eventTime: ClaimTime(value: "2019-01", text: "January"), sentence: "s1", sentenceRange: 0..<50,
      evidence: Evidence(range: begin..<(begin + 5), text: "words"), rule: "test/1")
  }

  private func document(_ name: String, _ claims: [Claim], _ entities: [Entity]) -> AnnotatedDocument {
    var document = AnnotatedDocument(
      document: DocumentRecord(name: name, file: name + ".txt", length: 50),
      sentences: [Sentence(id: "s1", range: 0..<50, section: .body)], claims: claims, entities: entities)
    document.mentions = entities.enumerated().map { index, entity in
      Mention(
        id: "m\(index)", range: index..<(index + 1), surface: entity.label, type: entity.type, entity: entity.id,
        level: .name, section: .body, sentence: "s1")
    }
    return document
  }

  private func graph(_ documents: [AnnotatedDocument], _ options: GraphOptions = GraphOptions()) throws -> PropertyGraph
  {
    let assembly = GraphAssembly(AssemblySettings(symmetricRelations: []))
    let builder = PropertyGraphBuilder(assembly, relations: try KnowledgeBase.builtIn().relations, options: options)
    for document in documents { try builder.add(document) }
    return try PropertyGraph(builder.drawing())
  }

  private func text(_ column: String, _ node: PropertyGraph.Node, in graph: PropertyGraph) -> String? {
    graph.nodeColumns.firstIndex { $0.name == column }.flatMap { Self.text(node.values[$0]) }
  }

  private func edgeText(_ column: String, _ edge: PropertyGraph.Edge, in graph: PropertyGraph) -> String? {
    graph.edgeColumns.firstIndex { $0.name == column }.flatMap { Self.text(edge.values[$0]) }
  }

  private static func text(_ value: PropertyGraph.Value?) -> String? {
    switch value {
    case .string(let text): text
    case .int(let number): String(number)
    case .double, .boolean, nil: nil
    }
  }

  private let states = [
    Entity(id: "russia", type: .state, label: "Russia"), Entity(id: "nato", type: .organization, label: "NATO"),
  ]

  @Test("a claim with words as object stands on its subject, with who says it")
  func statements() throws {
    let claims = [claim("c1", "russia", "hasAttribute", .literal("large"), at: 0, holder: "nato", modality: .alleged)]
    let graph = try graph([document("d", claims, states)])
    #expect(text("statements", graph.nodes[1], in: graph) == "hasAttribute: large (NATO, alleged)")
    #expect(graph.loss.entries.map(\.name) == ["claimsAsText"])
  }

  @Test("or it is an edge to a node of its own")
  func valueNodes() throws {
    let claims = [claim("c1", "russia", "hasAttribute", .literal("large"), at: 0)]
    let graph = try graph([document("d", claims, states)], GraphOptions(values: .nodes))
    #expect(graph.edges.map { edge in graph.nodes.first { $0.id == edge.target }?.label } == ["large"])
    #expect(graph.loss.isEmpty)
  }

  @Test("merged stances count claims and keep holders apart")
  func stances() throws {
    let claims = [
      claim("c1", "russia", "agreesWith", .entity("nato"), at: 0),
      claim("c2", "russia", "agreesWith", .entity("nato"), at: 9),
      claim("c3", "russia", "agreesWith", .entity("nato"), at: 20, holder: "nato"),
    ]
    let graph = try graph([document("d", claims, states)], GraphOptions(edges: .stances))
    #expect(graph.edges.map(\.weight).sorted() == [1, 2])
  }

  @Test("a name of no fixed label takes the one that most documents use")
  func labels() throws {
    let id = EntityIdentifier.named("the Pact", type: .treaty)
    let documents = ["Pact", "pact", "Pact"].enumerated().map { index, label in
      document("d\(index)", [], [Entity(id: id, type: .treaty, label: label)])
    }
    let graph = try graph(documents)
    #expect(graph.nodes.map(\.label) == ["Pact"])
    #expect(text("aliases", graph.nodes[0], in: graph) == "pact")
    #expect(text("documents", graph.nodes[0], in: graph) == "3")
  }

  @Test("an unnamed thing of one document is drawn only where something is claimed of it")
  func unnamed() throws {
    let id = EntityIdentifier.local(type: .weapon, digest: "0", begin: 3)
    let entities = states + [Entity(id: id, type: .weapon, label: "a missile")]
    #expect(try graph([document("d", [], entities)]).nodes.count == 2)
    let claims = [claim("c1", "russia", "operates", .entity(id), at: 0)]
    #expect(try graph([document("d", claims, entities)]).nodes.count == 3)
  }

  @Test("entities know the first and last day of what they take part in")
  func days() throws {
    let graph = try graph([document("d", [claim("c1", "russia", "agreesWith", .entity("nato"), at: 0)], states)])
    #expect(text("firstDate", graph.nodes[0], in: graph) == "2019-01-01")
    #expect(text("lastDate", graph.nodes[0], in: graph) == "2019-01-31")
  }

  @Test("an edge joins what all documents say of one proposition, with everybody's stance")
  func propositions() throws {
    let denial = { (id: String) in
      var claim = claim(id, "russia", "agreesWith", .entity("nato"), at: 30, holder: "nato")
      claim.polarity = .negative
      return claim
    }
    let first = document("d1", [claim("c1", "russia", "agreesWith", .entity("nato"), at: 0), denial("c2")], states)
    let second = document("d2", [claim("c1", "russia", "agreesWith", .entity("nato"), at: 9)], states)
    let graph = try graph([first, second])
    #expect(graph.edges.map(\.weight) == [2])
    #expect(edgeText("claims", graph.edges[0], in: graph) == "3")
    #expect(edgeText("stances", graph.edges[0], in: graph)?.contains("NATO: negative asserted") == true)
    #expect(try self.graph([first, second], GraphOptions(edges: .claims)).edges.count == 3)
  }

  @Test("fewest documents and most connected nodes keep what matters")
  func narrowed() throws {
    let others = states + [Entity(id: "iran", type: .state, label: "Iran")]
    let both = ["d1", "d2"].map { document($0, [claim("c1", "russia", "agreesWith", .entity("nato"), at: 0)], others) }
    let single = document("d3", [claim("c1", "iran", "agreesWith", .entity("nato"), at: 0)], others)
    let all = both + [single]
    #expect(try graph(all).nodes.count == 3)
    #expect(try graph(all, GraphOptions(minimumDocuments: 2)).nodes.map(\.label).sorted() == ["NATO", "Russia"])
    #expect(try graph(all, GraphOptions(top: 2)).edges.map(\.weight) == [2])
  }

  @Test("no two nodes bear one label")
  func distinctLabels() throws {
    let ids = ["0", "1"].map { EntityIdentifier.local(type: .weapon, digest: $0, begin: 3) }
    let documents = zip(["d1", "d2"], ids).map { name, id in
      document(
        name, [claim("c1", "russia", "operates", .entity(id), at: 0)],
        states + [Entity(id: id, type: .weapon, label: "missile (unnamed)")])
    }
    let labels = try graph(documents).nodes.map(\.label)
    #expect(Set(labels).count == labels.count, "\(labels)")
    #expect(labels.contains("missile (unnamed) (weapon, d1)"))
  }
}
