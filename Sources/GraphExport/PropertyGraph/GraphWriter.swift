/// Writes a property graph in one format.
public protocol GraphWriter: Sendable {
  /// Hands over the file piece by piece, so that memory stays flat.
  ///
  /// - Parameter take: receives the next bytes, in order.
  /// - Returns: the graph's losses and those of the format.
  /// - Throws: what `take` throws, and what the storage of the graph throws.
  func write(_ graph: some DrawnGraph, _ take: ([UInt8]) throws -> Void) throws -> LossReport
}

extension GraphWriter {
  /// The whole file, for small graphs.
  public func bytes(of graph: some DrawnGraph) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try write(graph) { bytes += $0 }
    return bytes
  }
}
