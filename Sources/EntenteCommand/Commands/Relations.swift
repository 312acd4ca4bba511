internal import ArgumentParser
internal import DocumentModel
internal import Entente

/// `entente relations`: claims, filtered.
struct Relations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List claims with their evidence, filtered by who, what and when.",
    discussion: """
      Names are resolved forgivingly: an identifier, a label, an alias or its beginning, in any case, with or without \
      accents. An ambiguous name lists its candidates.

      Examples:
        entente relations GRAPH --relation violates --holder nato
        entente relations GRAPH --subject russia --modality denied --format csv
        entente relations GRAPH --since 2018-10 --until 2019
      """)

  @OptionGroup var graph: GraphArgument
  @Option(help: "Who or what the claim is about.") var subject: String?
  @Option(help: "The other side of the relation.") var object: String?
  @OptionGroup var claims: ClaimFilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let asked = try graph.asked()
    let names = NameResolution(asked)
    var filter = try claims.filter(names)
    filter.subjects = try subject.map { [try names.identifier(of: $0)] }
    filter.objects = try object.map { [try names.identifier(of: $0)] }
    var rows = AnswerRows(columns: ClaimRow.columns, hiddenInTables: ["document"])
    for row in try asked.corpus(for: ClaimScope(filter)).rows(filter) { rows.add(row.cells) }
    rows.write(as: answer.format)
    if answer.format == .table, StandardStreams.isWatched { StandardStreams.note("\(rows.count) claims") }
  }
}
