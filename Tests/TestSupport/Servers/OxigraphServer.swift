import Foundation

/// Oxigraph in memory, on a port of its own.
public final class OxigraphServer: Sendable {
  private let process: ServerProcess
  public let address: String

  public var graphStore: String { address + "/store" }
  public var update: String { address + "/update" }
  public var query: String { address + "/query" }

  /// Nil, and a line on standard output, where Oxigraph is not installed.
  ///
  /// - Parameter port: another start on the same port stands for a server that comes back empty.
  public init?(port: Int = LocalPort.free(), for test: String = #function) {
    guard let program = ServerProcess.program("oxigraph", for: test),
      let folder = ServerProcess.makeFolder("oxigraph"),
      let process = ServerProcess([program, "serve", "--bind", "127.0.0.1:\(port)"], in: folder, port: port)
    else { return nil }
    self.process = process
    address = "http://127.0.0.1:\(port)"
  }

  public func stop() { process.stop() }
}
