import Foundation
import TestSupport
import Testing

/// The pages for users show what the program does: every command on them is run, and must print what stands below it.
///
/// A block marked `console` has lines `$ command`, run by a shell one after the other in one folder a page that has `seeds`,
/// `examples` and `exports`; a last line `…` stands for the rest of an answer. `make pages` writes the answers anew.
@Suite("Commands in the documentation")
struct DocumentationTests {
  /// A line of a page, or a command on it with what it shows of its standard output.
  private enum Part {
    case line(Substring)
    case command(String, shown: [Substring])
  }

  private static let writesPages = ProcessInfo.processInfo.environment["ENTENTE_UPDATE_PAGES"] != nil

  @Test("print what their page shows", arguments: ["README.md", "Documentation/questions.md"])
  func pages(page: String) throws {
    let parts = Self.parts(of: String(decoding: try Program.bytes(of: page), as: UTF8.self))
    let folder = try Self.folder()
    var count = 0
    var written: [Substring] = []
    for part in parts {
      switch part {
      case .line(let line): written.append(line)
      case .command(let command, let shown):
        count += 1
        let printed = Self.cut(try Self.output(of: command, in: folder), as: shown)
        if !Self.writesPages { #expect(printed == shown, "\(page): \(command)") }
        written += ["$ \(command)"] + printed
      }
    }
    #expect(count > 0)
    if Self.writesPages {
      try Data(written.joined(separator: "\n").utf8).write(to: URL(filePath: SharedMaterial.checkout + "/" + page))
    }
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
        parts.append(.line(line))
      } else if isInside, line.hasPrefix("$ ") {
        parts.append(.command(String(line.dropFirst(2)), shown: []))
      } else if isInside, case .command(let command, let shown)? = parts.last {
        parts[parts.count - 1] = .command(command, shown: shown + [line])
      } else {
        parts.append(.line(line))
      }
    }
    return parts
  }

  /// The lines of an answer, as many as the page has where it leaves out the rest.
  private static func cut(_ output: String, as shown: [Substring]) -> [Substring] {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard shown.last == "…", lines.count >= shown.count else { return lines }
    return lines.prefix(shown.count - 1) + ["…"]
  }

  /// A new folder with what pages speak of.
  private static func folder() throws -> URL {
    let folder = URL(filePath: try Program.file("empty", [])).deletingLastPathComponent()
    for name in ["seeds", "examples", "exports"] {
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: name), withDestinationURL: URL(filePath: SharedMaterial.checkout + "/" + name))
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "entente"), withDestinationURL: URL(filePath: Program.path))
    return folder
  }

  private static func output(of command: String, in folder: URL) throws -> String {
    let script = "cd '\(folder.path)' && PATH=\"$PWD:$PATH\" && \(command)"
    return try Program.run(executable: "/bin/sh", ["-c", script]).output
  }
}
