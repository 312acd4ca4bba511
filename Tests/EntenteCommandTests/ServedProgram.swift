import Foundation
import TestSupport

/// A served store with its process.
final class ServedProgram {
  let process = Process()
  let store: String
  let port = LocalPort.free()
  var address: String { "http://127.0.0.1:\(port)" }

  init(_ arguments: [String] = [], store: String? = nil) throws {
    self.store = try store ?? Program.file("news.store", [])
    if store == nil { _ = try Program.run("add", self.store, "exports/entente.jsonl") }
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["serve", self.store, "--port", "\(port)"] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    let start = Date()
    while !LocalPort.isOpen(port), Date().timeIntervalSince(start) < 30 { usleep(20_000) }
  }

  deinit { kill() }

  func kill() {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  func curl(_ arguments: String...) throws -> String {
    try Program.run(executable: "/usr/bin/env", ["curl", "-s", "-m", "60"] + arguments).output
  }
}
