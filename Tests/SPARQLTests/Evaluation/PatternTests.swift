import RDF
import SPARQL
import Testing

@Suite("Patterns")
struct PatternTests {
  @Test("paths over cycles end, each node found once")
  func cycles() throws {
    let graph = try TestGraph(":a :p :b . :b :p :c . :c :p :a , :d .")
    #expect(try graph.rows("SELECT ?x { :a :p+ ?x } ORDER BY ?x") == [":a", ":b", ":c", ":d"])
    #expect(try graph.rows("SELECT ?x { ?x :p+ :d } ORDER BY ?x") == [":a", ":b", ":c"])
    #expect(try graph.rows("SELECT (COUNT(*) AS ?n) { ?x :p+ ?y }") == ["12"])
    #expect(try graph.rows("SELECT ?x { ?x :p+ ?x } ORDER BY ?x") == [":a", ":b", ":c"])
    #expect(try graph.rows("ASK { :d (:p|^:p)* :a }") == ["yes"])
    #expect(try graph.rows("SELECT ?x { :a (:p/:p)+ ?x } ORDER BY ?x") == [":a", ":b", ":c", ":d"])
  }

  @Test("a path of no length connects a term of the query with itself, and of bound variables only nodes")
  func pathsWithoutLength() throws {
    let graph = try TestGraph(":a :p :b .")
    #expect(try graph.rows("SELECT ?x { :z :p* ?x }") == [":z"])
    #expect(try graph.rows("SELECT ?x { :a :p? ?x } ORDER BY ?x") == [":a", ":b"])
    #expect(try graph.rows("SELECT ?x ?y { ?x :p* ?y } ORDER BY ?x ?y") == [":a :a", ":a :b", ":b :b"])
    #expect(try graph.rows("SELECT ?x { VALUES ?x { :a :z } ?x :p? ?x }") == [":a"])
  }

  @Test("EXISTS sees the values of its solution, MINUS does not")
  func existence() throws {
    let graph = try TestGraph(":a :p 1 ; :q 1 , 2 . :b :p 3.0 ; :q 4 , 5 .")
    let exists = "SELECT ?s { ?s :p ?n FILTER EXISTS { ?s :q ?m FILTER(?m = ?n) } }"
    #expect(try graph.rows(exists) == [":a"])
    #expect(try graph.rows("SELECT ?s { ?s :p ?n FILTER NOT EXISTS { ?s :q ?m FILTER(?m = ?n) } }") == [":b"])
    let minus = "SELECT ?s { ?s :p ?n MINUS { ?s :q ?m FILTER(?m = ?n) } } ORDER BY ?s"
    #expect(try graph.rows(minus) == [":a", ":b"])
    #expect(try graph.rows("SELECT ?s { ?s :p ?n MINUS { ?x :q ?y } } ORDER BY ?s") == [":a", ":b"])
  }

  @Test("a condition of OPTIONAL sees both sides; a match that fails it leaves the solution")
  func optional() throws {
    let graph = try TestGraph(":a :p 1 ; :q 2 . :b :p 5 ; :q 2 .")
    let rows = try graph.rows("SELECT ?s ?q { ?s :p ?p OPTIONAL { ?s :q ?q FILTER(?q > ?p) } } ORDER BY ?s")
    #expect(rows == [":a 2", ":b -"])
  }

  @Test("GRAPH looks in one graph at a time, and FROM says which")
  func graphs() throws {
    let graph = try TestGraph(":a :p :x . GRAPH :g { :a :p :b . :b :p :c } GRAPH :h { :c :p :d . :a :p :b }")
    #expect(try graph.rows("SELECT ?g ?y { GRAPH ?g { :a :p ?x . ?x :p ?y } }") == [":g :c"])
    #expect(try graph.rows("SELECT ?g { GRAPH ?g { :a :p+ :c } }") == [":g"])
    #expect(try graph.rows("SELECT ?g { GRAPH ?g {} } ORDER BY ?g") == [":g", ":h"])
    #expect(try graph.rows("SELECT ?x FROM :g FROM :h { :a :p ?x }") == [":b"])
    #expect(try graph.rows("SELECT ?g FROM NAMED :h { GRAPH ?g { ?s ?p ?o } }") == [":h", ":h"])
    #expect(try graph.rows("SELECT ?g { GRAPH ?g { :a :p :b FILTER NOT EXISTS { :b :p :c } } }") == [":h"])
    let merged = try TestGraph(
      ":a :p :x . GRAPH :g { :a :p :x , :y }", options: EngineOptions(defaultGraphIsUnion: true))
    #expect(try merged.rows("SELECT ?o { :a :p ?o } ORDER BY ?o") == [":x", ":y"])
  }

  @Test("triple terms are matched, taken apart and made")
  func tripleTerms() throws {
    let graph = try TestGraph(":c rdf:reifies <<( :a :p :b )>> ; :by :m .".withSyntaxPrefix)
    #expect(try graph.rows("SELECT ?s ?o { ?c rdf:reifies <<( ?s :p ?o )>> ; :by :m }") == [":a :b"])
    #expect(try graph.rows("SELECT ?c { ?c rdf:reifies <<( :a ?p :a )>> }") == [])
    #expect(try graph.rows("SELECT (SUBJECT(?t) AS ?s) { ?c rdf:reifies ?t }") == [":a"])
    #expect(try graph.rows("ASK { ?c rdf:reifies ?t FILTER(?t = TRIPLE(:a, :p, :b)) }") == ["yes"])
  }

  @Test("aggregates count, add and join; an error leaves its aggregate without a value")
  func aggregates() throws {
    let graph = try TestGraph(":a :p 1 , 2 , 3.5 . :b :p \"x\" , 4 . :c :q 1 .")
    let query = """
      SELECT ?s (COUNT(?v) AS ?n) (SUM(?v) AS ?sum) (MIN(?v) AS ?min) (MAX(?v) AS ?max) (AVG(?v) AS ?mean)
      { ?s :p ?v } GROUP BY ?s ORDER BY ?s
      """
    #expect(
      try graph.rows(query) == [
        ":a 3 \"6.5\"^^decimal 1 \"3.5\"^^decimal \"2.166666666666666666\"^^decimal", ":b 2 - 4 \"x\" -",
      ])
    #expect(try graph.rows("SELECT (COUNT(*) AS ?n) (SUM(?v) AS ?s) { ?x :none ?v }") == ["0 0"])
    #expect(try graph.rows("SELECT (COUNT(*) AS ?n) { ?x :none ?v } GROUP BY ?x") == [])
    let joined = "SELECT (GROUP_CONCAT(STR(?v); separator=\"|\") AS ?t) { { SELECT ?v { :a :p ?v } ORDER BY ?v } }"
    #expect(try graph.rows(joined) == ["\"1|2|3.5\""])
    #expect(try graph.rows("SELECT ?s { ?s :p ?v } GROUP BY ?s HAVING (COUNT(*) > 2)") == [":a"])
    #expect(try graph.rows("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?v }") == ["3"])
  }

  @Test("ORDER BY ranks nothing, blank nodes, IRIs and literals, values by value")
  func ordering() throws {
    let graph = try TestGraph(":a :p 10 , 9.5 , \"b\" , \"a\" , :z , [] . :b :q 1 .")
    let rows = try graph.rows("SELECT ?v { { ?s :p ?v } UNION { :b :q 1 } } ORDER BY ?v")
    #expect(rows.count == 7)
    #expect(rows[0] == "-" && rows[1].hasPrefix("_:"))
    #expect(rows[2...] == [":z", "\"9.5\"^^decimal", "10", "\"a\"", "\"b\""])
    #expect(try graph.rows("SELECT ?v { :a :p ?v FILTER isNumeric(?v) } ORDER BY DESC(?v) LIMIT 1") == ["10"])
    #expect(try graph.rows("SELECT ?v { :a :p ?v FILTER isNumeric(?v) } ORDER BY ?v OFFSET 1") == ["10"])
  }

  @Test("DESCRIBE follows blank nodes and gives what is said about the triples")
  func description() throws {
    let graph = try TestGraph(
      ":a :p [ :q 1 ] ; :r :b . :b :q 2 . :c rdf:reifies <<( :a :r :b )>> ; :by :m . :d :q 3 .".withSyntaxPrefix)
    let rows = try graph.rows("DESCRIBE :a")
    #expect(rows.count == 5)
    #expect(rows.contains(":c :by :m") && !rows.contains(":b :q 2"))
  }

  @Test("CONSTRUCT makes each triple once, with new blank nodes for every solution")
  func construction() throws {
    let graph = try TestGraph(":a :p 1 , 2 .")
    #expect(try graph.rows("CONSTRUCT { ?s a :T } { ?s :p ?v }").count == 1)
    let rows = try graph.rows("CONSTRUCT { [] :v ?v } { ?s :p ?v }")
    #expect(Set(rows.map { $0.prefix { $0 != " " } }).count == 2)
  }

  @Test("BNODE with a label is one node within a solution")
  func blankNodes() throws {
    let graph = try TestGraph(":a :p 1 , 2 .")
    let query = "SELECT ?x { ?s :p ?v BIND(BNODE(\"n\") AS ?x) BIND(BNODE(\"n\") AS ?y) FILTER(?x = ?y) }"
    #expect(Set(try graph.rows(query)).count == 2)
  }

  @Test("a service elsewhere is an error with its place, SILENT overlooks it")
  func services() throws {
    let graph = try TestGraph(":a :p 1 .")
    #expect(throws: EvaluationFailure.self) { try graph.rows("SELECT * { SERVICE <http://x/> { ?s ?p ?o } }") }
    #expect(try graph.rows("SELECT ?v { :a :p ?v SERVICE SILENT <http://x/> { ?s ?p ?o } }") == ["1"])
  }
}

extension String {
  /// The text with the declaration of `rdf:` before it.
  fileprivate var withSyntaxPrefix: String {
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . " + self
  }
}
