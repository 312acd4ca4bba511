internal import ArgumentParser
internal import Entente
internal import GraphAssembly
internal import RDF
internal import SPARQL

/// `entente query`: SPARQL, written by the user or ready.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask a graph in SPARQL 1.1, or one of the ready questions of the field; change a store by SPARQL Update.",
    discussion: """
      The graph is a store, a folder that `extract` wrote, a file of RDF or annotations, or documents; with --endpoint, \
      another store, to which the query is sent. Patterns outside GRAPH see all graphs together, unless --no-union. \
      The usual prefixes and ent: need not be declared.

      Examples:
        entente query --list
        entente query GRAPH --question violations --param holder=nato
        entente query GRAPH question.rq --format json
        entente query GRAPH --text 'SELECT ?actor ?treaty { ?p rdf:predicate ent:violates ; rdf:subject ?actor ; rdf:object ?treaty }'
        entente query STORE --update --text 'DELETE WHERE { GRAPH <http://example.org/notes> { ?s ?p ?o } }'
        entente query --endpoint http://localhost:7878/query --question contested
      """)

  @Argument(
    help: ArgumentHelp(
      "The graph, and files with a query each; `-` for standard input. With --endpoint, only queries.",
      valueName: "graph and queries"), completion: .file())
  var paths: [String] = []
  @Option(help: "A query, instead of a file.") var text: [String] = []
  @OptionGroup var ready: ReadyQuestionOptions
  @Option(help: "table, json, jsonl, xml, csv or tsv for solutions; ttl or nt for graphs.") var format: AnswerFormat?
  @Flag(help: "Cut no column of a table, however narrow the terminal.") var wide = false
  @Option(name: .shortAndLong, help: "The file to write; standard output if not given.") var output: String?
  @Flag(help: "Show how the query would be evaluated, and do nothing.") var explain = false
  @Flag(help: "Change the store: the texts are updates, each done whole or not at all.") var update = false
  @OptionGroup var evaluation: EvaluationOptions
  @Option(help: "The URL of another store that takes queries.") var endpoint: Endpoint?
  @OptionGroup var remote: RemoteOptions

  func validate() throws {
    if ready.list { return }
    if endpoint == nil, paths.isEmpty { throw ValidationError("say which graph to ask") }
    if endpoint != nil, update || explain { throw ValidationError("--endpoint takes queries only") }
    if update, ready.question != nil { throw ValidationError("a ready question is no update") }
    if ready.question == nil, text.isEmpty, paths.count < (endpoint == nil ? 2 : 1) {
      throw ValidationError("give a query: a file, --text or --question")
    }
  }

  func run() throws {
    if ready.list { return StandardStreams.write(try ReadyQuestionOptions.listing()) }
    let target = try target()
    var texts = try (endpoint == nil ? Array(paths.dropFirst()) : paths).map(QueryText.init(file:))
    texts += text.map { QueryText(name: "query", bytes: Array($0.utf8)) }
    if let question = try ready.text(for: target) { texts.append(question) }
    let result = try CommandOutput(output)
    for text in texts {
      try text.explainingFailures { try run(text, target, result) }
    }
    try result.finish()
  }

  private func target() throws -> QueryTarget {
    if let endpoint {
      return .endpoint(endpoint.url, try remote.session(), defaultGraphIsUnion: evaluation.union)
    }
    return try evaluation.timed("open", rows: { _ in nil }) {
      .engine(try evaluation.engine(over: paths[0], isWritable: update))
    }
  }

  private func run(_ text: QueryText, _ target: QueryTarget, _ output: CommandOutput) throws {
    let answer = AnswerWriter(
      format: format, width: wide || self.output != nil ? nil : StandardStreams.terminalWidth, to: output)
    // Reading the text counts as well.
    var limits = evaluation.limits
    if update {
      let update = try text.parser.update(text.bytes, limits: limits)
      let summary = try target.update(update, limits: limits)
      return StandardStreams.note("inserted \(summary.inserted), removed \(summary.removed)")
    }
    let query = try text.parser.query(text.bytes, limits: limits)
    if explain { return try output.write(Array(try target.explanation(of: query, limits: limits).utf8)) }
    for round in 1...evaluation.repeats {
      if round > 1 { limits = evaluation.limits }
      _ = try evaluation.timed(text.name, rows: { $0 }) {
        let answered = try target.answer(query, text, limits: limits)
        return try round == evaluation.repeats ? answer.write(answered) : answered.count()
      }
    }
  }
}
