import Foundation

extension SharedMaterial {
  /// The content of a gzip file of the shared material, unpacked by the system's `gzip`.
  ///
  /// Where the file is absent, says so on standard output and returns nil.
  public static func decompressed(_ relative: String, for test: String = #function) -> [UInt8]? {
    guard let path = path(relative, for: test) else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let output = Pipe()
    process.standardOutput = output
    do { try process.run() } catch {
      print("SKIPPED \(test): gzip did not run: \(error)")
      return nil
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? Array(data) : nil
  }
}
