public import RDF

/// Brings the graphs of a collection into another store: sends what changed, drops what is gone, goes on where an
/// earlier load was cut off.
public struct GraphLoading {
  private let collection: GraphCollection
  private let writer: any RemoteGraphWriter
  private let manifest: LoadManifest

  public init(_ collection: GraphCollection, to writer: any RemoteGraphWriter, manifest: LoadManifest) {
    self.collection = collection
    self.writer = writer
    self.manifest = manifest
  }

  /// Compares the collection with what the store says it has.
  ///
  /// - Parameters:
  ///   - sendsAll: sends unchanged graphs as well.
  ///   - drops: whether graphs of earlier loads that the collection lacks are to go.
  /// - Throws: `RemoteFailure`, or what the collection's source throws.
  public func plan(sendsAll: Bool = false, drops: Bool = true) throws -> LoadPlan {
    let there = manifest.entries(in: try manifest.graphs.flatMap(writer.triples))
    var plan = LoadPlan()
    for name in collection.names {
      let content = try collection.content(of: name)
      let entry = LoadPlan.Entry(graph: name, digest: content.digest)
      plan.triples += content.triples
      if !sendsAll, there[name]?.contains(entry.digest) == true {
        plan.unchanged.append(entry)
      } else {
        plan.sends.append(entry)
      }
    }
    let own = Set(collection.names)
    for (graph, digests) in there.sorted(by: { $0.key < $1.key }) where !own.contains(graph) {
      if drops {
        plan.drops.append(graph)
      } else {
        plan.unchanged += digests.sorted().map { LoadPlan.Entry(graph: graph, digest: $0) }
      }
    }
    return plan
  }

  /// Carries a plan out.
  ///
  /// - Parameter progress: told after each graph how many of how many are done.
  /// - Throws: `RemoteFailure`, or what the source throws; what was done until then stays and need not be done again.
  public func run(_ plan: LoadPlan, progress: (Int, Int, IRI) -> Void = { _, _, _ in }) throws -> LoadSummary {
    var summary = LoadSummary()
    summary.graphsUnchanged = plan.unchanged.count
    if plan.isEmpty { return summary }
    let total = plan.drops.count + plan.sends.count
    try announce(plan)
    for graph in plan.drops {
      try writer.drop(graph)
      summary.graphsDropped += 1
      progress(summary.graphsDropped, total, graph)
    }
    for entry in plan.sends {
      summary.triplesSent += try send(entry)
      summary.graphsSent += 1
      progress(summary.graphsDropped + summary.graphsSent, total, entry.graph)
    }
    try writeManifest(changed: plan.changed, rows: rows(of: plan.unchanged + plan.sends))
    return summary
  }

  /// Takes the digests of everything that will change out of the manifest, but not the names: a load that is cut off
  /// leaves graphs that the next one must know to drop.
  private func announce(_ plan: LoadPlan) throws(RemoteFailure) {
    let pending = plan.changed.map { manifest.quad($0, LoadManifest.pending) }
    try writeManifest(changed: plan.changed, rows: pending + rows(of: plan.unchanged))
  }

  private func send(_ entry: LoadPlan.Entry) throws -> Int {
    let content = try collection.content(of: entry.graph)
    try write(content, to: entry.graph)
    try writer.append(GraphContent(rows(of: [entry])).lines[...], to: manifest.graph(of: entry.graph))
    return content.triples
  }

  private func rows(of entries: [LoadPlan.Entry]) -> [Quad] { entries.map { manifest.quad($0.graph, $0.digest) } }

  /// Writes those of the manifest's graphs anew that tell of changed graphs.
  private func writeManifest(changed: [IRI], rows: [Quad]) throws(RemoteFailure) {
    let touched = Set(changed.map(manifest.graph)).sorted()
    for graph in touched {
      let own = rows.filter { row in row.subject.iri.map(manifest.graph) == graph }
      if own.isEmpty { try writer.drop(graph) } else { try write(GraphContent(own), to: graph) }
    }
  }

  private func write(_ content: GraphContent, to graph: IRI) throws(RemoteFailure) {
    let chunks = content.chunks(writer.chunkSize)
    try writer.replace(graph, by: chunks[0])
    for chunk in chunks.dropFirst() { try writer.append(chunk, to: graph) }
  }
}
