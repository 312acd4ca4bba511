import Foundation
import TestSupport
import Testing

/// The pages for users show what the program does: every command on them is run, and must print what stands below it.
/// `DocumentationPage` says how a page is written; `make pages` writes the answers anew.
@Suite("Commands in the documentation")
struct DocumentationTests {
  private static let writesPages = ProcessInfo.processInfo.environment["ENTENTE_UPDATE_PAGES"] != nil

  @Test(
    "print what their page shows",
    arguments: ["README.md"]
      + ["tour", "model", "formats", "questions", "rules", "decisions", "recipes", "glossary"].map {
        "Documentation/\($0).md"
      })
  func pages(page: String) throws {
    let parts = try DocumentationPage(String(decoding: try Program.bytes(of: page), as: UTF8.self)).parts
    let folder = try PageFolder(for: page)
    var count = 0
    var written: [Substring] = []
    for part in parts {
      var printed: [Substring] = []
      if case .file(let path, let content) = part { try folder.write(content, to: path) }
      if case .command(let command, let shown, let needs) = part {
        count += 1
        printed = try folder.has(needs) ? Self.cut(try folder.output(of: command), as: shown) : shown
        if !Self.writesPages { #expect(printed == shown, "\(page): \(command)") }
      }
      written += DocumentationPage.lines(of: part, printing: printed)
    }
    #expect(count > 0)
    if Self.writesPages {
      try Data(written.joined(separator: "\n").utf8).write(to: URL(filePath: SharedMaterial.checkout + "/" + page))
    }
  }

  /// The lines of an answer, as many as the page has where it leaves out the rest.
  private static func cut(_ output: String, as shown: [Substring]) -> [Substring] {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard shown.last == "…", lines.count >= shown.count else { return lines }
    return lines.prefix(shown.count - 1) + ["…"]
  }
}
