import Foundation

/// Virtuoso with a database of its own in a temporary folder; user and password are `dba`.
public final class VirtuosoServer: Sendable {
  private let process: ServerProcess
  public let address: String

  public var graphStore: String { address + "/sparql-graph-crud-auth" }
  public var update: String { address + "/sparql-auth" }
  public var query: String { address + "/sparql" }

  /// Nil, and a line on standard output, where Virtuoso is not installed.
  public init?(for test: String = #function) {
    guard let program = ServerProcess.program("virtuoso-t", for: test),
      let folder = ServerProcess.makeFolder("virtuoso")
    else { return nil }
    let port = LocalPort.free()
    let settings = """
      [Database]
      DatabaseFile = virtuoso.db
      ErrorLogFile = virtuoso.log
      LockFile = virtuoso.lck
      TransactionFile = virtuoso.trx
      xa_persistent_file = virtuoso.pxa
      [TempDatabase]
      DatabaseFile = virtuoso-temp.db
      TransactionFile = virtuoso-temp.trx
      [Parameters]
      ServerPort = 127.0.0.1:\(LocalPort.free())
      DirsAllowed = .
      NumberOfBuffers = 20000
      MaxDirtyBuffers = 15000
      [HTTPServer]
      ServerPort = 127.0.0.1:\(port)
      ServerRoot = .
      [SPARQL]
      ResultSetMaxRows = 10000

      """
    do { try Data(settings.utf8).write(to: folder.appending(path: "virtuoso.ini")) } catch { return nil }
    guard let process = ServerProcess([program, "+foreground", "+configfile", "virtuoso.ini"], in: folder, port: port)
    else { return nil }
    self.process = process
    address = "http://127.0.0.1:\(port)"
  }

  public func stop() { process.stop() }
}
