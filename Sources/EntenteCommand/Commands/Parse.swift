internal import ArgumentParser
internal import DocumentModel
internal import EnglishAnalysis
internal import Entente
internal import JSON
internal import Text

/// `entente parse`: the linguistic analysis alone.
struct Parse: ParsableCommand {
  /// How the analysis is shown.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case conllu
    case jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Analyse English text: sentences, tokens, tags, lemmas, dependencies, entities, roles.",
    discussion: """
      Writes CoNLL-U with entities and semantic roles in MISC, or one JSON object a sentence. CoNLL-U input keeps its \
      sentences and tokens, and gets everything else anew. Trees are those that claims are read from: the model's, mended \
      where words and order decide. With --own-trees they stay as the model gives them, which is what treebanks score.

      Examples:
        echo 'NATO urged Russia to honor the treaty.' | entente parse -
        entente parse gold.conllu > system.conllu
      """)

  @Argument(help: "A text or CoNLL-U file; `-` for text on standard input.") var input: String
  @Option(help: "conllu or jsonl.") var format: Form = .conllu
  @Flag(help: "Leave trees as the model gives them.") var ownTrees = false
  @Flag(help: "Leave out semantic roles, which take more than a third of the time.") var withoutRoles = false
  @Option(help: "Another model of English than the one in the program.") var model: String?
  @Option(help: "How many threads to use; every processor if not given.") var threads: Int?
  @Option(
    help:
      "Compute as slower processors do, to measure it: avx2, portable and others; the results are the same. The fastest if not given."
  )
  var kernels: String?

  func run() throws {
    let bytes = input == "-" ? StandardStreams.readAll() : try FileSystem.bytes(of: input)
    let parsing = try Parsing(
      modelPath: model, parts: parts, mendsTrees: !ownTrees, threads: threads, kernels: kernelChoice ?? .fastest)
    let document =
      input.hasSuffix(".conllu")
      ? try parsing.annotated(treebank: bytes, source: input) : try parsing.analyzed(text: bytes, name: name)
    var output = ByteWriter()
    switch format {
    case .conllu: for sentence in document.treebankSentences() { output.write(sentence) }
    case .jsonl:
      for value in ParseRows.values(of: document) {
        JSONWriter(.spaced).write(value, to: &output)
        output.write(UInt8(ascii: "\n"))
      }
    }
    StandardStreams.write(output.bytes)
  }

  /// Neither form shows mentions.
  private var parts: AnalysisParts { withoutRoles ? [.entities] : [.entities, .roles] }

  private var kernelChoice: KernelChoice? { KernelChoice.usable.first { $0.name == kernels } }

  func validate() throws {
    try NumberLimits.check(threads, "--threads", in: NumberLimits.threads)
    guard let kernels, kernelChoice == nil else { return }
    let usable = KernelChoice.usable.map(\.name).joined(separator: ", ")
    throw ValidationError("--kernels must be one of those that this processor has (\(usable)), not \(kernels)")
  }

  private var name: String {
    guard input != "-" else { return "text" }
    let file = input.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? input
    return file.utf8.split(separator: UInt8(ascii: ".")).first.flatMap { String($0) } ?? file
  }
}
