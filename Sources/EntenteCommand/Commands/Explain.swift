internal import ArgumentParser
internal import DocumentModel
internal import EnglishAnalysis
internal import Entente
internal import KnowledgeBase

/// `entente explain`: from a claim back to its words.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a claim: the rule that made it, its sentence with the evidence marked, who says so.",
    discussion: """
      With --documents, or in a store, the whole sentence is shown around the evidence, and how its words depend on each \
      other.

      Example:  entente explain 003_4d2ba53b644cf1ae-c014 GRAPH --documents articles
      """)

  @Argument(help: "A claim's identifier, as `relations` lists it.") var claim: String
  @OptionGroup var graph: GraphArgument
  @Option(help: "The folder with the documents, to show the evidence in its sentence.") var documents: String?

  func run() throws {
    let corpus = try graph.asked().corpus(for: ClaimScope(claim: claim))
    guard let explanation = ClaimExplanation(of: claim, in: corpus) else {
      throw ValidationError("no claim here is called ‘\(claim)’")
    }
    StandardStreams.write(explanation.text)
    guard let text = try text(of: explanation) else { return }
    StandardStreams.write("\n" + explanation.context(in: text) + "\n\n")
    StandardStreams.write(try explanation.parse(in: text, parsing: try Parsing(parts: [])))
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
