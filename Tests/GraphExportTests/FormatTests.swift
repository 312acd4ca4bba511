import GraphExport
import TestSupport
import Testing
import Text
import XML

@Suite("Drawing formats")
struct FormatTests {
  private typealias Column = PropertyGraph.Column

  private static let denied: EdgeLook = {
    var look = EdgeLook()
    look.colour = Colour(red: 204, green: 51, blue: 17)
    look.isDashed = true
    look.caption = "violates [Russia: denied]"
    return look
  }()

  private static let graph: PropertyGraph = {
    var graph = PropertyGraph(
      nodeColumns: [Column("iri"), Column("mentions", .int), Column("subtype")],
      edgeColumns: [
        Column("modality"), Column("polarity"), Column("start"), Column("end"), Column("evidence"),
        Column("contested", .boolean),
      ])
    graph.nodes = [
      PropertyGraph.Node(
        id: "organization.nato", kind: .entity, label: "=NATO \"alliance\"", type: "Organization",
        values: [.string("https://entente.example/id/organization/nato"), .int(3), .string("Alliance")]),
      PropertyGraph.Node(
        id: "state.russia", kind: .entity, label: "Russia", type: "State", values: [nil, .int(2), nil]),
      PropertyGraph.Node(id: "treaty.inf", kind: .entity, label: "INF, 1987", type: "Treaty", values: [nil, nil, nil]),
    ]
    graph.edges = [
      PropertyGraph.Edge(
        id: "claim.1", source: "organization.nato", target: "state.russia", label: "accuses", weight: 2,
        values: [
          .string("asserted"), .string("positive"), .string("2019-01-25"), .string("2019-01-25"),
          .string("line\u{1}one\nline <two>"), .boolean(false),
        ]),
      PropertyGraph.Edge(
        id: "claim.2", source: "state.russia", target: "treaty.inf", label: "violates", weight: 1,
        values: [.string("denied"), .string("negative"), nil, nil, nil, .boolean(true)], look: denied),
    ]
    return graph
  }()

  @Test("GEXF is valid against the official schema and holds the days of claims")
  func gexf() throws {
    let bytes = try GEXFWriter().bytes(of: Self.graph)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#"kind="accuses" weight="2.0" start="2019-01-25" end="2019-01-25""#))
    #expect(text.contains(#"label="violates [Russia: denied]" kind="violates""#))
    guard let folder = SharedMaterial.path("xsd/gexf-1.3") else { return }
    var files: [String: [UInt8]] = [:]
    for path in SharedMaterial.files(in: folder, ending: ".xsd") {
      files[String(path.dropFirst(folder.count + 1))] = SharedMaterial.bytes(atPath: path)
    }
    let schema = try XMLSchema(try #require(files["gexf.xsd"]), source: "gexf.xsd", files: files)
    #expect(schema.findings(in: bytes) == [])
  }

  @Test("DOT quotes what it must, dashes what is not stated and reddens what is denied")
  func dot() throws {
    let lines = String(decoding: try DOTWriter().bytes(of: Self.graph), as: UTF8.self).split(separator: "\n")
    #expect(
      lines.dropFirst(6).joined(separator: "\n") == """
          "organization.nato" -> "state.russia" [label="accuses" tooltip="line one\\nline <two>"];
          "state.russia" -> "treaty.inf" [label="violates [Russia: denied]" style=dashed color="#cc3311"];
        }
        """)
    #expect(lines[3].contains(#"label="=NATO \"alliance\"" class="Organization""#))
  }

  @Test("tables quote by RFC 4180 and keep formulas from running")
  func tables() throws {
    var nodes: [UInt8] = []
    let guarded = try GraphTables().writeNodes(of: Self.graph) { nodes += $0 }
    #expect(guarded == 1)
    #expect(
      String(decoding: nodes, as: UTF8.self)
        == [
          "id,label,kind,type,iri,mentions,subtype",
          "organization.nato,\"'=NATO \"\"alliance\"\"\",entity,Organization,"
            + "https://entente.example/id/organization/nato,3,Alliance",
          "state.russia,Russia,entity,State,,2,", "treaty.inf,\"INF, 1987\",entity,Treaty,,,", "",
        ].joined(separator: "\r\n"))
  }

  @Test("what stands at edges in GraphML and tables tells who denies; the relation stands beside it")
  func captions() throws {
    let graphML = String(decoding: try GraphMLWriter().bytes(of: Self.graph), as: UTF8.self)
    #expect(graphML.contains(#"<key id="caption" for="edge" attr.name="label" attr.type="string"/>"#))
    #expect(graphML.contains(#"<data key="caption">violates [Russia: denied]</data>"#))
    #expect(graphML.contains(#"<data key="interaction">violates</data>"#))
    let first = graphML.firstRange(of: #"<data key="label">violates"#)
    let last = graphML.firstRange(of: #"<data key="caption">violates"#)
    #expect(first.map { first in last.map { first.lowerBound < $0.lowerBound } ?? false } == true)
    var edges: [UInt8] = []
    try GraphTables().writeEdges(of: Self.graph) { edges += $0 }
    #expect(
      String(decoding: edges, as: UTF8.self).contains("state.russia,treaty.inf,violates [Russia: denied],claim.2,1"))
  }

  @Test("tables for Neo4j have its headers and no apostrophes")
  func neo4j() throws {
    var nodes: [UInt8] = []
    var edges: [UInt8] = []
    #expect(try GraphTables(.neo4j).writeNodes(of: Self.graph) { nodes += $0 } == 0)
    try GraphTables(.neo4j).writeEdges(of: Self.graph) { edges += $0 }
    let nodeLines = String(decoding: nodes, as: UTF8.self).split(separator: "\r\n")
    let edgeLines = String(decoding: edges, as: UTF8.self).split(separator: "\r\n")
    #expect(nodeLines[0] == "id:ID,name,kind,:LABEL,iri,mentions:int,subtype")
    #expect(nodeLines[1].hasPrefix("organization.nato,\"=NATO \"\"alliance\"\"\",entity,Organization;Alliance,"))
    #expect(
      edgeLines[0]
        == ":START_ID,:END_ID,:TYPE,id,weight:double,modality,polarity,start,end,evidence,contested:boolean")
    #expect(edgeLines[2] == "state.russia,treaty.inf,violates,claim.2,1,denied,negative,,,,true")
  }

  @Test("characters that XML forbids are left out and counted")
  func forbiddenCharacters() throws {
    var bytes: [UInt8] = []
    let loss = try GraphMLWriter().write(Self.graph) { bytes += $0 }
    #expect(loss.droppedCharacters == 1)
    #expect(String(decoding: bytes, as: UTF8.self).contains("lineone\nline &lt;two&gt;"))
  }

  @Test("the dialects add what one program wants")
  func dialects() throws {
    let gephi = String(decoding: try GraphMLWriter(.gephi).bytes(of: Self.graph), as: UTF8.self)
    #expect(gephi.contains(#"target="treaty.inf" label="violates">"#))
    let yed = String(decoding: try GraphMLWriter(.yed).bytes(of: Self.graph), as: UTF8.self)
    #expect(yed.contains(#"<key id="d_node" for="node" yfiles.type="nodegraphics"/>"#))
    #expect(yed.contains(##"<y:LineStyle color="#cc3311" type="dashed" width="1.0"/>"##))
  }
}
