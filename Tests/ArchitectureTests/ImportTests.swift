import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Holds the map of ARCHITECTURE.md: which target may import which.
@Suite("Imports between targets")
struct ImportTests {
  /// What each target may import beside the system's libraries; no target imports one above it.
  static let allowed: [String: Set<String>] = [
    "Text": ["CDigests"],
    "Compression": ["CArchive", "CZlib"],
    "JSON": ["Text"],
    "XML": ["CLibXML2", "Text"],
    "CalendarTime": ["Text"],
    "LogLinearModels": [],
    "ParallelWork": [],
    "DocumentModel": ["JSON", "Text"],
    "KnowledgeBase": ["CEmbeddedData", "Text"],
    "RDF": ["Text", "XML"],
    "HTTPServing": ["FlyingSocks", "Text"],
    "Reviews": ["DocumentModel", "EntityResolution", "KnowledgeBase", "Text"],
    "StoreServer": [
      "CalendarTime", "DocumentModel", "Entente", "GraphAssembly", "GraphExport", "HTTPServing", "JSON",
      "KnowledgeBase", "QuadStore", "RDF", "Reviews", "SPARQL", "Text",
    ],
    "DocumentReading": [
      "CalendarTime", "CEmbeddedData", "Compression", "DocumentModel", "JSON", "KnowledgeBase", "Text", "XML",
    ],
    "EnglishAnalysis": ["CEmbeddedData", "CKernels", "DocumentModel", "ParallelWork", "Text"],
    "TimeExpressions": ["CalendarTime", "CEmbeddedData", "DocumentModel", "Text"],
    "EntityResolution": [
      "CEmbeddedData", "CalendarTime", "DocumentModel", "JSON", "KnowledgeBase", "LogLinearModels", "Text",
    ],
    "ClaimExtraction": ["CEmbeddedData", "DocumentModel", "JSON", "KnowledgeBase", "LogLinearModels", "Text"],
    "GraphAssembly": ["CalendarTime", "DocumentModel", "JSON", "RDF", "Text"],
    "GraphExport": [
      "CalendarTime", "CEmbeddedData", "DocumentModel", "GraphAssembly", "JSON", "KnowledgeBase", "RDF", "Text", "XML",
    ],
    "Validation": ["CalendarTime", "DocumentModel", "GraphAssembly", "KnowledgeBase", "RDF", "Text"],
    "QuadStore": ["CPageChecksums", "CSQLite", "RDF", "Text"],
    "SPARQL": ["CalendarTime", "JSON", "RDF", "Text", "XML"],
    "RemoteStores": ["CCurl", "RDF", "SPARQL", "Text"],
    "Entente": [
      "CalendarTime", "CEmbeddedData", "ClaimExtraction", "Compression", "DocumentModel", "DocumentReading",
      "EnglishAnalysis",
      "EntityResolution", "GraphAssembly", "GraphExport", "JSON", "KnowledgeBase", "ParallelWork", "QuadStore", "RDF",
      "RemoteStores", "Reviews", "SPARQL", "Text", "TimeExpressions", "Validation", "XML",
    ],
    "EntenteCommand": [
      "ArgumentParser", "ClaimExtraction", "Compression", "DocumentModel", "DocumentReading", "EnglishAnalysis",
      "Entente",
      "EntityResolution", "GraphAssembly", "GraphExport",
      "HTTPServing", "JSON", "KnowledgeBase", "QuadStore", "RDF", "RemoteStores", "Reviews", "SPARQL", "StoreServer",
      "Text", "Validation",
    ],
  ]

  private static let system: Set<String> = [
    "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Swift", "Synchronization",
  ]

  @Test("every target imports only what lies below it")
  func imports() throws {
    for target in try folders(in: SharedMaterial.checkout + "/Sources") {
      let own = try importedModules(in: SharedMaterial.checkout + "/Sources/" + target)
      guard !own.isEmpty else { continue }
      let allowed = try #require(Self.allowed[target], "\(target) is not in the table")
      let strangers = own.subtracting(allowed).subtracting(Self.system)
      #expect(strangers.isEmpty, "\(target) imports \(strangers.sorted())")
    }
  }

  @Test("the table itself has no cycle")
  func cycles() {
    func reaches(_ goal: String, from start: String, seen: Set<String>) -> Bool {
      (Self.allowed[start] ?? []).contains { next in
        next == goal || (!seen.contains(next) && reaches(goal, from: next, seen: seen.union([next])))
      }
    }
    for target in Self.allowed.keys.sorted() { #expect(!reaches(target, from: target, seen: [target]), "\(target)") }
  }

  @Test("the language half and the graph half meet only above both")
  func halves() {
    let language: Set<String> = [
      "DocumentReading", "EnglishAnalysis", "TimeExpressions", "EntityResolution", "ClaimExtraction",
      "Reviews",
    ]
    let graph: Set<String> = ["RDF", "GraphAssembly", "GraphExport", "SPARQL", "QuadStore", "RemoteStores"]
    for target in language { #expect(graph.isDisjoint(with: Self.allowed[target] ?? []), "\(target)") }
    for target in graph { #expect(language.isDisjoint(with: Self.allowed[target] ?? []), "\(target)") }
  }

  private func folders(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }.sorted()
  }

  private func importedModules(in folder: String) throws -> Set<String> {
    var modules = Set<String>()
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where name.hasSuffix(".swift") {
      let bytes = SharedMaterial.bytes(atPath: folder + "/" + name) ?? []
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ").filter {
          !["public", "internal", "private", "package"].contains($0) && !$0.hasPrefix("@")
        }
        if words.count == 2, words[0] == "import" { modules.insert(String(words[1])) }
      }
    }
    return modules
  }
}
