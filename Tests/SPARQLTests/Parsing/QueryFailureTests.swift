import RDF
import SPARQL
import Testing
import Text

@Suite("Queries and updates that break a rule")
struct QueryFailureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// Line, column, what was found and what was expected.
    var failure: String

    init(_ text: String, _ failure: String) {
      self.text = text
      self.failure = failure
    }

    var testDescription: String { text }
  }

  static let grammarCases = [
    Case("SELCT ?x {}", "1:1 'SELCT': a query: SELECT, ASK, CONSTRUCT or DESCRIBE"),
    Case("", "1:1 '': a query: SELECT, ASK, CONSTRUCT or DESCRIBE"),
    Case("SELECT {}", "1:8 '{}': variables, (expression AS variable) or '*'"),
    Case("SELECT * WHERE ?s", "1:16 '?s': WHERE or '{' with the pattern"),
    Case("SELECT * {\n  ?s :p ?o }", "2:6 ':': a prefix that is declared"),
    Case("SELECT * { ?s ?p }", "1:18 '}': an object: a variable, an IRI, a literal, a blank node or a collection"),
    Case(
      "SELECT * { ?s ?p ?o ?q }", "1:21 '?q': '.' after the triples, another pattern or '}' at the end of the group"),
    Case("SELECT * { ?s ?p ?o", "1:20 '': '}' at the end of the group"),
    Case("SELECT * { ?s ?p 'x }", "1:18 ''x }': a string with its closing quote"),
    Case("SELECT * { ?s <p> ?o }", "1:15 '<p>': an absolute IRI, as there is no base"),
    Case("SELECT * {} LIMIT ten", "1:19 'ten': a whole number"),
    Case("SELECT * {} ORDER ?x", "1:19 '?x': BY after ORDER"),
    Case("SELECT * {} GROUP BY ?x", "1:8 '*': the variables of GROUP BY and aggregates instead of '*'"),
    Case("SELECT * {} HAVING", "1:19 '': a condition: an expression in parentheses or a function call"),
    Case("ASK {} ASK {}", "1:8 'ASK': the end of the query"),
    Case("ASK { FILTER ?x }", "1:14 '?x': a condition: an expression in parentheses or a function call"),
    Case(
      "ASK { FILTER(1 + ) }", "1:18 ')': an expression: a variable, a term, a function or an expression in parentheses"),
    Case(
      "ASK { FILTER(FROB(1)) }",
      "1:14 'FROB(1))': an expression: a variable, a term, a function or an expression in parentheses"),
    Case(
      "ASK { FILTER(STRLEN()) }",
      "1:21 '))': an expression: a variable, a term, a function or an expression in parentheses"),
    Case("ASK { FILTER(STRLEN(1, 2)) }", "1:22 ',': an operator or ')', as STRLEN takes one argument"),
    Case("ASK { FILTER(IF(1, 2)) }", "1:21 '))': ',' and an argument, as IF takes 3 arguments"),
    Case("ASK { BIND(1 ?x) }", "1:14 '?x)': an operator, or AS and a variable"),
    Case("ASK { VALUES (?a ?b) { (1) } }", "1:26 ')': a value: each row has one for each of the 2 variables"),
    Case("ASK { VALUES (?a) { (1 2) } }", "1:24 '2)': ')', as there are no more variables"),
    Case("ASK { ?s (<a:b>|) ?o }", "1:17 ')': a predicate: a variable, an IRI, 'a' or a property path"),
    Case("ASK { ?s <a:b>* ?o {| <a:c> 1 |} }", "1:20 '{|': no annotation, as only triples can be annotated, not paths"),
    Case("ASK { << ?s ?p ?o . }", "1:19 '.': '>>' at the end of the reified triple"),
    Case("ASK { ?s ?p \"\\x\" }", "1:14 '\\x': an escape sequence such as \\n, \\\" or \\u00E9"),
  ]

  static let ruleCases = [
    Case("SELECT (1 AS ?x) { ?x ?p ?o }", "1:14 '?x': a variable after AS that is not used yet"),
    Case("SELECT (1 AS ?x) (2 AS ?x) {}", "1:24 '?x': a variable after AS that is not used yet"),
    Case("SELECT ?x { ?x ?p ?o } GROUP BY ?p", "1:8 '?x': ?x in GROUP BY or within an aggregate"),
    Case("SELECT (?o + SUM(?o) AS ?t) { ?x ?p ?o }", "1:25 '?t': ?o in GROUP BY or within an aggregate"),
    Case(
      "SELECT ?p { ?x ?p ?o } GROUP BY (1 AS ?x)", "1:33 '(1 AS ?x)': a variable after AS that is not used yet, not ?x"),
    Case("SELECT (SUM(MAX(?o)) AS ?t) { ?x ?p ?o }", "1:13 'MAX': no aggregate within another"),
    Case(
      "ASK { FILTER(COUNT(?x) > 1) }", "1:14 'COUNT': no aggregate here: only SELECT, HAVING and ORDER BY may hold one"),
    Case("ASK { ?s ?p ?o BIND(1 AS ?o) }", "1:26 '?o': a variable that the group does not use before BIND"),
    Case(
      "ASK { _:a ?p ?o OPTIONAL { _:a ?q ?r } }",
      "1:28 '_:a': a blank node that no other basic graph pattern has: one label, one pattern"),
    Case("ASK { VALUES (?a ?a) { } }", "1:18 '?a': a variable that is not in the list yet"),
  ]

  static let updateCases = [
    Case("INSERT { ?s ?p ?o }", "1:20 '': USING, or WHERE and the pattern"),
    Case("INSERT DATA { ?s ?p ?o }", "1:15 '?s': a term without variables, as INSERT DATA inserts what it says"),
    Case(
      "DELETE DATA { _:a <a:b> 1 }",
      "1:15 '_:a': a term that is no blank node, as DELETE must know which nodes it means"),
    Case(
      "DELETE { [] <a:b> 1 } WHERE {}",
      "1:10 '[': a term that is no blank node, as DELETE must know which nodes it means"),
    Case("INSERT DATA { 1 <a:b> 2 }", "1:15 '1 <a:b> 2': a triple whose subject is an IRI or a blank node"),
    Case(
      "INSERT DATA { <a:b> <a:b> <<( 1 <a:b> 2 )>> }",
      "1:15 '<a:b> <a:b> <<( 1 <a:b> 2 )>>': a triple whose subject is an IRI or a blank node"),
    Case("CLEAR <a:b>", "1:7 '<a:b>': GRAPH and its name, DEFAULT, NAMED or ALL"),
    Case("CREATE <a:b> DROP ALL", "1:8 '<a:b>': GRAPH and its name"),
    Case("DROP ALL DROP ALL", "1:10 'DROP': ';' before another operation, or the end of the request"),
    Case("MOVE <a:b> <a:c>", "1:12 '<a:c>': TO and the graph to write to"),
    Case(
      "INSERT DATA { _:a <a:b> 1 } ; INSERT DATA { _:a <a:b> 1 }",
      "1:45 '_:a': a blank node that no other INSERT DATA of the request has"),
  ]

  @Test("the grammar", arguments: grammarCases)
  func grammar(example: Case) { check(example) { parser, text throws(SyntaxFailure) in _ = try parser.query(text) } }

  @Test("the rules in words", arguments: ruleCases)
  func rules(example: Case) { check(example) { parser, text throws(SyntaxFailure) in _ = try parser.query(text) } }

  @Test("updates", arguments: updateCases)
  func updates(example: Case) { check(example) { parser, text throws(SyntaxFailure) in _ = try parser.update(text) } }

  @Test("the failure names its source and covers the bytes that are wrong")
  func position() {
    #expect(
      throws: SyntaxFailure(
        format: "SPARQL", source: "q.rq", position: TextPosition(line: 2, column: 10, byte: 22), length: 4,
        expected: "a prefix that is declared", found: "foo:")
    ) { try SPARQLParser(sourceName: "q.rq").query("SELECT ?x {\n  ?x ?é  foo:bar }") }
  }

  private func check(_ example: Case, _ read: (SPARQLParser, String) throws(SyntaxFailure) -> Void) {
    do throws(SyntaxFailure) {
      try read(SPARQLParser(), example.text)
      Issue.record("was read")
    } catch {
      let place = "\(error.position.line):\(error.position.column)"
      #expect("\(place) '\(error.found)': \(error.expected)" == example.failure)
    }
  }
}
