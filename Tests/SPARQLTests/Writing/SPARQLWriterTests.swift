import RDF
import SPARQL
import Testing

@Suite("Trees are written as text")
struct SPARQLWriterTests {
  @Test("a query looks like one that a person wrote")
  func query() throws {
    let query = try SPARQLParser().query(
      """
      prefix : <http://example.org/>
      select distinct ?s (count(*) as ?n) from :g { ?s :p/:q* [ :r "x"@en, 4 ] ; a :C . filter(?s != :t && !bound(?u))
      optional { ?s :u ?u } } group by ?s having (count(*) > 1) order by desc(?n) ?s limit 10
      """)
    #expect(
      SPARQLWriter.text(of: query) == """
        PREFIX : <http://example.org/>
        SELECT DISTINCT ?s (COUNT(*) AS ?n)
        FROM :g
        WHERE {
          _:b0 :r "x"@en .
          _:b0 :r 4 .
          ?s :p/(:q*) _:b0 .
          ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> :C .
          OPTIONAL {
            ?s :u ?u .
          }
          FILTER ((?s != :t) && (!(BOUND(?u))))
        }
        GROUP BY ?s
        HAVING (COUNT(*) > 1)
        ORDER BY DESC(?n) ASC(?s)
        LIMIT 10

        """)
  }

  @Test("parts of a query are written alone")
  func parts() throws {
    let query = try SPARQLParser().query("ASK { ?s ^<a:b>|!(<a:c>|^<a:d>) ?o FILTER(?o * 2 + 1 IN (-?o, 'x')) }")
    let writer = SPARQLWriter(prefixes: [Prologue.Prefix("a", IRI("a:"))])
    #expect(writer.text(of: query.pattern.filters[0].condition) == "((?o * 2) + 1) IN (-(?o), \"x\")")
    guard case .basic(let pattern) = query.pattern.elements[0], case .path(let path) = pattern.elements[0] else {
      Issue.record("no path")
      return
    }
    #expect(writer.text(of: path.path) == "(^a:b) | (!(a:c | ^a:d))")
  }

  @Test(
    "every query of the W3C's suites reads back as the same tree",
    arguments: SyntaxSuite.evaluation + (SyntaxSuite.sparql11 + SyntaxSuite.sparql12).map(\.name))
  func roundTrip(suite: String) throws {
    guard let manifest = try SPARQLManifest(suite) else { return }
    for test in manifest.tests where !test.type.hasPrefix("Negative") {
      guard let path = test.action.main, path.hasSuffix(".rq") else { continue }
      let query = try SPARQLParser(base: SPARQLManifest.iri(path)).query(SPARQLManifest.bytes(path))
      let text = SPARQLWriter.text(of: query)
      do {
        let again = try SPARQLParser().query(text)
        #expect(SPARQLWriter.text(of: again) == text)
        // Labels of blank nodes are given anew.
        if !text.contains("_:") { #expect(again == query, "\(path): \(text)") }
      } catch {
        Issue.record("\(path): \(error)\n\(text)")
      }
    }
  }
}
