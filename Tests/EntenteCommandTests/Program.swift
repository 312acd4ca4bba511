import Foundation
import TestSupport

/// The built program, run as users run it.
enum Program {
  /// What a run left: exit code, standard output, standard error.
  struct Run {
    var status: Int32
    var output: String
    var notes: String
  }

  /// Beside the test bundle, where the package manager puts executables.
  static let path =
    Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    .map { $0.deletingLastPathComponent().appending(path: "entente").path }
    ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "entente").path

  /// Runs it in the checkout, where `seeds` and `exports` are.
  static func run(_ arguments: String..., input: String = "") throws -> Run {
    try run(arguments, input: input)
  }

  static func run(_ arguments: [String], input: String = "") throws -> Run {
    try run(executable: path, arguments, input: input)
  }

  /// Runs another program there, which may run this one under conditions of its own.
  static func run(executable: String, _ arguments: [String], input: String = "") throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: SharedMaterial.checkout)
    let (inputPipe, outputPipe, notesPipe) = (Pipe(), Pipe(), Pipe())
    process.standardInput = inputPipe
    process.standardOutput = outputPipe
    process.standardError = notesPipe
    try process.run()
    inputPipe.fileHandleForWriting.write(Data(input.utf8))
    try inputPipe.fileHandleForWriting.close()
    let output = outputPipe.fileHandleForReading.readDataToEndOfFile()
    let notes = notesPipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      notes: String(decoding: notes, as: UTF8.self))
  }

  /// A new file of that name in a folder of its own.
  static func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: name)
    try Data(bytes).write(to: path)
    return path.path
  }

  /// The content of a file of the checkout.
  static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: SharedMaterial.checkout + "/" + path)))
  }
}
