internal import ArgumentParser
internal import EnglishAnalysis
internal import Entente
internal import Text

/// `entente evaluate`: scores against gold files.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score an analysis against gold: CoNLL-U by the CoNLL 2018 measures, IOB2 by conlleval's.",
    discussion: """
      Without a system file, the gold file's own tokens are analysed and scored; with --raw, its running text.

      Examples:
        entente evaluate dev.conllu
        entente evaluate dev.conllu --raw
        entente evaluate gold.iob2 system.iob2
      """)

  @Argument(help: "The gold file: .conllu, or .iob2 with one token and label a line.") var gold: String
  @Argument(help: "The file to score; Entente's own analysis if not given.") var system: String?
  @Flag(help: "Analyse the running text of the gold file, not its tokens.") var raw = false
  @Option(help: "Another model of English than the one in the program.") var model: String?
  @Option(help: "How many threads to use; every processor if not given.") var threads: Int?

  func run() throws {
    let bytes = try FileSystem.bytes(of: gold)
    guard gold.hasSuffix(".conllu") else { return try scoreSpans(gold: bytes) }
    let expected = try TreebankReader.sentences(in: bytes, source: gold)
    let found: [TreebankSentence]
    if let system {
      found = try TreebankReader.sentences(in: try FileSystem.bytes(of: system), source: system)
    } else {
      let parsing = try Parsing(modelPath: model, threads: threads)
      let document =
        raw
        ? try parsing.analyzed(text: TreebankText(expected).text, name: gold)
        : try parsing.annotated(treebank: bytes, source: gold)
      found = document.treebankSentences()
    }
    StandardStreams.write(try ParsingScores(gold: expected, system: found).table.text)
  }

  private func scoreSpans(gold bytes: [UInt8]) throws {
    guard let system else { throw ValidationError("give the file to score: entente evaluate gold.iob2 system.iob2") }
    let expected = try TaggedSentence.sentences(in: bytes, source: gold)
    let found = try TaggedSentence.sentences(in: try FileSystem.bytes(of: system), source: system)
    StandardStreams.write(SpanScores(gold: expected.map(\.spans), system: found.map(\.spans)).table.text)
  }
}
