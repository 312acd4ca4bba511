import RDF
import SPARQL
import Testing

@Suite("Plans")
struct PlanTests {
  /// A thousand claims, a hundred of them about one treaty, by ten agents.
  private static func graph() throws -> TestGraph {
    var text = ""
    for index in 0..<1000 {
      text += ":c\(index) a :Claim ; :agent :a\(index % 10) ; :about :t\(index % 10 == 0 ? 0 : index) .\n"
    }
    for index in 0..<10 { text += ":a\(index) :label \"agent \(index)\" .\n" }
    return try TestGraph(text)
  }

  @Test("begins with what is rarest, and merges what comes sorted")
  func joinOrder() throws {
    let plan = try Self.graph().explanation(
      "SELECT ?c { ?c a :Claim . ?c :agent ?a . ?a :label 'agent 3' . ?c :about :t13 }")
    #expect(
      plan == """
        project ?c  (about 1 rows)
          look up ?a <e:label> "agent 3"  (about 1 rows)
            look up ?c <e:agent> ?a  (about 1 rows)
              look up ?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <e:Claim>  (about 1 rows)
                scan ?c <e:about> <e:t13> in order POS  (about 1 rows)

        """)
  }

  @Test("reads whole predicates side by side where everything is wanted")
  func merging() throws {
    let plan = try Self.graph().explanation("SELECT ?c { ?c a :Claim ; :agent ?a ; :about ?t }")
    #expect(
      plan == """
        project ?c  (about 1000 rows)
          merge join on ?c  (about 1000 rows)
            merge join on ?c  (about 1000 rows)
              scan ?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <e:Claim> in order POS  (about 1000 rows)
              scan ?c <e:agent> ?a in order PSO  (about 1000 rows)
            scan ?c <e:about> ?t in order PSO  (about 1000 rows)

        """)
  }

  @Test("a variable that must equal an IRI is looked up, a sort under LIMIT keeps what is wanted")
  func rewrites() throws {
    let plan = try Self.graph().explanation("SELECT ?c { ?c :about ?t FILTER(?t = :t13) } ORDER BY ?c LIMIT 5")
    #expect(
      plan == """
        slice at most 5  (about 2 rows)
          project ?c  (about 2 rows)
            sort by ?c, first 5  (about 2 rows)
              look up ?c <e:about> ?t  (about 2 rows)
                values ?t: 1  (about 1 rows)

        """)
  }

  @Test("an optional part is looked up for few solutions, and conditions are checked where they can first be")
  func optional() throws {
    let plan = try Self.graph().explanation(
      "SELECT * { ?c :about :t13 ; :agent ?a FILTER(?a != :a1) OPTIONAL { ?a :label ?l } }")
    #expect(plan.contains("look up ?a <e:label> ?l, optional"))
    #expect(plan.contains("filter: 1 condition on ?a"))
  }

  @Test("a join of many large patterns in a bad order of the text is fast")
  func badOrder() throws {
    let query = """
      SELECT (COUNT(*) AS ?n) { ?c1 :agent ?a . ?c2 :agent ?b . ?c3 :agent ?d . ?c1 :about ?t . ?c2 :about ?t .
        ?c3 :about ?t . ?c1 a :Claim . ?c2 a :Claim . ?c3 a :Claim . ?c1 :about :t13 . ?a :label ?l . ?b :label ?m }
      """
    let limits = EvaluationLimits(time: .seconds(5))
    #expect(try Self.graph().rows(query, limits: limits) == ["1"])
  }
}
