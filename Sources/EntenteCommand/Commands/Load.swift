internal import ArgumentParser
internal import Entente
internal import GraphAssembly
internal import RDF
internal import RemoteStores

/// `entente load`: the graph into somebody else's store.
struct Load: ParsableCommand {
  /// How graphs are sent.
  enum Transport: String, ExpressibleByArgument, CaseIterable {
    case gsp
    case update
  }

  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Load a graph into another store, over HTTP: only what changed since the last time.",
    discussion: """
      Sends every named graph by the SPARQL 1.1 Graph Store Protocol (gsp) or by SPARQL Update (update), in pieces. The \
      store keeps a small graph with the digest of what arrived whole, so that a load that was cut off goes on where \
      it stopped, unchanged graphs are not sent again, and graphs that are gone here are dropped there. Nothing else in \
      the store is touched. Two sources in one store need two names: --collection.

      Endpoints:  Oxigraph   http://localhost:7878/store (gsp), /update (update)
                  Virtuoso   http://localhost:8890/sparql-graph-crud-auth (gsp), /sparql-auth (update), --user dba
                  Fuseki     http://localhost:3030/DATASET/data (gsp), /DATASET/update (update)

      Examples:
        entente load GRAPH --endpoint http://localhost:7878/store
        ENTENTE_PASSWORD=... entente load GRAPH --endpoint http://localhost:8890/sparql-graph-crud-auth --user dba
      """)

  @Argument(
    help: "What to load: a folder that `extract` wrote, an RDF file, annotations, or documents.", completion: .file())
  var source: String
  @Option(help: "The store's URL for the protocol; http or https, without name and password.") var endpoint: Endpoint
  @Option(name: .customLong("protocol"), help: "gsp or update.") var transport: Transport = .gsp
  @Option(help: "With --protocol update, the URL for queries, where it is not …/query beside …/update, or the same.")
  var queryEndpoint: Endpoint?
  @Option(help: "The name under which the store remembers what was loaded.") var collection = "default"
  @Option(help: "The graph for triples that stand in none; without it, such triples are an error.")
  var defaultGraph: String?
  @Option(help: "The most kilobytes that one request carries.") var chunkSize = 1024
  @Flag(help: "Send unchanged graphs as well.") var all = false
  @Flag(help: "Keep graphs in the store that are gone here.") var keepRemoved = false
  @Flag(help: "Say what would be sent and dropped, and do nothing.") var dryRun = false
  @OptionGroup var remote: RemoteOptions

  func validate() throws {
    try NumberLimits.check(chunkSize, "--chunk-size", in: NumberLimits.kilobytes)
    let isName = !collection.isEmpty && collection.utf8.allSatisfy(Self.isNameByte)
    if let defaultGraph, !Term.iri(IRI(defaultGraph)).isWellFormed {
      throw ValidationError("--default-graph must be an absolute IRI")
    }
    if !isName { throw ValidationError("--collection must be made of letters, digits, - and _") }
  }

  func run() throws {
    let start = ContinuousClock.now
    let session = try remote.session()
    let quads = try QuadFiles.source(at: source, unread: UnreadInputs.note)
    let graphs = try GraphCollection(quads, defaultGraph: defaultGraph.map { IRI($0) })
    let loading = GraphLoading(graphs, to: writer(session), manifest: manifest)
    let plan = try loading.plan(sendsAll: all, drops: !keepRemoved)
    if dryRun { return report(plan) }
    let progress = ProgressLine("loading")
    progress.begin()
    let summary = try loading.run(plan) { done, total, graph in progress.show(done, of: total, graph.string) }
    progress.end()
    report(summary, bytes: session.bytesSent, time: ContinuousClock.now - start)
  }

  private func writer(_ session: RemoteSession) -> any RemoteGraphWriter {
    switch transport {
    case .gsp: GraphStoreWriter(session, endpoint: endpoint.url, chunkBytes: chunkSize << 10)
    case .update:
      UpdateWriter(
        session, endpoint: endpoint.url, queryEndpoint: queryEndpoint?.url, chunkBytes: chunkSize << 10)
    }
  }

  private var manifest: LoadManifest {
    let identifiers = GraphIdentifiers(base: AssemblySettings.defaultBase)
    return LoadManifest(
      base: identifiers.loadBase(collection: collection),
      property: EntenteVocabulary(identifiers.namespace).loadedContent)
  }

  private func report(_ plan: LoadPlan) {
    StandardStreams.write(lines: plan.sends.map { "send \($0.graph.string)" })
    StandardStreams.write(lines: plan.drops.map { "drop \($0.string)" })
    StandardStreams.write(
      "\(plan.sends.count) graphs to send, \(plan.drops.count) to drop, \(plan.unchanged.count) unchanged\n")
  }

  private func report(_ summary: LoadSummary, bytes: Int, time: Duration) {
    let seconds = time.components.seconds
    let tenths = time.components.attoseconds / 100_000_000_000_000_000
    StandardStreams.write(
      """
      sent \(summary.graphsSent) graphs with \(summary.triplesSent) triples, dropped \(summary.graphsDropped), \
      \(summary.graphsUnchanged) unchanged; \(bytes) bytes in \(seconds).\(tenths) s

      """)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
