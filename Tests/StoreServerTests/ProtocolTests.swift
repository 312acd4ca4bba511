import HTTPServing
import StoreServer
import Testing

@Suite("SPARQL 1.1 Protocol and Graph Store Protocol")
struct ProtocolTests {
  private static func total() throws -> String {
    let rows = try ServedStore().query(count).text.split(whereSeparator: \.isNewline)
    return String(rows[1])
  }

  private static let count = "SELECT (COUNT(?c) AS ?n) { ?c a ent:Claim }"

  @Test("a query comes by GET, as a form, or as the text itself")
  func ways() throws {
    let store = try ServedStore()
    let form = "application/x-www-form-urlencoded"
    #expect(store.query("ASK { ?s ?p ?o }", accept: "text/csv").text == "true\n")
    #expect(store.post("/sparql", form, "query=ASK+%7B%3Fs+%3Fp+%3Fo%7D").status == 200)
    #expect(store.post("/sparql", "application/sparql-query; charset=utf-8", "ASK{}").status == 200)
    #expect(store.post("/sparql", "text/plain", "ASK{}").status == 415)
    #expect(store.post("/sparql", form, "nothing=1").status == 400)
    #expect(store.get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D").status == 400)
    #expect(store.get("/sparql?query=%FF").status == 400)
    #expect(store.get("/sparql?query=SELECT").status == 400)
    #expect(store.ask(ClientRequest(method: "DELETE", path: "/sparql")).status == 405)
  }

  @Test(
    "every form of an answer can be had, by what the client wants most",
    arguments: [
      ("application/sparql-results+json", "application/sparql-results+json"),
      ("*/*", "application/sparql-results+json"),
      ("application/json", "application/json"),
      ("text/csv;q=0.5, application/sparql-results+xml", "application/sparql-results+xml"),
      ("text/tab-separated-values, */*;q=0.1", "text/tab-separated-values"), ("text/*", "text/csv"),
    ])
  func solutions(accept: String, type: String) throws {
    let answer = try ServedStore().query(Self.count, accept: accept)
    #expect(answer.status == 200)
    #expect(answer.type == type)
    #expect(answer.text.contains(try Self.total()))
  }

  @Test(
    "graphs in every form of RDF",
    arguments: [
      ("text/turtle", "rdf:type|a ent:Claim"), ("application/n-triples", "<https://entente.example/ns#Claim>"),
      ("application/rdf+xml", "<rdf:RDF"), ("application/ld+json", "\"@id\""),
    ])
  func graphs(accept: String, part: String) throws {
    let answer = try ServedStore().query("CONSTRUCT { ?c a ent:Claim } WHERE { ?c a ent:Claim }", accept: accept)
    #expect(answer.type == accept)
    #expect(part.split(separator: "|").contains { answer.text.contains($0) })
  }

  @Test("what nobody can answer in says which forms there are")
  func notAcceptable() throws {
    let answer = try ServedStore().query(Self.count, accept: "image/png")
    #expect(answer.status == 406)
    #expect(answer.text.contains("application/sparql-results+json"))
  }

  @Test("the dataset of the parameters stands in place of the query's own")
  func dataset() throws {
    let store = try ServedStore()
    let view = "https%3A%2F%2Fentente.example%2Fid%2Fview%2Fasserted"
    let all = store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").text
    let own = store.get(
      "/sparql?default-graph-uri=\(view)&query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fs%20%3Fp%20%3Fo%7D",
      accept: "text/csv")
    #expect(own.status == 200)
    #expect(own.text != all)
    #expect(store.get("/sparql?default-graph-uri=nothing&query=ASK%7B%7D").status == 400)
  }

  @Test("without a query, the endpoint describes itself")
  func description() throws {
    let answer = try ServedStore { $0.isWritable = true }.get("/sparql", accept: "text/turtle")
    for words in ["sd:UnionDefaultGraph", "sd:SPARQL11Query", "sd:SPARQL11Update", "formats:SPARQL_Results_JSON"] {
      #expect(answer.text.contains(words), "\(words)")
    }
  }

  @Test("graphs are read by name, the default one, or all together")
  func graphStore() throws {
    let store = try ServedStore()
    let view = store.get(
      "/graphs?graph=https%3A%2F%2Fentente.example%2Fid%2Fview%2Fasserted", accept: "application/n-triples")
    #expect(view.status == 200)
    let triples = store.query(
      "SELECT (COUNT(*) AS ?n) { GRAPH <https://entente.example/id/view/asserted> { ?s ?p ?o } }")
    #expect(triples.text.split(whereSeparator: \.isNewline).last == "\(view.text.split(separator: "\n").count)")
    #expect(store.get("/graphs?default", accept: "text/turtle").status == 200)
    #expect(
      store.get("/graphs", accept: "application/n-quads").text.contains(
        "<https://entente.example/id/view/asserted> .\n"))
    #expect(store.get("/graphs", accept: "text/turtle").status == 406)
    #expect(store.get("/graphs?graph=http%3A%2F%2Fe%2Fnone").status == 404)
    #expect(store.get("/graphs?graph=a&default").status == 400)
    #expect(store.ask(ClientRequest(method: "PUT", path: "/graphs", query: "default")).status == 405)
  }

  @Test("an update is done whole, where updates are allowed")
  func update() throws {
    let store = try ServedStore { $0.isWritable = true }
    let insert = "INSERT DATA { GRAPH <http://e/notes> { <http://e/a> <http://e/p> 1 } }"
    #expect(store.post("/update", "application/sparql-update", insert).text == "inserted 1, removed 0\n")
    #expect(store.query("ASK { GRAPH <http://e/notes> { ?s ?p 1 } }").text == "true\n")
    #expect(store.post("/update", "application/sparql-update", "INSERT DATA {").status == 400)
    #expect(store.get("/update?update=CLEAR%20ALL").status == 405)
    #expect(store.query("ASK { ?s ?p ?o }").text == "true\n")
  }
}
