import Foundation
import TestSupport
import Testing

/// `Cluster/`, where Spark is: what comes out is what one machine writes, whoever dies on the way.
@Suite("On a Spark cluster")
struct ClusterTests {
  @Test("the job's parts")
  func parts() throws {
    guard let spark = SparkInstallation(for: "the job's parts"), ReleasedProgram.isThere(for: "the job's parts")
    else { return }
    let tests = spark.command("python3", ["-W", "error::ResourceWarning", "-m", "unittest", "-q"])
    let run = try Program.run(
      executable: "/bin/sh", ["-c", #"cd Cluster && ENTENTE=$0 exec "$@" 2>&1"#, ReleasedProgram.path] + tests)
    #expect(run.status == 0, "\(run.output.suffix(3000))")
  }

  @Test("two cores of one machine, a Python worker of which dies, give what one machine gives")
  func local() throws {
    guard let job = try ClusterJob(for: "two cores of one machine") else { return }
    try job.run(master: "local[2,4]", killing: "python")
    try expectSame(job)
  }

  @Test("a cluster of two workers, of which an executor dies, gives what one machine gives")
  func standalone() throws {
    guard let job = try ClusterJob(for: "a cluster of two workers"),
      let cluster = SparkCluster(for: "a cluster of two workers")
    else { return }
    defer { cluster.stop() }
    try job.run(master: cluster.address, killing: "java")
    try expectSame(job)
  }

  private func expectSame(_ job: ClusterJob) throws {
    let annotations = try job.lines(of: "annotations")
    #expect(annotations == (try job.onOneMachine("annotate", job.input)), "in order, and names and all")
    #expect(try Set(job.lines(of: "quads")) == Set(job.onOneMachineQuads()))
    let disputes = try job.onOneMachine("contested", job.input, "--format", "jsonl")
    #expect(disputes.count > 1)
    #expect(try job.lines(of: "contested").map(Self.object) == disputes.map(Self.object))
    let claims = try job.lines(of: "counts").map { Self.object($0)["claims"] as? Int ?? 0 }.reduce(0, +)
    #expect(claims == annotations.count { $0.hasPrefix("{\"kind\": \"claim\"") })
    #expect(
      try job.lines(of: "notes").filter { $0.contains(":2:1: JSON") || $0.contains("blank.txt") }.count == 2,
      "what could not be read is told")
    #expect(try job.attempts() == job.files(of: "annotations").count + 1, "who died costs one partition again")
  }

  private static func object(_ line: String) -> NSDictionary {
    (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? NSDictionary ?? [:]
  }
}

/// A run of `Cluster/job.py` over some documents, and the same documents read on this machine.
private struct ClusterJob {
  let input: String
  private let folder: URL
  private let spark: SparkInstallation
  private let program: String

  /// Nil, and a line on standard output, without Spark or the released program.
  init?(for test: String) throws {
    guard let spark = SparkInstallation(for: test), ReleasedProgram.isThere(for: test) else { return nil }
    self.spark = spark
    program = ReleasedProgram.path
    let body = "NATO accused Russia of breaking the INF treaty in 2018."
    let denial = "Russia denied that it broke the INF treaty."
    folder = FileManager.default.temporaryDirectory.appending(path: "cluster-\(UUID().uuidString)")
    input = folder.appending(path: "input").path
    let page = "<html><body><h1>Envoys meet</h1><p>\(body) Iran tested a missile.</p><p>\(denial)</p></body></html>"
    let files = [
      "a/index.txt": body, "b/index.txt": denial, "c/copy.txt": body, "c/index.html": page,
      "a/index.txt.meta.json": #"{"date": "2018-12-04", "outlet": "Reuters"}"#,
      "records.jsonl": #"{"id": "r1", "text": "\#(denial) China met Iran.", "date": "2019-02-01"}"#
        + "\nno record\n" + #"{"title": "Envoys", "text": "\#(body) Moscow denied it."}"# + "\n",
      "blank.txt": " \n", "crawl.warc": Self.archive(of: page.replacing("Iran tested", with: "Syria tested")),
    ]
    for (name, text) in files {
      let file = URL(filePath: input + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  private static func archive(of page: String) -> String {
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tass.com/1\r\n"
      + "Content-Type: application/http;msgtype=response\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n"
  }

  /// Runs the job. Whoever first annotates kills the nearest process of the name above itself.
  func run(master: String, killing victim: String) throws {
    let program = folder.appending(path: "entente").path
    let script = """
      #!/bin/sh
      if [ "$1" = annotate ]; then
        echo started >> '\(folder.path)/attempts'
        if mkdir '\(folder.path)/killed' 2>/dev/null; then
          process=$PPID
          until ps -o comm= -p $process | grep -q \(victim); do process=$(ps -o ppid= -p $process | tr -d ' '); done
          kill -9 $process
        fi
      fi
      exec '\(self.program)' "$@"
      """
    try Data(script.utf8).write(to: URL(filePath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let settings = [
      "spark.sql.shuffle.partitions=2", "spark.default.parallelism=2", "spark.ui.enabled=false",
      "spark.ui.showConsoleProgress=false", "spark.executor.memory=512m", "spark.driver.host=127.0.0.1",
      // Nobody is waited for: all are on this machine, and who is dead does not come back.
      "spark.locality.wait=0", "spark.shuffle.io.retryWait=100ms",
      // Little is done once only: compiling it well would take longer than doing it.
      "spark.sql.codegen.wholeStage=false", "spark.sql.codegen.factoryMode=NO_CODEGEN",
      "spark.driver.extraJavaOptions=\(SparkInstallation.javaOptions)",
      "spark.executor.extraJavaOptions=\(SparkInstallation.javaOptions)",
    ]
    let command = spark.command(
      "spark-submit",
      ["--master", master] + settings.flatMap { ["--conf", $0] } + [
        "Cluster/job.py", input, "--output", folder.path + "/output", "--program", program,
        "--documents-a-partition", "3",
      ])
    let run = try Program.run(executable: "/bin/sh", ["-c", #"exec "$@" 2>&1"#, "sh"] + command)
    #expect(run.status == 0, "\(run.output.suffix(5000))")
  }

  /// How often somebody began to annotate a partition.
  func attempts() throws -> Int {
    try String(contentsOf: folder.appending(path: "attempts"), encoding: .utf8).split(separator: "\n").count
  }

  /// The files that the job wrote into a folder, in the order of their partitions.
  func files(of name: String) -> [String] {
    let folder = folder.appending(path: "output/" + name).path
    return SharedMaterial.files(in: folder, ending: ".txt") + SharedMaterial.files(in: folder, ending: ".json")
  }

  func lines(of name: String) throws -> [String] {
    try files(of: name).flatMap { Self.lines(try String(contentsOf: URL(filePath: $0), encoding: .utf8)) }
  }

  /// What the program says to standard output.
  func onOneMachine(_ arguments: String...) throws -> [String] {
    Self.lines(try Program.run(executable: program, arguments).output)
  }

  func onOneMachineQuads() throws -> [String] {
    let graph = folder.appending(path: "graph").path
    _ = try Program.run(executable: program, ["extract", input, "--output", graph, "--format", "nq"])
    return Self.lines(try String(contentsOf: URL(filePath: graph + "/entente.nq"), encoding: .utf8))
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0) }
  }
}
