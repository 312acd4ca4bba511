internal import ArgumentParser
internal import DocumentModel
internal import Entente
internal import GraphAssembly
internal import GraphExport
internal import KnowledgeBase

/// `entente export`: a graph, or a part of it, for a tool that draws.
struct Export: ParsableCommand {
  /// The files that drawing tools read.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case graphml
    case yed
    case gephi
    case gexf
    case dot
    case csv
    case neo4j
  }

  static let configuration = CommandConfiguration(
    abstract: "Write a graph, or a part of it, for Gephi, yEd, Cytoscape, Graphviz, Neo4j or a spreadsheet.",
    discussion: """
      graphml is the neutral file for networkx, igraph, Cytoscape, TinkerPop, Neo4j APOC and Gephi; yed and gephi are \
      dialects of it. csv and neo4j write two tables, NAME-nodes.csv and NAME-edges.csv.

      Examples:
        entente export GRAPH --format gexf --output graph.gexf
        entente export GRAPH --format yed --output russia.graphml --around russia --radius 2
        entente export GRAPH --format dot --output denied.dot --modality denied
      """)

  @OptionGroup var graph: GraphArgument
  @Option(name: .shortAndLong, help: "The file to write.") var output: String
  @Option(help: "graphml, yed, gephi, gexf, dot, csv or neo4j.") var format: Form = .graphml
  @Option(help: "Claims as edges, or as nodes that lose nothing.") var claims: GraphOptions.ClaimForm = .edges
  @Option(help: "Dates, quantities and words as attributes or as nodes.")
  var values: GraphOptions.ValueForm = .attributes
  @Flag(help: "One edge for each proposition and stance, with a weight.") var merge = false
  @Flag(help: "Leave out entities without edges.") var connected = false
  @Option(help: "Only what lies near this entity; may be given several times.") var around: [String] = []
  @Option(help: "How many edges away from there.") var radius = 1
  @Option(help: "Only these relations.") var relation: [String] = []
  @Option(help: "Only claims of this holder.") var holder: String?
  @Option(help: "Only these modalities.") var modality: [Modality] = []
  @Option(help: "Only claims of this document.") var document: String?
  @Option(help: "Only events that lasted until this day or later: 2018-10-31.") var since: String?
  @Option(help: "Only events that began on this day or before.") var until: String?

  func run() throws {
    let corpus = try graph.corpus()
    let knowledge = try KnowledgeBase.builtIn()
    let assembly = GraphAssembly(AssemblySettings(symmetricRelations: knowledge.relations.symmetric))
    let options = GraphOptions(claims: claims, values: values, mergesPropositions: merge, onlyConnected: connected)
    var builder = PropertyGraphBuilder(assembly, relations: knowledge.relations, options: options)
    for document in corpus.documents { builder.add(document) }
    let part = builder.graph().part(try part(of: corpus, builder)).laidOut()
    let loss = try write(part)
    for entry in loss.entries { StandardStreams.note("not carried by this form: \(entry.name): \(entry.count)") }
    StandardStreams.note("\(part.nodes.count) nodes, \(part.edges.count) edges")
  }

  private func part(of corpus: Corpus, _ builder: PropertyGraphBuilder) throws -> GraphPart {
    var values: [String: Set<String>] = [:]
    if !relation.isEmpty { values["relation"] = Set(relation) }
    if !modality.isEmpty { values["modality"] = Set(modality.map(\.rawValue)) }
    if let document { values["document"] = [document] }
    let names = try NameResolution(corpus)
    if let holder { values["holder"] = [corpus.label(of: try names.identifier(of: holder))] }
    let centres = try around.map { builder.nodeIdentifier(of: try names.entity($0)) }
    return GraphPart(centres: Set(centres), radius: radius, values: values, from: since, until: until)
  }

  private func write(_ graph: PropertyGraph) throws -> LossReport {
    switch format {
    case .graphml: try write(graph, GraphMLWriter())
    case .yed: try write(graph, GraphMLWriter(.yed))
    case .gephi: try write(graph, GraphMLWriter(.gephi))
    case .gexf: try write(graph, GEXFWriter())
    case .dot: try write(graph, DOTWriter())
    case .csv: try writeTables(graph, GraphTables(.plain))
    case .neo4j: try writeTables(graph, GraphTables(.neo4j))
    }
  }

  private func write(_ graph: PropertyGraph, _ writer: some GraphWriter) throws -> LossReport {
    let file = try PartialFile(output)
    let loss = try writer.write(graph) { try file.write($0) }
    try file.finish()
    return loss
  }

  private func writeTables(_ graph: PropertyGraph, _ tables: GraphTables) throws -> LossReport {
    let stem = output.hasSuffix(".csv") ? String(output.dropLast(4)) : output
    let (nodes, edges) = (try PartialFile(stem + "-nodes.csv"), try PartialFile(stem + "-edges.csv"))
    var loss = LossReport()
    loss.guardedCells = try tables.writeNodes(of: graph) { try nodes.write($0) }
    loss.guardedCells += try tables.writeEdges(of: graph) { try edges.write($0) }
    try nodes.finish()
    try edges.finish()
    return loss
  }
}
