import Foundation
import TestSupport
import Testing

@Suite("Limits and damage, as users meet them")
struct LimitCommandTests {
  private func graph() throws -> String {
    let lines = (0..<400).map { "<http://e/\($0)> <http://e/p> \"value \($0)\" .\n" }
    return try Program.file("graph.nt", Array(lines.joined().utf8))
  }

  @Test("a query that takes more memory than allowed ends, and says how to allow more")
  func memory() throws {
    let text = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c"
    let run = try Program.run("query", try graph(), "--text", text, "--memory", "64", "--timeout", "300")
    #expect(run.status == 75)
    #expect(run.notes.contains("--memory"), "\(run.notes)")
    #expect(run.output.isEmpty)
  }

  @Test("nothing forged comes out of a query", arguments: ["tsv", "json", "xml", "csv", "table"])
  func forging(format: String) throws {
    let text =
      "SELECT ?x ?y { BIND(IRI('http://a/s> <http://a/p> <http://a/o') AS ?x) BIND(STRLANG('x', 'en . <e>') AS ?y) }"
    let run = try Program.run("query", try graph(), "--text", text, "--format", format)
    #expect(run.status == 0)
    #expect(!run.output.contains("http://a/"))
  }

  @Test("a server that says nothing is waited for no longer than --timeout")
  func endpoint() throws {
    let server = ScriptedServer([.silence])
    let start = ContinuousClock.now
    let run = try Program.run(
      "query", "--endpoint", server.address, "--text", "SELECT * { ?s ?p ?o }", "--timeout", "1")
    #expect(run.status == 75)
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test("--lenient names and counts what it passes over")
  func lenient() throws {
    let file = try Program.file("broken.nt", Array("<e:a> <e:p> \"1\" .\n<e:a <e:p> 2 .\n<e:a> <e:p> \"3\" .\n".utf8))
    let strict = try Program.run("convert", file, "--to", "nq")
    #expect(strict.status == 65)
    let lenient = try Program.run("convert", file, "--to", "nq", "--lenient")
    #expect(lenient.status == 0)
    #expect(lenient.output == "<e:a> <e:p> \"1\" .\n<e:a> <e:p> \"3\" .\n")
    #expect(lenient.notes.contains("broken.nt:2:"))
    #expect(lenient.notes.contains("1 statements"))
    let query = try Program.run(
      "query", file, "--lenient", "--text", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "--format", "csv")
    #expect(query.output == "n\r\n2\r\n")
    let store = file + ".store"
    let add = try Program.run("add", store, file, "--lenient")
    #expect(add.status == 0)
    #expect(add.notes.contains("2 quads"), "\(add.notes)")
  }

  @Test("what holds nothing is told")
  func nothing() throws {
    let folder = (try Program.file("x", []) as NSString).deletingLastPathComponent
    try FileManager.default.removeItem(atPath: folder + "/x")
    let empty = try Program.run("validate", folder)
    #expect(empty.status == 66)
    #expect(empty.notes.contains("holds nothing"))
    let store = try Program.file("new.store", [])
    let query = try Program.run("query", store, "--text", "ASK {}")
    #expect(query.status == 65)
    #expect(query.notes.contains("nothing has been put into it"), "\(query.notes)")
    try Data("<e:a> <e:p> <e:b> .\n".utf8).write(to: URL(filePath: folder + "/only.nt"))
    let relations = try Program.run("relations", folder)
    #expect(relations.status == 65)
    #expect(relations.notes.contains("holds quads, not annotations"))
  }

  @Test("every ready question answers the same, whatever the order in which a store was filled")
  func order() throws {
    let rows = String(decoding: try Program.bytes(of: "exports/entente.jsonl"), as: UTF8.self)
    var documents: [String] = []
    for line in rows.split(separator: "\n", omittingEmptySubsequences: true) {
      if line.contains("\"kind\":\"document\"") || line.contains("\"kind\": \"document\"") { documents.append("") }
      if !documents.isEmpty { documents[documents.count - 1] += line + "\n" }
    }
    #expect(documents.count > 2)
    let files = try documents.enumerated().map { try Program.file("\($0.offset).jsonl", Array($0.element.utf8)) }
    let stores = [files[0] + ".a.store", files[0] + ".b.store"]
    for (store, order) in zip(stores, [files, files.reversed()]) {
      for file in order { #expect(try Program.run("add", store, file).status == 0) }
    }
    let names = try Program.run("query", "--list").output.split(separator: "\n").compactMap { line in
      line.first?.isLetter == true ? String(line.prefix { !$0.isWhitespace }) : nil
    }
    #expect(names.contains("contested"))
    for name in names {
      let answers = try stores.map { try Program.run("query", $0, "--question", name, "--format", "tsv") }
      #expect(answers[0].status == 0, "\(name): \(answers[0].notes)")
      #expect(answers[0].output == answers[1].output, "\(name)")
    }
  }
}
