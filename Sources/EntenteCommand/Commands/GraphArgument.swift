internal import ArgumentParser
internal import Entente

/// The graph that a question is asked of.
struct GraphArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "What to ask: a folder that `extract` wrote, a file of annotations (.jsonl), or documents.",
      valueName: "graph"))
  var graph: String

  /// The corpus at the path; documents are read on the spot.
  func corpus() throws -> Corpus {
    if AnnotationFiles.areAt(graph) { return try AnnotationFiles.corpus(at: graph) }
    return try Extraction(ExtractionSettings()).corpus(of: [graph])
  }
}
