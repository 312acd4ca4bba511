import Foundation
import TestSupport
import Testing

/// The program as it is released (`make build`), for what its time is asked of: without optimization it takes twenty
/// times as long.
enum ReleasedProgram {
  static let path = SharedMaterial.checkout + "/.build/release/entente"

  /// Whether it is there; says that a test is skipped where it is not.
  static func isThere(for test: String) -> Bool {
    if FileManager.default.isExecutableFile(atPath: path) { return true }
    print("SKIPPED \(test): no released program; `make build` makes it")
    return false
  }

  /// What a run over one file said, and the processor's seconds that it took.
  struct Measurement {
    var seconds: Double
    var output: String
    var notes: String
  }

  /// Runs it over a new file; the processor's time is what the shell tells of the programs that it ran.
  ///
  /// - Parameters:
  ///   - arguments: before the file's name.
  ///   - name: of the file, whose ending tells its form.
  static func measure(_ arguments: String, _ name: String, _ bytes: [UInt8]) throws -> Measurement {
    let path = try Program.file(name, bytes)
    defer { try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent()) }
    let run = try Program.run(
      executable: "/bin/sh", ["-c", "'\(Self.path)' \(arguments) '\(path)' > '\(path).out'; times"])
    let ofPrograms = try #require(run.output.split(separator: "\n").last)
    let seconds = ofPrograms.split(separator: " ").reduce(0) { sum, time in
      let parts = time.dropLast().split(separator: "m").compactMap { Double($0) }
      return parts.count == 2 ? sum + parts[0] * 60 + parts[1] : sum
    }
    let output = String(decoding: try Data(contentsOf: URL(filePath: path + ".out")), as: UTF8.self)
    return Measurement(seconds: seconds, output: output, notes: run.notes)
  }
}
