import DocumentModel
import Foundation
import TestSupport
import Testing
import Text

@testable import Entente

/// Holds the digests in outputs to the files that anybody can compute them of.
@Suite("What outputs say they were made with")
struct ProductionTests {
  private static let data = SharedMaterial.checkout + "/Sources/CEmbeddedData/"

  private static func line(_ path: String) throws -> String {
    let bytes = try FileSystem.bytes(of: data + path)
    return SHA256.hexadecimalDigest(of: bytes.span) + "  " + path + "\n"
  }

  private static func digest(_ lines: [String]) -> String {
    let bytes = Array(lines.joined().utf8)
    return SHA256.hexadecimalDigest(of: bytes.span)
  }

  /// The files in some folders, by path, as `sha256sum` is given them on the page about versions.
  private static func files(in folders: [String]) throws -> [String] {
    let used = ["tsv", "bin"]
    // Tests alone read the examples; offices and names that may be shared are reasons, and not loaded.
    let unused: Set<String> = ["claims/examples.tsv", "knowledge/shared-names.tsv", "knowledge/shared-offices.tsv"]
    return try folders.flatMap { folder in
      try FileSystem.names(in: data + folder).filter { name in used.contains { name.hasSuffix("." + $0) } }
        .map { folder + "/" + $0 }
    }.filter { !unused.contains($0) }.sorted()
  }

  @Test("digests of rules and knowledge are those of the files in the sources")
  func tables() throws {
    let production = try ExtractionSettings().production()
    let rules = try Self.files(in: ["claims", "english", "entities", "reading", "times"])
    #expect(production.rules == Self.digest(try rules.map(Self.line)))
    #expect(production.knowledge == Self.digest(try Self.files(in: ["knowledge"]).map(Self.line)))
    #expect(production.program == "Entente " + ProgramVersion.number)
    #expect(production.settings == [])
  }

  @Test("the list of models has the models' digests")
  func models() throws {
    let listed = String(decoding: try FileSystem.bytes(of: Self.data + "model/SHA256SUMS"), as: UTF8.self)
    let sums = Process()
    sums.executableURL = URL(filePath: "/usr/bin/sha256sum")
    sums.arguments = ["english.model", "reader.model"]
    sums.currentDirectoryURL = URL(filePath: Self.data + "model")
    let output = Pipe()
    sums.standardOutput = output
    try sums.run()
    let found = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(listed == found, "cd Sources/CEmbeddedData/model && sha256sum *.model > SHA256SUMS")
    #expect(try ExtractionSettings().production().model == Self.digest([listed]))
  }

  @Test("what a user chooses is told, and tables of one's own change the digests")
  func choices() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/entente-production-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileSystem.makeFolder(folder)
    let row = "id\tlabel\taliases\tmembers\tsource\nquint\tQuint\t\t\tme\n"
    try FileSystem.write(Array(row.utf8), to: folder + "/groups.tsv")
    var settings = ExtractionSettings()
    settings.knowledgeFolders = [folder]
    settings.withoutRules = ["violate/1", "accuse/1"]
    settings.leastConfidence = 500
    let production = try settings.production()
    let usual = try ExtractionSettings().production()
    #expect(production.settings == ["least-confidence=500/1000", "without=accuse/1", "without=violate/1"])
    #expect(production.knowledge != usual.knowledge)
    #expect(production.rules == usual.rules)
  }

  @Test("every document of an extraction says it")
  func documents() throws {
    let production = try ExtractionSettings().production()
    #expect(try SeedExtraction.documents.get().allSatisfy { $0.document.production == production })
  }
}
