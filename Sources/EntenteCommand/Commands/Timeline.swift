internal import ArgumentParser
internal import DocumentModel
internal import Entente

/// `entente timeline`: what happened to an entity, in order.
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "List the dated claims about an entity by event time.",
    discussion: """
      Partial dates stand at their earliest day. Plans and denials are listed too, marked as such.

      Examples:
        entente timeline inf-treaty GRAPH
        entente timeline iran GRAPH --relation treaty --since 2015 --modality asserted
      """)

  @Argument(help: ArgumentHelp(NameResolution.help)) var entity: String
  @OptionGroup var graph: GraphArgument
  @OptionGroup var claims: ClaimFilterOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let asked = try graph.asked()
    let names = NameResolution(asked)
    let entity = try names.entity(entity).id
    let filter = try claims.filter(names)
    let claims = try asked.corpus(for: ClaimScope(about: entity, as: [.subject, .object], filter))
      .timeline(of: entity, filter)
    if claims.isEmpty {
      StandardStreams.note("no such claim tells when it happened; `entente relations --about` has those that do not")
    }
    guard answer.format == .table else {
      var rows = AnswerRows(columns: ClaimRow.columns)
      for row in claims { rows.add(row.cells) }
      return rows.write(answer)
    }
    var rows = AnswerRows(columns: ["time", "subject", "relation", "object", "stance", "claim"])
    for row in claims {
      let sign = row.polarity == Polarity.negative.rawValue ? "not " : ""
      rows.add([row.time, row.subject, sign + row.relation, row.object, row.modality, row.claim])
    }
    rows.write(answer)
  }
}
