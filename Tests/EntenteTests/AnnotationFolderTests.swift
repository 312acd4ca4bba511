import DocumentModel
import Entente
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("A folder of annotations")
struct AnnotationFolderTests {
  private let outside = FileManager.default.temporaryDirectory.path + "/entente-outside-\(UUID().uuidString)"

  /// Names that would lead out of the folder, or that no file system takes.
  private static let hostileNames = [
    "../victim", "../../victim", "/etc/victim", "sub/name", "..", ".", "", "a/../../victim", ".hidden", "a\u{0}b",
    "a\nb",
    "\u{1B}]0;x\u{7}", "..\\victim", String(repeating: "n", count: 255), String(repeating: "é", count: 300),
    String(repeating: "/", count: 1000),
  ]

  @Test("gets every document, whatever it is called, and nothing is written outside")
  func hostileNames() throws {
    defer { try? FileManager.default.removeItem(atPath: outside) }
    try FileSystem.makeFolder(outside)
    try FileSystem.write([1], to: outside + "/victim.jsonl")
    var folder = try AnnotationFolder(outside + "/in/side")
    var paths: Set<String> = []
    for name in Self.hostileNames {
      let written = try folder.write(document(name))
      #expect(written.isRenamed, "\(name)")
      #expect(written.path.hasPrefix(outside + "/in/side/"))
      #expect(!written.path.dropFirst((outside + "/in/side/").count).contains("/"))
      #expect(try AnnotationFiles.corpus(at: written.path).documents.map(\.document.name) == [name])
      paths.insert(written.path)
    }
    #expect(paths.count == Self.hostileNames.count)
    #expect(try FileSystem.bytes(of: outside + "/victim.jsonl") == [1])
    #expect(try FileSystem.names(in: outside) == ["in", "victim.jsonl"])
    #expect(try FileSystem.names(in: outside + "/in") == ["side"])
  }

  @Test("keeps ordinary names, and tells apart those that a file system might confuse")
  func ordinaryNames() throws {
    defer { try? FileManager.default.removeItem(atPath: outside) }
    var folder = try AnnotationFolder(outside)
    let ordinary = try folder.write(document("003_4d2b"))
    #expect(ordinary.path == outside + "/003_4d2b.jsonl")
    #expect(!ordinary.isRenamed)
    #expect(try !folder.write(document("Naïve résumé")).isRenamed)
    let longest = String(repeating: "n", count: 255 - ".jsonl".count)
    #expect(try !folder.write(document(longest)).isRenamed)
    #expect(try folder.write(document("Nai\u{308}ve re\u{301}sume\u{301}")).isRenamed)
    #expect(try folder.write(document("NAÏVE RÉSUMÉ")).isRenamed)
    #expect(try FileSystem.names(in: outside).count == 5)
  }

  @Test("replaces links that stand in it, and leaves what they lead to alone")
  func links() throws {
    defer { try? FileManager.default.removeItem(atPath: outside) }
    var folder = try AnnotationFolder(outside + "/in")
    try FileSystem.write([1], to: outside + "/victim")
    for (name, target) in [("a", outside + "/victim"), ("b", outside + "/not there")] {
      try FileManager.default.createSymbolicLink(atPath: outside + "/in/\(name).jsonl", withDestinationPath: target)
      _ = try folder.write(document(name))
      #expect(
        try FileManager.default.attributesOfItem(atPath: outside + "/in/\(name).jsonl")[.type] as? FileAttributeType
          == .typeRegular)
    }
    #expect(try FileSystem.bytes(of: outside + "/victim") == [1])
    #expect(!FileSystem.exists(outside + "/not there"))
  }

  @Test("has a name: an empty one is refused, as the root is not meant")
  func emptyName() {
    #expect(throws: FileFailure.self) { try AnnotationFolder("") }
    #expect(throws: FileFailure.self) { try PartialFile("") }
  }

  private func document(_ name: String) -> AnnotatedDocument {
    AnnotatedDocument(document: DocumentRecord(name: name, file: "a.txt", length: 0))
  }
}
