internal import ArgumentParser
internal import DocumentModel
internal import Entente
internal import KnowledgeBase

/// `entente offsets`: places in other programs' units.
struct Offsets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offsets",
    abstract: "List where sentences, mentions and claims stand, in Unicode scalars, UTF-8 bytes and UTF-16 units.",
    discussion: """
      Annotations and graphs count Unicode scalars, as Python does. Files, Rust and Go count bytes of UTF-8; browsers, \
      Java and C# count UTF-16 units. Ends are exclusive. A store has the texts that it counts in; for other graphs, \
      --documents names the folder with them.

      Examples:
        entente offsets STORE --format csv
        entente offsets GRAPH --documents articles --format jsonl
      """)

  @OptionGroup var graph: GraphArgument
  @Option(help: "The documents, or the folder with them.") var documents: [String] = []
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let knowledge = try graph.knowledgeBase()
    let texts =
      documents.isEmpty
      ? try GraphOpening.texts(at: graph.graph, knowledge.publishers)
      : try DocumentTexts(of: documents, publishers: knowledge.publishers)
    var rows = AnswerRows(columns: OffsetRow.columns)
    var missing: [String] = []
    try graph.forEachDocument(knowledge) { document in
      guard let text = texts.text(of: document) else { return missing.append(document.document.name) }
      for row in OffsetRow.rows(of: document, text: text) { rows.add(row.cells) }
    }
    rows.write(answer)
    if let first = missing.first {
      StandardStreams.note(
        "\(missing.count) documents are left out, whose texts are not at hand (\(FailureMessage.name(first))); --documents FOLDER adds them"
      )
    }
  }
}
