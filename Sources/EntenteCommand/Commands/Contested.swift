internal import ArgumentParser
internal import Entente
internal import JSON

/// `entente contested`: where holders disagree.
struct Contested: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List propositions on which holders disagree, with every stance and its words.",
    discussion: "Example:  entente contested GRAPH")

  @OptionGroup var graph: GraphArgument
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let contested = try graph.corpus().contested()
    if answer.format == .table { return contested.forEach { StandardStreams.write(Self.text(of: $0)) } }
    var rows = AnswerRows(columns: ["proposition", "affirms"] + ClaimRow.columns)
    for (number, proposition) in contested.enumerated() {
      for stance in proposition.stances {
        rows.add([.integer(number + 1), .boolean(stance.affirms)] + stance.row.cells.map(JSONValue.string))
      }
    }
    rows.write(as: answer.format)
  }

  private static func text(of proposition: ContestedProposition) -> String {
    let stances = proposition.stances.map { stance in
      let row = stance.row
      return "  \(stance.affirms ? "yes" : "no ")  \(row.holders) (\(row.modality)): ‘\(row.evidence)’ — \(row.claim)\n"
    }
    return "\(proposition.subject) \(proposition.relation) \(proposition.object)\n" + stances.joined()
  }
}
