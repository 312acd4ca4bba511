internal import ArgumentParser
internal import Entente

/// The graph that a question is asked of.
struct GraphArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "What to ask: a folder that `extract` wrote, a file of annotations (.jsonl), or documents.",
      valueName: "graph"), completion: .file())
  var graph: String

  /// The corpus at the path; documents are read on the spot.
  func corpus() throws -> Corpus { try Self.corpus(at: graph) }

  static func corpus(at path: String) throws -> Corpus {
    if AnnotationFiles.areAt(path) { return try AnnotationFiles.corpus(at: path) }
    return try Extraction(ExtractionSettings()).corpus(of: [path])
  }
}
