import RDF
import RemoteStores

/// A store that is written to like a remote one, and can fail at a chosen change.
final class MemoryStore: RemoteGraphWriter {
  let chunkSize = ChunkSize(bytes: 1 << 20, triples: 2)
  private(set) var graphs: [IRI: Set<Quad>] = [:]
  private(set) var changes: [String] = []
  /// After how many further changes every one fails.
  var changesLeft = Int.max

  static let failure = RemoteFailure.refused(url: "memory", status: 503, message: "")

  func triples(of graph: IRI) throws(RemoteFailure) -> [Quad] { Array(graphs[graph] ?? []) }

  func replace(_ graph: IRI, by lines: ArraySlice<UInt8>) throws(RemoteFailure) {
    try note("replace", graph)
    graphs[graph] = quads(lines)
  }

  func append(_ lines: ArraySlice<UInt8>, to graph: IRI) throws(RemoteFailure) {
    try note("append", graph)
    graphs[graph, default: []].formUnion(quads(lines))
  }

  func drop(_ graph: IRI) throws(RemoteFailure) {
    try note("drop", graph)
    graphs[graph] = nil
  }

  func forgetChanges() { changes = [] }

  private func note(_ change: String, _ graph: IRI) throws(RemoteFailure) {
    guard changesLeft > 0 else { throw Self.failure }
    changesLeft -= 1
    // The manifest's sixteen graphs are one in what tests read.
    let name = graph.string.dropFirst(2)
    changes.append("\(change) \(name.count == 2 && name.hasPrefix("m") ? "m" : name)")
  }

  private func quads(_ lines: ArraySlice<UInt8>) -> Set<Quad> {
    Set((try? RDFReader(.nTriples).quads(in: Array(lines))) ?? [])
  }
}
