import Foundation

/// A standalone Spark cluster on this machine: a master, and two workers of one core each.
public final class SparkCluster: Sendable {
  private let processes: [ServerProcess]
  /// What `spark-submit --master` takes.
  public let address: String

  /// Nil, and a line on standard output, where Spark is not installed.
  public init?(for test: String = #function) {
    guard let spark = SparkInstallation(for: test) else { return nil }
    let (port, page) = (LocalPort.free(), LocalPort.free())
    address = "spark://127.0.0.1:\(port)"
    func start(_ name: String, _ arguments: [String], page: Int) -> ServerProcess? {
      guard let folder = ServerProcess.makeFolder("spark") else { return nil }
      let deploy = "org.apache.spark.deploy.\(name.lowercased()).\(name)"
      return ServerProcess(
        spark.command("spark-class", [deploy, "--host", "127.0.0.1", "--webui-port", "\(page)"] + arguments),
        in: folder, port: page)
    }
    guard let master = start("Master", ["--port", "\(port)"], page: page) else { return nil }
    var processes = [master]
    for _ in 0..<2 {
      let arguments = ["--cores", "1", "--memory", "1g", "--work-dir", "work", address]
      guard let worker = start("Worker", arguments, page: LocalPort.free()) else { return nil }
      processes.append(worker)
    }
    self.processes = processes
  }

  /// Stops the workers, then the master.
  public func stop() { for process in processes.reversed() { process.stop() } }
}

/// Where Spark's programs are.
public struct SparkInstallation: Sendable {
  /// For processes that live for seconds: they start quickly, and are not optimized for hours.
  public static let javaOptions = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

  private let folder: String

  /// Nil, and a line on standard output, where there are none, or no Java to run them.
  public init?(for test: String = #function) {
    guard let submit = ServerProcess.program("spark-submit", installedBy: "spark", for: test),
      ServerProcess.program("java", installedBy: "spark", for: test) != nil
    else { return nil }
    folder = URL(filePath: submit).deletingLastPathComponent().path
  }

  /// A command line that runs one of Spark's programs, or its Python; they look for each other on the path.
  public func command(_ program: String, _ arguments: [String] = []) -> [String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let environment = [
      "PATH=\(folder):\(path)", "PYSPARK_PYTHON=\(folder)/python3", "SPARK_DAEMON_JAVA_OPTS=\(Self.javaOptions)",
    ]
    return ["/usr/bin/env"] + environment + [folder + "/" + program] + arguments
  }
}
