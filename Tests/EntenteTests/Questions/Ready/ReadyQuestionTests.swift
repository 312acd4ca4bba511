import RDF
import SPARQL
import Testing
import Text

@testable import Entente

@Suite("Ready questions")
struct ReadyQuestionTests {
  @Test("there are a dozen, each in words and with what it shows")
  func embedded() throws {
    let questions = try ReadyQuestion.embedded()
    #expect(questions.count >= 12)
    #expect(questions.allSatisfy { $0.words.hasSuffix("?") && !$0.shows.isEmpty })
    #expect(ReadyQuestion.embeddedNames == questions.map(\.name))
  }

  @Test("each is a SELECT with named columns in a fixed order, narrowed or not")
  func sparql() throws {
    for question in try ReadyQuestion.embedded() {
      let open = try SPARQLParser(sourceName: question.name).query(question.sparql())
      #expect(open.values == nil)
      guard case .select(let selection) = open.form else {
        Issue.record("\(question.name) is no SELECT")
        continue
      }
      #expect(!selection.isStar && !open.modifiers.order.isEmpty, "\(question.name)")
      let thing = IRI("https://entente.example/id/treaty/inf")
      let things = Dictionary(uniqueKeysWithValues: question.parameters.map { ($0, thing) })
      let narrowed = try SPARQLParser(sourceName: question.name).query(question.sparql(narrowedTo: things))
      #expect(narrowed.values?.variables.map(\.name) ?? [] == question.parameters.map(\.name))
    }
  }

  @Test("parameters are what the answer is grouped by, since values are joined to groups")
  func parameters() throws {
    for question in try ReadyQuestion.embedded() {
      let keys = try SPARQLParser().query(question.sparql()).modifiers.grouping.map(\.expression)
      for parameter in question.parameters {
        #expect(keys.contains(.variable(Variable(parameter.name))), "\(question.name): \(parameter.name)")
      }
    }
  }

  @Test("a graph with a base of its own is asked with that base")
  func base() throws {
    let question = try #require(try ReadyQuestion.embedded().first)
    let text = question.sparql(base: "https://kg.example.org/")
    #expect(text.contains("PREFIX ent: <https://kg.example.org/ns#>"))
    #expect(!text.contains("entente.example"))
  }

  @Test(
    "a malformed file is refused with its line",
    arguments: [
      ("## a\n# Why?\n", "1: a question in words and what it shows, after the name"),
      ("\n## a\n# Why?\n#> x\nASK {}\n## a\n", "6: a name that no other question has"),
      ("## a\n# Why?\n#> x\n#? it Nothing\n", "4: a variable and classes of the ontology"),
    ])
  func malformed(text: String, failure: String) {
    do {
      _ = try ReadyQuestion.questions(in: Array(text.utf8), source: "questions.rq")
      Issue.record("was read")
    } catch {
      #expect("\(error.position.line): \(error.expected)" == failure)
    }
  }
}
