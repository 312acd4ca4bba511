import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Holds the promise that every row of every data file says where it comes from.
@Suite("Sources of data")
struct DataSourceTests {
  /// Counted by the program, so that no row has a source of its own.
  private static let counted: Set<String> = [
    "claims/precision.tsv", "claims/stances.tsv", "entities/antecedents.tsv",
  ]

  private static let root = SharedMaterial.checkout + "/Sources/CEmbeddedData/"

  @Test("every row names sources that its folder's page explains")
  func sources() throws {
    for table in try Self.tables() where !Self.counted.contains(table) {
      let explained = try Self.explainedSources(in: Self.folder(of: table))
      let rows = try Self.bytes(Self.root + table).split(separator: UInt8(ascii: "\n")).filter {
        $0.first != UInt8(ascii: "#")
      }.map { $0.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) }
      let header = rows[0].map { String(decoding: $0, as: UTF8.self) }
      let column = try #require(header.firstIndex(of: "source"), "\(table) has no column of sources")
      // Most rows share one source, so that each different cell is looked at once.
      let cells = Dictionary(rows.dropFirst().map { ($0[column], $0[0]) }, uniquingKeysWith: { first, _ in first })
      for (cell, row) in cells {
        let sources = String(decoding: cell, as: UTF8.self).split(separator: ";").map { $0.drop { $0 == " " } }
        let name = String(decoding: row, as: UTF8.self)
        #expect(!sources.isEmpty, "\(table), \(name)")
        for source in sources { #expect(explained.contains(String(source)), "\(table), \(name): \(source)") }
      }
    }
  }

  @Test("every page names every table of its folder, and cites no file that is not there")
  func pages() throws {
    for table in try Self.tables() {
      let name = table.split(separator: "/")[1]
      #expect(
        try Self.text(Self.root + Self.folder(of: table) + "/README.md").contains("`\(name)`"),
        "\(table) is not in its page")
    }
    for folder in Set(try Self.tables().map(Self.folder)) {
      for path in Self.paths(in: try Self.text(Self.root + folder + "/README.md")) {
        let places = [Self.root + folder + "/" + path, SharedMaterial.checkout + "/" + path]
        #expect(places.contains { FileManager.default.fileExists(atPath: $0) }, "\(folder)/README.md cites \(path)")
      }
    }
  }

  @Test("no row cites a file that is not there")
  func citedFiles() throws {
    for table in try Self.tables() {
      let separators = Set(" \t\n;".utf8)
      for bytes in try Self.bytes(Self.root + table).split(whereSeparator: separators.contains)
      where [".md", ".tsv", ".ttl"].contains(where: { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
        let word = String(decoding: bytes, as: UTF8.self)
        #expect(FileManager.default.fileExists(atPath: SharedMaterial.checkout + "/" + word), "\(table) cites \(word)")
      }
    }
  }

  private static func tables() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".tsv") }.sorted()
  }

  private static func folder(of table: String) -> String { String(table.prefix { $0 != "/" }) }

  private static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    try #require(SharedMaterial.bytes(atPath: path), "\(path) is missing")
  }

  /// The names in code marks between the heading `Sources` and the end of a folder's page.
  private static func explainedSources(in folder: String) throws -> Set<String> {
    let page = try text(root + folder + "/README.md").split(separator: "\n")
    return Set(page.drop { $0 != "## Sources" }.flatMap { codes(in: $0) })
  }

  /// What a page names in code marks that looks like a file with a folder, or a table.
  private static func paths(in page: String) -> [String] {
    page.split(separator: "\n").flatMap { codes(in: $0) }.filter { code in
      !code.contains(" ") && [".tsv", ".md", ".ttl", ".bin", ".swift"].contains { code.hasSuffix($0) }
    }
  }

  private static func codes(in line: Substring) -> [String] {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
  }
}
