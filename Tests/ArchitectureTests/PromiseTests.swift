import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Holds the promise that a promise names tests that there are.
@Suite("The page of promises")
struct PromiseTests {
  private static let root = SharedMaterial.checkout

  @Test("every suite, test, script and command that the pages of promises and features name is there")
  func names() throws {
    let tests = try Self.tests()
    let targets = try Self.text(of: "Makefile").split(separator: "\n").compactMap { $0.split(separator: ":").first }
    let pages = try ["Documentation/promises.md", "Documentation/features.md"].map(Self.text(of:))
    let spans = pages.flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("|") }.flatMap(Self.spans(in:))
    #expect(spans.count > 160)
    for span in spans {
      if span.hasPrefix("Benchmarks/") {
        #expect(FileManager.default.fileExists(atPath: Self.root + "/" + span), "\(span)")
      } else if span.hasPrefix("make ") {
        #expect(targets.contains(span.dropFirst(5)), "\(span)")
      } else if let suite = span.split(separator: ".").first, suite.hasSuffix("Tests") {
        let functions = try #require(tests[String(suite)], "\(span)")
        if span.contains(".") { #expect(functions.contains(String(span.dropFirst(suite.count + 1))), "\(span)") }
      }
    }
  }

  @Test("every row of the page names something that tests it")
  func rows() throws {
    for line in try Self.text(of: "Documentation/promises.md").split(separator: "\n") where line.hasPrefix("|") {
      let cells = line.split(separator: "|")
      if cells.count == 2, !cells[0].hasPrefix("---"), !cells[1].contains("tested"), !cells[1].contains("held by") {
        #expect(Self.spans(in: cells[1]).contains { $0.contains("Tests") }, "\(line)")
      }
    }
  }

  @Test("the page of features has all 93, each with what shows it, or with what is missing")
  func features() throws {
    let rows = try Self.text(of: "Documentation/features.md").split(separator: "\n").filter { $0.hasPrefix("| ") }
      .dropFirst()
      .map { $0.split(separator: " | ", omittingEmptySubsequences: false).map { $0.filter { $0 != "|" } } }
    #expect(rows.map { $0[0].split(separator: " ").joined() } == (1...93).map(String.init))
    try #require(rows.allSatisfy { $0.count > 3 })
    for row in rows where row[2] == "yes" { #expect(row[3].contains("`"), "\(row)") }
    for row in rows where row[2] != "yes" { #expect(row[2].contains(": "), "\(row)") }
  }

  private static func text(of path: String) throws -> String {
    String(decoding: try #require(SharedMaterial.bytes(atPath: root + "/" + path)), as: UTF8.self)
  }

  /// What stands between backquotes.
  private static func spans(in line: Substring) -> [Substring] {
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap { $0 % 2 == 1 ? $1 : nil }
  }

  /// The functions of each suite.
  private static func tests() throws -> [String: Set<String>] {
    var tests: [String: Set<String>] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root + "/Tests") where path.hasSuffix(".swift") {
      var suite: String?
      for line in try text(of: "Tests/" + path).split(separator: "\n") {
        let words = line.split { " (:<{".contains($0) }
        if line.first != " ", let place = words.firstIndex(of: "struct"), place + 1 < words.count {
          suite = String(words[place + 1])
        }
        if let suite, let place = words.firstIndex(of: "func"), place + 1 < words.count {
          tests[suite, default: []].insert(String(words[place + 1]))
        }
      }
    }
    return tests
  }
}
