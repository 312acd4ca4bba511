internal import ArgumentParser
internal import Entente
internal import GraphAssembly
internal import KnowledgeBase
internal import RDF
internal import SPARQL

/// The ready questions of the field.
struct ReadyQuestionOptions: ParsableArguments {
  @Flag(help: "List the ready questions.") var list = false
  @Option(help: "A ready question, by its name.", completion: .list(ReadyQuestion.embeddedNames)) var question: String?
  @Option(
    help: "What a variable of the ready question means: treaty=inf. A name or an IRI; may be given for each variable.")
  var param: [String] = []
  @Option(help: "The base of the graph's IRIs.") var base = AssemblySettings.defaultBase

  func validate() throws {
    if question == nil, !param.isEmpty { throw ValidationError("--param belongs to a --question") }
  }

  /// All questions in words, with their parameters.
  static func listing() throws -> String {
    try ReadyQuestion.embedded().map { question in
      let parameters = question.parameters.map { parameter in
        "  --param \(parameter.name)=\(parameter.classes.map(\.rawValue).joined(separator: "|"))\n"
      }
      return "\(question.name)\n  \(question.words)\n  shows \(question.shows)\n" + parameters.joined()
    }.joined(separator: "\n")
  }

  /// The chosen question in SPARQL; nil where none is chosen.
  ///
  /// - Parameter target: tells what names mean.
  /// - Throws: `ValidationError` for a question or variable that is none, `NameFailure` for names.
  func text(for target: QueryTarget) throws -> QueryText? {
    guard let name = question else { return nil }
    let questions = try ReadyQuestion.embedded()
    guard let question = questions.first(where: { $0.name == name }) else {
      throw ValidationError("no question is called ‘\(name)’: \(questions.map(\.name).joined(separator: ", "))")
    }
    let text = question.sparql(base: base, narrowedTo: try things(of: question, target))
    return QueryText(name: name, bytes: Array(text.utf8))
  }

  private func things(of question: ReadyQuestion, _ target: QueryTarget) throws -> [ReadyQuestion.Parameter: IRI] {
    if param.isEmpty { return [:] }
    let query = QueryText(name: "names", bytes: Array(ThingNames.query(base: base).utf8))
    let names = ThingNames(try target.table(query), base: base, knowledge: try KnowledgeBase.builtIn())
    var things: [ReadyQuestion.Parameter: IRI] = [:]
    for assignment in param {
      let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("‘\(assignment)’ is no assignment: write treaty=inf") }
      guard let parameter = question.parameters.first(where: { $0.name == parts[0] }) else {
        let variables = question.parameters.map(\.name).joined(separator: ", ")
        throw ValidationError("\(question.name) has no variable ‘\(parts[0])’: \(variables)")
      }
      things[parameter] = try names.iri(named: parts[1], among: parameter.classes)
    }
    return things
  }
}
