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
    let story = try Program.file(
      "story.txt", Array("NATO urged Russia to honor the treaty. Finland is in Europe.".utf8))
    let drawn = { (options: [String]) throws -> String in
      let graph = folder + "/drawn" + options.joined()
      #expect(
        try Program.run(["extract", story, "--output", graph, "--format", "graphml", "--format", "jsonl"] + options)
          .status == 0)
      let exported = try Program.run(["export", graph, "--format", "graphml", "--output", "-"] + options).output
      let own = try String(contentsOfFile: graph + "/entente.graphml", encoding: .utf8)
      #expect(own.split(separator: "<node ").count == exported.split(separator: "<node ").count)
      return own
    }
    #expect(try drawn([]).count < drawn(["--isolated"]).count)
  }

  @Test(
    "what is written packed is read by every command that takes graphs",
    arguments: ["jsonl.gz", "xml.gz", "nq.gz", "trig.gz"])
  func packed(ending: String) throws {
    let (store, file) = (folder + "/p.store", folder + "/p." + ending)
    #expect(try Program.run("export", Self.graph, "--output", file).status == 0)
    let plain = String(file.dropLast(3))
    #expect(try Program.run("export", Self.graph, "--output", plain).status == 0)
    let isRDF = ending.hasPrefix("nq") || ending.hasPrefix("trig")
    let questions = [
      ["relations", "--format", "csv"], ["contested"], ["export", "--format", "graphml", "--output", "-"],
    ]
    for question in isRDF ? [] : questions {
      let asked = try Program.run([question[0], file] + question.dropFirst())
      #expect(asked.status == 0, "\(question) \(asked.notes)")
      #expect(try asked.output == Program.run([question[0], plain] + question.dropFirst()).output)
    }
    for command in [["add", store, file], ["query", file, "--text", "ASK { ?s ?p ?o }"]] {
      let run = try Program.run(command)
      #expect(run.status == 0, "\(command) \(run.notes)")
    }
    let (checked, expected) = (try Program.run("validate", file), try Program.run("validate", plain))
    #expect(checked.status == expected.status)
    #expect(checked.output == expected.output.replacing(plain, with: file))
    #expect(checked.output.isEmpty == checked.notes.contains(": 0 findings"))
  }

  @Test(
    "a page and annotations are told from articles, with what to do", arguments: ["html", "html.gz", "xml", "jsonl"])
  func ownOutputs(ending: String) throws {
    let file = folder + "/o." + ending
    #expect(try Program.run("export", Self.graph, "--output", file).status == 0)
    let isPage = ending.hasPrefix("html")
    let advice =
      isPage ? "is a page of Entente, made to be looked at" : "is annotations of Entente, not a document: ask it"
    let commands = [["annotate", file], ["read", file]]
    for command in commands + (isPage ? [["relations", file], ["add", folder + "/o.store", file]] : []) {
      let run = try Program.run(command)
      #expect(run.status == 65, "\(command)")
      #expect(run.notes.contains(advice), "\(command) \(run.notes)")
    }
  }

  @Test("a folder with nothing but native XML is a graph")
  func folderOfXML() throws {
    let inner = folder + "/xml"
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    #expect(try Program.run("export", Self.graph, "--output", inner + "/a.xml").status == 0)
    let asked = try Program.run("relations", inner, "--format", "csv")
    #expect(try asked.output == Program.run("relations", inner + "/a.xml", "--format", "csv").output)
    #expect(asked.output.contains("violates"))
  }
}
