import DocumentModel
import GoldDocuments
import GraphAssembly
import GraphExport
import KnowledgeBase
import TestSupport
import Testing
import Text
import XML

@Suite("GraphML")
struct GraphMLTests {
  private static let documents = GoldDocuments.seeds
  private static let symmetric: Set<String> = ["agreesWith", "hasDisputeWith", "consultsWith", "partnerOf", "borders"]

  private static func graph(
    _ options: GraphOptions = GraphOptions(), reversed: Bool = false, runLength: Int? = nil
  ) throws -> PropertyGraph {
    let relations = try KnowledgeBase.builtIn().relations
    let assembly = GraphAssembly(
      AssemblySettings(symmetricRelations: symmetric, oppositeRelations: relations.opposites))
    let builder = PropertyGraphBuilder(assembly, relations: relations, options: options, runLength: runLength)
    for document in reversed ? documents.reversed() : documents { try builder.add(document) }
    return try PropertyGraph(builder.drawing(isLaidOut: true))
  }

  private static let forms = [
    GraphOptions(), GraphOptions(edges: .claims), GraphOptions(claims: .nodes), GraphOptions(values: .nodes),
    GraphOptions(edges: .stances), GraphOptions(claims: .nodes, includesQuarantine: true),
  ]

  @Test("the neutral file is valid against the official schema, in every form of graph", arguments: forms)
  func validity(options: GraphOptions) throws {
    guard let folder = SharedMaterial.path("xsd/graphml-1.0") else { return }
    var files: [String: [UInt8]] = [:]
    for path in SharedMaterial.files(in: folder, ending: ".xsd") {
      files[String(path.dropFirst(folder.count + 1))] = SharedMaterial.bytes(atPath: path)
    }
    let schema = try XMLSchema(try #require(files["graphml.xsd"]), source: "graphml.xsd", files: files)
    #expect(schema.findings(in: try GraphMLWriter().bytes(of: try Self.graph(options))) == [])
  }

  @Test("the same bytes whatever the order of documents", arguments: forms)
  func order(options: GraphOptions) throws {
    let bytes = try GraphMLWriter().bytes(of: try Self.graph(options))
    #expect(try bytes == GraphMLWriter().bytes(of: try Self.graph(options, reversed: true)))
  }

  @Test("every claim between entities is an edge of its own")
  func claimEdges() throws {
    let graph = try Self.graph(GraphOptions(edges: .claims))
    let claims = Self.documents.flatMap(\.claims).filter { claim in
      guard case .entity = claim.subject, case .entity = claim.object else { return false }
      return !claim.section.isQuarantined
    }
    #expect(graph.edges.count == claims.count)
    #expect(graph.loss.entries.map(\.name).contains("claimsAboutClaims") || Self.documents.isEmpty)
  }

  @Test("claims as nodes lose no claim")
  func claimNodes() throws {
    let graph = try Self.graph(GraphOptions(claims: .nodes, includesQuarantine: true))
    let claims = Self.documents.flatMap(\.claims)
    #expect(graph.nodes.count { $0.kind == .claim } == claims.count)
    #expect(graph.edges.count { $0.label == "holder" } == claims.count)
    let withoutObject = claims.count { $0.object == .none }
    #expect(graph.edges.count { $0.label == "object" } == claims.count - withoutObject)
  }

  @Test("merging keeps one edge for each proposition and stance, with the number of claims")
  func merged() throws {
    let single = try Self.graph(GraphOptions(edges: .claims))
    let merged = try Self.graph(GraphOptions(edges: .stances))
    #expect(merged.edges.count < single.edges.count || Self.documents.isEmpty)
    #expect(merged.edges.map(\.weight).reduce(0, +) == single.edges.count)
  }

  @Test("the contested edges are those of the gold's contested propositions")
  func contested() throws {
    let graph = try Self.graph(GraphOptions(edges: .stances))
    guard let column = graph.edgeColumns.firstIndex(where: { $0.name == "contested" }), !graph.edges.isEmpty else {
      return
    }
    let contested = graph.edges.filter { $0.values[column] == .boolean(true) }.map { edge in
      edge.source + " " + edge.label + " " + edge.target
    }
    #expect(
      Set(contested) == [
        "weapon.9m729 compliesWith treaty.inf-treaty", "weapon.9m729 violates treaty.inf-treaty",
        "state.russia compliesWith treaty.inf-treaty", "state.russia violates treaty.inf-treaty",
        "weapon.us-missile-defense-europe violates treaty.inf-treaty",
      ])
  }

  @Test("no edge is drawn for a teaser, and no node for who is only named there")
  func quarantine() throws {
    let graph = try Self.graph()
    #expect(!graph.nodes.contains { $0.id == "organization.mbda" })
    let all = try Self.graph(GraphOptions(includesQuarantine: true))
    #expect(all.nodes.contains { $0.id == "organization.mbda" } || Self.documents.isEmpty)
  }

  @Test(
    "what is sorted in many runs gives the same drawing, whatever is drawn",
    arguments: [
      GraphOptions(), GraphOptions(edges: .stances), GraphOptions(values: .nodes, edges: .claims),
      GraphOptions(claims: .nodes), GraphOptions(claims: .holders), GraphOptions(minimumDocuments: 2, top: 5),
    ])
  func runs(options: GraphOptions) throws {
    let graph = try Self.graph(options)
    #expect(graph == (try Self.graph(options, reversed: true, runLength: 400)))
    #expect(graph.nodes.map(\.id) == graph.nodes.map(\.id).sorted())
    let nodes = Set(graph.nodes.map(\.id))
    #expect(graph.edges.allSatisfy { nodes.contains($0.source) && nodes.contains($0.target) })
  }

  @Test("nodes lie apart, each in a place")
  func layout() throws {
    let graph = try Self.graph()
    #expect(graph == (try Self.graph(reversed: true)))
    let places = Set(graph.nodes.map { [$0.look.x, $0.look.y] })
    #expect(places.count == graph.nodes.count)
    #expect(graph.nodes.allSatisfy { $0.look.x.isFinite && $0.look.y.isFinite })
  }

  @Test("the order of elements and keys is what readers need")
  func readerRules() throws {
    let text = String(decoding: try GraphMLWriter().bytes(of: try Self.graph()), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    let lastNode = lines.lastIndex { $0.hasPrefix("<node ") } ?? 0
    let firstEdge = lines.firstIndex { $0.hasPrefix("<edge ") } ?? Int.max
    #expect(lastNode < firstEdge)
    #expect(!text.contains("for=\"all\"") && !text.contains("<default") && !text.contains("<!DOCTYPE"))
    #expect(!text.contains("directed=\"false\""))
    for (index, line) in lines.enumerated() where line.hasPrefix("<edge ") {
      #expect(lines[index + 1].hasPrefix("<data key=\"label\">"))
    }
  }
}
