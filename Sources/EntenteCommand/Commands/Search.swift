internal import ArgumentParser
internal import Entente
internal import JSON
internal import QuadStore

/// `entente search`: words in a store.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in the evidence of claims and in the documents of a store.",
    discussion: """
      All words must occur, in any inflection, case and accent. A word that ends with * stands for all that begin so; \
      words between double quotes must follow each other. Claims come first, then documents, the best first.

      Examples:
        entente search news.store cruise missile
        entente search news.store '"treaty violation"' 'withdr*'
      """)

  @Argument(help: "The store's file.", completion: .file()) var store: String
  @Argument(help: "The words.") var words: [String]
  @Option(help: "The most claims, and the most documents, to list.") var limit = 20
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let hits = try QuadStore(path: store, access: .reading).search(words.joined(separator: " "), limit: limit)
    var rows = AnswerRows(columns: ["document", "claim", "summary", "snippet"], hiddenInTables: ["summary"])
    for hit in hits {
      rows.add([
        .string(hit.document), hit.claim.map(JSONValue.string) ?? .null, hit.summary.map(JSONValue.string) ?? .null,
        .string(hit.snippet),
      ])
    }
    rows.write(options)
  }

  func validate() throws {
    try NumberLimits.check(limit, "--limit", in: NumberLimits.rows)
  }
}
