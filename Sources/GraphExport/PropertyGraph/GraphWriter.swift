/// Writes a property graph in one format.
public protocol GraphWriter: Sendable {
  /// Hands over the file piece by piece, so that memory stays flat.
  ///
  /// - Parameter take: receives the next bytes, in order.
  /// - Returns: the graph's losses and those of the format.
  func write(_ graph: PropertyGraph, _ take: ([UInt8]) throws -> Void) rethrows -> LossReport
}

extension GraphWriter {
  /// The whole file, for small graphs.
  public func bytes(of graph: PropertyGraph) -> [UInt8] {
    var bytes: [UInt8] = []
    _ = write(graph) { bytes += $0 }
    return bytes
  }
}
