internal import ArgumentParser
internal import DocumentModel
internal import Entente

/// `entente show`: one entity with what is claimed of it.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an entity: its names, where it is mentioned, and every claim about it.",
    discussion: """
      Examples:
        entente show 9m729 GRAPH
        entente show iran GRAPH --relation hostile --not-asserted
      """)

  @Argument(help: ArgumentHelp(NameResolution.help)) var entity: String
  @OptionGroup var graph: GraphArgument
  @OptionGroup var claims: ClaimFilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let asked = try graph.asked()
    let names = NameResolution(asked)
    let entity = try names.entity(entity)
    let filter = try claims.filter(names)
    let card = try EntityCard(entity, of: asked, filter)
    if answer.format == .table { return StandardStreams.write(lines: Self.lines(of: card)) }
    var rows = AnswerRows(columns: ["role"] + ClaimRow.columns)
    for (role, claims) in [
      ("subject", card.asSubject), ("object", card.asObject), ("qualifier", card.asQualifier),
      ("holder", card.asHolder),
    ] {
      for claim in claims { rows.add([role] + claim.cells) }
    }
    rows.write(answer)
  }

  private static func lines(of card: EntityCard) -> [String] {
    var lines = ["\(card.entity.label)  [\(card.entity.className)]  \(card.entity.id)"]
    if !card.entity.aliases.isEmpty { lines.append("  also: " + card.entity.aliases.joined(separator: ", ")) }
    for mention in card.mentions {
      lines.append("  in \(mention.document): \(mention.count) mentions (\(mention.surfaces.joined(separator: ", ")))")
    }
    for (title, rows) in [
      ("what it does", card.asSubject), ("what is done to it", card.asObject), ("what it says", card.asHolder),
    ] where !rows.isEmpty {
      lines += ["", "\(title):"]
      lines += rows.map { line(of: $0) }
    }
    if !card.asQualifier.isEmpty {
      lines += ["", "where it comes in:"]
      lines += card.asQualifier.map { line(of: $0, " [\($0.qualifiers)]") }
    }
    return lines
  }

  private static func line(of row: ClaimRow, _ qualifiers: String = "") -> String {
    "  \(row.statement)\(qualifiers)  (\(row.modality), says \(row.holders)) — \(row.shortClaim)"
  }
}
