import Foundation
import Testing

/// What is written is said by the file's name, and every form of a graph that is written can be read.
@Suite("Exports by the names of files")
struct ExportCommandTests {
  private static let graph = "Tests/Fixtures/treaty.jsonl"

  private let folder: String

  init() throws { folder = URL(filePath: try Program.file("empty", [])).deletingLastPathComponent().path }

  @Test(
    "the ending chooses the format, under a further one for packed files",
    arguments: [
      ("a.graphml", "<graphml"), ("a.gexf", "<gexf"), ("a.dot", "digraph"), ("a.gv", "digraph"), ("a.ttl", "@prefix"),
      ("a.trig", "GRAPH"), ("a.nt", "<https://"), ("a.nq", "<https://"), ("a.rdf", "<rdf:RDF"), ("a.jsonld", "@graph"),
      ("a.html", "<!DOCTYPE html"), ("a.xml", "https://entente.example/xml/1"), ("a.jsonl", "{\"kind\": \"document\""),
    ])
  func endings(name: String, expected: String) throws {
    let run = try Program.run("export", Self.graph, "--output", folder + "/" + name)
    #expect(run.status == 0, "\(run.notes)")
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    #expect(text.lowercased().contains(expected.lowercased()))
    let packed = folder + "/" + name + ".gz"
    #expect(try Program.run("export", Self.graph, "--output", packed).status == 0)
    #expect(try Data(contentsOf: URL(filePath: packed)).prefix(2) == Data([0x1F, 0x8B]))
  }

  @Test("tables are two files")
  func tables() throws {
    #expect(try Program.run("export", Self.graph, "--output", folder + "/a.csv").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).contains("a-edges.csv"))
  }

  @Test(
    "a format that contradicts the ending is refused, and so is a name that leaves it open",
    arguments: [
      (["--format", "gexf", "--output", "x.graphml"], "--format gexf contradicts the name ‘x.graphml’"),
      (["--format", "ttl", "--output", "x.nq.gz"], "--format ttl contradicts the name ‘x.nq.gz’"),
      (["--output", "x.docx"], "the ending of ‘x.docx’ names no format"),
      (["--output", "graph"], "the ending of ‘graph’ names no format"),
    ])
  func conflicts(options: [String], expected: String) throws {
    let run = try Program.run(["export", Self.graph] + options)
    #expect(run.status == 64)
    #expect(run.notes.contains(expected), "\(run.notes)")
  }

  @Test("dialects have the endings of their family, and any file takes a format where its name says nothing")
  func dialects() throws {
    for (format, name) in [("yed", "y.graphml"), ("gephi", "g.graphml"), ("neo4j", "n.csv"), ("ttl", "graph.txt2")] {
      let run = try Program.run("export", Self.graph, "--format", format, "--output", folder + "/" + name)
      #expect(run.status == 0, "\(run.notes)")
    }
  }

  @Test(
    "annotations come out of a store as JSON Lines and as XML, and say the same to every question",
    arguments: ["jsonl", "xml"])
  func annotations(ending: String) throws {
    let (store, file) = (folder + "/a.store", folder + "/out." + ending)
    #expect(try Program.run("add", store, Self.graph).status == 0)
    #expect(try Program.run("export", store, "--output", file).status == 0)
    let asked = try Program.run("relations", store, "--format", "csv").output
    #expect(!asked.isEmpty)
    #expect(try Program.run("relations", file, "--format", "csv").output == asked)
    let part = folder + "/part." + ending
    #expect(try Program.run("export", file, "--relation", "violates", "--output", part).status == 0)
    let rows = try Program.run("relations", part, "--format", "tsv").output.split(separator: "\n").dropFirst()
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.contains("\tviolates\t") })
  }

  @Test("entities without edges are drawn only where that is asked for")
  func isolated() throws {
    let nodes = { (options: [String]) throws -> Int in
      let run = try Program.run(["export", Self.graph, "--format", "graphml", "--output", "-"] + options)
      return run.output.split(separator: "<node ").count
    }
    #expect(try nodes([]) < nodes(["--isolated"]))
  }
}
