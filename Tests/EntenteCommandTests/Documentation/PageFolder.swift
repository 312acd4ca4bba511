import Foundation
import TestSupport

/// A new folder in which the commands of one page run, with the servers that they need.
///
/// It has `seeds`, `examples`, `exports` and `schema` of the checkout. Servers listen on free ports: those on the page are exchanged for
/// them in commands and files, and back in what is printed.
final class PageFolder {
  private let page: String
  private let folder: URL
  private let path: String
  private var tools: [PageTool: Bool] = [:]
  /// The addresses of running servers by those on the page.
  private var addresses: [String: String] = [:]
  /// What ends when the folder does.
  private var servers: [any AnyObject] = []

  init(for page: String) throws {
    self.page = page
    folder = URL(filePath: try Program.file("empty", [])).deletingLastPathComponent()
    let inherited = ProcessInfo.processInfo.environment["PATH"] ?? ""
    path = [folder.path, SharedMaterial.checkout + "/.build/servers/bin", inherited].joined(separator: ":")
    for name in ["seeds", "examples", "exports", "schema"] {
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: name), withDestinationURL: URL(filePath: SharedMaterial.checkout + "/" + name))
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "entente"), withDestinationURL: URL(filePath: Program.path))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Whether all of them are there, and the servers among them run.
  func has(_ needs: [PageTool]) throws -> Bool {
    for tool in needs where tools[tool] == nil {
      tools[tool] = try tool.address == nil ? tool.isThere(onPath: path, for: page) : starts(tool)
    }
    return needs.allSatisfy { tools[$0] == true }
  }

  func write(_ lines: [Substring], to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((onPorts(lines.joined(separator: "\n")) + "\n").utf8).write(to: file)
  }

  /// What a command prints to standard output; CSV ends its lines in two characters, of which a page shows one.
  func output(of command: String) throws -> String {
    let script = "cd '\(folder.path)' && PATH='\(path)' && \(onPorts(command))"
    var output = try Program.run(executable: "/bin/sh", ["-c", script]).output
      .replacing("\r\n", with: "\n")
    for (shown, real) in addresses { output = output.replacing(real, with: shown) }
    return output
  }

  private func onPorts(_ text: String) -> String {
    addresses.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }

  /// Starts a server, which ends with this folder.
  private func starts(_ tool: PageTool) throws -> Bool {
    let server: (any AnyObject, String)?
    switch tool {
    case .oxigraph: server = OxigraphServer(for: page).map { ($0, $0.address) }
    case .virtuoso: server = VirtuosoServer(for: page).map { ($0, $0.address) }
    default: server = EntenteServer(folder.appending(path: "news.store").path).map { ($0, $0.address) }
    }
    guard let server, let shown = tool.address else { return false }
    servers.append(server.0)
    addresses[shown] = server.1
    return true
  }
}

/// `entente serve` over a store that the page has made.
private final class EntenteServer {
  private let process = Process()
  let address: String

  init?(_ store: String) {
    let port = LocalPort.free()
    address = "http://127.0.0.1:\(port)"
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["serve", store, "--port", "\(port)"]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let start = Date()
    while !LocalPort.isOpen(port) {
      guard process.isRunning, Date().timeIntervalSince(start) < 120 else { return nil }
      usleep(20_000)
    }
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }
}
