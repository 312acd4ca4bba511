import Foundation
import TestSupport
import Testing

@Suite("Queries on the command line")
struct QueryCommandTests {
  private static let count = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"

  private func query(_ arguments: String..., input: String = "") throws -> Program.Run {
    try Program.run(["query"] + arguments, input: input)
  }

  @Test("solutions come as table, CSV, TSV, JSON and XML; graphs as Turtle and N-Triples")
  func formats() throws {
    let view = "SELECT ?v ?policy { ?v ent:policy ?policy }"
    #expect(
      try query("exports", "--text", view).output == """
        v                                           policy
        <https://entente.example/id/view/asserted>  asserted

        """)
    #expect(
      try query("exports", "--text", view, "--format", "csv").output
        == "v,policy\r\nhttps://entente.example/id/view/asserted,asserted\r\n")
    #expect(try query("exports", "--text", view, "--format", "tsv").output.hasPrefix("?v\t?policy\n<https://"))
    #expect(try query("exports", "--text", view, "--format", "json").output.contains("\"type\":\"uri\""))
    #expect(try query("exports", "--text", view, "--format", "xml").output.contains("<variable name=\"policy\"/>"))
    let graph = "CONSTRUCT WHERE { ?v ent:policy ?p }"
    let triple = "<https://entente.example/id/view/asserted> <https://entente.example/ns#policy> \"asserted\" .\n"
    #expect(try query("exports", "--text", graph).output.contains("ent:policy \"asserted\" ."))
    #expect(try query("exports", "--text", graph, "--format", "nt").output == triple)
    #expect(try query("exports", "--text", graph, "--format", "json").status == 64)
    #expect(try query("exports", "--text", "ASK { ?v ent:policy \"none\" }").output == "no\n")
  }

  @Test("every kind of source gives the same graph: folder, N-Quads, TriG, annotations, standard input for queries")
  func sources() throws {
    let file = try Program.file("count.rq", Array(Self.count.utf8))
    let quads = try Program.bytes(of: "exports/entente.nq").count { $0 == 0x0A }
    for source in ["exports", "exports/entente.nq", "exports/entente.trig", "exports/entente.jsonl"] {
      #expect(try query(source, file, "--format", "csv").output == "n\r\n\(quads)\r\n", "\(source)")
    }
    #expect(try query("exports", "-", "--format", "csv", input: Self.count).output == "n\r\n\(quads)\r\n")
    #expect(try query("exports/entente.ttl", "--text", "ASK { ?c a ent:Claim }").output == "yes\n")
  }

  @Test("patterns outside GRAPH see all graphs together, or none of them")
  func union() throws {
    let claims = "ASK { ?c a ent:Claim }"
    #expect(try query("exports", "--text", claims).output == "yes\n")
    #expect(try query("exports", "--text", claims, "--no-union").output == "no\n")
  }

  @Test("ready questions are listed, asked, and narrowed to what names mean")
  func ready() throws {
    let list = try query("--list").output
    #expect(list.contains("violations\n  Who says that whom violates which treaty"))
    #expect(list.contains("  --param treaty=Treaty\n"))
    let all = try query("exports", "--question", "violations", "--format", "csv").output.split(separator: "\r\n")
    let some = try query("exports", "--question", "violations", "--param", "treaty=the INF-treaty", "--format", "csv")
      .output.split(separator: "\r\n")
    #expect(some.count > 1 && some.count < all.count)
    #expect(some.dropFirst().allSatisfy { $0.contains("Intermediate-Range Nuclear Forces Treaty") })
    #expect(try query("exports", "--question", "nothing").notes.contains("violations, denials"))
    #expect(
      try query("exports", "--question", "violations", "--param", "x=y").notes.contains("holder, violator, treaty"))
    let unknown = try query("exports", "--question", "violations", "--param", "treaty=Narnia")
    #expect(unknown.status == 64)
    #expect(unknown.notes.contains("nothing here is called ‘Narnia’"))
  }

  @Test("a wrong query is shown with its line, a caret and what was expected")
  func wrong() throws {
    let syntax = try query("exports", "--text", "SELECT * {\n  ?s ent:policy \"é\" ; foo:bar ?x }")
    #expect(syntax.status == 65)
    #expect(
      syntax.notes == """
        query:2:23: SPARQL: expected a prefix that is declared, found ‘foo:’ (byte 34)
            ?s ent:policy "é" ; foo:bar ?x }
                                ^^^^

        """)
    let function = try query("exports", "--text", "SELECT (foaf:f(?s) AS ?x) { ?s ?p ?o }")
    #expect(function.notes.hasPrefix("query:1:9: no function is called <http://xmlns.com/foaf/0.1/f>\n"))
    #expect(function.notes.contains("\n          ^^^^^"))
    let file = try Program.file("wrong.rq", Array("SELECT".utf8))
    #expect(try query("exports", file).notes.contains("wrong.rq:1:"))
  }

  @Test("a query that would take for ever is stopped by its limit")
  func limit() throws {
    let endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    let run = try query("exports", "--text", endless, "--timeout", "0.2")
    #expect(run.status == 75)
    #expect(run.notes.contains("stopped after 0.200 s, the time limit"))
    #expect(run.output.isEmpty)
  }

  @Test("a plan is shown; a query is timed, also several in one run; rewrites do not change the answer")
  func evaluation() throws {
    let plan = try query("exports", "--explain", "--text", "SELECT * { ?s ent:policy ?o . ?s a ?c }").output
    #expect(plan.hasPrefix("project ?s ?o ?c"))
    let timed = try query("exports", "--timing", "--repeat", "2", "--text", Self.count, "--text", "ASK {}")
    let lines = timed.notes.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(lines.map { $0.first } == ["open", "query", "query", "query", "query"])
    #expect(lines[1].last == "1 rows")
    let filtered = "SELECT ?s ?o { ?s ?p ?o . ?s ent:policy ?x FILTER(?p = rdfs:comment) } ORDER BY ?s"
    let plain = try query("exports", "--text", filtered, "--no-rewrites", "--format", "csv").output
    #expect(try query("exports", "--text", filtered, "--format", "csv").output == plain)
    #expect(plain.contains("view/asserted"))
  }

  @Test("updates change stores only")
  func updateOfFile() throws {
    let run = try query("exports", "--update", "--text", "INSERT DATA { <x:s> <x:p> <x:o> }")
    #expect(run.status == 64)
    #expect(run.notes.contains("exports is no store"))
  }

  /// An answer in CSV whose lists within cells have an order: that of `GROUP_CONCAT` is each store's own.
  private func normalized(_ text: String) -> [String] {
    text.split(separator: "\r\n").map { line in
      line.replacing("\"", with: "").split(separator: ",").map { $0.trimmingPrefix(" ") }.sorted().joined(
        separator: ",")
    }
  }

  private func names() throws -> [String] {
    try query("--list").output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map(String.init)
  }

  @Test("the ready questions have the same answers here and in Oxigraph")
  func oxigraph() throws {
    guard let server = OxigraphServer() else { return }
    defer { server.stop() }
    #expect(try Program.run("load", "exports", "--endpoint", server.graphStore).status == 0)
    for name in try names() {
      let here = try query("exports", "--question", name, "--format", "csv")
      let there = try query("--endpoint", server.query, "--question", name, "--format", "csv")
      #expect(there.status == 0, "\(there.notes)")
      #expect(normalized(there.output) == normalized(here.output), "\(name)")
    }
    let narrowed = ["--question", "violations", "--param", "treaty=inf", "--format", "csv"]
    let here = try Program.run(["query", "exports"] + narrowed)
    #expect(try Program.run(["query", "--endpoint", server.query] + narrowed).output == here.output)
    let wrong = try query("--endpoint", server.graphStore, "--text", "ASK {}")
    #expect(wrong.status != 0)
    #expect(wrong.notes.contains("the store answered"))
  }
}
