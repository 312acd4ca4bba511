import SPARQL
import Testing
import Text

@Suite("Results that break their format")
struct ResultReadingFailureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var format: ResultFormat
    var text: String
    /// Line, column and what was expected.
    var failure: String

    var testDescription: String { "\(format): \(failure)" }
  }

  static let brokenTexts = [
    Case(format: .json, text: "[]", failure: "1:1 an object with 'head' and 'results' or 'boolean'"),
    Case(format: .json, text: #"{"head":{},"results":{}}"#, failure: "1:1 the names of variables in 'head' / 'vars'"),
    Case(format: .json, text: #"{"head":{"vars":["a"]}}"#, failure: "1:1 solutions in 'results' / 'bindings'"),
    Case(
      format: .json, text: #"{"head":{"vars":["a"]},"results":{"bindings":[{"b":{"type":"uri","value":"x:y"}}]}}"#,
      failure: "1:1 only variables of 'vars' in solution 1, not 'b'"),
    Case(
      format: .json, text: #"{"head":{"vars":["a"]},"results":{"bindings":[{"a":{"type":"iri","value":"x:y"}}]}}"#,
      failure: "1:1 a term with 'type' and 'value' for 'a' in solution 1"),
    Case(format: .json, text: "{\"head\":\n}", failure: "2:1 a JSON value"),
    Case(
      format: .xml, text: "<results/>", failure: "1:1 the element 'sparql' of http://www.w3.org/2005/sparql-results#"),
    Case(
      format: .xml,
      text: """
        <sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="a"/></head><results>
        <result><binding name="b"><uri>x:y</uri></binding></result></results></sparql>
        """, failure: "2:1 the name of a variable of 'head'"),
    Case(format: .csv, text: "a,b\r\n1\r\n", failure: "2:1 2 values in the row, not 1"),
    Case(format: .csv, text: "a\r\n\"x\r\n", failure: "2:1 a closing quotation mark"),
    Case(format: .tsv, text: "?a\t?b\n<x:y>\tword\n", failure: "2:7 a term as Turtle writes it"),
    Case(format: .tsv, text: "?a\n1 2\n", failure: "2:3 a tab or the end of the line"),
    Case(format: .tsv, text: "", failure: "1:1 a line with the variables"),
    Case(format: .table, text: "a", failure: "1:1 JSON, XML, CSV or TSV, not a table for people"),
  ]

  @Test("the failure says where and what was expected", arguments: brokenTexts)
  func failure(of example: Case) {
    do throws(SyntaxFailure) {
      _ = try example.format.answer(in: Array(example.text.utf8))
      Issue.record("was read")
    } catch {
      #expect("\(error.position.line):\(error.position.column) \(error.expected)" == example.failure)
    }
  }
}
