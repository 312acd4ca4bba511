internal import ArgumentParser
internal import DocumentModel
internal import Entente

/// `entente relations`: claims, filtered.
struct Relations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relations",
    abstract: "List claims with their evidence, filtered by who, what and when.",
    discussion: """
      Names are resolved forgivingly: an identifier, a label, an alias or its beginning, in any case, with or without \
      accents; a kind stands for all its things. An ambiguous name lists its candidates. All conditions hold together.

      Examples:
        entente relations GRAPH --relation violates --holder nato
        entente relations GRAPH --subject russia --modality denied --format csv
        entente relations GRAPH --about iran --asserted
        entente relations GRAPH --object "nuclear weapons" --not-asserted
        entente relations GRAPH --about iran --relation hostile --text enrichment
        entente relations GRAPH --since 2018-10 --until 2019
      """)

  @OptionGroup var graph: GraphArgument
  @OptionGroup var claims: ClaimFilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let asked = try graph.asked()
    let filter = try claims.filter(NameResolution(asked))
    var rows = AnswerRows(columns: ClaimRow.columns, hiddenInTables: ["document"])
    for row in try asked.corpus(for: ClaimScope(filter)).rows(filter) { rows.add(row.cells) }
    rows.write(answer)
    if rows.count == 0 {
      StandardStreams.note(claims.narrows ? Self.nothingFits : "no claims: none were read here")
    } else if answer.format == .table, StandardStreams.isWatched {
      StandardStreams.note("\(rows.count) claims")
    }
  }

  private static let nothingFits = """
    no claims: none meets all conditions; leave some out, or ask ‘entente show NAME GRAPH’ for all that is said of a thing
    """
}
