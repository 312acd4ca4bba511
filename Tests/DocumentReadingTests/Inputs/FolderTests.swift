import DocumentModel
import DocumentReading
import Foundation
import Testing
import Text

@Suite("Nothing in a folder is skipped in silence")
struct FolderTests {
  private let body = FormTests.body

  @Test("names that differ in normal form only are two files")
  func normalForms() throws {
    let folder = try ReadFolder([
      ("caf\u{E9}.txt", Array((body + " Composed.").utf8)), ("cafe\u{301}.txt", Array((body + " Apart.").utf8)),
    ])
    let outcomes = try folder.outcomes()
    #expect(outcomes.count == 2)
    #expect(outcomes.contains { $0.hasSuffix("Composed.") } && outcomes.contains { $0.hasSuffix("Apart.") })
  }

  @Test("a name that is not UTF-8, a broken link and a pipe are named")
  func strange() throws {
    let folder = try ReadFolder("a.txt", body)
    var name = Array((folder.path + "/caf").utf8).map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xE9)]
    name += Array(".txt".utf8).map { CChar(bitPattern: $0) } + [0]
    let file = open(name, O_CREAT | O_WRONLY, 0o600)
    #expect(file >= 0)
    close(file)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.txt", withDestinationPath: "nowhere")
    mkfifo(folder.path + "/pipe", 0o600)
    let outcomes = try folder.outcomes()
    #expect(outcomes.contains("a: \(body)"))
    #expect(outcomes.contains("failure: unreadableName(path: \"caf\\\\xE9.txt\")"))
    #expect(outcomes.contains("failure: brokenLink(path: \"link.txt\")"))
    #expect(outcomes.contains("failure: notADocument(path: \"pipe\", kind: \"a pipe, socket or device\")"))
  }

  @Test("a folder that cannot be listed is named", .enabled(if: getuid() != 0))
  func unreadable() throws {
    let folder = try ReadFolder([("a.txt", Array(body.utf8)), ("closed/b.txt", Array(body.utf8))])
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/closed")
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path + "/closed") }
    #expect(try folder.outcomes().contains("failure: unreadable(path: \"closed\")"))
  }

  @Test("links that form a circle end, and each file is read once")
  func circles() throws {
    let folder = try ReadFolder([("a.txt", Array(body.utf8)), ("sub/b.txt", Array((body + " B.").utf8))])
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/sub/up", withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/self", withDestinationPath: ".")
    #expect(try folder.outcomes() == ["a: \(body)", "b: \(body) B."])
  }

  @Test("what a run writes itself is left out, also in the folder that it reads")
  func ownOutput() throws {
    let folder = try ReadFolder([
      ("a.txt", Array(body.utf8)), ("graph/entente.html", Array("<p>\(body) Own.</p>".utf8)),
      ("entente.xml", Array("<entente/>".utf8)), ("a.jsonl", Array("{\"kind\": \"document\", \"id\": \"a\"}\n".utf8)),
    ])
    let outcomes = try folder.outcomes(leavingOut: [folder.path + "/graph", folder.path + "/entente.xml"])
    #expect(
      outcomes == ["passed over 1: annotations of Entente", "a: \(body)"]
        || outcomes == ["a: \(body)", "passed over 1: annotations of Entente"])
  }

  @Test("standard input and devices name no document, their content tells the form")
  func devices() throws {
    let reader = try ReaderForTests.reader()
    #expect(throws: ReadingFailure.empty(path: "/dev/null")) { _ = try reader.reading(atPath: "/dev/null").next() }
  }
}
