import RDF

/// The edges of a drawing that are kept: those that enough documents speak of, between the nodes that matter most.
struct DrawingSelection {
  let edges: [GraphDrawing.DrawnEdge]
  /// Whether something may be left out, so that what no kept edge touches goes too.
  let isNarrowed: Bool

  /// - Complexity: O(n log n) in the edges.
  init(_ all: [GraphDrawing.DrawnEdge], _ options: GraphOptions) {
    isNarrowed = options.minimumDocuments > 1 || options.top != nil
    var kept = options.minimumDocuments > 1 ? all.filter { $0.documents >= options.minimumDocuments } : all
    if let top = options.top {
      var weights: [IRI: Int] = [:]
      for edge in kept {
        for end in Set([edge.source, edge.target]) { weights[end, default: 0] += edge.documents }
      }
      let ranked = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
      let wanted = Set(ranked.prefix(top).map(\.key))
      kept = kept.filter { wanted.contains($0.source) && wanted.contains($0.target) }
    }
    edges = kept
  }
}
