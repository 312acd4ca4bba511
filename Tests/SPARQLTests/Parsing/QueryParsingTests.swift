import RDF
import SPARQL
import Testing

@Suite("Queries are read into trees")
struct QueryParsingTests {
  private func query(_ text: String) throws -> Query {
    let prefixes = [Prologue.Prefix("", IRI("http://example.org/")), Prologue.Prefix("rdf", IRI(Namespace.rdf.iri))]
    return try SPARQLParser(prefixes: prefixes).query(text)
  }

  private func iri(_ name: String) -> TermPattern { .term(.iri(IRI("http://example.org/" + name))) }

  private func variable(_ name: String) -> TermPattern { .variable(Variable(name)) }

  private func basic(_ triples: TriplePattern...) -> GraphPattern {
    .basic(BasicGraphPattern(triples.map { .triple($0) }))
  }

  @Test("triples about one subject share it; a filter does not part them")
  func triples() throws {
    let query = try query("SELECT * { ?s :p 1, true ; a :C FILTER(?x) . ?s :q ?x . }")
    let expected = basic(
      TriplePattern(variable("s"), iri("p"), .term(.literal(Literal(1)))),
      TriplePattern(variable("s"), iri("p"), .term(.literal(Literal(true)))),
      TriplePattern(variable("s"), .term(.iri(Vocabulary.rdf.type)), iri("C")),
      TriplePattern(variable("s"), iri("q"), variable("x")))
    #expect(query.pattern == GroupGraphPattern([expected], filters: [Filter(.variable(Variable("x")))]))
    #expect(query.form == .select(Selection([.init(Variable("s")), .init(Variable("x"))], isStar: true)))
  }

  @Test("brackets and lists become triples about blank nodes, which are variables of the pattern")
  func brackets() throws {
    let node = { (number: Int) in TermPattern.variable(Variable(blankNode: "g\(number)")) }
    #expect(
      try query("ASK { [ :p ?x ] :q () }").pattern.elements == [
        basic(
          TriplePattern(node(0), iri("p"), variable("x")),
          TriplePattern(node(0), iri("q"), .term(.iri(Vocabulary.rdf.nil))))
      ])
    #expect(
      try query("ASK { :s :p (1 ?x) }").pattern.elements == [
        basic(
          TriplePattern(node(0), .term(.iri(Vocabulary.rdf.first)), .term(.literal(Literal(1)))),
          TriplePattern(node(0), .term(.iri(Vocabulary.rdf.rest)), node(1)),
          TriplePattern(node(1), .term(.iri(Vocabulary.rdf.first)), variable("x")),
          TriplePattern(node(1), .term(.iri(Vocabulary.rdf.rest)), .term(.iri(Vocabulary.rdf.nil))),
          TriplePattern(iri("s"), iri("p"), node(0)))
      ])
  }

  @Test("an annotation says that its reifier reifies the triple")
  func annotation() throws {
    let query = try query("ASK { :s :p :o ~ :r {| :q ?x |} }")
    let triple = Triple(
      .iri(IRI("http://example.org/s")), IRI("http://example.org/p"), .iri(IRI("http://example.org/o")))
    #expect(
      query.pattern.elements == [
        basic(
          TriplePattern(iri("s"), iri("p"), iri("o")),
          TriplePattern(iri("r"), .term(.iri(Vocabulary.rdf.reifies)), .term(.triple(triple))),
          TriplePattern(iri("r"), iri("q"), variable("x")))
      ])
  }

  @Test(
    "operators bind as the grammar says",
    arguments: [
      ("?a + ?b * ?c", "?a + (?b * ?c)"), ("?a - ?b - ?c", "(?a - ?b) - ?c"), ("?a -1", "?a - 1"),
      ("!?a && ?b || ?c", "((!?a) && ?b) || ?c"), ("?a = ?b + 1 && ?c", "(?a = (?b + 1)) && ?c"),
      ("?a<?b", "(?a) < (?b)"), ("- ?a * ?b", "(- ?a) * ?b"),
      ("?a IN (1, 2) && ?b NOT IN ()", "(?a in (1,2)) && (?b not in())"),
    ])
  func operators(short: String, explicit: String) throws {
    #expect(try query("ASK { FILTER(\(short)) }").pattern == query("ASK { FILTER(\(explicit)) }").pattern)
  }

  @Test(
    "path operators bind as the grammar says",
    arguments: [
      ("^:a/:b|:c*", "((^:a)/:b)|(:c*)"), ("^:a+", "^(:a+)"), ("!(:a|^:b)", "!(:a|^:b)"), ("a?", "rdf:type?"),
    ])
  func paths(short: String, explicit: String) throws {
    #expect(try query("ASK { ?s \(short) ?o }").pattern == query("ASK { ?s \(explicit) ?o }").pattern)
  }

  @Test("a sign or a question mark after a path belongs to the object where it begins one")
  func signsAfterPaths() throws {
    #expect(
      try query("ASK { ?s :p +5 . ?s :p ?x . ?s :p+ ?x }").pattern.elements == [
        .basic(
          BasicGraphPattern([
            .triple(
              TriplePattern(variable("s"), iri("p"), .term(.literal(Literal("+5", datatype: Vocabulary.xsd.integer))))),
            .triple(TriplePattern(variable("s"), iri("p"), variable("x"))),
            .path(PathPattern(variable("s"), .oneOrMore(.iri(IRI("http://example.org/p"))), variable("x"))),
          ]))
      ])
  }

  @Test("keywords, functions and booleans have no case; prefixes and variables do")
  func letterCase() throws {
    let upper = try query("PREFIX P: <http://p/> SELECT ?X WHERE { ?X P:x TRUE . FILTER STRLEN(?X) OPTIONAL { } }")
    let lower = try query("prefix P: <http://p/> select ?X where { ?X P:x true . filter strLen(?X) optional { } }")
    #expect(upper == lower)
    #expect(try query("ASK { ?x ?y ?Z }") != query("ASK { ?x ?y ?z }"))
  }

  @Test("prefixes that the caller gives hold until the text gives its own; a byte order mark is skipped")
  func prefixes() throws {
    let own = try query("\u{FEFF}PREFIX : <http://own.example/> ASK { :s rdf:type ?x }")
    #expect(try own == query("ASK { <http://own.example/s> a ?x }").with(prologue: own.prologue))
    #expect(own.prologue.prefixes == [Prologue.Prefix("", IRI("http://own.example/"))])
  }

  @Test("HAVING without aggregates and groups is a filter")
  func having() throws {
    let query = try query("SELECT ?x { ?x :p ?y } HAVING (?y > 1)")
    #expect(query.modifiers.having.count == 1 && query.modifiers.grouping.isEmpty)
  }

  @Test("relative IRIs are resolved against the base, which may change")
  func base() throws {
    let parser = SPARQLParser(base: IRI("http://a.example/x/y"))
    let query = try parser.query("BASE <z/> SELECT * { <b> <#c> <http://d/> }")
    #expect(
      query.pattern.elements == [
        .basic(
          BasicGraphPattern([
            .triple(
              TriplePattern(
                .term(.iri(IRI("http://a.example/x/z/b"))), .term(.iri(IRI("http://a.example/x/z/#c"))),
                .term(.iri(IRI("http://d/")))))
          ]))
      ])
    #expect(query.prologue.base == IRI("http://a.example/x/z/"))
  }

  @Test("blank nodes of a template are terms, those of the pattern variables")
  func template() throws {
    let query = try query("CONSTRUCT WHERE { _:a :p [] }")
    #expect(
      query.form
        == .construct([
          TriplePattern(.term(.blankNode(BlankNode("a"))), iri("p"), .term(.blankNode(BlankNode("g0"))))
        ]))
    #expect(
      query.pattern.elements == [
        basic(TriplePattern(.variable(Variable(blankNode: "a")), iri("p"), .variable(Variable(blankNode: "g1"))))
      ])
  }

  @Test("DELETE WHERE is a modification whose template is its pattern")
  func deleteWhere() throws {
    let update = try SPARQLParser().update("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }")
    let triple = TriplePattern(variable("s"), variable("p"), variable("o"))
    #expect(
      update.operations.map(\.action) == [
        .modify(
          Modification(
            delete: [QuadTemplate(triple, in: variable("g"))],
            where: GroupGraphPattern([
              .graph(GraphClause(variable("g"), GroupGraphPattern([basic(triple)])))
            ])))
      ])
  }

  @Test("a blank node label of the text never meets one that the parser makes")
  func labels() throws {
    let query = try query("ASK { _:g0 :p [] }")
    let expected = TriplePattern(.variable(Variable(blankNode: "gg0")), iri("p"), .variable(Variable(blankNode: "g0")))
    #expect(query.pattern.elements == [basic(expected)])
  }
}

extension Query {
  fileprivate func with(prologue: Prologue) -> Query {
    var query = self
    query.prologue = prologue
    return query
  }
}
