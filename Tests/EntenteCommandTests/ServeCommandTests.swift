import Foundation
import TestSupport
import Testing

@Suite("entente serve, as clients of others ask it")
struct ServeCommandTests {
  @Test("curl asks, in the forms that it wants")
  func curl() throws {
    let served = try ServedProgram()
    let query = "query=SELECT (COUNT(?c) AS ?n) { ?c a ent:Claim }"
    #expect(
      try served.curl(served.address + "/sparql", "-H", "Accept: text/csv", "--data-urlencode", query).split(
        whereSeparator: \.isNewline
      ).first == "n")
    #expect(try served.curl(served.address + "/").contains("<title>Entente"))
    let head = try served.curl("-I", served.address + "/graphs?default")
    #expect(head.hasPrefix("HTTP/1.1 200 OK"))
  }

  @Test("other people's clients ask: rdflib, SPARQLWrapper, and a federated SERVICE of Oxigraph")
  func otherClients() throws {
    let served = try ServedProgram()
    let script = """
      import sys
      try:
          from rdflib.plugins.stores.sparqlstore import SPARQLStore
          from SPARQLWrapper import SPARQLWrapper, JSON
      except ImportError:
          print("absent"); sys.exit()
      endpoint = sys.argv[1] + "/sparql"
      rows = list(SPARQLStore(endpoint).query("SELECT (COUNT(?c) AS ?n) { ?c a <https://entente.example/ns#Claim> }"))
      wrapper = SPARQLWrapper(endpoint)
      wrapper.setQuery("SELECT ?c { ?c a <https://entente.example/ns#Claim> }")
      wrapper.setReturnFormat(JSON)
      print(int(rows[0][0]), len(wrapper.query().convert()["results"]["bindings"]))
      """
    let python = [SharedMaterial.checkout + "/.build/servers/bin/python", "/usr/bin/python3"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    let answer =
      try python.map { try Program.run(executable: $0, ["-c", script, served.address]).output } ?? "absent\n"
    if answer == "absent\n" {
      print("SKIPPED: no rdflib and SPARQLWrapper here; `make servers` installs them")
    } else {
      let counts = answer.split(whereSeparator: { !$0.isNumber })
      #expect(counts.count == 2 && counts[0] == counts[1] && counts[0] != "0", "\(answer)")
    }
    guard let oxigraph = OxigraphServer() else { return }
    defer { oxigraph.stop() }
    let query =
      "query=SELECT (COUNT(?c) AS ?n) { SERVICE <\(served.address)/sparql> { ?c a <https://entente.example/ns#Claim> } }"
    let count = try served.curl(oxigraph.query, "-H", "Accept: text/csv", "--data-urlencode", query)
    #expect((count.split(whereSeparator: \.isNewline).last.flatMap { Int($0) } ?? 0) > 0, "\(count)")
  }

  @Test("a kill after a review was answered loses nothing of it")
  func killed() throws {
    var served = try ServedProgram(["--writable", "--reviewer", "anna"])
    let review = #"{"review":"wrong","document":"001_8886c2dc3eb900c3","claim":"001_8886c2dc3eb900c3-c001"}"#
    let answer = try served.curl(
      served.address + "/api/reviews", "-H", "Content-Type: application/json", "--data-binary", review)
    served.kill()
    #expect(answer.contains("\"claim\":\"001_8886c2dc3eb900c3-c001\""))
    let table = try String(contentsOfFile: served.store + ".reviews.tsv", encoding: .utf8)
    #expect(table.contains("\nwrong\t"))
    #expect(table.contains("\tanna\t"))
    // A store that a kill left behind its table follows it when it is served again.
    let shown = try Program.run(
      "query", served.store, "--text", "SELECT ?who { ?c ent:reviewedBy ?who }", "--format", "csv")
    #expect(shown.output.split(whereSeparator: \.isNewline) == ["who", "anna"])
    served = try ServedProgram(["--writable"], store: served.store)
    #expect(try served.curl(served.address + "/api/reviews") == table)
  }

  @Test("readers go on while documents are added, and see them afterwards")
  func addingMeanwhile() throws {
    let served = try ServedProgram()
    func count() throws -> Int {
      let query = "query=SELECT ?o { ?s <http://e/p> ?o }"
      let answer = try served.curl(served.address + "/sparql", "-H", "Accept: text/csv", "--data-urlencode", query)
      return answer.split(whereSeparator: \.isNewline).count - 1
    }
    let files = try (0..<40).map { number in
      let quads = (0..<500).map { "<http://e/\(number)-\($0)> <http://e/p> \($0) ." }.joined(separator: "\n")
      return try Program.file("notes\(number).ttl", Array(quads.utf8))
    }
    let adding = Process()
    adding.executableURL = URL(filePath: Program.path)
    adding.arguments = ["add", served.store] + files
    adding.standardError = FileHandle.nullDevice
    try adding.run()
    var counts: [Int] = []
    while adding.isRunning { counts.append(try count()) }
    #expect(adding.terminationStatus == 0)
    #expect(!counts.isEmpty)
    #expect(counts == counts.sorted() && counts.allSatisfy { (0...20_000).contains($0) }, "\(counts)")
    #expect(try count() == 20_000)
  }

  @Test("other machines reach it only with a token; what cannot be served says why")
  func refusals() throws {
    let open = try Program.run("serve", "any.store", "--address", "0.0.0.0")
    #expect(open.status == 64)
    #expect(open.notes.contains("--token-file"))
    let short = try Program.file("token", Array("short\n".utf8))
    let store = try Program.file("empty.store", [])
    _ = try Program.run("add", store, "exports/entente.jsonl")
    #expect(try Program.run("serve", store, "--token-file", short).status == 64)
    #expect(try Program.run("serve", "/no/such.store").status == 66)
    #expect(try Program.run("serve", store, "--address", "127.0.0.300").notes.contains("no address"))
    #expect(try Program.run("serve", store, "--timeout", "0").status == 64)
  }

  @Test("reviews apply where documents are read, asked and evaluated, and their lines are told where they fit nothing")
  func reviewFiles() throws {
    let header = "review\tdocument\twords\tsubject\trelation\tobject\tbecomes\treason\treviewer\tdate\n"
    let digest = "8886c2dc"
    let file = try Program.file(
      "reviews.tsv", Array((header + "rename\t\t\tRussia\t\tRussian Federation (renamed)\t\t\tanna\t\n").utf8))
    let shown = try Program.run("show", "russia", "exports", "--reviews", file)
    #expect(shown.output.contains("Russian Federation (renamed)"), "\(digest) \(shown.notes)")
    let unused = try Program.file("unused.tsv", Array((header + "rename\t\t\tNobody at all\t\tX\t\t\tanna\t\n").utf8))
    #expect(try Program.run("show", "russia", "exports", "--reviews", unused).notes.contains("reviews, line 2"))
    let broken = try Program.file("broken.tsv", Array((header + "loved\t\t\t\t\t\t\t\t\t\n").utf8))
    let refused = try Program.run("show", "russia", "exports", "--reviews", broken)
    #expect(refused.status == 65)
    #expect(refused.notes.contains("broken.tsv:2"))
  }
}
