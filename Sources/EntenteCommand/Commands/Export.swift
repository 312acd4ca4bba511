internal import ArgumentParser
internal import DocumentModel
internal import Entente
internal import GraphAssembly
internal import GraphExport
internal import KnowledgeBase
internal import RDF

/// `entente export`: a graph, or a part of it, in one format.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Write a graph, or a part of it, for Gephi, yEd, Cytoscape, Graphviz, Neo4j, a spreadsheet, a store or a browser.",
    discussion: """
      graphml is the neutral file for networkx, igraph, Cytoscape, TinkerPop, Neo4j APOC and Gephi; yed and gephi are \
      dialects of it. csv and neo4j write two tables, NAME-nodes.csv and NAME-edges.csv, and NAME-metadata.json, which says what their columns are. ttl, trig, nq, nt, rdf and \
      jsonld are RDF; there, claims that a claim speaks of come along. A file named .gz is packed. html is a \
      page to look at, from disk and without a network; --documents adds the documents' texts to it. xml and jsonl are \
      annotations, with all that is known of the documents that were chosen. marked is what people reviewed, as text with \
      its mentions and claims in it, to train on. Without --format, the ending of the file's name says which.

      An edge of a drawing joins what all documents say of one proposition: its weight is the number of documents, \
      `holders` and `stances` say who takes which side. --edges claims draws each claim by itself. --top and \
      --min-documents keep what matters in a large graph. Entities that no claim joins to others are left out, unless \
      --isolated.

      With --view, drawings show the claims that leave a direct triple under it, and no others.

      Examples:
        entente export GRAPH --output graph.gexf
        entente export GRAPH --format yed --output russia.graphml --around russia --radius 2
        entente export GRAPH --output denied.dot --modality denied
        entente export GRAPH --output main.gexf --top 40 --min-documents 2
        entente export GRAPH --output claims.ttl.gz --layers claims,knowledge --since 2018-10
        entente export STORE --output annotations.jsonl
        entente export GRAPH --output graph.html --documents articles
      """)

  @OptionGroup var graph: GraphArgument
  @Option(name: .shortAndLong, help: "The file to write; `-` for standard output.") var output: String
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "The format; by the ending of --output if not given, graphml on standard output.", valueName: "format"))
  var givenFormat: ExportForm?
  @Option(
    help: "Claims as edges, as nodes that lose nothing, or propositions as nodes with those who take a stance on them.")
  var claims: GraphOptions.ClaimForm = .edges
  @Option(help: "Dates, quantities and words as attributes or as nodes.")
  var values: GraphOptions.ValueForm = .attributes
  @Option(help: "What an edge stands for: a proposition of all documents, one stance on it, or a single claim.")
  var edges: GraphOptions.EdgeForm = .propositions
  @Flag(help: "The same as --edges stances.") var merge = false
  @Option(help: "Keep only the N nodes that most documents connect.") var top: Int?
  @Option(help: "Keep only edges that at least N documents speak of.") var minDocuments = 1
  @Flag(help: "Draw entities without edges too.") var isolated = false
  @Option(help: "Only what lies near this entity; may be given several times.") var around: [String] = []
  @Option(help: "How many claims away from --around; 1 if not given.") var radius: Int?
  @Option(help: "For html: the documents, or the folder with them.") var documents: [String] = []
  @OptionGroup(title: "Which claims") var selection: ClaimFilterOptions
  @OptionGroup(title: "RDF") var assembly: AssemblyOptions

  var format: ExportForm { givenFormat ?? ExportForm(fileName: output) ?? .drawing(.graphML) }

  func run() throws {
    var settings = ExtractionSettings()
    assembly.apply(to: &settings)
    if let stored = try GraphOpening.settings(at: graph.graph) {
      // What a store was begun with holds where nothing else is said.
      if assembly.base == AssemblySettings.defaultBase { settings.base = stored.base }
      if assembly.view == nil { settings.policy = stored.policy }
    }
    let knowledge = try graph.knowledgeBase()
    let loss: LossReport
    switch format {
    case .drawing(let format): loss = try write(try drawing(settings, knowledge, isLaidOut: true), format.writer)
    case .tables(let header): loss = try writeTables(of: try drawing(settings, knowledge, isLaidOut: false), header)
    case .rdf(_, let format):
      let files = GraphFiles(
        assembly: settings.assembly(knowledge), relations: knowledge.relations, formats: [format])
      try forEachPart(knowledge) { document, part in if part != .empty { try files.add(document, part: part) } }
      loss = try write(files, format)
    case .annotations(let format):
      let assembly = settings.assembly(knowledge)
      let files = GraphFiles(assembly: assembly, relations: knowledge.relations, formats: [format])
      try forEachPart(knowledge) { document, part in
        if part != .empty { try files.add(assembly.named(document.restricted(to: part))) }
      }
      loss = try write(files, format)
    case .marked: return try writeMarked(try graph.corpus(knowledge), publishers: knowledge.publishers)
    case .page:
      let page = PageBuilder(settings.assembly(knowledge), relations: knowledge.relations)
      loss = try write(page, of: knowledge)
    }
    LossMessage.lines(for: loss).forEach(StandardStreams.note)
  }

  /// Hands out the documents with what is wanted of each; only names, and what lies near something, need all of them in memory.
  func forEachPart(
    _ knowledge: KnowledgeBase, _ take: (AnnotatedDocument, DocumentPart) throws -> Void
  ) throws {
    if around.isEmpty, !selection.namesSomething {
      let part = try part(of: Corpus(documents: []), knowledge)
      return try graph.forEachDocument(knowledge) { try take($0, part.part(of: $0)) }
    }
    let corpus = try graph.corpus(knowledge)
    let part = try part(of: corpus, knowledge)
    for document in corpus.documents { try take(document, part.part(of: document)) }
  }

  private func part(of corpus: Corpus, _ knowledge: KnowledgeBase) throws -> CorpusPart {
    let names = NameResolution(CorpusGraph(corpus, knowledge))
    var filter = try selection.filter(names)
    // Drawings leave quarantined claims out and count them; RDF keeps them in a graph of their own.
    filter.includesQuarantine = true
    if case .rdf = format {} else if let view = assembly.view { filter.policy = view }
    let centres = try around.map { try names.entity($0).id }
    return CorpusPart(of: corpus, filter, around: Set(centres), radius: radius ?? 1)
  }

  private func drawing(
    _ settings: ExtractionSettings, _ knowledge: KnowledgeBase, isLaidOut: Bool
  ) throws -> GraphDrawing {
    let options = GraphOptions(
      claims: claims, values: values, edges: merge ? .stances : edges,
      includesQuarantine: selection.quarantine, onlyConnected: !isolated, minimumDocuments: minDocuments, top: top)
    let builder = PropertyGraphBuilder(
      settings.assembly(knowledge), relations: knowledge.relations, options: options
    ) { ScratchSpace(memoryLimit: ScratchSpace.smallLimit) }
    try forEachPart(knowledge) { try builder.add($0, part: $1) }
    let drawn = try builder.drawing(isLaidOut: isLaidOut)
    StandardStreams.note("\(drawn.nodeCount) nodes, \(drawn.edgeCount) edges")
    return drawn
  }

  private func write(_ files: GraphFiles, _ format: GraphFiles.Format) throws -> LossReport {
    let result = try CommandOutput(output)
    let loss = try files.write(format) { try result.write($0) }
    try result.finish()
    return loss
  }

  private func write(_ graph: GraphDrawing, _ writer: some GraphWriter) throws -> LossReport {
    let result = try CommandOutput(output)
    let loss = try writer.write(graph) { try result.write($0) }
    try result.finish()
    return loss
  }

  func validate() throws {
    if let radius { try NumberLimits.check(radius, "--radius", in: NumberLimits.radius) }
    if radius != nil, around.isEmpty { throw ValidationError("--radius belongs to --around: how far from what?") }
    try NumberLimits.check(minDocuments, "--min-documents", in: NumberLimits.rows)
    if let top { try NumberLimits.check(top, "--top", in: NumberLimits.rows) }
    if case .tables = format, output == "-" { throw ValidationError("tables are two files; name them with --output") }
    if let givenFormat, !givenFormat.fits(fileName: output) {
      throw ValidationError("--format \(givenFormat) contradicts the name ‘\(output)’; leave one of them out")
    }
    if givenFormat == nil, output != "-", ExportForm(fileName: output) == nil {
      throw ValidationError(
        "the ending of ‘\(output)’ names no format; say which with --format: \(ExportForm.allValueStrings.joined(separator: ", "))"
      )
    }
    if case .rdf(.jsonLD, _) = format, assembly.rdfVersion == .rdf12 {
      throw ValidationError("JSON-LD has no place for RDF 1.2")
    }
  }
}
