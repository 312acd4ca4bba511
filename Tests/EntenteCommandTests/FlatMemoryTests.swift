import Foundation
import TestSupport
import Testing

/// What goes over all documents takes the memory of some, measured with the program as it is released.
@Suite("Memory does not grow with the documents")
struct FlatMemoryTests {
  /// How many kilobytes more four times the documents may take: the parts of runs that a merge holds, and the place of each document.
  private static let mostGrowth = 12_000

  /// The seeds' annotations as those of many documents.
  private static func annotations(_ count: Int, in folder: String) throws -> String {
    let text = String(decoding: try Program.bytes(of: "exports/entente.jsonl"), as: UTF8.self)
    let documents = text.components(separatedBy: "{\"kind\": \"document\"").dropFirst().map {
      "{\"kind\": \"document\"" + $0
    }
    let path = folder + "/\(count)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for number in 0..<count {
      let digits = String(format: "%08x", number)
      let document = documents[number % documents.count]
        .replacingOccurrences(
          of: "\"digest\": \"........", with: "\"digest\": \"" + digits, options: .regularExpression
        )
        .replacingOccurrences(of: "\"([cdekn])-.{8}", with: "\"$1-" + digits, options: .regularExpression)
      try Data(document.utf8).write(to: URL(filePath: path + "/\(digits).jsonl"))
    }
    return path
  }

  /// The peak of resident memory in kilobytes.
  private static func peak(_ arguments: [String]) throws -> Int {
    let script =
      "import resource, subprocess, sys; run = subprocess.run(sys.argv[1:], capture_output=True); "
      + "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(run.returncode)"
    let run = try Program.run(executable: "/usr/bin/env", ["python3", "-c", script, ReleasedProgram.path] + arguments)
    #expect(run.status == 0, "\(arguments): \(run.notes)")
    return Int(run.output.split(separator: "\n").last ?? "") ?? 0
  }

  @Test("writing a graph", arguments: ["nt", "nq", "ttl", "trig", "rdf", "jsonld"])
  func export(format: String) throws {
    guard ReleasedProgram.isThere(for: "flat memory") else { return }
    let folder = try URL(filePath: Program.file("x", [])).deletingLastPathComponent().path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // The smaller one fills what is sorted in memory already.
    let inputs = try [200, 800].map { try Self.annotations($0, in: folder) }
    // How far one thread is ahead of another is up to the machine; what grows with the documents grows in every try.
    var growths: [Int] = []
    for _ in 0..<3 {
      let peaks = try inputs.map { input in
        try Self.peak(["export", input, "--format", format, "--output", folder + "/graph." + format])
      }
      growths.append(peaks[1] - peaks[0])
      if growths[growths.count - 1] < Self.mostGrowth { return }
    }
    Issue.record("four times the documents take \(growths) kB more")
  }
}
