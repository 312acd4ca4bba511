import Foundation

/// A server of somebody else's that runs as long as this process, and no longer, however this process ends.
final class ServerProcess: @unchecked Sendable {
  /// Ends the server when its standard input closes, which the system sees to when we are gone.
  private static let script = """
    folder=$1; shift
    "$@" < /dev/null > "$folder/output" 2>&1 &
    server=$!
    read -r nothing
    kill -9 $server
    rm -rf "$folder"
    """

  private let process = Process()
  private let input = Pipe()

  /// Starts a program and waits until it listens on a port; nil, and a line on standard output, where it does not.
  ///
  /// - Parameter folder: its own, taken away at the end.
  init?(_ arguments: [String], in folder: URL, port: Int) {
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", Self.script, "sh", folder.path] + arguments
    process.currentDirectoryURL = folder
    process.standardInput = input
    do { try process.run() } catch {
      print("SKIPPED: \(arguments[0]) does not start: \(error)")
      return nil
    }
    let end = Date(timeIntervalSinceNow: 60)
    while !LocalPort.isOpen(port) {
      guard Date() < end else {
        print("SKIPPED: \(arguments[0]) does not listen on port \(port)")
        return nil
      }
      usleep(50_000)
    }
  }

  /// Stops the server and waits until it is gone.
  func stop() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  deinit { stop() }

  /// A new folder for a server's files.
  static func makeFolder(_ name: String) -> URL? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(name)-\(UUID().uuidString)")
    do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch { return nil }
    return folder
  }

  /// Where a program is: what `make servers` or another target installed into the folder of its name, or what the system has.
  static func program(_ name: String, installedBy target: String = "servers", for test: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = [SharedMaterial.checkout + "/.build/\(target)/bin"] + path.split(separator: ":").map(String.init)
    let found = folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    if found == nil { print("SKIPPED \(test): no \(name) here; `make \(target)` installs it") }
    return found
  }
}
