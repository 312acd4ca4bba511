internal import ArgumentParser
internal import DocumentModel
internal import EnglishAnalysis
internal import Entente
internal import KnowledgeBase

/// `entente explain`: from a claim back to its words.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a claim: the rule that made it, its sentence with the evidence marked, who says so.",
    discussion: """
      With --documents, or in a store, the whole sentence is shown around the evidence, and how its words depend on each \
      other. A claim is called the same in every output: by the digits at the end of its IRI, of which any beginning \
      will do that no other claim shares. The identifier of an edge in a drawing, or of a proposition, explains all of \
      its claims.

      Examples:
        entente explain 1f5f2a4c GRAPH --documents articles
        entente explain https://entente.example/id/claim/1f5f2a4c9d0e4b7a8c6d5e4f3a2b1c0d GRAPH
        entente explain prop.05541639176eecdbde6cc4599a666785 GRAPH
      """)

  @Argument(help: "A claim, by its digits or their beginning, its IRI, or the identifier of an edge in a drawing.")
  var claim: String
  @OptionGroup var graph: GraphArgument
  @Option(help: "The folder with the documents, to show the evidence in its sentence.") var documents: String?

  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let corpus = try graph.asked().corpus(for: ClaimScope(claim: claim))
    let found = try corpus.claims(named: claim) { try graph.assembly() }
    let explanations = found.map { ClaimExplanation($0, in: corpus) }
    guard answer.format == .table else {
      var rows = AnswerRows(columns: ClaimExplanation.columns)
      for explanation in explanations { rows.add(explanation.cells) }
      return rows.write(answer)
    }
    for (number, explanation) in explanations.enumerated() {
      if number > 0 { StandardStreams.write("\n") }
      StandardStreams.write(explanation.text)
      guard let text = try text(of: explanation) else { continue }
      StandardStreams.write("\n" + explanation.context(in: text) + "\n\n")
      StandardStreams.write(try explanation.parse(in: text, parsing: try Parsing(parts: [])))
    }
  }

  /// The document that the claim stands in, from the folder that was given, else from the store.
  private func text(of explanation: ClaimExplanation) throws -> [UInt8]? {
    if let documents {
      let texts = try DocumentTexts(of: [documents], publishers: try KnowledgeBase.builtIn().publishers)
      guard let text = texts.text(ofDigest: explanation.digest) else {
        throw GraphOpeningFailure.noDocument(name: explanation.documentName, path: documents)
      }
      return text
    }
    return try GraphOpening.text(ofDocument: explanation.documentName, at: graph.graph)
  }
}
