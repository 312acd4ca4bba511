internal import ArgumentParser
internal import Entente
internal import JSON
internal import QuadStore
internal import Text

/// `entente status`: what a store holds.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell what a store holds, and which of its files have changed since.",
    discussion: "Example:  entente status news.store --json")

  @Argument(help: "The store's file.", completion: .file()) var store: String
  @Flag(help: "As one JSON object.") var json = false

  func run() throws {
    let status = try StoreStatus(of: QuadStore(path: store, access: .reading))
    guard !json else {
      var output = ByteWriter()
      JSONWriter(.spaced).write(status.json, to: &output)
      output.write(UInt8(ascii: "\n"))
      return StandardStreams.write(output.bytes)
    }
    var lines = [
      "documents  \(status.documents) from \(status.sources) files",
      "quads      \(status.quads) in \(status.graphs) named graphs",
      "base       \(status.base)",
      "view       \(status.view)",
    ]
    if status.duplicates > 0 { lines.append("duplicates \(status.duplicates)") }
    if status.removed > 0 { lines.append("removed    \(status.removed) records of files that still hold them") }
    lines += status.changes.map { "\($0.kind.rawValue.padded(to: 10)) \($0.path)" }
    StandardStreams.write(lines: lines)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(width - count, 0)) }
}
